import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAnyArticle, readPlainArticle } from "../../scripts/source/front-matter.ts";
import { readPlainYaml } from "../../scripts/source/plain-yaml.ts";
import { makeCounty } from "../generator/county.ts";
import { drawFrom } from "../generator/random.ts";
import { type Comparison, compareArticle, compareYaml } from "../support/compare-matter.ts";
import { growthOf, linear } from "../support/growth.ts";
import { composeArticle, mutateArticle } from "../support/mutate-matter.ts";

const sampleFolder = resolve(import.meta.dirname, "../../content/notices");
const samples = readdirSync(sampleFolder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name) => readFileSync(join(sampleFolder, name), "utf8"));
const generated = Object.entries(makeCounty({ notices: 60 }))
  .filter(([path]) => path.startsWith("content/notices/"))
  .map(([, text]) => text)
  .filter((text) => text.startsWith("---"));
const texts = [...samples, ...generated];

/** The wandering seed of `SEED=random` and `SEED=<number>`, as for the properties. */
const seed = process.env.SEED === "random" ? String(performance.timeOrigin) : (process.env.SEED ?? "汛");

function countComparisons(compare: (text: string) => Comparison, mutants: number, make: () => string) {
  const counts: Record<Comparison, number> = { declined: 0, same: 0, different: 0 };
  const different: string[] = [];
  for (let made = 0; made < mutants; made++) {
    const text = make();
    const found = compare(text);
    counts[found]++;
    if (found === "different") different.push(text);
  }
  return { ...counts, different };
}

describe("front matter read at speed is what the library reads", () => {
  test("of sample and generated notices, of which nearly all are plain", () => {
    const found = texts.map(compareArticle);
    expect(found.filter((one) => one === "different")).toEqual([]);
    expect(samples.length).toBeGreaterThan(50);
    expect(samples.map(compareArticle).filter((one) => one === "same").length).toBeGreaterThan(
      0.9 * samples.length,
    );
    expect(generated.map(compareArticle).filter((one) => one === "same")).toHaveLength(generated.length);
  });

  test(`of mutated files, seed ${seed}`, () => {
    const random = drawFrom(`${seed}/mutated`);
    const { same, different } = countComparisons(compareArticle, 2_000, () =>
      mutateArticle(random.pick(texts), texts, random),
    );
    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(300);
  });

  test(`of files drawn from the grammar, seed ${seed}`, () => {
    const random = drawFrom(`${seed}/composed`);
    const { same, different } = countComparisons(compareArticle, 2_000, () => composeArticle(random));
    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(500);
  });

  test(`of YAML by itself, seed ${seed}`, () => {
    const random = drawFrom(`${seed}/alone`);
    const { same, different } = countComparisons(compareYaml, 1_000, () =>
      composeArticle(random)
        .replace(/^---\n/, "")
        .replace(/(?<=\n)---\n[\s\S]*$/, ""),
    );
    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(200);
  });
});

describe("what may mean something else is left to the library", () => {
  test.each([
    ["nothing", ""],
    ["a comment behind", "标题: 通知 # 说明"],
    ["a value that goes on", "标题: 关于\n  防汛的通知"],
    ["a second colon", "标题: 关于: 防汛"],
    ["a colon at the end", "标题: 关于:"],
    ["an escape", '标题: "关于\\t防汛"'],
    ["a quotation mark left open", '标题: "关于防汛'],
    ["words after a quotation", '标题: "关于" 防汛'],
    ["an anchor", "标题: &a 通知"],
    ["a reference", "标题: *a"],
    ["a tag", "标题: !a 通知"],
    ["a block of lines", "标题: |\n  通知"],
    ["a name twice", "标题: 甲\n标题: 乙"],
    ["a name in quotes", '"标题": 甲'],
    ["braces", "标题: {甲: 乙}"],
    ["a list in a list", "关键词: [[甲], 乙]"],
    ["an item that is missing", "关键词: [甲, , 乙]"],
    ["a list over two lines", "关键词: [甲,\n  乙]"],
    ["an item that may be a map", "- 甲:乙"],
    ["an item with a full-width colon", "- 甲：乙"],
    ["an item that begins with one", "- ：甲"],
    ["dashes one after the other", "- - 甲"],
    ["a tab", "标题:\t通知"],
    ["a carriage return", "标题: 通知\r\n文号: 甲"],
    ["a no-break space", "标题: 防\u00A0汛"],
    ["a line separator", "标题: 防\u2028汛"],
    ["a byte-order mark", "\uFEFF标题: 通知"],
    ["a sign of two halves", "标题: 𬭎"],
    ["an indent of no level", "甲:\n    乙: 丙\n  丁: 戊"],
    ["an indented beginning", "  标题: 通知"],
    ["a map where items stand", "甲:\n  - 乙\n  丙: 丁"],
    ["a second document", "标题: 通知\n---\n文号: 甲"],
    ["the end of a document", "标题: 通知\n...\n"],
    ["thirteen levels at once", `甲:\n${" ".repeat(41)}乙: 丙`],
  ])("%s", (_, text) => {
    expect(readPlainYaml(text, 1)).toBeUndefined();
  });

  test.each([
    ["nothing between the dashes", "---\n---\n正文"],
    ["a language after the dashes", "---yaml\n标题: 通知\n---\n正文"],
    ["blanks after the dashes", "---\n标题: 通知\n--- \n正文"],
    ["four dashes", "---\n标题: 通知\n----\n正文"],
    ["no end", "---\n标题: 通知\n"],
    ["a list", "---\n- 甲\n---\n正文"],
  ])("front matter with %s", (_, text) => {
    expect(readPlainArticle({ path: "a.md", text })).toBeUndefined();
  });
});

test.each([
  ["a remark", "# 由办公系统导出\n标题: 通知\n  # 文号: 无"],
  ["an empty line", "标题: 通知\n\n文号: 甲\n  \n"],
  ["a value that is missing", "标题:\n文号: \n类别: 甲"],
  ["a list below a remark", "附件:\n\n# 两个\n  - 名称: 表\n    文件:\n\n  - 名称: 图"],
  ["measures and money", "标题: 新建80㎡用房￥12万元±5℃"],
])("%s is plain", (_, text) => {
  expect(compareYaml(text)).toBe("same");
});

test("signed front matter is plain, each value with its place", () => {
  const text =
    "---\n标题: 通知\n附件:\n- 名称: 表\n  文件: a.csv\n关键词: [防汛, a b]\n审核:\n  - 环节: 经办\n    日期: '2024-05-24'\n---\n正文";
  const article = readPlainArticle({ path: "a.md", text });
  expect({ value: article, diagnostics: [] }).toEqual(parseAnyArticle({ path: "a.md", text }));
  expect(article?.matter.entries[3]?.value).toMatchObject({
    items: [{ entries: [{ key: "环节" }, { value: { text: "2024-05-24", spot: { line: 9, column: 9 } } }] }],
  });
});

test("however long, it is read at once", () => {
  for (const make of [
    (size: number) => Array.from({ length: size }, (_, at) => `甲${at}: 乙`).join("\n"),
    (size: number) => `甲: ${"乙 ".repeat(size)}#`,
    (size: number) => `甲: ${"乙:".repeat(size)}`,
    (size: number) => `甲: [${"乙, ".repeat(size)}]`,
    (size: number) => `甲: "${"乙 ".repeat(size)}`,
    (size: number) => `${"甲".repeat(size)}: 乙`,
  ])
    expect(growthOf((size) => readPlainYaml(make(size), 1), 4_000)).toBeLessThan(linear);
});
