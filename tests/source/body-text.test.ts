import { describe, expect, test } from "vitest";
import { listBlocks, spotAt } from "../../scripts/source/body-text.ts";
import { parseBody } from "../../scripts/source/markdown.ts";

/** Where words stand in the source, by the blocks. */
function find(body: string, words: string): string {
  for (const block of listBlocks(parseBody(body), body)) {
    const at = block.text.indexOf(words);
    if (at < 0) continue;
    const { line, column } = spotAt(block, at);
    return `${block.kind} ${line}:${column}`;
  }
  return "nowhere";
}

const body = `## 一、总体情况

全年受理申请**28件**，见[统计表](005429713/2024-00012)，
其中来信4件、当面15件。

1. **落实制度。** 严格执行。
   - 每季度督查1次

> 现将有关情况报告如下

| 渠道 | 件数 |
| --- | --- |
| 网络 | 9件 |
| 信函 | 4件 |

::: 落款
洛宁县政府信息中心
2017年1月
:::
`;

describe("the words of a body know their place", () => {
  test.each([
    ["总体情况", "heading 1:6"],
    ["28件", "paragraph 3:9"],
    ["统计表", "paragraph 3:17"],
    ["其中来信", "paragraph 4:1"],
    ["15件", "paragraph 4:10"],
    ["严格执行", "paragraph 6:14"],
    ["督查1次", "paragraph 7:9"],
    ["有关情况", "paragraph 9:5"],
    ["9件", "row 13:8"],
    ["4件", "paragraph 4:5"],
    ["2017年1月", "paragraph 18:1"],
  ])("%s", (words, place) => {
    expect(find(body, words)).toBe(place);
  });

  test("also behind an escaped sign and a character beyond the basic plane", () => {
    expect(find("𠮷林\\*镇*受理*申请3件\n", "申请3件")).toBe("paragraph 1:10");
  });
});

test("a line break between Chinese characters is no space", () => {
  expect(listBlocks(parseBody("受理\n申请"), "受理\n申请").map(({ text }) => text)).toEqual(["受理申请"]);
});

test("the cells of a row stand side by side", () => {
  const [head, row] = listBlocks(parseBody("|甲|乙|\n|-|-|\n|1|2|"), "|甲|乙|\n|-|-|\n|1|2|");
  expect([head?.text, row?.text]).toEqual(["甲\u3000乙", "1\u30002"]);
});
