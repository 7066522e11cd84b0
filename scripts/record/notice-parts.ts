/** Hands on the lists inside a notice: attachments and reviews. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Mapping } from "../source/tree.ts";
import { type Key, openFields, type Written } from "./fields.ts";

/** A file that a notice carries; `path` is below `content/attachments/`. */
export interface Attachment {
  readonly name: string;
  readonly path: Written;
}

/** Another organ that the notice touches, and what it answered before publication (条例第十一条). */
export interface Coordination {
  readonly place: Place;
  readonly organ: Written;
  /** Undefined while no answer has come. */
  readonly answer: "agreed" | "refused" | undefined;
  readonly note: string | undefined;
  readonly on: CivilDate | undefined;
}

/** Leave to publish before all have signed, and the day by which they must have. */
export interface Emergency {
  readonly place: Place;
  readonly reason: string;
  readonly by: Written;
  readonly on: CivilDate;
  readonly reviewBy: CivilDate;
}

/** A change after publication, told to the public: what, when. Signatures for it may be as late as its day. */
export interface Change {
  readonly place: Place;
  readonly on: CivilDate;
  readonly what: string;
}

const attachmentKeys: readonly Key<"name" | "path">[] = [
  { id: "name", name: "名称" },
  { id: "path", name: "文件" },
];

const coordinationKeys: readonly Key<"organ" | "answer" | "note" | "on">[] = [
  { id: "organ", name: "机关", aliases: ["涉及机关", "单位"] },
  { id: "answer", name: "答复", aliases: ["意见"] },
  { id: "note", name: "说明" },
  { id: "on", name: "日期" },
];

const emergencyKeys: readonly Key<"reason" | "by" | "on" | "reviewBy">[] = [
  { id: "reason", name: "理由" },
  { id: "by", name: "批准人" },
  { id: "on", name: "日期" },
  { id: "reviewBy", name: "补审期限" },
];

const changeKeys: readonly Key<"on" | "what">[] = [
  { id: "on", name: "日期" },
  { id: "what", name: "说明", aliases: ["内容"] },
];

/** Reads 附件: `{名称, 文件}` each. */
export function readAttachments(
  mappings: readonly Mapping[],
  file: string,
  found: Collector,
): readonly Attachment[] {
  return mappings.flatMap((mapping) => {
    const fields = openFields(mapping, { file, keys: attachmentKeys, found });
    const complete = [fields.need("name"), fields.need("path")].every(Boolean);
    const [name, path] = [fields.text("name"), fields.text("path")];
    return complete && name && path ? [{ name: name.text, path }] : [];
  });
}

/** Reads 发布协调: `{机关, 答复, 日期, 说明}` each; the answer may still be missing. */
export function readCoordination(
  mappings: readonly Mapping[],
  file: string,
  found: Collector,
): readonly Coordination[] {
  return mappings.flatMap((mapping) => {
    const fields = openFields(mapping, { file, keys: coordinationKeys, found });
    fields.need("organ", "写明涉及哪一个机关");
    const [organ, answer, note, on] = [
      fields.text("organ"),
      readAnswer(fields.text("answer"), found),
      fields.text("note")?.text,
      fields.date("on"),
    ];
    return organ ? [{ place: organ.place, organ, answer, note, on }] : [];
  });
}

function readAnswer(written: Written | undefined, found: Collector): Coordination["answer"] {
  if (!written) return undefined;
  if (["同意", "无意见", "无异议", "修改后同意", "agreed"].includes(written.text)) return "agreed";
  if (["不同意", "refused"].includes(written.text)) return "refused";
  const facts = {
    key: "答复",
    value: written.text,
    nearest: undefined,
    known: "同意、修改后同意、无意见、不同意",
  };
  found.add("unknown-value", written.place, facts);
  return undefined;
}

/** Reads 应急发布: `{理由, 批准人, 日期, 补审期限}`, all needed. */
export function readEmergency(
  mapping: Mapping | undefined,
  file: string,
  found: Collector,
): Emergency | undefined {
  if (!mapping) return undefined;
  const fields = openFields(mapping, { file, keys: emergencyKeys, found });
  for (const { id } of emergencyKeys) fields.need(id);
  const [reason, by, on, reviewBy] = [
    fields.text("reason"),
    fields.text("by"),
    fields.date("on"),
    fields.date("reviewBy"),
  ];
  if (!reason || !by || !on || !reviewBy) return undefined;
  return { place: fields.place("reason"), reason: reason.text, by, on, reviewBy };
}

/** Reads 更正记录: `{日期, 说明}` each. */
export function readChanges(mappings: readonly Mapping[], file: string, found: Collector): readonly Change[] {
  return mappings.flatMap((mapping) => {
    const fields = openFields(mapping, { file, keys: changeKeys, found });
    const complete = [fields.need("on"), fields.need("what")].every(Boolean);
    const [on, what] = [fields.date("on"), fields.text("what")];
    return complete && on && what ? [{ place: fields.place("on"), on, what: what.text }] : [];
  });
}
