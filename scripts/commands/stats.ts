/** `stats <year>`: the table of a year, for people or as JSON. */
import { complain } from "../diagnostics/codes.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { exportTableAsJson } from "../export/table-json.ts";
import { formatTable } from "../export/table-text.ts";
import { writeData, writeDiagnostics } from "../effects/terminal.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 clean, 1 content refused, 2 no such year. */
export async function runStats(options: Options): Promise<number> {
  const opened = await openCounty(options);
  const [year = ""] = options.words;
  if (opened.kind === "shut") {
    writeDiagnostics(opened.diagnostics, "terminal", options.here);
    return 2;
  }
  const { tables, diagnostics } = opened.county;
  const refused = !isPublishable(diagnostics);
  const table = tables.find((candidate) => String(candidate.year) === year);
  if (!table && refused) {
    writeDiagnostics(diagnostics, "terminal", options.here);
    return 1;
  }
  if (!table) {
    const known = tables.map((candidate) => candidate.year).join("、");
    writeDiagnostics(
      [complain("unknown-year", { file: "命令行" }, { year: year === "" ? "（未写）" : year, known })],
      "terminal",
      options.here,
    );
    return 2;
  }
  if (options.format === "json") writeData(exportTableAsJson(table));
  else writeData(formatTable(table));
  if (refused)
    writeDiagnostics(
      diagnostics.filter(({ severity }) => severity === "error"),
      "terminal",
      options.here,
    );
  return refused ? 1 : 0;
}
