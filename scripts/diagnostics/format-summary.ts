/** Hands on the closing lines of a run: what was only counted, complaints by unit and by file, and whether the site may go out. */
import { countCells } from "../text/cell-width.ts";
import { maskPersonal } from "../text/mask-personal.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { harmless } from "./harmless.ts";
import { type Counts, countSeverities, tallyByFile, tallyByUnit, type UnitOf } from "./tally.ts";

/** How a terminal paints; without colour it gives the words back. */
export type Paint = (style: "red" | "yellow" | "cyan" | "bold" | "dim", text: string) => string;

/** What a severity is called. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  note: "提示",
};

const longestTable = 12;

/** Complaints that were not told in full, one line a code. */
export function formatCounted(counted: readonly Diagnostic[], paint: Paint): readonly string[] {
  if (counted.length === 0) return [];
  const codes = new Map<string, Diagnostic[]>();
  for (const one of counted) {
    const alike = codes.get(one.code);
    if (alike) alike.push(one);
    else codes.set(one.code, [one]);
  }
  const lines = [...codes]
    .sort(([, left], [, right]) => right.length - left.length)
    .map(([code, alike]) => {
      const files = new Set(alike.map(({ place }) => place.file)).size;
      const severity = alike[0]?.severity ?? "note";
      return `  ${severityWords[severity]} ${alike.length} 处，${files} 个文件  ${paint("dim", `[${code}]`)}`;
    });
  return [
    `${paint("bold", `另有 ${counted.length} 处没有逐条列出：`)}`,
    ...lines,
    "  全部列出：加 --all，或者 --report 报告.html；供程序读取：--format json。\n",
  ];
}

/** Two small tables where there is more than one file, and the closing line. */
export function formatSummary(
  diagnostics: readonly Diagnostic[],
  unitOf: UnitOf,
  paint: Paint,
): readonly string[] {
  const { error, warning, note } = countSeverities(diagnostics);
  if (error + warning + note === 0) return [`${paint("bold", "检查通过，没有发现问题。")}\n`];
  const files = tallyByFile(diagnostics);
  const units = tallyByUnit(diagnostics, unitOf);
  const parts = [`${error} 处错误`, `${warning} 处警告`, ...(note > 0 ? [`${note} 处提示`] : [])];
  const verdict = error > 0 ? "改正错误后才能发布。" : "可以发布。";
  return [
    ...(units.length > 1
      ? formatTable(
          "按单位",
          units.map(({ unit, counts, files: own }) => ({ name: unit, counts, more: `${own.length} 个文件` })),
          paint,
        )
      : []),
    ...(files.length > 1
      ? formatTable(
          "按文件",
          files.map(({ file, counts }) => ({ name: file, counts })),
          paint,
        )
      : []),
    `${paint("bold", `共 ${parts.join("、")}，涉及 ${files.length} 个文件。`)}${verdict}\n`,
  ];
}

interface Row {
  readonly name: string;
  readonly counts: Counts;
  readonly more?: string;
}

function formatTable(title: string, rows: readonly Row[], paint: Paint): readonly string[] {
  const shown = rows
    .slice(0, longestTable)
    .map((row) => ({ ...row, name: harmless(maskPersonal(row.name)) }));
  const width = Math.max(...shown.map(({ name }) => countCells(name)));
  const lines = shown.map(({ name, counts, more }) => {
    const gap = " ".repeat(width - countCells(name));
    return `  ${name}${gap}  ${sayCounts(counts, paint)}${more === undefined ? "" : `  ${more}`}`;
  });
  const rest = rows.length - shown.length;
  return [paint("bold", title), ...lines, ...(rest > 0 ? [`  其余 ${rest} 个`] : []), ""];
}

function sayCounts({ error, warning, note }: Counts, paint: Paint): string {
  const say = (word: string, count: number, style: "red" | "yellow" | "cyan"): string => {
    const text = `${word}${String(count).padStart(4)}`;
    return count === 0 ? paint("dim", text) : paint(style, text);
  };
  const parts = [say("错误", error, "red"), say("警告", warning, "yellow")];
  return [...parts, ...(note > 0 ? [say("提示", note, "cyan")] : [])].join("  ");
}
