/** Hands on the equations of a form, written out for every row or column at which they hold. */

import type { Collector } from "../diagnostics/collector.ts";
import { type Equation, listNames, parseEquation, renameTerms } from "./equation.ts";
import type { EquationInstance, FormEquation } from "./form.ts";
import { cellId, nearest } from "./form-cells.ts";
import type { DraftTable, FormDraft, Placed } from "./form-draft.ts";
import type { RawEquation } from "./form-shape.ts";

/** What an equation may speak of. */
interface Vocabulary {
  readonly tables: readonly DraftTable[];
  /** Ids of cells and aids. */
  readonly cells: ReadonlySet<string>;
}

/** Reads an equation. A name that the form lacks, a heading, or words that are no equation are complained about. */
export function readEquation(
  { raw, at }: Placed<RawEquation>,
  { tables, cells }: Vocabulary,
  found: Collector,
): FormEquation | undefined {
  const place = at("equation");
  const parsed = parseEquation(raw.equation);
  if (!parsed) {
    found.add("bad-form", place, { what: `读不懂等式“${raw.equation}”。` });
    return undefined;
  }
  const table = tables.find(({ id }) => id === raw.table);
  if (raw.table !== undefined && !table) {
    found.add("bad-form", at("table"), {
      what: `没有 ${raw.table} 这张表${nearest(
        raw.table,
        tables.map(({ id }) => id),
      )}。`,
    });
    return undefined;
  }
  if ((raw.forEach === undefined) !== (table === undefined)) {
    found.add("bad-form", place, { what: `${raw.id} 的 table 和 forEach 要一起写。` });
    return undefined;
  }
  const names = table
    ? new Set((raw.forEach === "row" ? table.columns : table.rows).map((item) => item.raw.id))
    : cells;
  for (const name of new Set(listNames(parsed))) {
    const heading = tables.some((each) =>
      each.rows.some((row) => row.raw.id === name && row.raw.heading === true),
    );
    if (heading) found.add("bad-form", place, { what: `${name} 是标题行，没有数字。` });
    else if (!names.has(name))
      found.add("bad-form", place, {
        what: `没有 ${name} 这一${raw.forEach === "row" ? "栏" : "行"}${nearest(name, names)}。`,
      });
  }
  const instances: readonly EquationInstance[] = table
    ? writeOut(parsed, table, raw.forEach === "row")
    : [{ ...parsed, where: "" }];
  const { id, kind, cite, note, confidence } = raw;
  return { id, kind, cite, note, confidence, place, instances };
}

/** A 其中 row does not exceed the row of which it is a part; written here wherever the form does not write it itself. */
export function boundParts({ tables, equations }: FormDraft): readonly Placed<RawEquation>[] {
  const written = new Set(equations.flatMap(({ raw }) => boundOf(parseEquation(raw.equation)) ?? []));
  return tables.flatMap((table) =>
    table.rows.flatMap(({ raw, at }): readonly Placed<RawEquation>[] => {
      const { id, partOf, confidence } = raw;
      if (partOf === undefined || !table.rows.some((row) => row.raw.id === partOf)) return [];
      const equation = `${id} <= ${partOf}`;
      if (written.has(equation)) return [];
      const bound = { kind: "bound", table: table.id, forEach: "column", equation, confidence } as const;
      return [{ raw: { id: `${id}-part`, ...bound }, at: () => at("partOf") }];
    }),
  );
}

/** `a <= b` of an equation that says no more than that. */
function boundOf(equation: Equation | undefined): string | undefined {
  if (equation?.relation !== "<=" || equation.left.length + equation.right.length !== 2) return undefined;
  const [part, whole] = [...equation.left, ...equation.right];
  const plain =
    part && whole && [part, whole].every((term) => term.sign > 0 && !("previous" in term && term.previous));
  return plain ? listNames(equation).join(" <= ") : undefined;
}

function writeOut(equation: Equation, table: DraftTable, eachRow: boolean): readonly EquationInstance[] {
  return eachRow
    ? table.rows
        .filter(({ raw }) => raw.heading !== true)
        .map(({ raw }) => ({
          ...renameTerms(equation, (column) => cellId(table, raw.id, column)),
          where: raw.id,
        }))
    : table.columns.map(({ raw }) => ({
        ...renameTerms(equation, (row) => cellId(table, row, raw.id)),
        // In a table of one column the row alone names the cell, and no column need be told.
        where: table.columns.length === 1 ? "" : raw.id,
      }));
}
