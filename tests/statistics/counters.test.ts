/** What each counter counts: which records, which day decides, and what happens at the borders (docs/counting.md). */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { counterNames } from "../../scripts/record/count-rule.ts";
import { quarterOf } from "../../scripts/statistics/period.ts";
import { askCounter, tally } from "../support/cells.ts";
import { layNotices } from "../support/notice-text.ts";
import { baseFiles, inspectSmallCounty, noticePath, type Overlay } from "../support/small-county.ts";

const bare: Overlay = { [noticePath]: null, "content/requests/2024.csv": null };
/** Counts alone are looked at here; a lonely notice or case makes no sound annual table. */
const county = (overlay: Overlay, today = "2026-01-31") => inspectSmallCounty({ ...bare, ...overlay }, today);
const quarters = [1, 2, 3, 4] as const;

const agencies = `${baseFiles["content/agencies.yaml"]}
- 代码: natural-resources
  名称: 洛宁县自然资源局
  简称: 县自然资源局
  类型: 县直部门
  索引号前缀: "005429780"
- 代码: chengguan
  名称: 洛宁县城关镇人民政府
  简称: 城关镇
  类型: 乡镇
  索引号前缀: "005429820"
`;
const withUnits = (overlay: Overlay) => county({ "content/agencies.yaml": agencies, ...overlay });

test("every counter of the closed list is told in the table", () => {
  const told = readFileSync(new URL("../../docs/counting.md", import.meta.url), "utf8");
  expect(counterNames.filter((name) => !told.includes(`| \`${name}\` |`))).toEqual([]);
});

describe("normative documents", () => {
  const paper = (documentDate: string, more: Readonly<Record<string, string>> = {}) => ({
    成文日期: documentDate,
    发布日期: documentDate,
    规范性文件: "是",
    有效性: "现行有效",
    ...more,
  });
  const counts = (seen: ReturnType<typeof county>, year: number) =>
    (["normative-made", "normative-repealed", "normative-in-force"] as const).map((name) =>
      tally(seen, name, year),
    );

  test("one that lapses on 31 December is not in force on that day, one repealed from 1 January is", () => {
    const seen = county(
      layNotices(
        paper("2023-05-04", { 有效性: "失效", 废止日期: "2024-12-31" }),
        paper("2023-05-08", { 有效性: "废止", 废止日期: "2025-01-01" }),
        paper("2024-05-06"),
        paper("2025-05-06"),
      ),
    );
    expect(counts(seen, 2023)).toEqual([2, 0, 2]);
    expect(counts(seen, 2024)).toEqual([1, 1, 2]);
    expect(counts(seen, 2025)).toEqual([1, 1, 2]);
  });

  test("made on 31 December is of the year on the paper, whenever it was published", () => {
    const seen = county(
      layNotices(paper("2023-12-29", { 发布日期: "2024-01-03" }), {
        成文日期: "2023-12-01",
        发布日期: "2023-12-01",
      }),
    );
    expect([2023, 2024].map((year) => tally(seen, "normative-made", year))).toEqual([1, 0]);
    expect([2023, 2024].map((year) => tally(seen, "normative-in-force", year))).toEqual([1, 1]);
    expect(
      [2023, 2024].map((year) =>
        tally(seen, "notices-published", year, { where: { normativeDocument: ["true"] } }),
      ),
    ).toEqual([0, 1]);
  });

  test("without a day of its own it ceases on the first day of what repeals it, and not else", () => {
    const notices = (effectiveOn: string | undefined) =>
      layNotices(
        paper("2024-01-08"),
        paper("2024-06-03", {
          废止文件: "005429713/2024-00101",
          ...(effectiveOn ? { 施行日期: effectiveOn } : {}),
        }),
      );
    expect(counts(county(notices("2024-07-01")), 2024)).toEqual([2, 1, 1]);
    expect(counts(county(notices("2025-01-01")), 2024)).toEqual([2, 0, 2]);
    expect(counts(county(notices(undefined)), 2024)).toEqual([2, 0, 2]);
  });

  test("what is announced for later has not happened yet", () => {
    const seen = county(
      layNotices(
        paper("2024-01-08"),
        paper("2024-06-03", { 废止文件: "005429713/2024-00101", 施行日期: "2024-10-01" }),
      ),
      "2024-09-30",
    );
    expect(counts(seen, 2024)).toEqual([2, 0, 2]);
  });

  test("a quarter counts its own days, and the stock at its end", () => {
    const seen = county(
      layNotices(
        paper("2024-03-29"),
        paper("2024-04-01", { 有效性: "废止", 废止日期: "2024-09-30" }),
        paper("2024-10-08"),
      ),
    );
    const of = (name: Parameters<typeof tally>[1]) =>
      quarters.map((quarter) => tally(seen, name, quarterOf(2024, quarter)));
    expect(of("normative-made")).toEqual([1, 1, 0, 1]);
    expect(of("normative-repealed")).toEqual([0, 0, 1, 0]);
    expect(of("normative-in-force")).toEqual([1, 2, 1, 2]);
    expect(of("notices-published")).toEqual([1, 1, 0, 1]);
  });

  test("a row of rules (规章) counts the genre, whatever the papers are marked", () => {
    const seen = county(layNotices(paper("2024-03-29"), { 体裁: "规章" }));
    expect(tally(seen, "normative-made", 2024, { where: { genre: ["government-rule"] } })).toBe(1);
    expect(tally(seen, "normative-made", 2024)).toBe(1);
  });
});

