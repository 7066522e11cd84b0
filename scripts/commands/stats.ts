/** `stats <year>`: the table of a year, of a quarter (`2024Q1`) or of one unit, for people or as JSON. */
import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, isPublishable } from "../diagnostics/diagnostic.ts";
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
  const opened = await openCounty(options, { recalls: true });
  const [wanted = ""] = options.words;
  if (opened.kind === "shut") {
    writeDiagnostics(opened.diagnostics, "terminal", options.here);
    return 2;
  }
  const { diagnostics } = opened.county;
  const refused = !isPublishable(diagnostics);
  const found = findTable(opened.county, wanted, options.unit);
  if (found.kind === "none") {
    // A table may be missing because its books were refused: then they are to be mended first.
    const mendFirst = refused && found.complaint.code !== "bad-period";
    writeDiagnostics(mendFirst ? diagnostics : [found.complaint], "terminal", options.here);
    return mendFirst ? 1 : 2;
  }
  const { table } = found;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (options.format === "json") writeData(exportTableAsJson(table));
  else writeData(formatTable(withoutFindings(table, errors)));
  if (refused) writeDiagnostics(errors, "terminal", options.here);
  return refused ? 1 : 0;
}

/** Errors are told below the table, with place and remedy; under it they would stand twice. */
function withoutFindings(table: StatisticsTable, errors: readonly Diagnostic[]): StatisticsTable {
  const told = new Set(errors.map(({ code, message }) => `${code} ${message}`));
  const findings = table.findings.filter(
    ({ diagnostic: { code, message } }) => !told.has(`${code} ${message}`),
  );
  return { ...table, findings };
}

type Found =
  | { readonly kind: "table"; readonly table: StatisticsTable }
  | { readonly kind: "none"; readonly complaint: Diagnostic };

function findTable({ tables, catalog }: OpenCounty, wanted: string, unit: string | undefined): Found {
  const place = { file: "命令行" };
  const none = (complaint: Diagnostic): Found => ({ kind: "none", complaint });
  const known = tables.map((candidate) => candidate.year).join("、");
  const [, year, quarter] = /^(\d{4})(?:[Qq]([1-4]))?$/.exec(wanted) ?? [];
  if (year === undefined) return none(complain("bad-period", place, { wanted, known }));
  if (unit !== undefined && quarter !== undefined)
    return none(complain("bad-option", place, { what: "--unit 只用于全年，不能和季度一起写" }));
  const table = tables.find((candidate) => String(candidate.year) === year);
  if (!table) return none(complain("unknown-year", place, { year, known }));
  if (quarter !== undefined && catalog) {
    const period = quarterOf(table.year, Number(quarter) as 1 | 2 | 3 | 4);
    return { kind: "table", table: fillQuarter(catalog, period) };
  }
  if (unit === undefined) return { kind: "table", table };
  const handedIn = table.contributions.flatMap((one) => (one.table ? [{ ...one, table: one.table }] : []));
  const own = handedIn.find(({ agency }) => [agency.id, agency.name, agency.shortName].includes(unit));
  if (own) return { kind: "table", table: own.table };
  const units = handedIn.map(({ agency }) => agency.name).join("、");
  return none(complain("unknown-unit-table", place, { year, unit, known: units }));
}
