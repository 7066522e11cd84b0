/** Hands on the sheet on which a citizen applies for information: filled in and printed by the reader, sent by nobody. */
import { relativeHref } from "../text/relative-href.ts";
import type { TextDocument } from "../record/text-document.ts";
import { addresses, link } from "./addresses.ts";
import type { Frame, Link } from "./frame.ts";
import { articleTags, makeFrame } from "./make-frame.ts";
import type { ElementRow } from "./notice-page.ts";
import { showFact } from "./shown-fact.ts";
import type { SiteView } from "./site-view.ts";

/** A row of the sheet. */
export interface SheetRow {
  /** Also the row's anchor. */
  readonly id: string;
  readonly label: string;
  /** One line, what is sought in running text, one of several choices, or a blank that is filled in by hand on paper. */
  readonly kind: "line" | "sought" | "choice" | "blank";
  readonly must?: boolean;
  /** Two of them stand side by side on paper. */
  readonly half?: boolean;
  readonly hint?: string;
  readonly options?: readonly string[];
}

/** The sheet as a page. */
export interface ApplicationFormPage extends Frame {
  readonly kind: "application-form";
  /** Addresses relative to the page, as on the search page. */
  readonly script: string;
  readonly data: string;
  readonly receiver: string;
  readonly parts: readonly { readonly heading: string; readonly rows: readonly SheetRow[] }[];
  /** How the signed sheet reaches the office. */
  readonly channels: readonly ElementRow[];
  readonly links: readonly Link[];
}

/** True where there is a sheet: not on a screen in a hall, where the next one would read what was typed. */
export function hasApplicationForm({ catalog, edition }: SiteView): boolean {
  return catalog.application !== undefined && edition.kind !== "kiosk";
}

/** Makes the sheet; what must be filled in is what 条例第二十九条 lists, and nothing else is asked but what serves that. */
export function makeApplicationFormPage(view: SiteView, application: TextDocument): ApplicationFormPage {
  const { catalog } = view;
  const path = addresses.applicationForm;
  const heading = "政府信息公开申请表";
  const receiver = application.publisher ?? catalog.config.operator;
  const frame = makeFrame(view, {
    path,
    heading,
    description: "在网页上填写、打印以后提交的政府信息公开申请表。",
    door: addresses.application,
    above: [{ label: application.title, path: addresses.application }],
    meta: articleTags(heading, { date: application.updatedOn }, receiver),
  });
  return {
    ...frame,
    kind: "application-form",
    script: relativeHref(path, "assets/search.js"),
    data: relativeHref(path, "search/data/"),
    receiver,
    parts: [
      { heading: "申请人", rows: applicantRows(catalog.standards.schemes.applicant.terms) },
      { heading: "所需信息", rows: [soughtRow] },
      { heading: "提供方式", rows: wayRows },
      { heading: "签署", rows: signedRows },
      { heading: "受理机构填写", rows: officeRows },
    ],
    channels: application.facts.map(({ label, value }) => showFact(view.edition, label, value)),
    links: [link(path, addresses.application, application.title)],
  };
}

function applicantRows(kinds: readonly { readonly label: string }[]): readonly SheetRow[] {
  return [
    {
      id: "kind",
      label: "申请人类型",
      kind: "choice",
      hint: "只供统计，可以不选",
      options: kinds.map(({ label }) => label),
    },
    { id: "name", label: "姓名或者名称", kind: "line", must: true, hint: "单位写全称" },
    { id: "agent", label: "经办人", kind: "line", half: true, hint: "单位申请的填写" },
    { id: "phone", label: "联系电话", kind: "line", half: true, hint: "电话、地址、邮箱至少填一项" },
    { id: "proof", label: "身份证明名称", kind: "line", must: true, half: true, hint: "提交时附复印件" },
    { id: "proof-number", label: "证件号码", kind: "line", must: true, half: true },
    { id: "address", label: "通信地址和邮编", kind: "line", hint: "需要邮寄的必填" },
    { id: "email", label: "电子邮箱", kind: "line", hint: "需要用邮件接收的必填" },
  ];
}

const soughtRow: SheetRow = {
  id: "sought",
  label: "名称、文号或者其他特征描述",
  kind: "sought",
  must: true,
  hint: "一份申请写一项，尽量写明年份和制作机关",
};

const wayRows: readonly SheetRow[] = [
  {
    id: "form",
    label: "信息的形式",
    kind: "choice",
    must: true,
    options: ["纸质件", "电子文件", "查阅、抄录"],
  },
  {
    id: "way",
    label: "获取的方式",
    kind: "choice",
    must: true,
    options: ["当面领取", "邮寄", "电子邮件", "传真"],
  },
];

const signedRows: readonly SheetRow[] = [
  { id: "signature", label: "签名或者盖章", kind: "blank", half: true },
  { id: "signed-on", label: "申请日期", kind: "blank", half: true },
];

const officeRows: readonly SheetRow[] = [
  { id: "received-on", label: "受理机构收到日期", kind: "blank", half: true },
  { id: "number", label: "受理机构编号", kind: "blank", half: true },
];