describe("requests", () => {
  const head = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转,费用,收费标准";
  const ledger = (...rows: readonly string[]): string => `${[head, ...rows].join("\n")}\n`;
  const granted = (id: string, received: string, concluded: string, carried = "否", fee = "") =>
    `${id},网络,自然人,${received},${concluded},${concluded},予以公开,否,${carried},${fee},${fee === "" ? "" : "按件"}`;
  const names = ["requests-received", "requests-carried-in", "requests-concluded", "requests-open"] as const;

  test("concluded on 31 December is of the year, on 1 January open in it, even if its row says so already", () => {
    const seen = county({
      "content/requests/2024.csv": ledger(
        granted("2023-031", "2023-12-29", "2024-01-02", "是"),
        granted("2024-001", "2024-12-02", "2024-12-31"),
        granted("2024-002", "2024-12-03", "2025-01-01"),
        "2024-003,网络,自然人,2024-12-31,,,,否,否,,",
      ),
      "content/requests/2025.csv": ledger(
        granted("2024-002", "2024-12-03", "2025-01-01", "是"),
        granted("2024-003", "2024-12-31", "2025-01-20", "是"),
      ),
    });
    expect(names.map((name) => tally(seen, name, 2024))).toEqual([3, 1, 2, 2]);
    expect(names.map((name) => tally(seen, name, 2025))).toEqual([0, 2, 2, 0]);
  });

  test("a quarter begins with what was open on its first day", () => {
    const seen = county({
      "content/requests/2024.csv": ledger(
        granted("2023-031", "2023-12-29", "2024-01-02", "是"),
        granted("2024-001", "2024-03-20", "2024-04-01"),
        granted("2024-002", "2024-03-21", "2024-03-31"),
        granted("2024-003", "2024-06-28", "2024-10-08"),
      ),
    });
    const of = (name: (typeof names)[number]) =>
      quarters.map((quarter) => tally(seen, name, quarterOf(2024, quarter)));
    expect(of("requests-received")).toEqual([2, 1, 0, 0]);
    expect(of("requests-carried-in")).toEqual([1, 1, 1, 1]);
    expect(of("requests-concluded")).toEqual([2, 1, 0, 1]);
    expect(of("requests-open")).toEqual([1, 1, 1, 0]);
  });

  test("of which only the year is known have no quarter", () => {
    const text = `# 来源: 年报汇总\n${head}\n1,网络,未载明,未载明,未载明,2024-05-06,未载明,否,否,,\n`;
    const seen = county({ "content/requests/2024.csv": text });
    expect(tally(seen, "requests-received", 2024)).toBe(1);
    expect(tally(seen, "requests-received", quarterOf(2024, 2))).toBe("blank");
    expect(tally(seen, "requests-concluded", quarterOf(2024, 2))).toBe(1);
  });

  test("a field may have one of several values", () => {
    const text = ledger(
      granted("1", "2024-03-01", "2024-03-11"),
      granted("2", "2024-03-01", "2024-03-11").replace("予以公开", "部分公开"),
      granted("3", "2024-03-01", "2024-03-11").replace("予以公开", "重复申请"),
    );
    const seen = county({ "content/requests/2024.csv": text });
    const outcome = ["granted", "partial-grant"];
    expect(tally(seen, "requests-concluded", 2024, { where: { outcome } })).toBe(2);
  });

  test("fees are those of the requests concluded in the period, without the dust of fractions", () => {
    const seen = county({
      "content/requests/2024.csv": ledger(
        granted("1", "2024-03-01", "2024-03-11", "否", "100.10"),
        granted("2", "2024-03-01", "2024-03-12", "否", "200.20"),
        granted("3", "2024-12-11", "2025-01-06", "否", "300"),
        granted("4", "2024-03-01", "2024-03-12"),
      ),
    });
    expect(askCounter(seen, "fees-charged", 2024)).toMatchObject({
      value: 300.3,
      sources: [{ id: "1" }, { id: "2" }],
    });
    expect(tally(seen, "fees-charged", quarterOf(2024, 4))).toBe(0);
  });

  test("a fee that was asked for and never paid was not charged", () => {
    const unpaid = granted("2", "2024-03-01", "2024-03-12", "否", "200").replace("予以公开", "逾期不缴费");
    const seen = county({
      "content/requests/2024.csv": ledger(granted("1", "2024-03-01", "2024-03-11", "否", "100"), unpaid),
    });
    expect(askCounter(seen, "fees-charged", 2024)).toMatchObject({ value: 100, sources: [{ id: "1" }] });
  });

  test("a report that does not tell fees gives a blank, a ledger of one's own 0", () => {
    const row = "1,网络,自然人,2024-03-01,2024-03-11,2024-03-11,予以公开,否,否,,";
    const own = county({ "content/requests/2024.csv": ledger(row) });
    const rebuilt = county({ "content/requests/2024.csv": `# 来源: 年报汇总\n${ledger(row)}` });
    expect([own, rebuilt].map((seen) => tally(seen, "fees-charged", 2024))).toEqual([0, "blank"]);
  });
});

