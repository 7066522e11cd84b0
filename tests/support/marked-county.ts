/** Hands on a county in which every place of every notice that does not go out bears a mark of its own. */
import { type Elements, writeNotice } from "./notice-text.ts";
import type { Overlay } from "./small-county.ts";

/** What a notice may be without going out whole. */
export const heldKinds = [
  "request",
  "withheld",
  "draft",
  "unfinished",
  "submitted",
  "reviewed",
  "scheduled",
  "removed",
  "replaced",
] as const;

/** Those that go out in part, and one that goes out. */
export const shownKinds = ["explained", "published"] as const;

export type MarkedKind = (typeof heldKinds)[number] | (typeof shownKinds)[number];

/** Places of a notice that bear marks. */
export const markedPlaces = [
  "title",
  "summary",
  "body",
  "heading",
  "cell",
  "linkText",
  "keyword",
  "issuer",
  "joint",
  "source",
  "attachmentName",
  "fileName",
  "inside",
  "reviewer",
  "opinion",
  "recorder",
  "organ",
  "answer",
  "waiverReason",
  "waiverPerson",
  "reason",
  "responsible",
  "change",
  "submitter",
  "emergency",
  "allowedBy",
  "basis",
] as const;

export type MarkedPlace = (typeof markedPlaces)[number];

/** Places in the books and lists of the office that are nobody else's. */
export const officePlaces = [
  "request",
  "dispute",
  "activity",
  "decision",
  "person",
  "mailbox",
  "orphan",
  "passedOver",
] as const;

/** Six signs that stand nowhere else, drawn from the name of the place: two rare characters, then letters. */
export function markOf(kind: string, place: string): string {
  let state = [...`${kind}/${place}`].reduce(
    (sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0,
    2166136261,
  );
  const draw = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % below;
  };
  const rare = () => String.fromCodePoint(0x9a6c + draw(0x400));
  const letter = () => String.fromCharCode(97 + draw(26));
  return `${rare()}${rare()}${rare()}${Array.from({ length: 7 }, letter).join("")}`;
}

/** The county, on 31 January 2025. */
export function markedCounty(): Overlay {
  const kinds: readonly MarkedKind[] = [...heldKinds, ...shownKinds];
  return {
    ...Object.fromEntries(kinds.flatMap((kind, index) => layMarked(kind, index))),
    "content/attachments/2024/orphan.txt": markOf("office", "orphan"),
    "content/notices/2024/_note.md": markOf("office", "passedOver"),
    "content/people.yaml": `- {代码: someone, 姓名: ${markOf("office", "person")}, 邮箱: ${markOf("office", "mailbox").slice(3)}@luoning.gov.cn, 角色: [{角色: 经办人员}]}\n`,
    "content/requests/2024.csv": `编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转,备注\n2024-001,网络,自然人,2024-01-09,2024-01-25,2024-01-25,予以公开,否,否,原件在${markOf("office", "request")}\n`,
    "content/disputes/2024.csv": `编号,类型,收到日期,审结日期,结果,上年结转,备注\n复议-2024-01,行政复议,2024-03-07,2024-05-06,结果维持,否,卷宗在${markOf("office", "dispute")}\n`,
    "content/activities/2024.yaml": `年度: 2024\n活动:\n  - {编号: 会议-01, 类型: 会议, 日期: 2024-02-22, 名称: 政务公开工作会议, 备注: 材料在${markOf("office", "activity")}}\n`,
    "content/decisions/2024.csv": `编号,类型,月份,件数,金额(元),单位,备注\n2024-001,行政许可,2024-03,85,,县政府办,台账在${markOf("office", "decision")}\n`,
    "site.config.ts": `export default ${JSON.stringify(config)}`,
  };
}

/** The index number of each kind. */
export function numberOf(kind: MarkedKind): string {
  return `005429713/2024-00${800 + [...heldKinds, ...shownKinds].indexOf(kind)}`;
}

