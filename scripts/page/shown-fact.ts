/** Hands on facts about an office as a page shows them. */
import { type Edition, mayLeadOut } from "./edition.ts";
import type { ElementRow } from "./notice-page.ts";

/** A fact about an office; telephone numbers and mail addresses can be touched where an edition may lead out. */
export function showFact(edition: Edition, label: string, value: string): ElementRow {
  const phone =
    /^[0-9+()（） -]{7,20}$/.test(value) && /电话|传真/.test(label)
      ? `tel:${value.replace(/[^0-9+]/g, "")}`
      : undefined;
  const mail = /^[^\s@]+@[^\s@]+$/.test(value) ? `mailto:${value}` : undefined;
  const href = phone ?? mail ?? (/^https?:\/\/\S+$/.test(value) ? value : undefined);
  return {
    label,
    value:
      href === undefined || !mayLeadOut(edition)
        ? { kind: "text", text: value }
        : { kind: "links", links: [{ label: value, href }] },
  };
}
