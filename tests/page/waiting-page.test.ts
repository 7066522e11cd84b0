/** The list of what is still to come tells how far each is, who has to sign, and what cannot be shown. */
import { expect, test } from "vitest";
import { listUnfinished, listWaiting } from "../../scripts/catalog/waiting-notices.ts";
import { makeWaitingPage } from "../../scripts/page/waiting-page.ts";
import { renderWaiting } from "../../templates/local/waiting-page.ts";
import { writeNotice } from "../support/notice-text.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { gated, signText } from "../support/signed-county.ts";
import { changedNotice, noticePath, type Overlay } from "../support/small-county.ts";

const open = "公开方式: 主动公开\n";
function rowsOf(files: Overlay) {
  const { view } = seeSmallCounty(files);
  return makeWaitingPage(view, listWaiting(view.catalog, []), listUnfinished(view.catalog));
}

test("by file: a draft, one that waits for its day, and a file of which no notice can be made", () => {
  const page = rowsOf({
    "content/notices/2024/c-caogao.md": changedNotice(
      ["2024-00012", "2024-00013"],
      [open, `${open}状态: 草稿\n`],
    ),
    "content/notices/2024/a-dingshi.md": changedNotice(
      ["2024-00012", "2024-00014"],
      ["发布日期: 2024-05-24", "发布日期: 2027-06-03"],
    ),
    "content/notices/2024/b-kong.md": "---\n标题: 关于乡村公路养护的通知\n状态: 草稿\n---\n\n还没有写。\n",
  });
  expect(
    page.rows.map(({ file, state, href }) => [file.replace(/^.*\//, ""), state, href !== undefined]),
  ).toEqual([
    ["a-dingshi.md", "定于2027年6月3日发布", true],
    ["b-kong.md", "草稿", false],
    ["c-caogao.md", "草稿", true],
  ]);
  const printed = renderWaiting(page);
  expect(printed).toContain('href="../notices/005429713/2024-00013/index.html"');
  expect(printed.match(/<a href="\.\.\/notices/g)?.length).toBe(2);
});

test("what is not to be disclosed is not listed, not even as a file; a title is printed as words", () => {
  const held = changedNotice(
    ["2024-00012", "2024-00013"],
    ["主动公开", "不予公开"],
    ["成文日期", "不予公开依据: 条例第十六条\n成文日期"],
  );
  expect(rowsOf({ "content/notices/2024/bu.md": held }).rows).toEqual([]);
  const tagged = changedNotice(
    ["2024-00012", "2024-00013"],
    [open, `${open}状态: 草稿\n`],
    ["防汛应急预案", "<b>防汛</b>应急预案"],
  );
  const printed = renderWaiting(rowsOf({ "content/notices/2024/biao.md": tagged }));
  expect(printed).not.toContain("<b>");
});

test("who has still to sign is told, secrecy review among them, until they have", () => {
  const facts = {
    索引号: "005429713/2024-00013",
    成文日期: "2024-05-20",
    发布日期: "2024-05-24",
    重要程度: "一般",
    状态: "送审",
  };
  const out = { ...facts, 索引号: "005429713/2024-00012", 状态: "发布" };
  const missingOf = (text: string) =>
    rowsOf(
      gated({ [noticePath]: signText(writeNotice(out)), "content/notices/2024/song.md": text }),
    ).rows.map(({ missing }) => missing);
  expect(missingOf(writeNotice(facts))).toEqual([["经办人员", "信息中心主任", "保密审查"]]);
  const signed = signText(writeNotice(facts));
  expect(missingOf(signed)).toEqual([[]]);
  // What is changed after it was signed has to be signed again, and so has what was sent back.
  expect(missingOf(`${signed}\n请及时补充物资。\n`)).toEqual([["经办人员", "信息中心主任", "保密审查"]]);
});
