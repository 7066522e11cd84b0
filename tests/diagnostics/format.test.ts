/** How complaints look: in a terminal, as JSON, as annotations. */
import { describe, expect, test } from "vitest";
import { countCells } from "../../scripts/text/cell-width.ts";
import { complain } from "../../scripts/diagnostics/codes.ts";
import { isPublishable, sortDiagnostics } from "../../scripts/diagnostics/diagnostic.ts";
import { excerpt } from "../../scripts/diagnostics/excerpt.ts";
import { formatAsJson, formatForGithub } from "../../scripts/diagnostics/format-machine.ts";
import { formatForTerminal } from "../../scripts/diagnostics/format-terminal.ts";

const plain = { lineOf: () => undefined, paint: (_: string, text: string) => text };
const place = { file: "content/notices/2024/fangxun.md", line: 6, column: 7 };
const badDate = complain("bad-date", place, { key: "成文日期", value: "2024-02-30" });

/** The text that stands over the caret. */
function overCaret([text = "", pointer = ""]: readonly string[]): string {
  const cells = countCells(pointer.slice(0, pointer.indexOf("^")));
  let before = "";
  for (const sign of text) {
    if (countCells(before) === cells) return sign;
    before += sign;
  }
  return "";
}

describe("the caret", () => {
  test.each([
    ["成文日期: 2024-02-30", 7, "2"],
    ["标题：通知", 3, "："],
    ["abc", 2, "b"],
    ["𬭎县：通知", 3, "："],
    ["标题:　通知", 4, "　"],
  ])("under %s stands at the character of column %d", (line, column, sign) => {
    expect(overCaret(excerpt(line, 6, column))).toBe(sign);
  });

  test.each([
    ["\t- 甲\t乙", 5, " "],
    ["😀📎附件：表", 5, "："],
    ["e\u0301a：注", 4, "："],
    ["“甲”——乙…丙", 6, "乙"],
    ["ｱｲｳ：ＡＢ", 5, "Ａ"],
    ["︰﹙一﹚", 3, "一"],
    ["🇨🇳：旗", 3, "："],
  ])("in %j stands under column %d", (line, column, sign) => {
    expect(overCaret(excerpt(line, 6, column))).toBe(sign);
  });

  test("marks the sign with all the marks on it", () => {
    const [line] = excerpt("ae\u0301b", 1, 2, (sign) => `<${sign}>`);
    expect(line).toBe("    1 | a<e\u0301>b");
  });

  test("of a tab or an unseen sign has something to point at", () => {
    expect(overCaret(excerpt("\t- 甲", 12, 1))).toBe(" ");
    expect(overCaret(excerpt("a\u200Bb", 1, 2))).toBe("·");
  });

  test("far out on a long line stands under its character, and the line is cut", () => {
    const line = `${"汛".repeat(60_000)}：${"a".repeat(30_000)}`;
    const lines = excerpt(line, 1, 60_001);
    expect(overCaret(lines)).toBe("：");
    expect(lines[0]?.length).toBeLessThan(100);
  });

  test("beyond the end of its line stands after the last sign", () => {
    expect(excerpt("甲", 1, 2)[1]).toBe("      |   ^");
  });
});

describe("a complaint in a terminal", () => {
  test("names file, line, column and code, shows the line, and says what to write", () => {
    const shown = formatForTerminal([badDate], { ...plain, lineOf: () => "成文日期: 2024-02-30" });
    const [head, , line, caret, hint] = shown.split("\n");
    expect(head).toBe("错误 content/notices/2024/fangxun.md:6:7  [bad-date]");
    expect([line, caret]).toEqual(["    6 | 成文日期: 2024-02-30", "      |           ^"]);
    expect(hint).toContain("改法");
  });

  test("commands the terminal nothing, whatever stood in the file", () => {
    const hostile = complain("unknown-key", place, {
      key: "\u001B[2J\u0007标题\n::error::\u202E",
      nearest: undefined,
    });
    const shown = formatForTerminal([hostile], plain);
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(shown.split("\n")).toHaveLength(7);
  });

  test("quotes no more of an endless value than can be read", () => {
    expect(
      formatForTerminal([complain("bad-date", place, { key: "成文日期", value: "9".repeat(100_000) })], plain)
        .length,
    ).toBeLessThan(1000);
  });

  test("is followed by a count, and by whether the site may be published", () => {
    expect(formatForTerminal([badDate, complain("empty-body", place, {})], plain)).toMatch(
      /共 2 处错误、0 处警告，涉及 1 个文件。改正错误后才能发布。\n$/,
    );
    expect(formatForTerminal([], plain)).toBe("检查通过，没有发现问题。\n");
  });
});

describe("complaints for machines", () => {
  test("are one JSON array, absent facts null", () => {
    expect(
      JSON.parse(formatAsJson([complain("empty-content", { file: "content" }, { folder: "content" })])),
    ).toEqual([
      expect.objectContaining({
        code: "empty-content",
        severity: "error",
        file: "content",
        line: null,
        column: null,
        cite: null,
      }),
    ]);
    expect(formatAsJson([])).toBe("[]\n");
  });

  test("are one annotation a line, whatever stood in the file", () => {
    const hostile = complain(
      "unknown-key",
      { file: "a,b:c.md", line: 2, column: 1 },
      { key: "100%\n::warning::", nearest: undefined },
    );
    const shown = formatForGithub([hostile]);
    expect(shown.split("\n")).toHaveLength(2);
    expect(shown).toMatch(/^::error file=a%2Cb%3Ac\.md,line=2,col=1,title=unknown-key::.*100%25%0A/);
    expect(formatForGithub([])).toBe("");
  });

  test("are told errors first, since a code host shows only the first ten of a step", () => {
    const warning = complain("summary-repeats-title", place, {});
    const shown = formatForGithub([warning, warning, badDate]).split("\n");
    expect(shown.map((line) => line.split(" ")[0])).toEqual(["::error", "::warning", "::warning", ""]);
  });
});

describe("complaints together", () => {
  test("stand in the order of files, lines and columns, each once", () => {
    const at = (file: string, line?: number, column?: number) =>
      complain(
        "empty-body",
        { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
        {},
      );
    const sorted = sortDiagnostics([
      at("b", 1, 1),
      at("a", 10, 1),
      at("a", 9, 2),
      at("a", 9, 1),
      at("a"),
      at("a", 9, 1),
    ]);
    expect(sorted.map(({ place: { file, line, column } }) => [file, line, column])).toEqual([
      ["a", undefined, undefined],
      ["a", 9, 1],
      ["a", 9, 2],
      ["a", 10, 1],
      ["b", 1, 1],
    ]);
  });

  test("stop publication if one of them is an error", () => {
    const warning = complain("summary-repeats-title", place, {});
    expect([isPublishable([warning]), isPublishable([warning, badDate]), isPublishable([])]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