describe("reviews and lawsuits", () => {
  const ledger = (...rows: readonly string[]): string =>
    `${["编号,类型,收到日期,审结日期,结果,上年结转", ...rows].join("\n")}\n`;
  const names = ["disputes-decided", "disputes-pending", "disputes-open-in-year"] as const;
  const seen = county({
    "content/disputes/2024.csv": ledger(
      "1,行政复议,2023-11-20,2024-01-01,结果维持,是",
      "2,行政复议,2024-03-07,2024-12-31,结果纠正,否",
      "3,未经复议直接起诉,2024-04-18,2025-01-01,结果维持,否",
      "4,复议后起诉,2024-12-31,,,否",
    ),
  });

  test("decided on 31 December is of the year, on 1 January pending in it; decided and pending are all", () => {
    expect(names.map((name) => tally(seen, name, 2024))).toEqual([2, 2, 4]);
    const kinds = ["review", "litigation-direct", "litigation-after-review"];
    expect(
      kinds.map((kind) => names.map((name) => tally(seen, name, 2024, { where: { kind: [kind] } }))),
    ).toEqual([
      [2, 0, 2],
      [0, 1, 1],
      [0, 1, 1],
    ]);
    expect(tally(seen, "disputes-decided", 2024, { where: { result: ["maintain"] } })).toBe(1);
  });

  test("a case is open in each quarter from the day when it came to the day when it was decided", () => {
    const of = (name: (typeof names)[number]) =>
      quarters.map((quarter) => tally(seen, name, quarterOf(2024, quarter)));
    expect(of("disputes-open-in-year")).toEqual([2, 2, 2, 3]);
    expect(of("disputes-decided")).toEqual([1, 0, 0, 1]);
    expect(of("disputes-pending")).toEqual([1, 2, 2, 2]);
  });
});

