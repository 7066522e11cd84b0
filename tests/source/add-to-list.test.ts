/** Adding an item to a list leaves every other character of the file where it was. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToList } from "../../scripts/source/add-to-list.ts";
import { parseArticle } from "../../scripts/source/front-matter.ts";
import { replaceValue } from "../../scripts/source/replace-value.ts";
import type { Tree } from "../../scripts/source/tree.ts";

const name = { spellings: ["审核", "reviews"] };
const item = [
  ["环节", "保密审查"],
  ["审核人", "周某某"],
] as const;
const put = (text: string) => addToList(text, name, item);
const written = "  - 环节: 保密审查\n    审核人: 周某某\n";

describe("a list in front matter", () => {
  test("is begun at the end where there is none", () => {
    expect(put("---\n标题: 防汛通知 # 待定\n---\n正文\n")).toBe(
      `---\n标题: 防汛通知 # 待定\n审核:\n${written}---\n正文\n`,
    );
  });

  test("is added to behind its last item, before remarks and other elements", () => {
    const text = "---\n审核:\n  - 环节: 经办人员\n    审核人: 郑某某\n# 栏目另定\n栏目: 政策文件\n---\n";
    expect(put(text)).toBe(text.replace("# 栏目", `${written}# 栏目`));
  });

  test("keeps its own indentation, also none", () => {
    expect(put("---\nreviews:\n- 环节: 经办人员\n---\n")).toBe(
      "---\nreviews:\n- 环节: 经办人员\n- 环节: 保密审查\n  审核人: 周某某\n---\n",
    );
  });

  test("that is empty is filled", () => {
    expect(put("---\n审核: []\n---\n")).toBe(`---\n审核:\n${written}---\n`);
    expect(put("---\n审核:\n---\n")).toBe(`---\n审核:\n${written}---\n`);
    expect(put("---\n审核:   # 还没有\n---\n")).toBe(`---\n审核:   # 还没有\n${written}---\n`);
  });

  test("keeps the line ends of Windows", () => {
    expect(put("---\r\n标题: 防汛\r\n---\r\n正文")).toBe(
      `---\r\n标题: 防汛\r\n审核:\r\n${written.replaceAll("\n", "\r\n")}---\r\n正文`,
    );
  });

  test("in brackets, or without a dash, is left alone", () => {
    expect(put("---\n审核: [{环节: 经办人员}]\n---\n")).toBeUndefined();
    expect(put("---\n审核:\n  环节: 经办人员\n---\n")).toBeUndefined();
    expect(put("没有文件头\n")).toBeUndefined();
  });

  test("is read back with what it was given, whatever that is", () => {
    const words = fc.string({ minLength: 1, maxLength: 30, unit: "binary" }).filter((text) => {
      return text.trim() === text && !/[\p{C}\p{Z}\uFFFD]/u.test(text);
    });
    fc.assert(
      fc.property(words, words, (opinion, other) => {
        const base = `---\n标题: 防汛通知\n审核:\n  - 环节: 经办人员\n    意见: 同意\n# 末尾\n---\n正文 ${other}\n`;
        const text = addToList(base, name, [
          ["环节", "信息中心主任"],
          ["意见", opinion],
        ]);
        const added = (text ?? "").split("\n").slice(5, 7);
        expect((text ?? "").replace(`${added.join("\n")}\n`, "")).toBe(base);
        const article = parseArticle({ path: "通知.md", text: text ?? "" }).value;
        const reviews = article?.matter.entries.find(({ key }) => key === "审核")?.value;
        expect(lastValue(reviews)).toBe(opinion);
      }),
    );
  });
});

function lastValue(tree: Tree | undefined): string | undefined {
  const last = tree?.kind === "list" ? tree.items.at(-1) : undefined;
  const value = last?.kind === "map" ? last.entries.at(-1)?.value : undefined;
  return value?.kind === "scalar" ? value.text : undefined;
}

describe("a value", () => {
  test("is replaced at its place, counted in characters", () => {
    expect(
      replaceValue("---\r\n状态: 送审\r\n---\r\n", { line: 2, column: 5 }, { old: "送审", text: "已审" }),
    ).toBe("---\r\n状态: 已审\r\n---\r\n");
  });

  test("that is not there is not replaced", () => {
    expect(
      replaceValue("状态: 草稿\n", { line: 1, column: 5 }, { old: "送审", text: "已审" }),
    ).toBeUndefined();
  });
});
