/** `check`: reads everything, computes every table, prints every complaint; writes only what `--fix` is asked to mend. */
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { findUnits } from "../inspection/unit-of-file.ts";
import { enterStage } from "../effects/run-meter.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 clean, 1 content refused, 2 nothing to read, or the report cannot be written. */
export async function runCheck(options: Options): Promise<number> {
  const opened = await openCounty(options, { recalls: !options.fix && !options.writeBaseline });
  if (opened.kind === "shut") {
    writeDiagnostics(opened.diagnostics, options.format, options.here);
    return 2;
  }
  if (options.writeBaseline)
    return (await import("./write-baseline.ts")).writeBaseline(opened.county, options);
  if (options.changed) return (await import("./check-changed.ts")).checkChanged(opened.county, options);
  // Mending is loaded only where it is asked for.
  const county = options.fix
    ? await (await import("./mend-content.ts")).mendContent(opened.county, options)
    : opened.county;
  enterStage("report");
  writeDiagnostics(county.diagnostics, options.format, options.here, {
    unitOf: findUnits(county.catalog, county.files),
    told: options.all ? "all" : "some",
  });
  if (county.catalog?.people === undefined && options.format === "terminal")
    writeWords("没有 content/people.yaml：发布前由谁审核没有核对，见 docs/review.md。\n");
  const { report } = options;
  if (
    report !== undefined &&
    !(await (await import("./write-report.ts")).writeReport(county, report, options))
  )
    return 2;
  return isPublishable(county.diagnostics) ? 0 : 1;
}
