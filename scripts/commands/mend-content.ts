/** What `check --fix` does: carries out the mechanical remedies, says each, and says what they mean for sign-offs. */
import { maskPersonal } from "../text/mask-personal.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatMended } from "../diagnostics/format-mended.ts";
import { type MendedCounty, mendCounty } from "../inspection/mend-county.ts";
import { rewriteFiles } from "../effects/rewrite-files.ts";
import { writeWords } from "../effects/terminal.ts";
import { type OpenCounty, openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** The county as it stands afterwards. With `--dry-run` nothing is written, and it stands as it did. */
export async function mendContent(county: OpenCounty, options: Options): Promise<OpenCounty> {
  const result = mendCounty(county.files, (files) => {
    // The files as they were read have been looked at already.
    const { diagnostics, passedOver } = files === county.files ? county : county.inspect(files);
    return [...diagnostics, ...passedOver];
  });
  if (options.dryRun) {
    writeWords(sayDone(result, "可以自动改正"));
    return county;
  }
  const left = await rewriteFiles(result.changed, { content: county.content, seenFrom: options.here });
  const unwritten = new Set(left.map(({ path }) => path));
  const written = result.changed.filter(({ path }) => !unwritten.has(path));
  const mended = result.mended.filter(({ place }) => !unwritten.has(place.file));
  writeWords(sayDone({ ...result, changed: written, mended }, "已经改正"));
  for (const { path, why } of left) writeWords(`${maskPersonal(path)} 没有改动：${why}。\n`);
  if (written.length === 0 && left.length === 0) return county;
  if (left.length === 0) return { ...county, files: result.files, ...county.inspect(result.files) };
  // What could not be written stands as it did: only the disk knows.
  const opened = await openCounty(options);
  return opened.kind === "open" ? opened.county : county;
}

type Told = Pick<MendedCounty, "changed" | "mended" | "left">;

function sayDone({ changed, mended, left }: Told, verb: string): string {
  if (mended.length === 0) return `没有可以自动改正的问题。\n${sayLeft(left)}`;
  const signed = changed.filter((file) => file.signed).length;
  return [
    `${verb} ${mended.length} 处，涉及 ${changed.length} 个文件：\n`,
    formatMended(mended),
    signed === 0 ? "" : `其中 ${signed} 个文件已经签署过。文字改动之后，原来的签署不再有效，要重新送签。\n`,
    sayLeft(left),
    "\n",
  ].join("");
}

function sayLeft(left: readonly Diagnostic[]): string {
  if (left.length === 0) return "";
  const files = [...new Set(left.map(({ place }) => maskPersonal(place.file)))].join("、");
  return `另有 ${left.length} 处在不是 UTF-8 编码的文件里，没有动：${files}。另存为 UTF-8 后可以再运行一次。\n`;
}
