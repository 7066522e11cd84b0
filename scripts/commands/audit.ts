/** `audit [FILE]`: who wrote, reviewed, dated, changed and deleted each notice, from the history; as table, CSV, JSON or page. */
import { relative, resolve, sep } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, isPublishable } from "../diagnostics/diagnostic.ts";
import { writeNewBytes } from "../effects/plain-files.ts";
import { type Format, writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { auditHistory } from "./audit-history.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";
import { printAudit } from "./print-audit.ts";

const endings: Readonly<Record<string, Format>> = { csv: "csv", html: "html", json: "json", txt: "terminal" };

/** 0 clean, 1 something to mend, 2 nothing to read or to write, no such file, or no history to tell from. */
export async function runAudit(options: Options): Promise<number> {
  const { here, save } = options;
  const tell = (diagnostics: readonly Diagnostic[]): void =>
    writeDiagnostics(diagnostics, options.format, here);
  const format = save === undefined ? options.format : endings[save.split(".").at(-1) ?? ""];
  if (!format) {
    tell([
      complain(
        "bad-option",
        { file: "命令行" },
        { what: "--save 的文件名要以 .csv、.html、.json 或 .txt 结尾" },
      ),
    ]);
    return 2;
  }
  const opened = await openCounty(options);
  if (opened.kind === "shut") {
    tell(opened.diagnostics);
    return 2;
  }
  const { catalog, content, config } = opened.county;
  if (!catalog) {
    tell(opened.county.diagnostics);
    return 1;
  }
  const [word] = options.words;
  const file = word === undefined ? undefined : relative(here, resolve(here, word)).split(sep).join("/");
  const { value: report, diagnostics } = await auditHistory(
    options,
    { content, catalog },
    { year: options.year, file },
  );
  if (!report) {
    tell(diagnostics);
    return 2;
  }
  if (
    file !== undefined &&
    report.rows.length === 0 &&
    report.findings.every(({ place }) => place.file !== file)
  ) {
    tell([complain("not-in-history", { file }, { file })]);
    return 2;
  }
  const text = await printAudit(report, format, config.siteName);
  const why = save === undefined ? undefined : await writeNewBytes(resolve(here, save), text);
  if (save !== undefined && why !== undefined) {
    tell([complain("not-written", { file: save }, { file: save, why })]);
    return 2;
  }
  if (save === undefined) writeData(text);
  else writeWords(`已写到 ${save}\n`);
  if (report.findings.length > 0 && options.format !== "json")
    writeDiagnostics(report.findings, options.format, here);
  return isPublishable(report.findings) ? 0 : 1;
}
