/** Hands on the pages of the annual reports: the list of years, and one report with its table. */
import type { ShownDate, ShownFigure } from "./blocks.ts";
import type { Frame, Link } from "./frame.ts";

/** A figure cell of the statutory table; blank and 0 are different things. */
export type ShownCell =
  | { readonly kind: "figure"; readonly value: number; readonly approximate: boolean; readonly origin: ShownOrigin }
  | { readonly kind: "blank"; readonly reason: string; readonly origin: ShownOrigin }
  | { readonly kind: "heading" };

/** Where a cell's figure comes from, shown on demand (`<details>` below the table, reached from the cell). */
export interface ShownOrigin {
  /** Anchor of the entry in the list of origins. */
  readonly anchor: string;
  /** 自动计算 · 由分项相加 · 申报 · 人工更正 · 空缺 */
  readonly word: string;
  /** One sentence: how it was counted, or the source's own words. */
  readonly sentence: string;
  /** The records behind it (notices have addresses, requests do not). At most 20 are listed. */
  readonly sources: readonly { readonly label: string; readonly href?: string }[];
  readonly sourceCount: number;
}

export interface ShownRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** 0 for 一、, 1 for （一）, 2 for 1., 3 for 其中. */
  readonly level: 0 | 1 | 2 | 3;
  readonly cells: readonly ShownCell[];
}

/** A national statistics table, filled. */
export interface ShownTable {
  readonly caption: string;
  readonly issuedBy: string;
  readonly columns: readonly string[];
  readonly rows: readonly ShownRow[];
  /** Said where rows of the form are from memory and not verified against the printed form. */
  readonly note?: string;
}

/** A chart that is a table with a bar column. `share` is 0–1 of the longest bar; blank figures have none. */
export interface ShownChart {
  readonly id: string;
  readonly caption: string;
  readonly labelHeading: string;
  readonly figureHeading: string;
  readonly bars: readonly { readonly label: string; readonly figure?: ShownFigure; readonly share?: number; readonly note?: string }[];
}

/** A contradiction in the figures, with the reason if the office accepted it. */
export interface ShownFinding {
  readonly message: string;
  readonly waived?: { readonly reason: string; readonly by: string; readonly on: string };
}

export interface ReportPage extends Frame {
  readonly kind: "report";
  readonly year: number;
  readonly publisher: string;
  readonly publishedOn?: ShownDate;
  readonly documentDate?: string;
  readonly original?: { readonly name: string; readonly href?: string; readonly note?: string };
  readonly keyFigures: readonly { readonly label: string; readonly figure: ShownFigure; readonly href?: string }[];
  /** The parts of the text, in the report's own order; `html` is safe. Empty where no text was written. */
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly html: string }[];
  readonly missingParts: readonly { readonly title: string; readonly note: string }[];
  readonly charts: readonly ShownChart[];
  readonly table?: ShownTable;
  /** Said where the year has no statutory table yet. */
  readonly tableNote?: string;
  /** Figures that are no cell of the form (visits, money …), with their source. */
  readonly figures: readonly { readonly label: string; readonly figure?: ShownFigure; readonly blank?: string; readonly source: string }[];
  readonly findings: readonly ShownFinding[];
  readonly downloads: readonly Link[];
  readonly years: readonly (Link & { readonly current: boolean })[];
}

export interface ReportListPage extends Frame {
  readonly kind: "report-list";
  readonly sentence: string;
  readonly reports: readonly (Link & { readonly publishedOn?: ShownDate; readonly note: string })[];
}
