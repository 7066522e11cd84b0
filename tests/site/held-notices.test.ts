import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import { encodeLine } from "../../scripts/search/encode.ts";
import { readableText, readBytes, runBuild } from "../support/built-county.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { writeNotice } from "../support/notice-text.ts";
import { writeSmallCounty } from "../support/small-county.ts";

/** The files of a site that hold a phrase, plainly, or as the pairs that the search is made of. */
function holdersOf(texts: ReadonlyMap<string, string>, phrase: string): readonly string[] {
  const pairs = encodeLine(fold(phrase)).slice(0, -1).join(" ");
  const escaped = JSON.stringify(phrase)
    .slice(1, -1)
    .replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  const forms = [phrase, escaped, encodeURIComponent(phrase), ...(pairs === "" ? [] : [pairs])];
  return [...texts]
    .filter(([path, text]) => forms.some((form) => text.includes(form) || path.includes(form)))
    .map(([path]) => path);
}

function readTexts(folder: string): ReadonlyMap<string, string> {
  return new Map([...readBytes(folder)].map(([path, bytes]) => [path, readableText(bytes)]));
}

describe("of the two held notices of the demonstration county", () => {
  const texts = readTexts(findDemonstrationSite());

  test("nothing is found in any file", async () => {
    const { catalog } = await inspectCountyFolder("");
    const held = catalog?.held ?? [];
    expect(held.map(({ indexNumber }) => indexNumber).sort()).toEqual([
      "005429713/2024-00241",
      "005429772/2024-00240",
    ]);
    for (const { indexNumber, title, summary } of held)
      for (const phrase of [
        indexNumber,
        indexNumber.replace("/", "-"),
        title,
        summary,
        ...summary.split(/[、，。]/).filter((part) => part.length > 8),
      ])
        expect([phrase, holdersOf(texts, phrase)]).toEqual([phrase, []]);
  });

  test("what is searched for in this way is found where it is public", () => {
    const [phrase = ""] = /关于[^"<]{6,20}通知/.exec(texts.get("catalog.json") ?? "") ?? [];
    const holders = holdersOf(texts, phrase);
    expect(holders).toContain("fulltext.jsonl");
    expect(holders.some((path) => path.startsWith("search/data/"))).toBe(true);
  });
});

describe("of what a county holds back", () => {
  const folders: string[] = [];
  let texts: ReadonlyMap<string, string> = new Map();

  // Each place in a held notice has a mark of its own, of signs that no other text uses.
  const marks = [
    "title",
    "summary",
    "number",
    "body",
    "keyword",
    "name",
    "file",
    "inside",
    "issuer",
    "reviewer",
  ] as const;
  const modes = [
    ["request", { 公开方式: "依申请公开" }],
    ["withheld", { 公开方式: "不予公开", 不予公开依据: "《中华人民共和国政府信息公开条例》第十四条" }],
    ["early", { 公开方式: "主动公开", 成文日期: "2025-01-20", 发布日期: "2025-02-10" }],
  ] as const;
  const markOf = (mode: string, place: string): string => `龘${mode}靐${place}齉`;

  beforeAll(async () => {
    const files = modes.flatMap(([mode, elements], index) => {
      const mark = (place: (typeof marks)[number]): string => markOf(mode, place);
      const text = writeNotice(
        {
          索引号: `005429713/2024-0090${index}`,
          标题: `关于${mark("title")}的通知`,
          内容概述: `概述${mark("summary")}。`,
          文号: `洛政办〔2024〕90${index}号`,
          发文机关: mark("issuer"),
          关键词: `[${mark("keyword")}]`,
          附件: `[{名称: ${mark("name")}, 文件: 2024/${mark("file")}.txt}]`,
          审核: `[{环节: 保密审查, 审核人: ${mark("reviewer")}, 日期: 2024-02-28}]`,
          ...elements,
        },
        `正文${mark("body")}。\n\n## 一、${mark("body")}\n\n| 甲 |\n|---|\n| ${mark("body")} |`,
      );
      return [
        [`content/notices/2024/held-${mode}.md`, text],
        [`content/attachments/2024/${mark("file")}.txt`, `附件里写着${mark("inside")}`],
      ];
    });
    const folder = writeSmallCounty({
      ...Object.fromEntries(files),
      "content/attachments/2024/orphan.txt": markOf("orphan", "inside"),
      "content/notices/2024/_draft.md": markOf("draft", "body"),
      "content/requests/2024.csv": `编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转,备注\n2024-001,网络,自然人,2024-01-09,2024-01-25,2024-01-25,予以公开,否,否,${markOf("ledger", "note")}\n`,
    });
    folders.push(folder);
    const { status, stderr } = await runBuild([], { here: folder });
    expect([status, stderr]).toEqual([0, expect.stringContaining("公开信息 1 条")]);
    texts = readTexts(join(folder, "_site"));
  });

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test.each([...modes.map(([mode]) => mode), "orphan", "draft", "ledger"])(
    "no mark of what is %s stands in any file",
    (mode) => {
      for (const place of [...marks, "note"])
        expect([place, holdersOf(texts, markOf(mode, place))]).toEqual([place, []]);
    },
  );

  test("neither its index numbers nor its document numbers stand anywhere, and no rare sign of its marks", () => {
    for (const phrase of ["2024-0090", "〔2024〕90", "龘", "靐", "齉"])
      expect([phrase, holdersOf(texts, phrase)]).toEqual([phrase, []]);
  });

  test("no page or file is named after it", () => {
    expect([...texts.keys()].filter((path) => /00?90[0-2]/.test(path))).toEqual([]);
  });
});
