/** Hands on tables as they were published: every figure declared, blanks left blank, and what is right to say of them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Check, StatisticsTable } from "../../scripts/statistics/table.ts";
import type { InspectedCounty } from "../../scripts/inspection/inspect-county.ts";
import { inspectSmallCounty, noticePath, type Overlay } from "./small-county.ts";

/** Figures by cell id; null is a cell that the office left empty. */
export type PrintedFigures = Readonly<Record<string, number | null>>;

/** Places by verdict, for each equation: `{E4: {holds: [review]}}`. */
export type Verdicts = Readonly<
  Record<string, Partial<Readonly<Record<Check["verdict"], readonly string[]>>>>
>;

/** A table of an office and a year. */
export interface PublishedTable {
  readonly id: string;
  readonly organ: string;
  readonly year: number;
  readonly form: string;
  /** The local form that it follows, a file of `forms/`. */
  readonly variant?: string;
  readonly source: { readonly what: string; readonly url: string };
  readonly figures: PrintedFigures;
  readonly verdicts: Verdicts;
  /** Faults that only those find who read a blank as 0. */
  readonly ifBlanksWereZero?: Readonly<Record<string, readonly string[]>>;
}

interface TableFile extends Omit<PublishedTable, "figures"> {
  readonly tables: Readonly<Record<string, PrintedTable>>;
}
interface PrintedTable {
  readonly columns?: readonly string[];
  readonly rows: Readonly<Record<string, readonly (number | null)[]>>;
}

const folder = fileURLToPath(new URL("../fixtures/published-tables", import.meta.url));

/** Every published table at hand. */
export const publishedTables: readonly PublishedTable[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => {
    const { tables, ...rest } = parse(readFileSync(`${folder}/${name}`, "utf8")) as TableFile;
    return { ...rest, figures: Object.fromEntries(Object.values(tables).flatMap(listFigures)) };
  });

/** The table of an id. */
export function publishedTable(id: string): PublishedTable {
  const table = publishedTables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no such table: ${id}`);
  return table;
}

/** A county whose years are those tables, declared cell by cell, and nothing that could be counted. */
export function inspectPublished(
  ...tables: readonly Pick<PublishedTable, "year" | "figures" | "variant">[]
): InspectedCounty {
  const variants = tables.flatMap(({ variant }) => variant ?? []);
  const overlay: Overlay = {
    [noticePath]: null,
    "content/requests/2024.csv": null,
    ...Object.fromEntries(
      tables.map(({ year, figures }) => [`content/figures/${year}.yaml`, declareFigures(year, figures)]),
    ),
    ...Object.fromEntries(
      variants.map((name) => [
        `content/forms/${name}.yaml`,
        readFileSync(`${folder}/forms/${name}.yaml`, "utf8"),
      ]),
    ),
  };
  return inspectSmallCounty(overlay, "2026-01-31");
}

/** The table of a year. */
export function tableOf({ tables }: InspectedCounty, year: number): StatisticsTable {
  const table = tables.find((candidate) => candidate.year === year);
  if (!table) throw new Error(`there is no table of ${year}`);
  return table;
}

/** What was said of some equations, in the shape in which a fixture states it. */
export function verdictsOf({ checks }: StatisticsTable, equations: readonly string[]): Verdicts {
  const placesOf = (equation: string, verdict: Check["verdict"]): readonly string[] =>
    checks
      .filter((check) => check.equation === equation && check.verdict === verdict)
      .map(({ where }) => where);
  return Object.fromEntries(
    equations.map((equation) => {
      const places = verdicts.map((verdict) => [verdict, placesOf(equation, verdict)] as const);
      return [equation, Object.fromEntries(places.filter(([, wheres]) => wheres.length > 0))];
    }),
  );
}

const verdicts = ["holds", "fails", "not-assessable"] as const satisfies readonly Check["verdict"][];

/** `figures/<year>.yaml` of these figures. */
export function declareFigures(year: number, figures: PrintedFigures): string {
  const items = Object.entries(figures).map(([id, value]) => {
    const content = value === null ? "空缺: 原表为空" : `数值: ${value}, 来源: {文件: 已公布的年度报告}`;
    return `  - {名称: ${id}, 指标: ${id}, ${content}}`;
  });
  return `年度: ${year}\n条目: 申报\n数据:\n${items.join("\n")}\n`;
}

function listFigures({ columns, rows }: PrintedTable): readonly (readonly [string, number | null])[] {
  return Object.entries(rows).flatMap(([row, figures]) =>
    figures.map((figure, index): readonly [string, number | null] => {
      const column = columns?.[index];
      return [column === undefined ? row : `${row}.${column}`, figure];
    }),
  );
}
