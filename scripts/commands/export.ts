/** `export`: writes catalog, figures and tables without the site around them; with `--pdf` prints the reports of a built site. */
import { relative, resolve } from "node:path";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { viewSite } from "../page/site-view.ts";
import { updateSiteFolder } from "../effects/site-update.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { judgeOutput } from "./judge-output.ts";
import { listDataExports } from "./list-data-exports.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";
import { printReports } from "./print-reports.ts";

/** 0 written, 1 content refused, 2 nothing to read, no folder to write, or no PDF where one was wished for. */
export async function runExport(options: Options): Promise<number> {
  const { here, format } = options;
  const opened = await openCounty(options, { recalls: true });
  const outFolder = resolve(here, options.out);
  const shown = relative(here, outFolder) || ".";
  const county = opened.kind === "open" ? opened.county : undefined;
  const blocked = await judgeOutput({ here, outFolder, county });
  const found = [...(opened.kind === "shut" ? opened.diagnostics : opened.county.diagnostics), ...blocked];
  const tell = (more: typeof found = []): void => {
    const all = [...found, ...more];
    if (all.length > 0 || format === "json") writeDiagnostics(all, format, here);
  };
  if (opened.kind === "shut" || blocked.length > 0) {
    tell();
    return 2;
  }
  const { catalog, tables } = opened.county;
  if (!catalog || !isPublishable(found)) {
    tell();
    return 1;
  }
  const view = viewSite(catalog, tables);
  const prints = options.pdf ? await printReports(view, outFolder, shown) : undefined;
  const files = [...(await listDataExports(view)), ...(prints?.value ?? [])];
  await updateSiteFolder(outFolder, files);
  tell([...(prints?.diagnostics ?? [])]);
  writeWords(`已写到 ${shown}：\n${files.map(({ path }) => `  ${path}\n`).join("")}`);
  return prints !== undefined && prints.value === undefined ? 2 : 0;
}
