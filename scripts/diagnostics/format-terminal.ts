/** Hands on complaints as a clerk reads them in a terminal: place, sentence, excerpt with a caret, what to write. */
import { countCells } from "../text/cell-width.ts";
import { maskPath, maskPersonal } from "../text/mask-personal.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";

/** How to print: the lines of the files complained about, and a painter where the terminal has colour. */
export interface TerminalOptions {
  /** A line of a file (from 1), for the excerpt; undefined where the text is not at hand. */
  readonly lineOf: (file: string, line: number) => string | undefined;
  readonly paint: (style: "red" | "yellow" | "cyan" | "bold" | "dim", text: string) => string;
}

const words: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", note: "提示" };
const styles = { error: "red", warning: "yellow", note: "cyan" } as const;

/** The place of a complaint about the words of a call. */
const callPlace = "命令行";

/** All complaints, one paragraph each, and a closing line that counts them; none where only the call was wrong. */
export function formatForTerminal(diagnostics: readonly Diagnostic[], options: TerminalOptions): string {
  const told = diagnostics.map((diagnostic) => formatOne(diagnostic, options));
  const onlyCall = told.length > 0 && diagnostics.every(({ place }) => place.file === callPlace);
  return [...told, ...(onlyCall ? [] : [summarize(diagnostics, options)])].join("\n");
}

function formatOne(diagnostic: Diagnostic, { lineOf, paint }: TerminalOptions): string {
  const { place, severity } = diagnostic;
  const where = [
    maskPath(place.file),
    place.line,
    place.line === undefined ? undefined : place.column,
  ].filter((part) => part !== undefined);
  const lines = [
    `${paint(styles[severity], words[severity])} ${paint("bold", harmless(where.join(":")))}  ${paint("dim", `[${diagnostic.code}]`)}`,
    `  ${harmless(diagnostic.message)}`,
  ];
  const text = place.line === undefined ? undefined : lineOf(place.file, place.line);
  if (text !== undefined && text.trim() !== "" && place.line !== undefined)
    lines.push(
      ...excerpt(maskPersonal(text), place.line, place.column ?? 1).map((line) => paint("dim", line)),
    );
  if (diagnostic.hint !== undefined) lines.push(`  ${paint("cyan", "改法")}：${harmless(diagnostic.hint)}`);
  if (diagnostic.cite !== undefined) lines.push(`  ${paint("dim", `依据：${diagnostic.cite}`)}`);
  return `${lines.join("\n")}\n`;
}

/** The line itself and a caret under the column; long lines are cut round the place. */
export function excerpt(text: string, line: number, column: number): readonly string[] {
  // No more of a long line is split than can be shown; a character takes two units at most.
  const signs = [
    ...text
      .slice(0, 2 * column + 200)
      .replaceAll("\t", " ")
      .replace(unseen, "·"),
  ];
  const start = Math.max(0, Math.min(column - 1, signs.length) - 24);
  const shown = signs.slice(start, start + 60).join("");
  const lead = start > 0 ? "…" : "";
  const before = countCells(lead + signs.slice(start, Math.max(start, column - 1)).join(""));
  const gutter = `    ${line} | `;
  return [`${gutter}${lead}${shown}`, `${" ".repeat(gutter.length - 2)}| ${" ".repeat(before)}^`];
}

/** Signs that a terminal would act on, or that would hide what stands there: controls, directions, separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const longestSentence = 400;

/** A sentence may quote whatever stood in a file: it stays on its line, and commands nothing. */
function harmless(sentence: string): string {
  const shown = sentence.length > longestSentence ? `${sentence.slice(0, longestSentence)}…` : sentence;
  return shown
    .replace(/\n/g, " ")
    .replace(unseen, "·")
    .replace(/[\uD800-\uDBFF]…$/, "…");
}

function summarize(diagnostics: readonly Diagnostic[], { paint }: TerminalOptions): string {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  if (errors + warnings + notes === 0) return `${paint("bold", "检查通过，没有发现问题。")}\n`;
  const parts = [`${errors} 处错误`, `${warnings} 处警告`, ...(notes > 0 ? [`${notes} 处提示`] : [])];
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.place.file)).size;
  const verdict = errors > 0 ? "改正错误后才能发布。" : "可以发布。";
  return `${paint("bold", `共 ${parts.join("、")}，涉及 ${files} 个文件。`)}${verdict}\n`;
}
