/** What an edit may change without its page's standing elsewhere, or meaning something else among the others. */
import { expect, test } from "vitest";
import type { Notice } from "../../scripts/record/notice.ts";
import { meansTheSame, staysThere } from "../../scripts/catalog/edited-notice.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { changedNotice, noticePath } from "../support/small-county.ts";

type Change = readonly [from: string, to: string];

function readNotice(...changes: readonly Change[]): Notice {
  const files = {
    [noticePath]: changedNotice(...changes),
    "content/attachments/清单.txt": "编织袋两千条。\n",
    "content/notices/2024/linju.md": changedNotice(["2024-00012", "2024-00010"]),
  };
  const { catalog } = seeSmallCounty(files).view;
  const notices = [...catalog.published.map(({ notice }) => notice), ...catalog.held];
  const found = notices.find(({ place }) => place.file === noticePath);
  if (!found) throw new Error("no notice");
  return found;
}

const open = "公开方式: 主动公开\n";
const before = readNotice();

test("a text, a title or a summary leaves it where it is, and what it means", () => {
  for (const change of [
    ["请认真", "请提前备好物资，认真"],
    ["应急预案的通知", "抗旱预案的通知"],
    ["各成员单位职责", "职责"],
  ] as const) {
    const notice = readNotice(change);
    expect([staysThere(notice, before), meansTheSame(notice, before)]).toEqual([true, true]);
  }
});

test("another number, state, mode, day or minute, or a withdrawal, takes it elsewhere", () => {
  const changes: readonly Change[] = [
    ["2024-00012", "2024-00013"],
    [open, `${open}状态: 已审\n`],
    ["主动公开", "依申请公开"],
    ["发布日期: 2024-05-24", "发布日期: 2024-05-23"],
    ["发布日期: 2024-05-24", "发布日期: 2024-05-24 10:00"],
  ];
  for (const change of changes)
    expect([change, staysThere(readNotice(change), before)]).toEqual([change, false]);
  const withdrawn = readNotice([
    open,
    `${open}状态: 撤回\n撤回: {方式: 保留说明, 理由: 另行印发, 日期: 2024-06-01, 责任人: 郑某某}\n`,
  ]);
  expect(withdrawn.withdrawal).toBeDefined();
  expect(staysThere(withdrawn, withdrawn)).toBe(false);
});

test("another class, file, relation or former number means something else", () => {
  const changes: readonly Change[] = [
    ["发布机构: 县政府办", "发布机构: 洛宁县人民政府办公室"],
    ["类别: 政务工作", "类别: 公共服务"],
    [open, `${open}体裁: 通知\n`],
    [open, `${open}附件:\n  - 名称: 清单\n    文件: 清单.txt\n`],
    [open, `${open}修订: 005429713/2024-00010\n`],
    [open, `${open}解读: 005429713/2024-00010\n`],
    [open, `${open}曾用索引号: 005429713/2024-00001\n`],
  ];
  for (const change of changes) {
    const notice = readNotice(change);
    expect([change, staysThere(notice, before), meansTheSame(notice, before)]).toEqual([change, true, false]);
  }
});
