/** Hands on whole numbers and sums of money from the fields of a record: never negative, never approximate. */

import type { Collector } from "../diagnostics/collector.ts";
import type { Fields } from "./fields.ts";

/** `128`, `1,280`, `128件`, `60人`. */
export function readWhole<Id extends string>(
  fields: Fields<Id>,
  id: Id,
  found: Collector,
): number | undefined {
  const written = fields.text(id);
  if (!written) return undefined;
  const digits = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:件|次|人|人次|项|宗)?$/.exec(narrow(written.text));
  if (digits) return Number(digits[1]?.replaceAll(",", ""));
  found.add("bad-number", written.place, {
    key: fields.name(id),
    value: written.text,
    expected: "不小于0的整数",
  });
  return undefined;
}

/** `128.50`, `1,280元`. 万元 is refused rather than taken for 元. */
export function readYuan<Id extends string>(
  fields: Fields<Id>,
  id: Id,
  found: Collector,
): number | undefined {
  const written = fields.text(id);
  if (!written) return undefined;
  const parts = /^(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(\.\d{1,2})?元?$/.exec(narrow(written.text));
  if (parts) return Number(`${(parts[1] ?? "").replaceAll(",", "")}${parts[2] ?? ""}`);
  found.add("bad-number", written.place, {
    key: fields.name(id),
    value: written.text,
    expected: "不小于0的金额，单位元，最多两位小数",
  });
  return undefined;
}

function narrow(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
