/** `export`: writes catalog and tables as JSON and CSV, without the site around them. */
import { relative, resolve } from "node:path";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { viewSite } from "../page/site-view.ts";
import { writeFiles } from "../effects/plain-files.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { listDataExports } from "./list-exports.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 written, 1 content refused, 2 nothing to read. */
export async function runExport(options: Options): Promise<number> {
  const { here, format } = options;
  const opened = await openCounty(options);
  const found = opened.kind === "shut" ? opened.diagnostics : opened.county.diagnostics;
  if (found.length > 0 || format === "json") writeDiagnostics(found, format, here);
  if (opened.kind === "shut") return 2;
  const { catalog, tables } = opened.county;
  if (!catalog || !isPublishable(found)) return 1;
  const outFolder = resolve(here, options.out);
  const files = listDataExports(viewSite(catalog, tables));
  await writeFiles(outFolder, files);
  writeWords(
    `已写到 ${relative(here, outFolder) || "."}：\n${files.map(({ path }) => `  ${path}\n`).join("")}`,
  );
  return 0;
}
