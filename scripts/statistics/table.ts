/** Hands on the filled table: every cell with its figure or its blank, and the records behind it. */

import type { Quantity } from "../text/quantity.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Agency } from "../record/agency.ts";
import type { FigureSource } from "../record/figures.ts";
import type { Form } from "../record/form.ts";
import type { Waiver } from "../record/waiver.ts";
import type { Entered } from "../catalog/history.ts";
import type { Period } from "./period.ts";

/** A line of a ledger: the ledger's noun, the record's own number, and where it stands. */
export interface LedgerSource {
  readonly kind: "request" | "dispute" | "activity" | "decision";
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** A record behind a figure. */
export type CellSource =
  | { readonly kind: "notice"; readonly indexNumber: string; readonly title: string }
  | LedgerSource
  | DocumentSource;

/** The document in which a declared figure stands, and who entered it when, if the history tells. */
export interface DocumentSource {
  readonly kind: "document";
  readonly source: FigureSource;
  readonly entered: Entered | undefined;
}

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

/** A figure, a blank, or a row that does not concern this office. Three different things, and none of them is 0. */
export type CellContent =
  | { readonly kind: "value"; readonly quantity: Quantity }
  /** `untold`: nobody handed anything in; as against a figure that is said to be unknown. */
  | { readonly kind: "blank"; readonly reason: string; readonly untold?: true }
  | { readonly kind: "not-applicable"; readonly reason: string };

/** One cell. Blank and 0 are different: a blank says why. */
export interface Cell {
  /** `p3_1`, or `row.column` in a table of several columns. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly content: CellContent;
  readonly origin: Origin;
  readonly sources: readonly CellSource[];
  /** Words on how the figure is to be read, or why it was overridden. */
  readonly note: string | undefined;
}

/** What became of an equation at one place. An equation that touches a blank cannot be assessed: blank is not 0. */
export interface Check {
  /** Id of the equation in the form. */
  readonly equation: string;
  readonly kind: "hard" | "soft" | "bound";
  /** Row or column at which it was looked at; empty for an equation of whole cells. */
  readonly where: string;
  readonly verdict: "holds" | "fails" | "not-assessable";
  /** Both sides, where they are known. */
  readonly left: Quantity | undefined;
  readonly right: Quantity | undefined;
  /** In words: `收到申请数 ＝ 当面申请数 + …`. */
  readonly words: string;
}

/** What became of an equation, in the words of every page and file. */
export const verdictWords: Readonly<Record<Check["verdict"], string>> = {
  holds: "成立",
  fails: "不成立",
  "not-assessable": "无法核对",
};

/** What became of all equations of a table, in a line; nothing where its form has none. */
export function verdictsInWords(checks: readonly Check[]): string | undefined {
  if (checks.length === 0) return undefined;
  const counts = (["holds", "not-assessable", "fails"] as const).flatMap((verdict) => {
    const number = checks.filter((check) => check.verdict === verdict).length;
    return number === 0 ? [] : [`${verdictWords[verdict]}${number}项`];
  });
  return `统计表的勾稽关系共${checks.length}项：${counts.join("，")}。`;
}

/** A contradiction found in the figures, and the reason if the office accepted it in the file. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly waiver: Waiver | undefined;
}

/** What one unit added to the county's table. */
export interface Contribution {
  readonly agency: Agency;
  /** The unit's own table; undefined where it has handed in nothing for the year. */
  readonly table: StatisticsTable | undefined;
}

/** The statistics of a period. Without a form of the year there are only the proactive-disclosure figures. */
export interface StatisticsTable {
  readonly year: number;
  readonly period: Period;
  /** The unit whose table this is; undefined for the county's. */
  readonly unit: Agency | undefined;
  readonly form: Form | undefined;
  readonly cells: readonly Cell[];
  /** Cells that are counted for equations and never printed. */
  readonly aids: readonly Cell[];
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  /** In a county whose units keep their own books: every unit that reports, in the order of the agencies. */
  readonly contributions: readonly Contribution[];
  /** The county's own part in such a county; empty in any other. */
  readonly own: readonly Cell[];
}
