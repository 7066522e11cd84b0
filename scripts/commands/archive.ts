/** `archive`: checks everything, then writes the copy, the bag and the register; a refused or failed run leaves the old ones untouched. */
import { relative, resolve } from "node:path";
import { formatFileSize } from "../text/file-size.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { findUnits } from "../inspection/unit-of-file.ts";
import { enterStage } from "../effects/run-meter.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { judgeOutput } from "./judge-output.ts";
import { openArchived } from "./open-archived.ts";
import type { Options } from "./options.ts";

/** 0 written, 1 content refused, 2 nothing to read, nothing in those years, or no folder to write. */
export async function runArchive(options: Options): Promise<number> {
  const { here, format, years } = options;
  const outFolder = resolve(here, options.wantedOut ?? "_archive");
  const shown = relative(here, outFolder) || ".";
  const archived = await openArchived(options);
  const county = "kind" in archived ? undefined : archived.county;
  const blocked = await judgeOutput({ here, outFolder, kind: "archive", county });
  enterStage("report");
  const found = [...archived.diagnostics, ...blocked];
  const shut = "kind" in archived;
  const unitOf = shut ? undefined : findUnits(archived.county.catalog, archived.county.files);
  const telling = unitOf ? ({ unitOf, told: options.all ? "all" : "some" } as const) : {};
  if (found.length > 0 || format === "json") writeDiagnostics(found, format, here, telling);
  if (shut || found.some(({ code }) => code === "bad-option" || code === "unsafe-output")) return 2;
  const { catalog, tables, content } = archived.county;
  const whole = archived.whole ? { whole: archived.whole } : {};
  if (!catalog || !isPublishable(found)) {
    writeWords("内容没有通过检查，存档没有改动。\n");
    return 1;
  }
  enterStage("load");
  // Templates, Eleventy, Pagefind and the web archive's writer are loaded only once there is something to write.
  const { writeArchive } = await import("./write-archive.ts");
  const edition = { kind: "copy", ...(years ? { years } : {}) } as const;
  const job = { catalog, tables, contentFolder: content, seenFrom: here, outFolder, edition, ...whole };
  const { pages, files, bytes, hasZip } = await writeArchive(job, archived.provenance);
  const packed = hasZip
    ? `  传送    ${shown}/site.zip\n`
    : `  没有做 site.zip：副本有 ${files} 个文件，通行的压缩包最多放 65,535 个文件、4 GB。要压缩包，用 --years 分几年制作。\n`;
  writeWords(
    `存档已写好：${shown}，网页 ${pages} 个，公开信息 ${catalog.published.length} 条，共 ${formatFileSize(bytes)}。\n` +
      `  打开    ${shown}/site/index.html\n  移交    ${shown}/bag\n  说明    ${shown}/read-me.txt\n` +
      `${packed}  核对    npm run verify -- ${/\s/.test(shown) ? `"${shown}"` : shown}\n`,
  );
  return 0;
}
