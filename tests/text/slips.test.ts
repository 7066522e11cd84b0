/** What a slip can only mean: a word one sign away, a date in a form that is refused. */
import { describe, expect, test } from "vitest";
import { mendDate } from "../../scripts/text/date-slip.ts";
import { findMisspelt } from "../../scripts/text/misspelling.ts";

const spellings = [
  ["关键词", "keywords"],
  ["施行日期", "effectiveOn"],
  ["实施日期", "effectiveOn"],
  ["不予公开", "withheld"],
  ["予以公开", "disclosed"],
  ["主动公开", "proactive"],
  ["keywords", "keywords"],
] as const;

describe("a misspelt word", () => {
  test.each([
    ["关健词", "关键词"],
    ["关键字词", "关键词"],
    ["主动公升", "主动公开"],
    ["主公动开", "主动公开"],
    ["keyword", "keywords"],
    ["实行日期", "施行日期"],
  ])("%s can only mean %s", (word, meant) => {
    expect(findMisspelt(word, spellings)).toBe(meant);
  });

  test.each([
    ["予公开", "a negation left out"],
    ["以予公开", "as near to two words"],
    ["关键", "two signs are too few"],
    ["关键词", "it is known"],
    ["完全不同的词", "far from all"],
  ])("%s is left to people: %s", (word) => {
    expect(findMisspelt(word, spellings)).toBeUndefined();
  });
});

describe("a refused date", () => {
  test.each([
    ["2024年5月24号", "2024-05-24"],
    ["20240524", "2024-05-24"],
    ["2024、5、24", "2024-05-24"],
    ["2024年 5月 24日", "2024-05-24"],
    ["2024—05—24", "2024-05-24"],
    ["2024.5.24.", "2024-05-24"],
    ["2024年5月24", "2024-05-24"],
    ["2024年5月24号 9：30", "2024-05-24 09:30"],
  ])("%s can only mean %s", (written, meant) => {
    expect(mendDate(written)).toBe(meant);
  });

  test.each([
    "2024-02-30",
    "24年5月24日",
    "5/24/2024",
    "2024年5月",
    "20241324",
    "五月",
    "2024-05-24 25:00",
    "",
  ])("%s is left to people", (written) => {
    expect(mendDate(written)).toBeUndefined();
  });
});
