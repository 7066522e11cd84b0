/** `build`: checks everything, then writes the whole site; a refused build leaves the old site untouched. */
import { relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { findUnits } from "../inspection/unit-of-file.ts";
import { webEdition } from "../page/edition.ts";
import { findForeignFolder } from "../effects/site-folder.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 written, 1 content refused, 2 nothing to read or no folder to write. */
export async function runBuild(options: Options): Promise<number> {
  const { here, format } = options;
  const opened = await openCounty(options);
  const outFolder = resolve(here, options.out);
  const shown = (folder: string): string => relative(here, folder) || ".";
  const foreign = await findForeignFolder(outFolder);
  const blocked =
    foreign === undefined
      ? []
      : [complain("unsafe-output", { file: shown(foreign) }, { folder: shown(foreign) })];
  const found = [...(opened.kind === "shut" ? opened.diagnostics : opened.county.diagnostics), ...blocked];
  const telling =
    opened.kind === "shut"
      ? {}
      : ({
          unitOf: findUnits(opened.county.catalog, opened.county.files),
          told: options.all ? "all" : "some",
        } as const);
  if (found.length > 0 || format === "json") writeDiagnostics(found, format, here, telling);
  if (opened.kind === "shut" || blocked.length > 0) return 2;
  const { catalog, tables, content } = opened.county;
  if (!catalog || !isPublishable(found)) {
    writeWords("内容没有通过检查，网站没有改动。\n");
    return 1;
  }
  // Templates, Eleventy and Pagefind are loaded only once there is something to print.
  const { writeSite } = await import("./write-site.ts");
  const files = await writeSite({
    catalog,
    tables,
    contentFolder: content,
    seenFrom: here,
    outFolder,
    edition: webEdition,
  });
  writeWords(
    `网站已生成：${shown(outFolder)}，共 ${files} 个文件，其中公开信息 ${catalog.published.length} 条。\n`,
  );
  return 0;
}
