import { describe, expect, test } from "vitest";
import { compareCodePoints, compareNames } from "../../scripts/text/collate.ts";

describe("the order of names", () => {
  test("is by pinyin: towns of the county", () => {
    const towns = ["赵村镇", "城关镇", "底张乡", "长水镇", "王范回族镇", "涧口乡", "下峪镇", "上戈镇"];
    expect(towns.toSorted(compareNames)).toEqual([
      "城关镇",
      "底张乡",
      "涧口乡",
      "上戈镇",
      "王范回族镇",
      "下峪镇",
      "长水镇",
      "赵村镇",
    ]);
  });

  // One pinned order, so that a new machine's ICU cannot move a name in silence. 长 is read zhǎng, also in 长水 (Chángshuǐ).
  test("of polyphones is the one that we know", () => {
    const names = [
      "重庆路",
      "重点项目办",
      "长水镇",
      "长官",
      "乐善乡",
      "音乐协会",
      "行政服务中心",
      "银行",
      "曾村",
      "单县",
    ];
    expect(names.toSorted(compareNames)).toEqual([
      "曾村",
      "重庆路",
      "单县",
      "乐善乡",
      "行政服务中心",
      "音乐协会",
      "银行",
      "长官",
      "长水镇",
      "重点项目办",
    ]);
  });

  test("counts numbers as numbers", () => {
    expect(["附件10", "附件9", "附件1"].toSorted(compareNames)).toEqual(["附件1", "附件9", "附件10"]);
  });

  test("breaks ties by code point, so that no two different names are equal", () => {
    expect(compareNames("Ａ区", "A区")).not.toBe(0);
    expect(compareNames("县", "县")).toBe(0);
  });
});

test("ids and paths are ordered by code point, not by any language", () => {
  expect(["b", "A", "a", "B"].toSorted(compareCodePoints)).toEqual(["A", "B", "a", "b"]);
});

test("code points are compared whole: a rare character comes after every common one", () => {
  // 𬭎 (U+2CB4E) is written with two units below that of ｅ (U+FF45).
  expect(["𬭎", "ｅ", "洛", "a", "洛宁", ""].toSorted(compareCodePoints)).toEqual([
    "",
    "a",
    "洛",
    "洛宁",
    "ｅ",
    "𬭎",
  ]);
});
