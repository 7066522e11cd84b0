/** Hands on the smallest county with its gate shut: people who may sign, and notices that bear signatures on their own text. */
import { digestOf } from "../../scripts/text/digest.ts";
import { addToList } from "../../scripts/source/add-to-list.ts";
import { parseArticle } from "../../scripts/source/front-matter.ts";
import { approvalOf, approveFile } from "../../scripts/record/approval.ts";
import { inspectSmallCounty, type Overlay } from "./small-county.ts";

/** Who may sign in these tests; the names are invented. */
export const people = `- {代码: zheng, 姓名: 郑某某, 邮箱: zheng@luoning.example, 角色: [{角色: 经办人员}]}
- {代码: yang, 姓名: 杨某某, 邮箱: yang@luoning.example, 角色: [{角色: 信息中心主任, 单位: 县政府办, 自: 2024-01-01}, {角色: 保密审查}]}
- {代码: wu, 姓名: 吴某某, 角色: [{角色: 政府办主管副主任}]}
- {代码: feng, 姓名: 冯某某, 角色: [{角色: 政府办主任, 至: 2024-06-30}]}
- {代码: ma, 姓名: 马某某, 角色: [{角色: 县领导}, {角色: 主管县领导, 单位: 城关镇}]}
- {代码: luo, 姓名: 罗某某, 角色: [{角色: 主管县领导, 单位: 城关镇}]}
- {代码: xu, 姓名: 许某某, 角色: [{角色: 保密审查}, {角色: 经办人员}]}
- {代码: qian, 姓名: 钱某某, 角色: [{角色: 单位主要负责人, 单位: 城关镇}]}
`;

/** A second agency, which sends in what it wants published. */
export const agencies = `- 代码: county-office
  名称: 洛宁县人民政府办公室
  简称: 县政府办
  类型: 政府办公室
  索引号前缀: "005429713"
- 代码: chengguan
  名称: 洛宁县城关镇人民政府
  简称: 城关镇
  类型: 乡镇
  索引号前缀: "005430100"
`;

/** One signature: role, person, day, and what else is written into it. */
export type Signature = readonly [
  role: string,
  by: string,
  on: string,
  more?: Readonly<Record<string, string>>,
];

/** What a general notice of the office needs. */
export const generalSignatures: readonly Signature[] = [
  ["经办人员", "郑某某", "2024-05-21"],
  ["保密审查", "许某某", "2024-05-22"],
  ["信息中心主任", "杨某某", "2024-05-23"],
];

/** The code of a notice as its text is. */
export function codeOf(text: string, attachments: readonly (string | Uint8Array)[] = []) {
  const article = parseArticle({ path: "notice.md", text }).value;
  const elements = inspectSmallCounty({}).catalog?.standards.elements;
  if (!article || !elements) throw new Error("the notice cannot be read");
  return approvalOf(
    approveFile(article, elements),
    attachments.map((bytes) => digestOf(bytes)),
  );
}

/** The text with signatures for what it says now, or for another code where `more` has one; `核准码: ""` leaves it out. */
export function signText(
  text: string,
  signatures: readonly Signature[] = generalSignatures,
  attachments: readonly (string | Uint8Array)[] = [],
): string {
  const { code, parts } = codeOf(text, attachments);
  return signatures.reduce((signed, [环节, 审核人, 日期, more]) => {
    const fields = { 环节, 审核人, 日期, 核准码: code, 分项码: parts, ...more };
    const item = Object.entries(fields).filter(([, value]) => value !== "");
    const next = addToList(signed, { spellings: ["审核"] }, item);
    if (next === undefined) throw new Error("the list cannot be added to");
    return next;
  }, text);
}

/** The county with its people, and these files. */
export function gated(overlay: Overlay): Overlay {
  return { "content/people.yaml": people, "content/agencies.yaml": agencies, ...overlay };
}
