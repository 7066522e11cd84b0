/** Hands on the filled table: every cell with its figure or its blank, and the records behind it. */

import type { Quantity } from "../text/quantity.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FigureSource } from "../record/figures.ts";
import type { Form } from "../record/form.ts";
import type { Waiver } from "../record/waiver.ts";

/** A record behind a figure. */
export type CellSource =
  | { readonly kind: "notice"; readonly indexNumber: string; readonly title: string }
  | { readonly kind: "request"; readonly id: string; readonly file: string; readonly line: number }
  | { readonly kind: "document"; readonly source: FigureSource };

/** How a cell came by its figure. */
export type Origin = "computed" | "summed" | "declared" | "overridden" | "blank";

/** How a cell came by its figure, in the words of every table. */
export const originWords: Readonly<Record<Origin, string>> = {
  computed: "自动计算",
  summed: "分项相加",
  declared: "申报",
  overridden: "人工更正",
  blank: "空缺",
};

/** One cell. Blank and 0 are different: a blank says why. */
export interface Cell {
  /** `p3_1`, or `row.column` in a form of several columns. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly content:
    | { readonly kind: "value"; readonly quantity: Quantity }
    | { readonly kind: "blank"; readonly reason: string };
  readonly origin: Origin;
  readonly sources: readonly CellSource[];
  /** Words on how the figure is to be read, or why it was overridden. */
  readonly note: string | undefined;
}

/** A contradiction found in the figures, and the reason if the office accepted it in the file. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly waiver: Waiver | undefined;
}

/** The statistics of a year. Without a form of the year there are only the proactive-disclosure figures. */
export interface StatisticsTable {
  readonly year: number;
  readonly form: Form | undefined;
  readonly cells: readonly Cell[];
  readonly findings: readonly Finding[];
}
