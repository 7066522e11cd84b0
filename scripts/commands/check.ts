/** `check`: reads everything, computes every table, prints every complaint, writes nothing. */
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { writeDiagnostics } from "../effects/terminal.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 clean, 1 content refused, 2 nothing to read. */
export async function runCheck(options: Options): Promise<number> {
  const opened = await openCounty(options);
  const diagnostics = opened.kind === "shut" ? opened.diagnostics : opened.county.diagnostics;
  writeDiagnostics(diagnostics, options.format, options.here);
  if (opened.kind === "shut") return 2;
  return isPublishable(diagnostics) ? 0 : 1;
}
