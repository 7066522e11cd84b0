/** What the search function answers, held against the documents themselves. */
import { expect } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import type { CatalogSearch, CatalogSearchOptions } from "../../scripts/search/browser/page-function.ts";
import { browserTest } from "../support/browser.ts";
import {
  dateOf,
  documents,
  holders,
  holds,
  newestFirst,
  onBothCarriers,
  ranked,
  readMarks,
} from "./searched-site.ts";

onBothCarriers((site) => {
  browserTest(
    "every passage is found in all the documents that hold it, in no other, title hits first, then the newest",
    async () => {
      for (const query of [...listPassages(), ...oddQueries]) {
        const expected = ranked(query).map(({ url }) => url);
        const { total, urls, excerpt } = await site.ask(query);
        expect([query, total, urls]).toEqual([query, expected.length, expected]);
        if (expected.length > 0)
          expect([query, readMarks(excerpt)]).toEqual([query, expect.stringContaining(fold(query))]);
      }
    },
  );

  browserTest("one character is found wherever it stands", async () => {
    for (const query of ["的", "县", "镇", "Ａ", "①", "1", "号", "㎡".normalize("NFC")]) {
      expect([query, (await site.ask(query)).urls]).toEqual([query, ranked(query).map(({ url }) => url)]);
    }
  });

  browserTest("a limit shortens the results and not the total", async () => {
    const all = await site.ask("县");
    const few = await site.ask("县", { limit: 3 });
    expect(few.urls).toEqual(all.urls.slice(0, 3));
    expect(few.total).toBe(all.total);
    expect((await site.ask("县", { limit: 0 })).urls).toEqual([]);
  });

  browserTest("filters narrow, one value or several, alone and together", async () => {
    const cases: readonly (readonly [
      CatalogSearchOptions["filters"],
      (one: (typeof documents)[number]) => boolean,
    ])[] = [
      [{ year: "2023" }, (one) => one.year === 2023],
      [{ year: ["2022", "2024"] }, (one) => one.year !== 2023],
      [{ class: "公共服务" }, (one) => one.class === "公共服务"],
      [{ publisher: ["县民政局", "县水利局"] }, (one) => ["县民政局", "县水利局"].includes(one.publisher)],
      [
        { validity: "废止", class: ["政务工作", "重点领域"] },
        (one) => one.validity === "废止" && one.class !== "公共服务",
      ],
      [{ publisher: "没有这个机构" }, () => false],
      [{ class: "", publisher: [] }, () => true],
    ];
    for (const [filters, keeps] of cases) {
      const expected = ranked("通知")
        .filter(keeps)
        .map(({ url }) => url);
      const { total, urls } = await site.ask("通知", filters === undefined ? {} : { filters });
      expect([filters, total, urls]).toEqual([filters, expected.length, expected]);
    }
  });

  browserTest("terms between spaces must all be there, and what a minus keeps out must not", async () => {
    const both = newestFirst.filter((one) => holds(one.url, "防汛") && holds(one.url, "教师招聘"));
    expect(both.length).toBeGreaterThan(0);
    expect((await site.ask("防汛　教师招聘")).urls.toSorted()).toEqual(both.map(({ url }) => url).toSorted());
    const without = newestFirst.filter((one) => holds(one.url, "防汛") && !holds(one.url, "教师招聘"));
    const { total, urls } = await site.ask("防汛 -教师招聘");
    expect([total, urls.toSorted()]).toEqual([without.length, without.map(({ url }) => url).toSorted()]);
    expect((await site.ask("防汛 -预")).total).toBe(0);
    const apart = newestFirst.filter((one) => holds(one.url, "2024") && holds(one.url, "167"));
    expect((await site.ask("2024 167")).total).toBe(apart.length);
  });

  browserTest("a span of days keeps to both its ends, and the order can be by day", async () => {
    const [from, to] = ["2023-03-01", "2024-02-15"];
    const inside = newestFirst.filter((one) => holds(one.url, "通知") && one.date >= from && one.date <= to);
    const newest = await site.ask("通知", { from, to, sort: "newest" });
    expect([newest.total, newest.urls]).toEqual([inside.length, inside.map(({ url }) => url)]);
    const oldest = await site.ask("通知", { from, to, sort: "oldest" });
    expect(oldest.urls.map((url) => dateOf(url))).toEqual(inside.map(({ date }) => date).toReversed());
  });

  browserTest("counts tell what each choice would leave, the other filters as they are", async () => {
    const filters = { publisher: "县民政局", class: "公共服务" };
    const { total, counts } = await site.ask("通知", { filters, counts: true });
    const hits = newestFirst.filter((one) => holds(one.url, "通知"));
    const count = (keeps: (one: (typeof hits)[number]) => boolean): number => hits.filter(keeps).length;
    const both = count((one) => one.publisher === "县民政局" && one.class === "公共服务");
    expect(total).toBe(both);
    expect(counts?.class?.政务工作).toBe(
      count((one) => one.publisher === "县民政局" && one.class === "政务工作"),
    );
    expect(counts?.publisher?.县水利局 ?? 0).toBe(
      count((one) => one.publisher === "县水利局" && one.class === "公共服务"),
    );
    expect(Object.values(counts?.year ?? {}).reduce((sum, one) => sum + one, 0)).toBe(both);
  });

  browserTest("the first results are told before the older bundles were asked", async () => {
    const asked: string[] = [];
    const listen = (request: { url(): string }) => asked.push(request.url());
    await site.visit("");
    site.page.on("request", listen);
    const [first, all] = await site.page.evaluate(async () => {
      const { catalogSearch } = window as unknown as { catalogSearch: CatalogSearch };
      let early = 0;
      const answer = await catalogSearch("联系人", {
        onFirst: (results) => {
          early = results.length;
          performance.mark("first");
        },
      });
      return [early, answer.total] as const;
    });
    site.page.off("request", listen);
    expect([first, all]).toEqual([10, documents.length]);
    const folders = asked
      .map((url) => /data\/(20[^/]*)\/texts/.exec(url)?.[1])
      .filter((one) => one !== undefined);
    expect(new Set(folders).size).toBe(1);
  });

  browserTest("an attachment's text is found, and the result names the attachment", async () => {
    const { results, total } = await site.ask("堽城坝应急物资");
    expect(total).toBe(1);
    expect(results[0]).toMatchObject({ url: documents[5]?.url, attachment: "应急物资清单.xlsx" });
    expect(fold(results[0]?.excerpt ?? "")).toContain("堽城坝应急物资");
    expect((await site.ask("堽城坝 防汛")).total).toBe(holds(documents[5]?.url ?? "", "防汛") ? 1 : 0);
  });

  browserTest("a result carries its facts", async () => {
    const first = newestFirst.find((one) => one.documentNumber !== undefined && one.validity !== "");
    const { results } = await site.ask(`${first?.lines[1]}`);
    expect(results[0]).toMatchObject({
      url: first?.url,
      title: first?.title,
      date: first?.date,
      publisher: first?.publisher,
      class: first?.class,
      validity: first?.validity,
      documentNumber: first?.documentNumber,
    });
  });

  browserTest("nothing that can be typed breaks the search", async () => {
    for (const query of [
      "",
      " ",
      "，。！",
      "😀",
      "\ud83d",
      ".*+?^${}()|[]\\",
      "<b>&amp;</b>",
      '"',
      "\u0000",
      "a".repeat(10_000),
    ]) {
      expect([query.length, (await site.ask(query)).total]).toEqual([query.length, holders(query).length]);
    }
    expect((await site.ask("，。")).message).toMatch(/汉字/);
    const long = documents[0]?.lines.join("\n").repeat(20).slice(0, 10_000) ?? "";
    expect((await site.ask(long)).total).toBe(0);
    const paragraph =
      [...documents.flatMap(({ lines }) => lines)].sort((a, b) => b.length - a.length)[0] ?? "";
    expect(fold(paragraph).length).toBeGreaterThan(60);
    expect((await site.ask(paragraph)).urls).toEqual(holders(paragraph).map(({ url }) => url));
    expect((await site.ask(`${paragraph}尾`)).total).toBe(0);
  });
});

const oddQueries = [
  "洛政办[2024]1号",
  "洛政办（２０２３）7号",
  "【洛水】2022 3号",
  "0379-6623",
  "６６２３１０５９",
  "bgs@EXAMPLE.gov.cn",
  "167m2",
  "王伟",
  "不存在的词语",
  "政政政政",
];

/** Passages of two to twelve characters out of the documents, punctuation and all. */
function listPassages(): readonly string[] {
  return documents.flatMap(({ title, lines, documentNumber }, index) => {
    const line = lines[index % lines.length] ?? "";
    const start = (index * 7) % Math.max(1, line.length - 2);
    const parts = [
      line.slice(start, start + 2 + (index % 11)),
      title.slice(index % 9, 12),
      documentNumber ?? "",
    ];
    return parts.filter((part) => fold(part) !== "");
  });
}
