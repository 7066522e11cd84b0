/** `strip FILE`: writes a cleaned copy of a docx or xlsx beside it, and says what was taken out and what is still there. */
import { relative, resolve } from "node:path";
import { maskPersonal } from "../text/mask-personal.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { stripOffice } from "../export/strip-office.ts";
import { readWholeFile, replaceFile, writeNewBytes } from "../effects/plain-files.ts";
import { writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import type { Options } from "./options.ts";

/** 0 written, 1 the file cannot be cleaned, 2 no such file, or the copy would lie over another. */
export async function runStrip(options: Options): Promise<number> {
  const { here, words, wantedOut, format } = options;
  const [word] = words;
  const refuse = (code: number, diagnostic: Diagnostic): number => {
    writeDiagnostics([diagnostic], format, here);
    return code;
  };
  if (word === undefined)
    return refuse(
      2,
      complain("bad-option", { file: "命令行" }, { what: "没有写要清理的文件：npm run strip -- 文件" }),
    );
  const path = resolve(here, word);
  const shown = relative(here, path) || ".";
  const bytes = await readWholeFile(path);
  if (typeof bytes === "string") return refuse(2, complain("strip-refused", { file: shown }, { why: bytes }));
  const stripped = stripOffice(bytes, { hidden: options.hidden ? "remove" : "tell" });
  if (stripped.kind === "refused")
    return refuse(1, complain("strip-refused", { file: shown }, { why: stripped.why }));
  const out =
    wantedOut === undefined ? path.replace(/(\.[^./\\]+)?$/, ".stripped$1") : resolve(here, wantedOut);
  const target = relative(here, out) || ".";
  // Over the original only where it was asked for by name, and whole or not at all.
  const why = await (out === path ? replaceFile : writeNewBytes)(out, stripped.bytes);
  if (why !== undefined) return refuse(2, complain("not-written", { file: target }, { file: target, why }));
  const list = (title: string, items: readonly string[]): string =>
    items.length === 0 ? "" : `${title}：\n${items.map((item) => `  ${item}\n`).join("")}`;
  const [removed, left] = [stripped.removed.map(maskPersonal), stripped.left.map(maskPersonal)];
  if (format === "json") writeData(`${JSON.stringify({ file: target, removed, left })}\n`);
  else writeData(`${target}\n`);
  writeWords(removed.length === 0 ? "没有需要清理的内容。\n" : list("清理掉的", removed));
  writeWords(
    `${list("还留着，请自己处理", left)}${out === path ? "" : `原文件没有动。打开 ${target} 核对以后，再用它替换原来的附件。\n`}`,
  );
  return 0;
}
