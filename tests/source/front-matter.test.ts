import { existsSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../scripts/source/front-matter.ts";
import { growthOf, linear } from "../support/growth.ts";
import { placesOf } from "../support/small-county.ts";

const parse = (text: string) => parseArticle({ path: "a.md", text });
const complaints = (text: string): readonly string[] =>
  placesOf(parse(text).diagnostics).map((line) => line.replace("a.md:", ""));

describe("an article", () => {
  test("is its front matter, its body, and the line where the body begins", () => {
    const { value } = parse("---\n标题: 通知\n文号: 洛政办〔2024〕12号\n---\n第一段\n\n第二段\n");
    expect(value?.matter.entries.map(({ key, spot }) => [key, spot.line])).toEqual([
      ["标题", 2],
      ["文号", 3],
    ]);
    expect(value).toMatchObject({ body: "第一段\n\n第二段\n", firstLine: 5 });
  });

  test("keeps an empty line before its body, so that lines stay those of the file", () => {
    expect(parse("---\n标题: 通知\n---\n\n正文")).toMatchObject({ value: { body: "\n正文", firstLine: 4 } });
  });

  test("may say that it is YAML, and may have blanks after its dashes", () => {
    for (const opening of ["---", "--- ", "---yaml", "--- yaml", "--- yml  "])
      expect(parse(`${opening}\n标题: 通知\n---  \n正文`).value?.body).toBe("正文");
  });

  test("of comments only has no elements", () => {
    expect(parse("---\n# 待补\n---\n正文")).toMatchObject({
      value: { matter: { entries: [] }, body: "正文", firstLine: 4 },
    });
  });

  test("with nothing between its dashes has no elements", () => {
    expect(parse("---\n---\n正文")).toMatchObject({
      value: { matter: { entries: [] }, body: "正文", firstLine: 3 },
    });
  });

  test("may have rules and excerpts in its body, which are text", () => {
    const body = "第一段\n---\n第二段\n<!-- more -->\n--- js\n";
    expect(parse(`---\n标题: 通知\n---\n${body}`).value?.body).toBe(body);
  });

  test("read twice gives the same twice, also where it was refused", () => {
    for (const text of ["---\n标题: 通知\n---\n正文", "---\n标题: [\n---\n正文", "---\n{{{\n---\n"])
      expect(parse(text)).toEqual(parse(text));
    expect(complaints("---\n标题: [\n---\n正文").length).toBeGreaterThan(0);
  });
});

describe("front matter is never run", () => {
  const trace = "/tmp/gongkai-front-matter-ran";
  const code = `module.exports = require("node:fs").writeFileSync(${JSON.stringify(trace)}, "")`;

  test.each([
    "js",
    "javascript",
    "JS",
    "JavaScript",
    "json",
    "JSON",
    "coffee",
    "coffeescript",
    "cson",
    "toml",
    "TOML",
    "ts",
    "yaml js",
    "excerpt",
    "-",
  ])("---%s is refused at its word", (language) => {
    expect(complaints(`---${language}\n${code}\n---\n正文`)).toEqual(["front-matter-language 1:4"]);
    expect(complaints(`---  ${language}\n${code}\n---\n正文`)).toEqual(["front-matter-language 1:6"]);
    expect(existsSync(trace)).toBe(false);
    rmSync(trace, { force: true });
  });

  test("a key that Eleventy would act on is only a name", () => {
    const { value } = parse("---\ntemplateEngineOverride: js\npermalink: ../../x\n---\n正文");
    expect(value?.matter.entries.map(({ key }) => key)).toEqual(["templateEngineOverride", "permalink"]);
  });
});

describe("dashes in the wrong place are named", () => {
  test.each([
    ["none at all", "标题: 通知\n", "missing-front-matter 1:1"],
    ["after an empty line", "\n---\n标题: 通知\n---\n", "missing-front-matter 1:1"],
    ["after a blank", " ---\n标题: 通知\n---\n", "missing-front-matter 1:1"],
    ["two only", "--\n标题: 通知\n--\n", "missing-front-matter 1:1"],
    ["of the Chinese keyboard", "———\n标题: 通知\n———\n", "missing-front-matter 1:1"],
    ["not closed", "---\n标题: 通知\n\n正文", "unclosed-front-matter 1:1"],
    ["closed by an indented line", "---\n标题: 通知\n ---\n正文", "unclosed-front-matter 1:1"],
    [
      "closed with words behind",
      "---\n标题: 通知\n---正文\n发布日期: 2024-01-01\n---\n",
      "unclosed-front-matter 3:4",
    ],
    ["four", "---\n标题: 通知\n----\n正文", "unclosed-front-matter 3:4"],
  ])("%s", (_, text, place) => {
    expect(complaints(text)).toEqual([place]);
    expect(parse(text).value).toBeUndefined();
  });

  test("a block of front matter never ends before its own dashes, nor spills into the body", () => {
    const { value, diagnostics } = parse("---\n标题: 通知\n---内部\n公开方式: 不予公开\n---\n正文");
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
  });
});

describe("front matter that is no map", () => {
  test.each([
    ["a sentence", "---\n防汛通知\n---\n", "not-a-map 2:1"],
    ["a list", "---\n- 甲\n---\n", "wrong-shape 2:1"],
  ])("%s is named", (_, text, place) => {
    expect(complaints(text)).toEqual([place]);
  });
});

describe("text after ` #`", () => {
  test("is named where it vanishes", () => {
    expect(complaints("---\n标题: 滨河小区 #3 楼\n---\n正文")).toEqual(["swallowed-comment 2:10"]);
  });

  test("in quotes, or on a line of its own, is as it should be", () => {
    expect(complaints('---\n# 说明\n标题: "滨河小区 #3 楼"\n文号: 甲#3\n---\n正文')).toEqual([]);
  });

  test("is looked for at once, however the line is made", () => {
    for (const make of [
      (size: number) => `---\n标题: ${"甲: ".repeat(size)}"\n---${" ".repeat(size)}x\n---\n`,
      (size: number) => `---x${" ".repeat(size)}y\n---\n`,
    ])
      expect(growthOf((size) => parse(make(size)), 4_000)).toBeLessThan(linear);
  });
});
