/** Reads the style of the local report: the tokens of the house and the report's own sheets, as one, with its digest. */
import { readFile } from "node:fs/promises";
import { policyDigestOf } from "../text/digest.ts";

/** A style sheet, and by which digest a policy lets it in. */
export interface ReportStyle {
  readonly css: string;
  readonly digest: string;
}

/** Reads them. */
export async function readReportStyle(): Promise<ReportStyle> {
  const own = ["report", "filter"].map((name) => `../../templates/report/complaint-${name}.css`);
  const names = ["../../templates/assets/tokens.css", ...own];
  const sheets = await Promise.all(names.map((name) => readFile(new URL(name, import.meta.url), "utf8")));
  const css = `\n${sheets.join("\n")}`;
  return { css, digest: policyDigestOf(css) };
}
