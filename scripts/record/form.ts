/** Hands on blank statistics forms: tables of rows and columns, what each cell counts, the equations between them. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { CountRule } from "./count-rule.ts";
import type { Equation } from "./equation.ts";
import type { Confidence } from "./shape.ts";

/** A column that takes figures. `group` are the heads above it, from the top down. */
export interface FormColumn {
  readonly id: string;
  readonly label: string;
  readonly group: readonly string[];
}

/** A row, or a heading between rows. `group` are the heads beside it, from the outside in. */
export interface FormRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly group: readonly string[];
  readonly parent: string | undefined;
  /** Set on a 其中 row: the row of which it is a part. */
  readonly partOf: string | undefined;
  /** A heading takes no figure. */
  readonly heading: boolean;
  readonly confidence: Confidence;
}

/** A cell that takes a figure: what is counted for it, and which cells add up to it where nothing can be counted. */
export interface FormCell {
  /** `p3_1` in a table of one column, `new_received.total` in a wider one. */
  readonly id: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** `一、本年新收政府信息公开申请数量／总计`; the row's label alone in a table of one column. */
  readonly label: string;
  readonly unit: string;
  /** May lie below 0: what grew or shrank. */
  readonly signed: boolean;
  readonly count: CountRule | undefined;
  /** Lists of cells, each of which adds up to this one: along its column (a row of totals), along its row. */
  readonly sums: readonly (readonly string[])[];
}

/** One table of a form. The forms of 2019 and 2021 have several, under the parts of the report. */
export interface FormTable {
  readonly id: string;
  /** Printed over the table: `第二十条第（一）项`. Undefined where the form is one table. */
  readonly heading: string | undefined;
  /** The part of the report in which the table stands. */
  readonly part: string | undefined;
  /** The head over the row heads: `信息内容`. */
  readonly stub: string;
  /** True where the form prints a column of units. */
  readonly showsUnit: boolean;
  /** `across`: the form prints one line, with the rows as groups of columns (行政复议、行政诉讼). */
  readonly direction: "down" | "across";
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly cells: readonly FormCell[];
}

/**
 * `hard` is an identity of the form, `soft` normally true, `bound` an inequality. One equation holds at several places:
 * E3 for each row, E1 for each column.
 */
export interface FormEquation {
  readonly id: string;
  readonly kind: "hard" | "soft" | "bound";
  readonly cite: string | undefined;
  readonly note: string | undefined;
  /** A relation from `memory` may be wrong itself: that it fails is a doubt, never a mistake. */
  readonly confidence: Confidence;
  readonly place: Place;
  readonly instances: readonly EquationInstance[];
}

/** An equation at one place, its names written out as cell ids. */
export interface EquationInstance extends Equation {
  /** The row or column at which it holds (`total`, `review`); empty for an equation of whole cells. */
  readonly where: string;
}

/** A part that the report must have. */
export interface FormPart {
  readonly id: string;
  readonly title: string;
  /** Words of headings that are accepted for the same part. */
  readonly aliases: readonly string[];
  readonly cite: string | undefined;
}

/** A national form: blank, and law. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly issuedBy: string;
  readonly from: number;
  readonly to: number | undefined;
  readonly confidence: Confidence;
  readonly verification: string;
  readonly tables: readonly FormTable[];
  /** Counted for equations only, never printed (applications carried in, where the form has no row for them). */
  readonly aids: readonly FormCell[];
  readonly equations: readonly FormEquation[];
  readonly parts: readonly FormPart[];
  /** `quarter`: a local variant is reported every quarter too. */
  readonly periods: readonly "quarter"[];
  /** The local file that changed the national form; undefined for the form itself. */
  readonly variant: { readonly id: string; readonly title: string; readonly file: string } | undefined;
  /** Where its years are stated. */
  readonly yearsPlace: Place;
}

/** Every cell of a form that takes a figure, in the order of the form. */
export function listFormCells(form: Form): readonly FormCell[] {
  return form.tables.flatMap((table) => table.cells);
}
