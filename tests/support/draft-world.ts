/** Hands on a county in which drafts are begun: three agencies, some notices, an attachment; and drafts filled in as a clerk would. */
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { writeDraft } from "../../scripts/record/draft.ts";
import { settleDraft } from "../../scripts/inspection/drafting/draft-dialogue.ts";
import type { DraftWorld } from "../../scripts/inspection/drafting/draft-world.ts";
import { type PlannedDraft, planDraft } from "../../scripts/inspection/drafting/plan-draft.ts";
import type { DraftAnswers } from "../../scripts/inspection/drafting/question.ts";
import { complaintsAbout, inspectSmallCounty, type Overlay } from "./small-county.ts";

const agencies = `- 代码: county-office
  名称: 洛宁县人民政府办公室
  简称: 县政府办
  类型: 政府办公室
  索引号前缀: "005429713"
  机关代字: [洛政办, 洛政办文]
  电话: 0379-00000000
  地址: 城关镇一号
- 代码: water
  名称: 洛宁县水利局
  简称: 县水利局
  类型: 县直部门
  索引号前缀: "005429836"
  机关代字: [洛水]
- 代码: forestry
  名称: 洛宁县林业局
  简称: 县林业局
  类型: 县直部门
  索引号前缀: "005429844"
`;

const measures = `---
索引号: 005429713/2024-00013
标题: 洛宁县人民政府办公室关于印发洛宁县水库管理办法的通知
内容概述: 规定水库巡查、蓄水和报告的职责。
文号: 洛政办〔2024〕13号
发布机构: 洛宁县人民政府办公室
成文日期: 2024-06-03
发布日期: 2024-06-07
有效性: 现行有效
类别: 政务工作
主题分类: 农业、林业、水利\\水利
体裁: 通知
公开方式: 主动公开
规范性文件: 是
---
现将《洛宁县水库管理办法》印发给你们。
`;

/** The files that are laid over the smallest county. */
export const draftCounty: Overlay = {
  "content/agencies.yaml": agencies,
  "content/notices/2024/shuiku.md": measures,
  "content/attachments/2025/xuncha.csv": "水库,次数\n故县水库,4\n",
};

/** The world of that county with the answers of a call. */
export function draftWorld(flags: DraftWorld["flags"] = {}, today = "2025-01-31"): DraftWorld {
  const { catalog } = inspectSmallCounty(draftCounty, today);
  const drafting = catalog?.standards.drafting;
  if (!catalog || !drafting) throw new Error("the county for drafts is not sound");
  return { catalog, drafting, attachments: ["2025/xuncha.csv"], claimed: [], flags };
}

/** A draft as a call with these answers would write it. */
export function draftOf(
  flags: DraftWorld["flags"],
  today?: string,
): PlannedDraft & { readonly text: string } {
  const world = draftWorld(flags, today);
  const { answers, missing, faults } = settleDraft(world);
  if (missing.length + faults.length > 0) throw new Error(JSON.stringify([missing, faults]));
  return { ...planDraft(world, answers), text: textOf(world, answers) };
}

/** The text of the draft that the answers come to. */
export function textOf(world: DraftWorld, answers: DraftAnswers): string {
  return writeDraft(planDraft(world, answers).plan, world.catalog.standards);
}

/** Fills in what a draft leaves to the clerk: the lines without a value, the blanks of the text. */
export function fillIn(text: string, values: Readonly<Record<string, string>> = {}): string {
  const usual: Readonly<Record<string, string>> = {
    内容概述: "写明要点，便于查找。",
    文号: "洛政办〔2025〕1号",
    施行日期: "2025-03-01",
    主题分类: "综合政务\\其他",
    复核期限: "2026-01-31",
    ...values,
  };
  return text
    .replace(/^([^\s#:]+):$(?!\n {2}-)/gm, (line, name: string) =>
      usual[name] === undefined ? line : `${name}: ${usual[name]}`,
    )
    .replace(/^【提醒：[^】]*】\n\n/gm, "")
    .replace(/【填写：[^】]*】/g, "已经填好")
    .replace("状态: 草稿", "状态: 发布");
}

/** Complaints about the county with this text as one of its notices. */
export function complaintsAboutDraft(text: string, today = "2025-06-30"): readonly string[] {
  return complaintsAbout({ ...draftCounty, "content/notices/2025/draft.md": text }, today);
}

/** A day of the calendar. */
export const dayOf = (text: string): CivilDate => text as CivilDate;