describe("activities", () => {
  const book = (...items: readonly string[]): string =>
    `年度: 2024\n活动:\n${items.map((item, index) => `  - {编号: ${index + 1}, 名称: 活动, ${item}}\n`).join("")}`;
  const seenWith = (...items: readonly string[]) =>
    county({ "content/activities/2024.yaml": book(...items) });

  test("are counted by their day, their kind, and whether the person in charge came", () => {
    const seen = seenWith(
      "类型: 新闻发布会, 日期: 2024-01-01, 主要负责人参加: 是",
      "类型: 新闻发布会, 日期: 2024-12-31",
      "类型: 会议, 日期: 2024-03-31",
    );
    const where = { kind: ["press-conference"] };
    expect(tally(seen, "activities-held", 2024, { where })).toBe(2);
    expect(tally(seen, "activities-held", 2024, { where: { ...where, chiefPresent: ["true"] } })).toBe(1);
    expect(quarters.map((quarter) => tally(seen, "activities-held", quarterOf(2024, quarter)))).toEqual([
      2, 0, 0, 1,
    ]);
  });

  test("persons are summed; one training that does not tell leaves a blank, not a smaller number", () => {
    const where = { kind: ["training"] };
    const training = "类型: 培训, 日期: 2024-05-28";
    const told = seenWith(`${training}, 人数: 78`, `${training}, 人数: 64`, "类型: 会议, 日期: 2024-05-28");
    expect(tally(told, "activities-attended", 2024, { where })).toBe(142);
    expect(tally(told, "activities-attended", 2024)).toBe("blank");
    const silent = seenWith(`${training}, 人数: 78`, training);
    expect(tally(silent, "activities-attended", 2024, { where })).toBe("blank");
  });

  test("one topic answered in several ways is one; without a topic each answer counts for itself", () => {
    const answer = "类型: 回应关切, 日期: 2024-06-03";
    const seen = seenWith(
      `${answer}, 方式: 政务微信, 热点: 城区停车`,
      `${answer}, 方式: 政务微博, 热点: 城区停车`,
      `${answer}, 方式: 其他`,
      `${answer}, 方式: 其他`,
      "类型: 会议, 日期: 2024-06-03, 热点: 城区停车",
    );
    expect(askCounter(seen, "topics-answered", 2024)).toMatchObject({ value: 3, sources: { length: 4 } });
    expect(tally(seen, "topics-answered", 2024, { where: { medium: ["microblog", "wechat"] } })).toBe(1);
    const where = { kind: ["response"], medium: ["microblog", "wechat"] };
    expect(tally(seen, "activities-held", 2024, { where })).toBe(2);
  });
});

describe("decisions and charges", () => {
  const text = [
    "类型,月份,件数,金额(元)",
    "行政许可,3,85,",
    "行政许可,4,15,",
    "行政处罚,4,9,2000",
    "行政事业性收费,4,3,0.10",
    "行政事业性收费,12,,0.20",
  ].join("\n");
  const seen = county({ "content/decisions/2024.csv": `${text}\n` });

  test("are summed over the months; charges are no decisions, and fines no charges", () => {
    const of = (kind: string) => tally(seen, "decisions-made", 2024, { where: { kind: [kind] } });
    expect(["licensing", "punishment", "coercion"].map(of)).toEqual([100, 9, "blank"]);
    expect(tally(seen, "decisions-made", 2024)).toBe(109);
    expect(tally(seen, "charges-collected", 2024)).toBe(0.3);
  });

  test("a kind of which no book tells is blank, one told with 0 is 0", () => {
    const licences = "类型,月份,件数,金额(元)\n行政许可,3,85,\n";
    const of = (text: string) => {
      const told = county({ "content/decisions/2024.csv": text });
      const made = (kind: string) => tally(told, "decisions-made", 2024, { where: { kind: [kind] } });
      return [made("licensing"), made("coercion"), tally(told, "charges-collected", 2024)];
    };
    expect(of(licences)).toEqual([85, "blank", "blank"]);
    expect(of(`${licences}行政强制,3,0,\n行政事业性收费,3,,0\n`)).toEqual([85, 0, 0]);
    expect(askCounter(county({ "content/decisions/2024.csv": licences }), "charges-collected", 2024)).toEqual(
      {
        kind: "unknown",
        reason: "没有2024年行政事业性收费的月报。",
      },
    );
  });

  test("a month belongs to its quarter", () => {
    const of = (name: "decisions-made" | "charges-collected") =>
      quarters.map((quarter) => tally(seen, name, quarterOf(2024, quarter)));
    expect(of("decisions-made")).toEqual([85, 24, 0, 0]);
    expect(of("charges-collected")).toEqual([0, 0.1, 0, 0.2]);
  });
});

