import { expect, test } from "vitest";
import { countCells } from "../../scripts/text/cell-width.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["县", 2],
  ["洛政办〔2016〕47号", 18],
  ["：，。", 6],
  ["ＡＢ", 4],
  ["𬭎", 2],
  ["e\u0301", 1],
  ["ｶ", 1],
  ["😀", 2],
  ["⏰", 2],
  ["“…”—·", 5],
  ["🇨🇳", 2],
  ["〈〉", 4],
])("%j takes %d cells", (text, cells) => {
  expect(countCells(text)).toBe(cells);
});
