/** Hands on the page of a year's units: which have reported, what each added to the main figures, where they disagree. */

import type { Cell, Contribution, StatisticsTable } from "../statistics/table.ts";
import { addresses, link, reportPath, unitReportPath, unitsPath } from "./addresses.ts";
import type { Frame, Link } from "./frame.ts";
import { listWanted } from "./key-figures.ts";
import { columnTags, makeFrame } from "./make-frame.ts";
import { hasUnits } from "./report-books.ts";
import { type ShownFinding, showFindings } from "./shown-checks.ts";
import type { SiteView } from "./site-view.ts";

/** A figure of a unit; blank where it has not told. */
export type UnitFigure =
  | { readonly value: number; readonly approximate: boolean }
  | { readonly blank: string };

export interface UnitsPage extends Frame {
  readonly kind: "units";
  readonly year: number;
  readonly sentence: string;
  /** Names of the units that have handed in nothing. */
  readonly silent: readonly string[];
  readonly columns: readonly { readonly label: string; readonly unit: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly href?: string;
    readonly figures: readonly UnitFigure[];
  }[];
  /** What the county's own books add; blank where a figure is not told for the whole or for a unit. */
  readonly own: readonly UnitFigure[];
  /** The county's figures, which include those of the units. */
  readonly whole: readonly UnitFigure[];
  readonly back: Link;
  /** Contradictions, the county's and each unit's. */
  readonly findings: readonly (ShownFinding & { readonly unit?: string })[];
  readonly years: readonly (Link & { readonly current: boolean })[];
}

/** Makes the page of a year whose units keep books of their own. */
export function makeUnitsPage(view: SiteView, table: StatisticsTable): UnitsPage {
  const { year, contributions } = table;
  const path = unitsPath(year);
  const heading = `${year}年各单位报送情况`;
  const told = contributions.filter((one) => one.table !== undefined);
  const silent = contributions.filter((one) => one.table === undefined).map(({ agency }) => agency.name);
  const sentence = `应当报送的单位${contributions.length}个，已报送${told.length}个，未报送${silent.length}个。`;
  const wanted = listWanted(table);
  const figuresOf = (cells: readonly Cell[]): readonly UnitFigure[] =>
    wanted.map(({ cell }) => showUnitFigure(cells.find(({ id }) => id === cell.id)));
  return {
    ...makeFrame(view, {
      path,
      heading,
      description: sentence,
      door: addresses.reports,
      crumb: "各单位",
      above: [
        { label: "年报", path: addresses.reports },
        { label: `${year}年`, path: reportPath(year) },
      ],
      meta: columnTags(heading, sentence, ["年报", "报送情况", `${year}年`], "信息公开目录"),
    }),
    kind: "units",
    year,
    sentence,
    silent,
    columns: wanted.map(({ label, cell }) => ({ label, unit: cell.unit })),
    rows: told.map(({ agency, table: own }) => ({
      ...link(path, unitReportPath(year, agency.id), agency.name),
      name: agency.name,
      figures: figuresOf(own?.cells ?? []),
    })),
    own: figuresOf(table.own),
    whole: figuresOf(table.cells),
    back: link(path, reportPath(year), `${year}年全县的统计表`),
    findings: [
      ...showFindings(table.findings.filter(({ diagnostic }) => diagnostic.code === "roll-up-differs")),
      ...told.flatMap(({ agency, table: own }) =>
        showFindings(own?.findings ?? []).map((finding) => ({ ...finding, unit: agency.shortName })),
      ),
    ],
    years: listUnitYears(view, year, path),
  };
}

/** The tables of the units that have reported. */
export function listUnitTables({ contributions }: StatisticsTable): readonly StatisticsTable[] {
  return contributions.flatMap(({ table }: Contribution) => table ?? []);
}

function listUnitYears({ tables }: SiteView, year: number, path: string): UnitsPage["years"] {
  return [...tables.values()]
    .filter(hasUnits)
    .map((table) => table.year)
    .sort((left, right) => right - left)
    .map((other) => ({ ...link(path, unitsPath(other), `${other}年`), current: other === year }));
}

function showUnitFigure(cell: Cell | undefined): UnitFigure {
  if (cell?.content.kind === "value") return cell.content.quantity;
  return { blank: cell?.content.kind === "not-applicable" ? "不适用" : "未填报" };
}
