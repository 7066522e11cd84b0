/** `stats <year>`: the table of a year, of a quarter (`2024Q1`) or of one unit, for people or as JSON. */
import { complain } from "../diagnostics/codes.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { fillQuarter } from "../statistics/fill-table.ts";
import { quarterOf } from "../statistics/period.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { exportTableAsJson } from "../export/table-json.ts";
import { formatTable } from "../export/table-text.ts";
import { writeData, writeDiagnostics } from "../effects/terminal.ts";
import { type OpenCounty, openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 clean, 1 content refused, 2 no such year, quarter or unit. */
export async function runStats(options: Options): Promise<number> {
  const opened = await openCounty(options);
  const [wanted = ""] = options.words;
  if (opened.kind === "shut") {
    writeDiagnostics(opened.diagnostics, "terminal", options.here);
    return 2;
  }
  const { tables, diagnostics } = opened.county;
  const refused = !isPublishable(diagnostics);
  const table = findTable(opened.county, wanted, options.unit);
  if (!table && refused) {
    writeDiagnostics(diagnostics, "terminal", options.here);
    return 1;
  }
  if (!table) {
    const known = tables.map((candidate) => candidate.year).join("、");
    const year = `${wanted === "" ? "（未写）" : wanted}${options.unit === undefined ? "" : ` ${options.unit}`}`;
    writeDiagnostics(
      [complain("unknown-year", { file: "命令行" }, { year, known })],
      "terminal",
      options.here,
    );
    return 2;
  }
  if (options.format === "json") writeData(exportTableAsJson(table));
  else writeData(formatTable(table));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (refused) writeDiagnostics(errors, "terminal", options.here);
  return refused ? 1 : 0;
}

function findTable(
  { tables, catalog }: OpenCounty,
  wanted: string,
  unit: string | undefined,
): StatisticsTable | undefined {
  const [, year, quarter] = /^(\d{4})(?:[Qq]([1-4]))?$/.exec(wanted) ?? [];
  const table = tables.find((candidate) => String(candidate.year) === year);
  if (unit !== undefined && quarter === undefined)
    return table?.contributions.find(({ agency }) =>
      [agency.id, agency.name, agency.shortName].includes(unit),
    )?.table;
  if (quarter === undefined) return table;
  return table && catalog && unit === undefined
    ? fillQuarter(catalog, quarterOf(table.year, Number(quarter) as 1 | 2 | 3 | 4))
    : undefined;
}
