/** Hands on the table of a year: its form filled from records, sums and declared figures, every cell with its origin. */

import { yearOf } from "../text/civil-date.ts";
import { findNearest } from "../text/nearest.ts";
import { addQuantities } from "../text/quantity.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Figure } from "../record/figures.ts";
import type { Form, FormRow } from "../record/form.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { auditFigures } from "./audit.ts";
import { count } from "./counters.ts";
import type { Cell, StatisticsTable } from "./table.ts";
import { fillYearFigures } from "./year-figures.ts";

/** The form that serves a year, or undefined. */
export function findForm(forms: readonly Form[], year: number): Form | undefined {
  return forms.find((form) => form.from <= year && (form.to === undefined || year <= form.to));
}

/** Every year that has notices, a ledger, figures or a report, newest first. */
export function listStatisticsYears(catalog: Catalog): readonly number[] {
  const years = new Set([...catalog.ledgers.keys(), ...catalog.figures.keys(), ...catalog.reports.keys()]);
  for (const { notice } of catalog.published) years.add(yearOf(notice.publishedOn.date));
  return [...years].sort((left, right) => right - left);
}

/** Fills the table of a year and audits it. Findings that a waiver accepts are kept, but are no complaints. */
export function fillTable(catalog: Catalog, year: number): Checked<StatisticsTable> {
  const found = collect();
  const form = findForm(catalog.standards.forms, year);
  const figures = catalog.figures.get(year);
  const cells = form ? fillForm(form, catalog, year, found) : fillYearFigures(catalog, year);
  // Figures for rows of a form that nobody has would vanish without a word.
  const homeless = form ? undefined : figures?.figures.find((figure) => figure.indicator)?.indicator;
  if (homeless) found.add("no-form-for-year", homeless.place, { year });
  const findings = auditFigures({ form, cells, figures }, found);
  return { value: { year, form, cells, findings }, diagnostics: found.list() };
}

function fillForm(form: Form, catalog: Catalog, year: number, found: Collector): readonly Cell[] {
  const figures = catalog.figures.get(year);
  const declared = new Map<string, Figure>();
  const units = new Map(form.rows.filter((row) => !row.heading).map((row) => [row.id, row.unit]));
  for (const figure of figures?.figures ?? []) {
    const { indicator, unit: written } = figure;
    if (!indicator) continue;
    const unit = units.get(indicator.text);
    if (unit === undefined)
      found.add("unknown-indicator", indicator.place, {
        id: indicator.text,
        form: form.title,
        nearest: findNearest(indicator.text, units.keys()),
      });
    else declared.set(indicator.text, figure);
    // 130000 元 in a row of 万元 would be ten thousand times too much.
    if (unit !== undefined && written !== undefined && written !== unit)
      found.add("unknown-value", figure.place, {
        key: "单位",
        value: written,
        nearest: undefined,
        known: unit,
      });
  }
  const cells = new Map<string, Cell>();
  for (const row of form.rows) {
    if (row.heading || row.sum) continue;
    cells.set(row.id, fillRow(row, { catalog, year, figure: declared.get(row.id), found }));
  }
  for (const row of form.rows) if (row.sum) fillSum(row, { form, cells, declared, found });
  return form.rows.flatMap((row) => cells.get(row.id) ?? []);
}

interface Filling {
  readonly catalog: Catalog;
  readonly year: number;
  readonly figure: Figure | undefined;
  readonly found: Collector;
}

function fillRow(row: FormRow, { catalog, year, figure, found }: Filling): Cell {
  const counted = row.count && count(row.count, catalog, year);
  if (counted?.kind === "records" && figure) return override(row, figure, found);
  if (counted?.kind === "records") {
    const quantity = { value: counted.sources.length, approximate: false };
    return {
      ...frame(row),
      content: { kind: "value", quantity },
      origin: "computed",
      sources: counted.sources,
      note: undefined,
    };
  }
  if (figure) return declareCell(row, figure, "declared");
  return blankCell(row, counted?.reason ?? "没有记录，也没有申报数。");
}

/** A figure in place of a counted one needs a reason. */
function override(row: FormRow, figure: Figure, found: Collector): Cell {
  if (figure.overrideReason === undefined)
    found.add("override-without-reason", figure.place, { name: figure.name });
  return declareCell(row, figure, "overridden");
}

interface Summing {
  readonly form: Form;
  readonly cells: Map<string, Cell>;
  readonly declared: ReadonlyMap<string, Figure>;
  readonly found: Collector;
}

/** Sums may rest on sums; the form has no circles, so descending ends. */
function fillSum(row: FormRow, summing: Summing): Cell {
  const known = summing.cells.get(row.id);
  if (known) return known;
  const { form, cells, declared } = summing;
  const parts = (row.sum ?? []).map((id) => {
    const part = form.rows.find((candidate) => candidate.id === id);
    return cells.get(id) ?? (part?.sum ? fillSum(part, summing) : undefined);
  });
  const quantities = parts.flatMap((part) => (part?.content.kind === "value" ? [part.content.quantity] : []));
  const figure = declared.get(row.id);
  const whole = quantities.length === parts.length && parts.length > 0;
  // A declared sum stands beside its parts, and the form's equation compares them.
  const cell: Cell = figure
    ? declareCell(row, figure, "declared")
    : whole
      ? {
          ...frame(row),
          content: { kind: "value", quantity: addQuantities(quantities) },
          origin: "summed",
          sources: parts.flatMap((part) => part?.sources ?? []),
          note: undefined,
        }
      : blankCell(row, "分项中有未载明的，不能相加。");
  cells.set(row.id, cell);
  return cell;
}

function declareCell(row: FormRow, figure: Figure, origin: "declared" | "overridden"): Cell {
  const { content } = figure;
  if (content.kind === "blank") return blankCell(row, content.reason);
  const note = origin === "overridden" ? figure.overrideReason : figure.note;
  return {
    ...frame(row),
    content: { kind: "value", quantity: content.quantity },
    origin,
    sources: [{ kind: "document", source: content.source }],
    note,
  };
}

function blankCell(row: FormRow, reason: string): Cell {
  return { ...frame(row), content: { kind: "blank", reason }, origin: "blank", sources: [], note: undefined };
}

function frame({ id, label, unit }: FormRow): Pick<Cell, "id" | "label" | "unit"> {
  return { id, label, unit };
}
