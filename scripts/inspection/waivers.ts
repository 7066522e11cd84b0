/** Hands on complaints less those that their own file accepts with a reason; waivers that accept nothing are complained about. */

import { codes, complain, type DiagnosticCode } from "../diagnostics/codes.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Waiver } from "../record/waiver.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { narrativeRules } from "../statistics/narrative/audit-narrative.ts";
import { auditRules } from "./audit/audit-county.ts";
import { listOwnWaivers } from "./list-waivers.ts";
import { privacyRules } from "./privacy-waivers.ts";
import { wordRuleCodes } from "./words.ts";

/** Settled one by one where they were found: sentences of reports, words, and what is told of persons. */
const settledElsewhere: ReadonlySet<DiagnosticCode> = new Set([
  ...narrativeRules,
  ...wordRuleCodes,
  ...privacyRules,
  ...auditRules,
]);

/**
 * Applies the waivers of notices, texts and reports. Only warnings can be waived here; errors must be mended. A held notice is not
 * inspected in full until its day, so that its waivers cannot be called unused before. Sentences that contradict the table,
 * words, and findings about persons were settled before; what only the history tells is settled by `audit`.
 */
export function applyWaivers(diagnostics: readonly Diagnostic[], catalog: Catalog): readonly Diagnostic[] {
  const waivers = listOwnWaivers(catalog).filter(({ rule }) => !settledElsewhere.has(rule));
  if (waivers.length === 0) return diagnostics;
  const accepted = new Map(waivers.map((waiver) => [keyOf(waiver.rule, waiver.place), waiver]));
  const used = new Set<Waiver>(catalog.held.flatMap(({ waivers: own }) => own.filter(mayWait)));
  const kept = diagnostics.filter((diagnostic) => {
    const waiver = accepted.get(keyOf(diagnostic.code, diagnostic.place));
    if (!waiver || diagnostic.severity === "error") return true;
    used.add(waiver);
    return false;
  });
  return [...kept, ...waivers.filter((waiver) => !used.has(waiver)).map(complainOfWaiver)];
}

function keyOf(rule: string, { file }: Place): string {
  return `${rule} ${file}`;
}

function mayWait({ rule }: Waiver): boolean {
  return codes[rule].severity !== "error";
}

function complainOfWaiver({ place, rule }: Waiver): Diagnostic {
  return codes[rule].severity === "error"
    ? complain("waiver-not-allowed", place, { rule })
    : complain("unused-waiver", place, { rule });
}
