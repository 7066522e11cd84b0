/** `check --report FILE`: writes what the check found as a page that opens by a double-click. */
import { resolve } from "node:path";
import { findUnits } from "../inspection/unit-of-file.ts";
import { gatherReport } from "../page/complaint-report.ts";
import { complaintReport } from "../../templates/report/complaint-report.ts";
import { replaceFile } from "../effects/plain-files.ts";
import { readReportStyle } from "../effects/report-style.ts";
import { lineReader, writeWords } from "../effects/terminal.ts";
import type { OpenCounty } from "./open-county.ts";

/** Writes the report; an older one is replaced. */
export async function writeReport(county: OpenCounty, file: string, here: string): Promise<void> {
  const report = gatherReport(county.diagnostics, {
    site: county.config.siteName,
    day: county.day,
    passedOver: county.passedOver.length,
    unitOf: findUnits(county.catalog, county.files),
    lineOf: lineReader(here),
  });
  await replaceFile(resolve(here, file), complaintReport(report, await readReportStyle()));
  writeWords(`报告已写到 ${file}，用浏览器打开即可。\n`);
}
