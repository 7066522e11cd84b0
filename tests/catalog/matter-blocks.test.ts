/** The head of an old version is cut into its keys, sound or not, and each line is read once. */
import { describe, expect, test } from "vitest";
import { listMatterBlocks, plainValue } from "../../scripts/catalog/matter-blocks.ts";
import { growthOf, linear } from "../support/growth.ts";
import { inspectSmallCounty } from "../support/small-county.ts";

const elements = inspectSmallCounty({}).catalog?.standards.elements ?? new Map();
const values = (matter: string) =>
  [...listMatterBlocks(matter, elements)].map(([name, block]) => [name, block.line, plainValue(block)]);

describe("a key", () => {
  test("is found plain, in quotes, with a wide colon, and under its other names", () => {
    expect(
      values(
        "---\n标题 : 关于防汛的通知 # 拟\n\"文号\"  : '洛政办〔2024〕12号'\n索引号：005429713/2024-00012\npublishedOn: 2024-05-24\n---\n正文: 不是\n",
      ),
    ).toEqual([
      ["标题", 2, "关于防汛的通知"],
      ["文号", 3, "洛政办〔2024〕12号"],
      ["索引号", 4, "005429713/2024-00012"],
      ["发布日期", 5, "2024-05-24"],
    ]);
  });

  test("is none in a list, a remark, an indented line, or where a quotation is not closed", () => {
    const matter = '---\n附件:\n  - 名称: 名单\n- 甲: 乙\n# 标题: 丙\n"文号: 丁\n: 戊\n';
    const blocks = listMatterBlocks(matter, elements);
    expect([...blocks.keys()]).toEqual(["附件"]);
    expect(blocks.get("附件")?.text.split("\n")).toHaveLength(6);
  });
});

test.each([
  ["behind a word without a colon", (spaces: number) => `---\n标题${" ".repeat(spaces)}x\n---\n`],
  ["behind words in quotes", (spaces: number) => `---\n"标题"${" ".repeat(spaces)}x\n---\n`],
  ["within a value", (spaces: number) => `---\n标题: 甲${" ".repeat(spaces)}乙\n---\n`],
  [
    "before a value that ends in an odd line break",
    (spaces: number) => `---\n标题:${" ".repeat(spaces)}乙\u2028丙\n---\n`,
  ],
])("a run of spaces %s is read once", (_, make) => {
  const read = (spaces: number) => {
    for (const block of listMatterBlocks(make(spaces), elements).values()) plainValue(block);
  };
  expect(growthOf(read, 3_000)).toBeLessThan(linear);
});
