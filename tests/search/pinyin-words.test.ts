import { describe, expect, test } from "vitest";
import { findWords, mayBePinyin, type PinyinWord } from "../../scripts/search/browser/pinyin.ts";
import { listPinyinWords, spellWords } from "../../scripts/search/pinyin-words.ts";
import { heldKinds, markedCounty, markOf } from "../support/marked-county.ts";
import { changedConfig } from "../support/seen-county.ts";
import { changedNotice, inspectSmallCounty, noticePath, type Overlay } from "../support/small-county.ts";

function spell(overlay: Overlay): readonly PinyinWord[] {
  return spellWords(inspectSmallCounty(overlay).catalog ?? expect.fail("no catalog"));
}

const agency = (id: string, name: string, short: string, prefix: string) =>
  `- {代码: ${id}, 名称: ${name}, 简称: ${short}, 类型: 县直部门, 索引号前缀: "${prefix}"}\n`;
const county: Overlay = {
  ...changedConfig({ popularSearches: ["宅基地审批"] }),
  "content/agencies.yaml":
    agency("county-office", "洛宁县人民政府办公室", "县政府办", "005429713") +
    agency("farming", "洛宁县农业农村局", "县农业农村局", "005429800") +
    agency("education", "洛宁县教育局", "县教育局", "005429748") +
    agency("changshui", "洛宁县长水镇人民政府", "长水镇", "005429900"),
  [noticePath]: changedNotice([
    "公开方式: 主动公开",
    "公开方式: 主动公开\n关键词: [防汛, 会计, 绿化, 5G基站, GDP, 防]",
  ]),
};

describe("the words of a site", () => {
  const words = spell(county);
  const readingsOf = (word: string) => words.find(([one]) => one === word)?.slice(1);

  test("are its names, short and long, its labels in use, keywords and popular searches, each once", () => {
    const list = words.map(([word]) => word);
    expect(list).toEqual(
      expect.arrayContaining([
        ...["洛宁县", "洛宁", "洛宁县农业农村局", "农业农村局", "教育局", "洛宁县长水镇人民政府", "长水镇"],
        ...["宅基地审批", "政务工作", "综合政务", "应急管理", "防汛"],
      ]),
    );
    expect(new Set(list).size).toBe(list.length);
    // Nothing of a scheme but what a notice uses, no single sign, nothing without a Chinese one.
    for (const absent of ["卫生", "防", "GDP"]) expect(list).not.toContain(absent);
  });

  test("are read as words, not sign by sign", () => {
    expect(readingsOf("洛宁县")).toEqual(["luo ning xian"]);
    expect(readingsOf("长水镇")).toEqual(["chang shui zhen"]);
    // In which there is no 县长.
    expect(readingsOf("洛宁县长水镇")).toEqual(["luo ning xian chang shui zhen"]);
    expect(readingsOf("会计")).toEqual(["kuai ji"]);
    expect(readingsOf("绿化")).toEqual(["lv hua"]);
    expect(readingsOf("5G基站")).toEqual(["5 g ji zhan"]);
  });

  test("of a name keep both readings where the surname is read otherwise", () => {
    const shan = spell({ ...county, ...changedConfig({ county: "单县" }) });
    expect(shan.find(([word]) => word === "单县")?.slice(1)).toEqual(["dan xian", "shan xian"]);
  });

  test("come the most frequent first, and the same catalog gives the same bytes", () => {
    const { catalog } = inspectSmallCounty(county);
    if (!catalog) throw new Error("no catalog");
    const text = listPinyinWords(catalog);
    expect(JSON.parse(text)).toEqual(words);
    const reversed = { ...catalog, agencies: [...catalog.agencies].reverse() };
    expect(listPinyinWords(reversed)).toBe(text);
    expect(words.slice(0, 3).map(([word]) => word)).toEqual(["宅基地审批", "洛宁", "洛宁县"]);
  });

  test("tell nothing of what is held, nor the keywords of what was taken back", () => {
    const { catalog } = inspectSmallCounty(markedCounty());
    if (!catalog) throw new Error("no catalog");
    const text = listPinyinWords(catalog);
    for (const kind of [...heldKinds, "explained"] as const)
      expect([kind, text.includes(markOf(kind, "keyword"))]).toEqual([kind, false]);
    expect(text).toContain(markOf("published", "keyword"));
  });
});

describe("letters", () => {
  const words: readonly PinyinWord[] = [
    ["洛宁", "luo ning"],
    ["洛宁县", "luo ning xian"],
    ["农业农村局", "nong ye nong cun ju"],
    ["绿化", "lv hua"],
    ["教育局", "jiao yu ju"],
    ["西安路", "xi an lu"],
    ["单县", "dan xian", "shan xian"],
    ["惠农业务", "hui nong ye wu"],
  ];
  test.each<[string, readonly string[]]>([
    ["lnx", ["洛宁县"]],
    ["LuoNing", ["洛宁", "洛宁县"]],
    ["luo ning xian", ["洛宁县"]],
    ["luoni", ["洛宁", "洛宁县"]],
    ["nongye", ["农业农村局", "惠农业务"]],
    ["jyj", ["教育局"]],
    ["lvhua", ["绿化"]],
    ["lühuà", ["绿化"]],
    ["xi'an", ["西安路", "单县", "洛宁县"]],
    ["ju", ["农业农村局", "教育局"]],
    ["sx", ["单县"]],
    ["dx", ["单县"]],
    ["qqq", []],
    ["'", []],
    ["洛宁", []],
    ["", []],
  ])("%s may mean %j", (letters, expected) => {
    expect([...findWords(words, letters)].sort()).toEqual([...expected].sort());
  });

  test("the whole word stands before words that begin with it, and these before words that hold it", () => {
    const told: readonly PinyinWord[] = [
      ["惠农", "hui nong"],
      ["惠农业务", "hui nong ye wu"],
      ["农业", "nong ye"],
      ["农", "nong"],
    ];
    expect(findWords(told, "nong")).toEqual(["农", "农业", "惠农", "惠农业务"]);
    expect(findWords(told, "nong", 2)).toEqual(["农", "农业"]);
  });

  test("are two at least, and nothing else stands between them", () => {
    expect(["lnx", "luo ning", "lü'", "LNX"].map(mayBePinyin)).toEqual([true, true, true, true]);
    expect(["l", "洛n", "2024", "", "a+b", "a1"].map(mayBePinyin)).toEqual(Array(6).fill(false));
  });
});
