/** `approve <file>`: signs a notice or sends it back; `--print` makes the sheet on which it is signed by hand. */
import { join, relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { reviewCodes } from "../diagnostics/codes-review.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Notice } from "../record/notice.ts";
import { type SignedText, signNotice } from "../inspection/sign-notice.ts";
import { readText, replaceFile } from "../effects/plain-files.ts";
import { writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { findNotice } from "./find-notice.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 signed or printed, 1 may not be signed so, 2 nothing to sign. */
export async function runApprove(options: Options): Promise<number> {
  const { here, format, words, print, role, by } = options;
  const refuse = (exit: number, ...diagnostics: readonly Diagnostic[]): number => {
    writeDiagnostics(diagnostics, format, here);
    return exit;
  };
  const [wanted] = words;
  const lacking =
    wanted === undefined
      ? "缺少文件：npm run approve -- 文件 --role 环节 --by 姓名"
      : !print && (role === undefined || by === undefined)
        ? "缺少 --role 环节 或者 --by 姓名"
        : undefined;
  if (wanted === undefined || lacking !== undefined)
    return refuse(2, complain("bad-option", { file: "命令行" }, { what: lacking ?? "" }));
  const opened = await openCounty(options);
  if (opened.kind === "shut") return refuse(2, ...opened.diagnostics);
  const { catalog, diagnostics } = opened.county;
  if (!catalog) return refuse(1, ...diagnostics);
  const path = relative(here, resolve(here, wanted)).replaceAll("\\", "/");
  const notice = findNotice(catalog, wanted, path);
  const own = diagnostics.filter(({ place }) => place.file === (notice?.place.file ?? path));
  // A file that is there and cannot be read says so itself.
  if (!notice)
    return refuse(
      2,
      ...(own.length > 0 ? own : [complain("unknown-notice", { file: "命令行" }, { wanted })]),
    );
  const wrong = own.filter(({ code, severity }) => severity === "error" && !Object.hasOwn(reviewCodes, code));
  if (wrong.length > 0) return refuse(1, ...wrong);
  const file = resolve(here, notice.place.file);
  const text = await readText(file);
  if (print) {
    const { printSheet } = await import("./print-sheet.ts");
    return printSheet({ text, notice, catalog, folder: join(here, "_approvals"), here });
  }
  const signed = signNotice(text, notice, catalog, {
    role: role ?? "",
    by: by ?? "",
    on: options.on ?? catalog.day,
    verdict: options.return === undefined ? "agreed" : "returned",
    opinion: options.return ?? options.opinion,
    recordedBy: options.recordedBy,
    code: options.code,
  });
  if (!signed.value) return refuse(1, ...signed.diagnostics);
  const why = await replaceFile(file, signed.value.text);
  if (why !== undefined) return refuse(2, complain("not-written", notice.place, { ...notice.place, why }));
  tell(options, notice, signed.value);
  return 0;
}

function tell(
  { format, return: why }: Options,
  { place, title }: Notice,
  { role, by, owed }: SignedText,
): void {
  const left = owed.map(({ label }) => label);
  if (format === "json")
    writeData(`${JSON.stringify({ file: place.file, role: role.id, owed: owed.map(({ id }) => id) })}\n`);
  else writeData(`${place.file}\n`);
  writeWords(`${by} 作为${role.label}${why === undefined ? "签署了" : "退回了"}《${title}》。\n`);
  if (why === undefined)
    writeWords(left.length === 0 ? "各环节都签署齐了。\n" : `还要：${left.join("、")}。\n`);
}