describe("a county and its units", () => {
  const ledger = (...days: readonly string[]): string =>
    `编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果\n${days.map((day, index) => `${index + 1},网络,自然人,${day},,,\n`).join("")}`;
  const seen = withUnits({
    "content/requests/2024.csv": ledger("2024-03-01"),
    "content/units/chengguan/requests/2024.csv": ledger("2024-03-01", "2024-03-04"),
    "content/units/chengguan/requests/2023.csv": ledger("2023-03-01"),
    ...layNotices(
      {},
      { 索引号: "005429820/2024-00001", 发布机构: "城关镇" },
      { 索引号: "005429820/2024-00002", 发布机构: "城关镇" },
    ),
  });

  test("count together, and each for itself", () => {
    expect(tally(seen, "requests-received", 2024)).toBe(3);
    expect(tally(seen, "requests-received", 2024, { unit: "chengguan" })).toBe(2);
    expect(tally(seen, "notices-published", 2024)).toBe(3);
    expect(tally(seen, "notices-published", 2024, { unit: "chengguan" })).toBe(2);
    expect(tally(seen, "notices-published", 2024, { unit: "natural-resources" })).toBe(0);
  });

  test("a year in which only a unit kept a ledger has that unit's; a unit without one has a blank", () => {
    expect(tally(seen, "requests-received", 2023)).toBe(1);
    expect(tally(seen, "requests-received", 2024, { unit: "natural-resources" })).toBe("blank");
    expect(tally(seen, "requests-received", 2022)).toBe("blank");
    expect(tally(seen, "disputes-pending", 2024)).toBe("blank");
  });

  test("are told apart by the kind of the publisher, and of whoever keeps the book", () => {
    const of = (name: "requests-received" | "notices-published", ...agencyKind: readonly string[]) =>
      tally(seen, name, 2024, { where: { agencyKind } });
    expect(of("requests-received", "township")).toBe(2);
    expect(of("requests-received", "county-government", "government-office")).toBe(1);
    expect(of("requests-received", "county-department")).toBe("blank");
    expect(of("notices-published", "township")).toBe(2);
    expect(of("notices-published", "county-department")).toBe(0);
  });

  test("a unit that declares its notices leaves the county's number blank, not smaller", () => {
    const declared = withUnits({
      "content/units/chengguan/figures/2024.yaml": "年度: 2024\n条目: 申报\n",
      ...layNotices({}),
    });
    expect(tally(declared, "notices-published", 2024)).toBe("blank");
    expect(tally(declared, "notices-published", 2024, { unit: "chengguan" })).toBe("blank");
    expect(tally(declared, "notices-published", 2024, { unit: "natural-resources" })).toBe(0);
  });

  test("one topic answered by both is one", () => {
    const book =
      "年度: 2024\n活动:\n  - {编号: 1, 类型: 回应关切, 日期: 2024-06-03, 名称: 回应, 方式: 其他, 热点: 城区停车}\n";
    const both = withUnits({
      "content/activities/2024.yaml": book,
      "content/units/chengguan/activities/2024.yaml": book,
    });
    expect(tally(both, "topics-answered", 2024)).toBe(1);
    expect(tally(both, "activities-held", 2024)).toBe(2);
  });
});
