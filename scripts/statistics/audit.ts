/** Hands on the contradictions in a year's figures: equations of the form, parts against wholes; accepted ones with their reason. */

import { addDecimal, addQuantities, formatQuantity, type Quantity } from "../text/quantity.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { EquationTerm } from "../record/equation.ts";
import type { Composition, Figures } from "../record/figures.ts";
import type { Form, FormEquation } from "../record/form.ts";
import type { Waiver } from "../record/waiver.ts";
import type { Cell, Finding } from "./table.ts";

/** What is audited together. */
export interface Audited {
  readonly form: Form | undefined;
  readonly cells: readonly Cell[];
  readonly figures: Figures | undefined;
}

/** Audits a year. Findings without a waiver become complaints; waivers that accept nothing are complained about. */
export function auditFigures({ form, cells, figures }: Audited, found: Collector): readonly Finding[] {
  const faults = [
    ...(form
      ? form.equations.flatMap((equation) => auditEquation(equation, cells, placeOf(equation, figures)))
      : []),
    ...(figures?.compositions ?? []).flatMap((composition) => auditComposition(composition, figures)),
  ];
  const waivers = figures?.waivers ?? [];
  const findings = faults.map(
    ({ subject, diagnostic }): Finding => ({
      diagnostic,
      waiver: waivers.find((waiver) => accepts(waiver, subject, diagnostic)),
    }),
  );
  for (const { diagnostic, waiver } of findings)
    if (!waiver) found.take({ value: undefined, diagnostics: [diagnostic] });
  for (const waiver of waivers)
    if (!findings.some((finding) => finding.waiver === waiver))
      found.add("unused-waiver", waiver.place, { rule: waiver.rule });
  return findings;
}

interface Fault {
  /** Name of the composition or id of the equation, as a waiver's 对象 writes it. */
  readonly subject: string;
  readonly diagnostic: Diagnostic;
}

function accepts(waiver: Waiver, subject: string, diagnostic: Diagnostic): boolean {
  return waiver.rule === diagnostic.code && (waiver.subject === undefined || waiver.subject === subject);
}

/** The first declared figure that the equation touches, since that is what an office can mend; else the file, else the form. */
function placeOf({ left, right, place }: FormEquation, figures: Figures | undefined): Place {
  if (!figures) return place;
  const names = new Set([...left, ...right].map((term) => term.name));
  return (
    figures.figures.find(({ indicator }) => indicator && names.has(indicator.text))?.place ?? {
      file: figures.file,
    }
  );
}

/** An equation that touches a blank cannot be assessed: blank is not 0. */
function auditEquation(equation: FormEquation, cells: readonly Cell[], place: Place): readonly Fault[] {
  const [left, right] = [sumSide(equation.left, cells), sumSide(equation.right, cells)];
  if (!left || !right || holds(left, equation.relation, right)) return [];
  const facts = {
    equation: describe(equation, cells),
    left: formatQuantity(left),
    right: formatQuantity(right),
  };
  const code = equation.kind === "soft" ? "equation-doubtful" : "equation-fails";
  return [{ subject: equation.id, diagnostic: complain(code, place, facts, equation.cite) }];
}

/** A side of an equation: its figure, and between which true values it may lie. */
interface Side extends Quantity {
  readonly least: number;
  readonly most: number;
}

/** A comparison fails only where no true values could satisfy it. */
function holds(left: Side, relation: "=" | "<=", right: Side): boolean {
  return left.least <= right.most && (relation === "<=" || right.least <= left.most);
}

/** Approximate figures are lower bounds; taken away, they leave an upper bound. */
function sumSide(terms: readonly EquationTerm[], cells: readonly Cell[]): Side | undefined {
  let sum: Side = sideOf({ value: 0, approximate: false });
  for (const { sign, name, number } of terms) {
    const content = name === undefined ? undefined : cells.find((cell) => cell.id === name)?.content;
    const exact = number === undefined ? undefined : { value: number, approximate: false };
    const quantity = exact ?? (content?.kind === "value" ? content.quantity : undefined);
    if (!quantity) return undefined;
    const { least, most } = sideOf(quantity);
    sum = {
      value: addDecimal(sum.value, sign * quantity.value),
      approximate: sum.approximate || quantity.approximate,
      least: addDecimal(sum.least, sign > 0 ? least : -most),
      most: addDecimal(sum.most, sign > 0 ? most : -least),
    };
  }
  return sum;
}

function sideOf({ value, approximate }: Quantity): Side {
  return { value, approximate, least: value, most: approximate ? Number.POSITIVE_INFINITY : value };
}

function describe({ left, relation, right }: FormEquation, cells: readonly Cell[]): string {
  const side = (terms: readonly EquationTerm[]): string =>
    terms
      .map(({ sign, name, number }, index) => {
        const words =
          number === undefined
            ? (cells.find((cell) => cell.id === name)?.label ?? name ?? "").replace(
                /^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/,
                "",
              )
            : String(number);
        return `${sign < 0 ? " − " : index > 0 ? " + " : ""}${words}`;
      })
      .join("");
  return `${side(left)} ${relation === "=" ? "＝" : "≤"} ${side(right)}`;
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
  if (sum.value > total.value && !total.approximate)
    return [{ subject: name, diagnostic: complain("parts-exceed-whole", place, facts) }];
  if (holds(sideOf(total), "=", sideOf(sum))) return [];
  return [{ subject: name, diagnostic: complain("parts-differ-from-whole", place, facts) }];
}
