/** Hands on the contradictions in a year's figures: equations of the form, parts against wholes; accepted ones with their reason. */

import { addQuantities, formatQuantity, type Quantity } from "../text/quantity.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { listNames } from "../record/equation.ts";
import type { Composition, Figures } from "../record/figures.ts";
import type { Waiver } from "../record/waiver.ts";
import { type CheckedInstance, checkEquations, holds, sideOf } from "./check-equations.ts";
import type { Finding, StatisticsTable } from "./table.ts";

/** A contradiction, and the words by which a waiver's 对象 may name it. */
export interface Fault {
  readonly subjects: readonly string[];
  readonly diagnostic: Diagnostic;
}

/**
 * Audits a table against itself and the year before. Findings without a waiver become complaints; waivers that accept
 * nothing are complained about. `more` are faults found elsewhere that the same file may waive.
 */
export function auditTable(
  table: StatisticsTable,
  previous: StatisticsTable | undefined,
  figures: Figures | undefined,
  found: Collector,
  more: readonly Fault[] = [],
): StatisticsTable {
  const checked = checkEquations(table, previous);
  const faults = [
    ...checked.flatMap((one) => faultOf(one, { table, previous, figures })),
    ...(figures?.compositions ?? []).flatMap((composition) => auditComposition(composition, figures)),
    ...more,
  ];
  const findings = settleFaults(faults, figures?.waivers ?? [], found);
  return { ...table, checks: checked.map(({ check }) => check), findings };
}

/** Faults as findings, each with the waiver that accepts it. */
function settleFaults(
  faults: readonly Fault[],
  waivers: readonly Waiver[],
  found: Collector,
): readonly Finding[] {
  const findings = faults.map(
    ({ subjects, diagnostic }): Finding => ({
      diagnostic,
      waiver: waivers.find((waiver) => accepts(waiver, subjects, diagnostic)),
    }),
  );
  for (const { diagnostic, waiver } of findings)
    if (!waiver) found.take({ value: undefined, diagnostics: [diagnostic] });
  for (const waiver of waivers)
    if (!findings.some((finding) => finding.waiver === waiver))
      found.add("unused-waiver", waiver.place, { rule: waiver.rule });
  return findings;
}

function accepts({ rule, subject }: Waiver, subjects: readonly string[], { code }: Diagnostic): boolean {
  return rule === code && (subject === undefined || subjects.includes(subject));
}

/** What a fault is looked for in, to name a line that an office can mend. */
interface Mendable {
  readonly table: StatisticsTable;
  readonly previous: StatisticsTable | undefined;
  readonly figures: Figures | undefined;
}

function faultOf({ check, equation, instance }: CheckedInstance, mendable: Mendable): readonly Fault[] {
  const { verdict, left, right, words, where } = check;
  if (verdict !== "fails" || !left || !right) return [];
  const unverified = equation.confidence === "memory";
  const facts = { equation: words, left: formatQuantity(left), right: formatQuantity(right), unverified };
  // A relation that nobody could verify may itself be the mistake, and must not refuse a publication.
  const code = check.kind === "soft" || unverified ? "equation-doubtful" : "equation-fails";
  const place = placeOf(new Set(listNames(instance)), mendable) ?? equation.place;
  const subjects = where === "" ? [equation.id] : [equation.id, `${equation.id} ${where}`];
  return [{ subjects, diagnostic: complain(code, place, facts, equation.cite) }];
}

/** The first declared figure that the equation touches; else a line of a ledger, of this year or of the year before. */
function placeOf(names: ReadonlySet<string>, { table, previous, figures }: Mendable): Place | undefined {
  const figure = figures?.figures.find(({ indicator }) => indicator && names.has(indicator.text));
  if (figure) return figure.place;
  for (const { id, sources } of [...table.cells, ...(previous?.cells ?? [])]) {
    if (!names.has(id)) continue;
    for (const source of sources) if ("line" in source) return { file: source.file, line: source.line };
  }
  return figures && { file: figures.file };
}

function auditComposition(
  { name, place, whole, parts }: Composition,
  figures: Figures | undefined,
): readonly Fault[] {
  const quantity = (text: string): Quantity | undefined => {
    const content = figures?.figures.find((figure) => figure.name === text)?.content;
    return content?.kind === "value" ? content.quantity : undefined;
  };
  const total = quantity(whole.text);
  const terms = parts.flatMap((part) => quantity(part.text) ?? []);
  if (!total || terms.length < parts.length) return [];
  const sum = addQuantities(terms);
  const facts = {
    name,
    parts: sum.approximate ? `${sum.value}以上` : String(sum.value),
    whole: formatQuantity(total),
  };
  const subjects = [name];
  if (sum.value > total.value && !total.approximate)
    return [{ subjects, diagnostic: complain("parts-exceed-whole", place, facts) }];
  if (holds(sideOf(total), "=", sideOf(sum))) return [];
  return [{ subjects, diagnostic: complain("parts-differ-from-whole", place, facts) }];
}
