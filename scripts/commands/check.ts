/** `check`: reads everything, computes every table, prints every complaint, writes nothing. */
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 clean, 1 content refused, 2 nothing to read. */
export async function runCheck(options: Options): Promise<number> {
  const opened = await openCounty(options);
  const diagnostics = opened.kind === "shut" ? opened.diagnostics : opened.county.diagnostics;
  writeDiagnostics(diagnostics, options.format, options.here);
  if (opened.kind === "shut") return 2;
  if (opened.county.catalog?.people === undefined && options.format === "terminal")
    writeWords("没有 content/people.yaml：发布前由谁审核没有核对，见 docs/review.md。\n");
  return isPublishable(diagnostics) ? 0 : 1;
}
