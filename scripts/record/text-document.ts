/** Hands on documents that are mostly text: guide, application, rules, handbook. */

import type { CivilDate } from "../text/civil-date.ts";
import { type DocumentNumber, parseDocumentNumber } from "../text/document-number.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Article } from "../source/front-matter.ts";
import { listHeadings, parseBody } from "../source/markdown.ts";
import { placeOf } from "../source/tree.ts";
import { type BodyRef, referToBody } from "./body-ref.ts";
import { type Key, openFields, type Written } from "./fields.ts";
import { readWaivers, type Waiver } from "./waiver.ts";

/** What a text is for; it decides the page and what the text must hold. */
export type TextRole = "guide" | "application" | "regulation" | "handbook";

export interface TextDocument {
  readonly place: Place;
  readonly role: TextRole;
  /** File name without its ending: the address of rules and handbook pages. */
  readonly slug: string;
  readonly title: string;
  /** The title with its place. */
  readonly writtenTitle: Written;
  readonly updatedOn: CivilDate;
  readonly order: number;
  readonly summary: string | undefined;
  readonly publisher: string | undefined;
  readonly documentNumber: DocumentNumber | undefined;
  /** 受理机构 of the guide, 申请渠道 of the application: label and words. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly waivers: readonly Waiver[];
  readonly body: BodyRef;
}

type Id =
  | "title"
  | "updatedOn"
  | "order"
  | "summary"
  | "publisher"
  | "documentNumber"
  | "office"
  | "channels"
  | "waivers";

const keys: readonly Key<Id>[] = [
  { id: "title", name: "标题" },
  { id: "updatedOn", name: "更新日期" },
  { id: "order", name: "次序" },
  { id: "summary", name: "内容概述" },
  { id: "publisher", name: "发布机构" },
  { id: "documentNumber", name: "文号" },
  { id: "office", name: "受理机构" },
  { id: "channels", name: "申请渠道" },
  { id: "waivers", name: "豁免" },
];

type OfficeId = "name" | "address" | "officeHours" | "phone" | "fax" | "online" | "postcode" | "note";

/** What the guide must say of the office, and the parts it must have (条例第十二条). */
const officeFacts: readonly OfficeId[] = ["name", "address", "officeHours", "phone", "fax", "online"];
const guideSections = ["分类", "编排体系", "获取方式"];
const officeKeys: readonly Key<OfficeId>[] = [
  { id: "name", name: "名称" },
  { id: "address", name: "办公地址" },
  { id: "officeHours", name: "办公时间" },
  { id: "phone", name: "联系电话" },
  { id: "fax", name: "传真号码" },
  { id: "online", name: "互联网联系方式" },
  { id: "postcode", name: "邮政编码" },
  { id: "note", name: "备注" },
];
const channelKeys: readonly Key<"channel" | "note">[] = [
  { id: "channel", name: "渠道" },
  { id: "note", name: "说明" },
];

/** Reads a text document of a role; `slug` is its file name without ending. */
export function readTextDocument(article: Article, role: TextRole, slug: string): Checked<TextDocument> {
  const found = collect();
  const { file } = article;
  const fields = openFields(article.matter, { file, keys, found });
  fields.need("title");
  fields.need("updatedOn");
  const [title, updatedOn, number] = [
    fields.text("title"),
    fields.date("updatedOn"),
    fields.text("documentNumber"),
  ];
  const documentNumber = number && parseDocumentNumber(number.text);
  if (number && !documentNumber) found.add("bad-document-number", number.place, { value: number.text });
  if (role === "guide") fields.need("office", "指南要写明受理机构", "条例第十二条");
  const officeMap = fields.map("office");
  const office = officeMap && openFields(officeMap, { file, keys: officeKeys, found });
  for (const id of office ? officeFacts : []) office?.need(id, "", "条例第十二条");
  const officeLines = officeKeys.flatMap(({ id, name }) => {
    const value = office?.has(id) ? office.text(id) : undefined;
    return value ? [{ label: name, value: value.text }] : [];
  });
  const channels = fields.maps("channels").flatMap((mapping) => {
    const channel = openFields(mapping, { file, keys: channelKeys, found });
    const complete = [channel.need("channel"), channel.need("note")].every(Boolean);
    const [label, value] = [channel.text("channel"), channel.text("note")];
    return complete && label && value ? [{ label: label.text, value: value.text }] : [];
  });
  const waivers = readWaivers(fields.maps("waivers"), file, found);
  const { ref, diagnostics } = referToBody(article);
  found.take({ value: undefined, diagnostics });
  if (role === "guide") {
    const headings = listHeadings(parseBody(article.body)).map((heading) => heading.text);
    for (const section of guideSections)
      if (!headings.some((heading) => heading.includes(section)))
        found.add("missing-section", { file, line: article.firstLine, column: 1 }, { section });
  }
  const order = fields.count("order") ?? 0;
  const [summary, publisher] = [fields.text("summary")?.text, fields.text("publisher")?.text];
  if (!title || !updatedOn) return { value: undefined, diagnostics: found.list() };
  const facts = [...officeLines, ...channels];
  const place = placeOf(file, article.matter.spot);
  return {
    value: {
      place,
      role,
      slug,
      title: title.text,
      writtenTitle: title,
      updatedOn,
      order,
      summary,
      publisher,
      documentNumber: documentNumber?.number,
      facts,
      waivers,
      body: ref,
    },
    diagnostics: found.list(),
  };
}
