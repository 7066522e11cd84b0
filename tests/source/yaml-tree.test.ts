import { describe, expect, test } from "vitest";
import type { Tree } from "../../scripts/source/tree.ts";
import { parseYaml } from "../../scripts/source/yaml-tree.ts";
import { growthOf, linear } from "../support/growth.ts";
import { placesOf } from "../support/small-county.ts";

const parse = (text: string, firstLine = 1) => parseYaml(text, { file: "a.yaml", firstLine });
const complaints = (text: string): readonly string[] =>
  placesOf(parse(text).diagnostics).map((line) => line.replace("a.yaml:", ""));

/** What a tree says, without its places. */
function plain(tree: Tree | undefined): unknown {
  if (!tree) return undefined;
  if (tree.kind === "scalar") return tree.text;
  if (tree.kind === "list") return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
}

describe("a scalar is its source text", () => {
  test.each([
    "0017",
    "2024-05-24",
    "005429713",
    "123456789012345678901",
    "1e3",
    "0x1F",
    "是",
    "true",
    "null",
    "~",
    "12:30",
  ])("%s", (written) => {
    expect(plain(parse(`值: ${written}`).value)).toEqual({ 值: written });
  });

  test("quotes are taken off, escapes read", () => {
    expect(plain(parse(`甲: "关于\\"三农\\"工作: 通知"\n乙: 'it''s'`).value)).toEqual({
      甲: '关于"三农"工作: 通知',
      乙: "it's",
    });
  });

  test("a block keeps its lines, and full-width colons in them", () => {
    expect(plain(parse("说明: |\n  标题：第一行\n  第二行\n下: 一").value)).toEqual({
      说明: "标题：第一行\n第二行\n",
      下: "一",
    });
  });

  test("a value without text is empty", () => {
    expect(plain(parse("文号:\n标题: 通知").value)).toEqual({ 文号: "", 标题: "通知" });
  });
});

describe("a place", () => {
  test("counts lines of the file and characters of the line", () => {
    const tree = parse("标题: 通知\n关键词: [𬭎县, 防汛]\n附件:\n  - 名称: 职责表", 2).value;
    if (tree?.kind !== "map") return expect.fail("no map");
    const [title, keywords, attachments] = tree.entries;
    expect(title?.value.spot).toEqual({ line: 2, column: 5 });
    expect(keywords?.spot).toEqual({ line: 3, column: 1 });
    expect(keywords?.value.kind === "list" && keywords.value.items.map(({ spot }) => spot.column)).toEqual([
      7, 11,
    ]);
    expect(attachments?.value.kind === "list" && attachments.value.items[0]?.spot).toEqual({
      line: 5,
      column: 5,
    });
  });

  test("is found at once on a line of twenty thousand values", () => {
    const line = (values: number) => `关键词: [${Array.from({ length: values }, () => "汛").join(",")}]`;
    expect(growthOf((values) => parse(line(values)), 400)).toBeLessThan(linear);
    const tree = parse(line(20_000)).value;
    expect(
      tree?.kind === "map" &&
        tree.entries[0]?.value.kind === "list" &&
        tree.entries[0].value.items.at(-1)?.spot,
    ).toEqual({
      line: 1,
      column: 5 + 2 * 20_000,
    });
  });
});

