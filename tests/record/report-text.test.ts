import { describe, expect, test } from "vitest";
import { readReportText } from "../../scripts/record/report-text.ts";

const at = ({ file, line, column }: { file: string; line?: number; column?: number }) =>
  `${file}:${line}:${column}`;

describe("the text of a report", () => {
  const text = readReportText(
    `现将情况报告如下。

## 一、总体情况

### （一）主动公开

全年发布信息{{ 主动公开信息 }}条。网站点击量60余万次！

## 二、存在的问题

技术人员欠缺。
`,
    "content/reports/2024.md",
    10,
  );

  test("has its headings with level and place", () => {
    expect(text.headings.map(({ level, text: words, place }) => [level, words, at(place)])).toEqual([
      [2, "一、总体情况", "content/reports/2024.md:12:4"],
      [3, "（一）主动公开", "content/reports/2024.md:14:5"],
      [2, "二、存在的问题", "content/reports/2024.md:18:4"],
    ]);
  });

  test("has its sentences with their part and place", () => {
    expect(text.sentences.map(({ text: words, section, place }) => [words, section, at(place)])).toEqual([
      ["现将情况报告如下。", "", "content/reports/2024.md:10:1"],
      ["全年发布信息{{ 主动公开信息 }}条。", "一、总体情况", "content/reports/2024.md:16:1"],
      ["网站点击量60余万次！", "一、总体情况", "content/reports/2024.md:16:21"],
      ["技术人员欠缺。", "二、存在的问题", "content/reports/2024.md:20:1"],
    ]);
  });

  test("has the names that it quotes", () => {
    expect(text.quotes.map(({ name, place }) => [name, at(place)])).toEqual([
      ["主动公开信息", "content/reports/2024.md:16:7"],
    ]);
  });
});

test("a numbered line that nobody marked as a heading is one all the same", () => {
  const { headings, sentences } = readReportText(
    "(六)以严格制度为依据,确保信息公开工作有序开展\n\n一是加强培训。\n",
    "a.md",
    1,
  );
  expect(headings.map(({ level, text }) => [level, text])).toEqual([
    [3, "(六)以严格制度为依据,确保信息公开工作有序开展"],
  ]);
  expect(sentences.at(-1)?.section).toBe("");
});

test("a numbered paragraph of several sentences is no heading", () => {
  expect(readReportText("（一）健全制度。出台办法。\n", "a.md", 1).headings).toEqual([]);
});
