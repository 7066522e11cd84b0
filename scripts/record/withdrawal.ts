/** Hands on how a published notice was taken back: in which way, why, when, by whom, and what stands in its place. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Mapping } from "../source/tree.ts";
import { type Key, openFields, type Written } from "./fields.ts";
import type { Scheme } from "./scheme.ts";

/** A withdrawal. It is not part of what was approved: taking something back must not wait for signatures. */
export interface Withdrawal {
  readonly place: Place;
  /** A term of the scheme `withdrawal-kind`: removed, replaced, explained. */
  readonly kind: string;
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: Written;
  /** The notice that stands in its place, where it was replaced. */
  readonly replacedBy: Written | undefined;
}

const keys: readonly Key<"kind" | "reason" | "on" | "by" | "replacedBy">[] = [
  { id: "kind", name: "方式" },
  { id: "reason", name: "理由" },
  { id: "on", name: "日期" },
  { id: "by", name: "责任人" },
  { id: "replacedBy", name: "替代" },
];

/** Reads 撤回: `{方式, 理由, 日期, 责任人, 替代}`. */
export function readWithdrawal(
  mapping: Mapping | undefined,
  { file, kinds, found }: { readonly file: string; readonly kinds: Scheme; readonly found: Collector },
): Withdrawal | undefined {
  if (!mapping) return undefined;
  const fields = openFields(mapping, { file, keys, found });
  for (const id of ["kind", "reason", "on", "by"] as const) fields.need(id);
  const kind = fields.term("kind", kinds);
  if (kind?.id === "replaced") fields.need("replacedBy", "写明替代它的索引号");
  const [reason, on, by, replacedBy] = [
    fields.text("reason"),
    fields.date("on"),
    fields.text("by"),
    fields.text("replacedBy"),
  ];
  if (!kind || !reason || !on || !by || (kind.id === "replaced" && !replacedBy)) return undefined;
  return { place: fields.place("kind"), kind: kind.id, reason: reason.text, on, by, replacedBy };
}