describe("a slip that YAML takes in silence is named with its column", () => {
  test.each([
    ["a full-width colon", "标题：通知", "full-width-colon 1:3"],
    ["a full-width colon after a blank", "标题 ：通知", "full-width-colon 1:4"],
    ["a full-width colon in a list", "- 名称：职责表", "full-width-colon 1:5"],
    ["a full-width space after the colon", "标题:　通知", "full-width-space 1:4"],
    ["a no-break space after the colon", "标题: \u00A0通知", "full-width-space 1:5"],
    ["a full-width indent", "附件:\n　　- 甲", "full-width-space 2:1"],
    ["a missing space", "标题:通知", "missing-space 1:4"],
    ["a missing space in a list", "- 名称:职责表", "missing-space 1:6"],
    ["a tab", "附件:\n\t- 甲", "yaml-tab 2:1"],
    ["a tab after blanks", "附件:\n  \t- 甲", "yaml-tab 2:3"],
  ])("%s", (_, text, place) => {
    expect(complaints(text)).toEqual([place]);
  });

  test("all of them in one run", () => {
    expect(complaints("标题：通知\n文号:洛政办\n类别:　政务工作")).toEqual([
      "full-width-colon 1:3",
      "missing-space 2:4",
      "full-width-space 3:4",
    ]);
  });

  test("a full-width colon within a value is none", () => {
    expect(complaints("标题: 通知：防汛\n网址: https://a.example/：x\n时间: 8:00—12:00")).toEqual([]);
  });
});

describe("what YAML could hide is refused", () => {
  test.each([
    ["an anchor", "标题: &a 通知", "yaml-feature 1:5"],
    ["an anchor on a key", "&a 标题: 通知", "yaml-feature 1:1"],
    ["an anchored list", "关键词: &a\n  - 甲", "yaml-feature 1:6"],
    ["a reference", "甲: &a 通知\n乙: *a", "yaml-feature 1:4 yaml-feature 2:4"],
    ["a tag", "日期: !!timestamp 2024-01-01", "yaml-feature 1:5"],
    ["a tag of one's own", "日期: !run 2024", "yaml-feature 1:5"],
    ["a directive", "# 注\n%YAML 1.1\n---\n甲: 乙", "yaml-feature 2:1"],
    ["a key that is a list", "? [甲]\n: 乙", "yaml-syntax 1:3"],
    ["a second document", "甲: 乙\n---\n丙: 丁", "yaml-syntax 2:1"],
    ["a key twice", "甲: 乙\n甲: 丁", "duplicate-key 2:1"],
    ["a key twice in braces", "- {甲: 乙, 甲: 丁}", "duplicate-key 1:10"],
  ])("%s", (_, text, places) => {
    expect(complaints(text).join(" ")).toBe(places);
    expect(parse(text).value).toBeUndefined();
  });

  test("a merge key is a name like any other", () => {
    expect(plain(parse("<<: 甲").value)).toEqual({ "<<": "甲" });
  });

  test("a name that JavaScript knows is a name like any other", () => {
    const tree = parse("__proto__: 甲\nconstructor: 乙").value;
    expect(tree?.kind === "map" && tree.entries.map(({ key }) => key)).toEqual(["__proto__", "constructor"]);
  });
});

describe("nesting of ten thousand levels is refused before a parser descends", () => {
  test.each([
    ["brackets", (levels: number) => `甲: ${"[".repeat(levels)}${"]".repeat(levels)}`],
    ["brackets never closed", (levels: number) => "[".repeat(levels)],
    ["braces", (levels: number) => `${"{a: ".repeat(levels)}${"}".repeat(levels)}`],
    ["dashes", (levels: number) => `${"- ".repeat(levels)}甲`],
    ["question marks", (levels: number) => `${"? ".repeat(levels)}甲`],
    [
      "indented names",
      (levels: number) => Array.from({ length: levels }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    ],
    [
      "indented dashes",
      (levels: number) => Array.from({ length: levels }, (_, depth) => `${" ".repeat(depth)}-`).join("\n"),
    ],
  ])("%s", (_, make) => {
    const judge = (levels: number) =>
      expect(complaints(make(levels))[0]).toMatch(/^nested-too-deep \d+:\d+$/);
    // With an indent on every line the text itself grows with the square.
    const longer = make(10_000).length / make(625).length;
    expect(growthOf(judge, 625)).toBeLessThan(6 * longer);
  });
});

test("a file of comments is an empty map", () => {
  expect(parse("# 只有注释\n").value).toEqual({ kind: "map", entries: [], spot: { line: 1, column: 1 } });
});