// Signatures here are marks; from that day on they would have to be real ones.
const config = {
  county: "洛宁县",
  siteName: "洛宁县人民政府",
  mark: "洛宁",
  baseUrl: "https://luoning.example/",
  siteIdCode: "4103280000",
  host: "洛宁县人民政府办公室",
  operator: "洛宁县政府信息中心",
  today: "2025-01-31",
  reviewsFrom: "2030-01-01",
  // Every title of this county would be on the large screen.
  lobby: { kinds: [{ name: "通知", titleWords: ["通知"], days: 900 }] },
};

const withdrawal = (kind: string, mark: (place: MarkedPlace) => string, more = ""): Elements => ({
  状态: "撤回",
  撤回: `{方式: ${kind}, 理由: 因为${mark("reason")}, 日期: 2024-06-03, 责任人: ${mark("responsible")}${more}}`,
});

const own: Readonly<Record<MarkedKind, (mark: (place: MarkedPlace) => string) => Elements>> = {
  request: () => ({ 公开方式: "依申请公开" }),
  withheld: (mark) => ({
    公开方式: "不予公开",
    不予公开依据: `条例第十四条${mark("basis")}`,
    复核期限: "2026-01-31",
  }),
  draft: () => ({ 状态: "草稿" }),
  unfinished: () => ({ 状态: "草稿", 成文日期: undefined, 主题分类: "" }),
  submitted: () => ({ 状态: "送审" }),
  reviewed: () => ({ 状态: "已审", 发布日期: "2024-03-05" }),
  scheduled: () => ({ 成文日期: "2025-01-20", 发布日期: "2025-02-01", 更正记录: undefined }),
  removed: (mark) => withdrawal("撤下", mark),
  replaced: (mark) => withdrawal("被替代", mark, ", 替代: 005429713/2024-00012"),
  explained: (mark) => withdrawal("保留说明", mark),
  published: () => ({}),
};

// These name agencies and persons that must be known where a file is judged in full.
const spared: readonly MarkedKind[] = ["draft", "unfinished", "submitted", "reviewed", "removed", "replaced"];

const more = (mark: (place: MarkedPlace) => string): Elements => ({
  报送单位: mark("submitter"),
  应急发布: `{理由: ${mark("emergency")}, 批准人: ${mark("allowedBy")}, 日期: 2024-03-04, 补审期限: 2024-03-06}`,
});

function layMarked(kind: MarkedKind, index: number): readonly (readonly [string, string])[] {
  const mark = (place: MarkedPlace): string => markOf(kind, place);
  const file = `2024/${mark("fileName")}.txt`;
  const text = writeNotice(
    {
      索引号: numberOf(kind),
      标题: `关于${mark("title")}的通知`,
      内容概述: `概述${mark("summary")}。`,
      文号: `洛政办〔2024〕${800 + index}号`,
      发文机关: mark("issuer"),
      联合发文: `[${mark("joint")}]`,
      关键词: `[${mark("keyword")}]`,
      来源: mark("source"),
      附件: `[{名称: ${mark("attachmentName")}, 文件: ${file}}]`,
      审核: `[{环节: 保密审查, 审核人: ${mark("reviewer")}, 日期: 2024-02-28, 意见: ${mark("opinion")}, 登记人: ${mark("recorder")}}]`,
      发布协调: `[{机关: ${mark("organ")}, 答复: 同意, 日期: 2024-03-01, 说明: ${mark("answer")}}]`,
      豁免: `[{规则: late-publication, 理由: ${mark("waiverReason")}, 责任人: ${mark("waiverPerson")}, 日期: 2024-03-04}]`,
      更正记录:
        kind === "published" || kind === "explained"
          ? undefined
          : `[{日期: 2024-06-01, 说明: ${mark("change")}}]`,
      ...(spared.includes(kind) ? more(mark) : {}),
      ...own[kind](mark),
    },
    `正文${mark("body")}，见[${mark("linkText")}](https://luoning.example/)。\n\n## 一、${mark("heading")}\n\n| 甲 |\n|---|\n| ${mark("cell")} |`,
  );
  return [
    [`content/notices/2024/${kind}.md`, text],
    [`content/attachments/${file}`, `附件里写着${mark("inside")}`],
  ];
}
