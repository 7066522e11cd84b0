/** `export`: writes catalog and tables as JSON and CSV, without the site around them. */
import { relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { viewSite } from "../page/site-view.ts";
import { findForeignFolder } from "../effects/site-folder.ts";
import { updateSiteFolder } from "../effects/site-update.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { listDataExports } from "./list-exports.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 written, 1 content refused, 2 nothing to read or no folder to write. */
export async function runExport(options: Options): Promise<number> {
  const { here, format } = options;
  const opened = await openCounty(options);
  const outFolder = resolve(here, options.out);
  const foreign = await findForeignFolder(outFolder);
  const shown = relative(here, foreign ?? outFolder) || ".";
  const blocked =
    foreign === undefined ? [] : [complain("unsafe-output", { file: shown }, { folder: shown })];
  const found = [...(opened.kind === "shut" ? opened.diagnostics : opened.county.diagnostics), ...blocked];
  if (found.length > 0 || format === "json") writeDiagnostics(found, format, here);
  if (opened.kind === "shut" || blocked.length > 0) return 2;
  const { catalog, tables } = opened.county;
  if (!catalog || !isPublishable(found)) return 1;
  const files = listDataExports(viewSite(catalog, tables));
  await updateSiteFolder(outFolder, files);
  writeWords(`已写到 ${shown}：\n${files.map(({ path }) => `  ${path}\n`).join("")}`);
  return 0;
}
