/** `check --report FILE`: writes what the check found as a page that opens by a double-click. */
import { resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { findUnits } from "../inspection/unit-of-file.ts";
import { gatherReport } from "../page/complaint-report.ts";
import { complaintReport } from "../../templates/report/complaint-report.ts";
import { replaceFile } from "../effects/plain-files.ts";
import { readReportStyle } from "../effects/report-style.ts";
import { lineReader, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import type { OpenCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** Writes the report; an older one is replaced. False where it could not be written, which is told. */
export async function writeReport(
  county: OpenCounty,
  file: string,
  { here, format }: Options,
): Promise<boolean> {
  const report = gatherReport(county.diagnostics, {
    site: county.config.siteName,
    day: county.day,
    passedOver: county.passedOver.length,
    unitOf: findUnits(county.catalog, county.files),
    lineOf: lineReader(here),
  });
  const why = await replaceFile(resolve(here, file), complaintReport(report, await readReportStyle()));
  if (why === undefined) writeWords(`报告已写到 ${file}，用浏览器打开即可。\n`);
  // The JSON of the check has been written already: one call, one array.
  else
    writeDiagnostics(
      [complain("not-written", { file }, { file, why })],
      format === "json" ? "terminal" : format,
      here,
    );
  return why === undefined;
}
