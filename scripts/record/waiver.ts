/** Hands on waivers: a warning accepted in the file itself, with its reason, by somebody, on a day. */

import type { CivilDate } from "../text/civil-date.ts";
import { type DiagnosticCode, isCode } from "../diagnostics/codes.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Mapping } from "../source/tree.ts";
import { type Key, openFields } from "./fields.ts";

/** One accepted complaint. `subject` names the figure or part it is about, where a file can have several. */
export interface Waiver {
  readonly place: Place;
  readonly rule: DiagnosticCode;
  readonly subject: string | undefined;
  readonly reason: string;
  readonly by: string;
  readonly on: CivilDate;
}

const keys: readonly Key<"rule" | "subject" | "reason" | "by" | "on">[] = [
  { id: "rule", name: "规则" },
  { id: "subject", name: "对象" },
  { id: "reason", name: "理由" },
  { id: "by", name: "责任人" },
  { id: "on", name: "日期" },
];

/**
 * Reads the 豁免 of a file. A waiver without reason, person or day is no waiver. Figures have many equations and ledgers many
 * lines: there (`perSubject`) a waiver that names no subject would accept them all, future ones too.
 */
export function readWaivers(
  mappings: readonly Mapping[],
  file: string,
  found: Collector,
  { perSubject }: { readonly perSubject: boolean } = { perSubject: false },
): readonly Waiver[] {
  return mappings.flatMap((mapping) => {
    const fields = openFields(mapping, { file, keys, found });
    const complete = [fields.need("rule"), fields.need("reason"), fields.need("by"), fields.need("on")].every(
      Boolean,
    );
    const [rule, subject, reason, by, on] = [
      fields.text("rule"),
      fields.text("subject"),
      fields.text("reason"),
      fields.text("by"),
      fields.date("on"),
    ];
    if (!complete || !rule || !reason || !by || !on) return [];
    if (!isCode(rule.text)) {
      found.add("unknown-code", rule.place, { code: rule.text, nearest: undefined });
      return [];
    }
    if (perSubject && !subject) {
      found.add("waiver-without-subject", rule.place, { rule: rule.text });
      return [];
    }
    return [
      {
        place: fields.place("rule"),
        rule: rule.text,
        subject: subject?.text,
        reason: reason.text,
        by: by.text,
        on,
      },
    ];
  });
}
