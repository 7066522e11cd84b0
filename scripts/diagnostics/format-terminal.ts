/** Hands on complaints as a clerk reads them in a terminal: place, sentence, excerpt with a caret, what to write. */
import { maskPersonal } from "../text/mask-personal.ts";
import { chooseTold } from "./choose-told.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { excerpt } from "./excerpt.ts";
import { formatCounted, formatSummary, type Paint, severityWords } from "./format-summary.ts";
import { harmless } from "./harmless.ts";
import type { UnitOf } from "./tally.ts";
import { type LineOf, veilLines } from "./veil-lines.ts";

/** How to print: the lines of the files complained about, who answers for them, and a painter where there is colour. */
export interface TerminalOptions {
  /** The lines for the excerpts. */
  readonly lineOf: LineOf;
  readonly paint: Paint;
  readonly unitOf?: UnitOf;
  /** Tell every complaint in full, or enough to begin with. */
  readonly told?: "all" | "some";
  /** `none` where the complaints are not about content that is to be published. */
  readonly closing?: "none";
}

const styles = { error: "red", warning: "yellow", note: "cyan" } as const;

/** The place of a complaint about the words of a call. */
const callPlace = "命令行";

/** The complaints, one paragraph each, and closing lines that count them; none where only the call was wrong. */
export function formatForTerminal(diagnostics: readonly Diagnostic[], options: TerminalOptions): string {
  const { paint, unitOf = () => undefined, told = "some" } = options;
  const { full, counted } = chooseTold(diagnostics, told);
  const onlyCall = diagnostics.length > 0 && diagnostics.every(({ place }) => place.file === callPlace);
  const veiled = { ...options, lineOf: veilLines(options.lineOf, diagnostics) };
  return [
    ...full.map((diagnostic) => formatOne(diagnostic, veiled)),
    ...formatCounted(counted, paint),
    ...(onlyCall || options.closing === "none" ? [] : formatSummary(diagnostics, unitOf, paint)),
  ].join("\n");
}

function formatOne(diagnostic: Diagnostic, { lineOf, paint }: TerminalOptions): string {
  const { place, severity } = diagnostic;
  const where = [
    maskPersonal(place.file),
    place.line,
    place.line === undefined ? undefined : place.column,
  ].filter((part) => part !== undefined);
  const style = styles[severity];
  const lines = [
    `${paint(style, severityWords[severity])} ${paint("bold", harmless(where.join(":")))}  ${paint("dim", `[${diagnostic.code}]`)}`,
    `  ${harmless(diagnostic.message)}`,
  ];
  const text = place.line === undefined ? undefined : lineOf(place.file, place.line);
  if (text !== undefined && text.trim() !== "" && place.line !== undefined) {
    const [shown = "", caret = ""] = excerpt(text, place.line, place.column ?? 1, (sign) =>
      paint(style, sign),
    );
    lines.push(shown, paint(style, caret));
  }
  if (diagnostic.hint !== undefined) lines.push(`  ${paint("cyan", "改法")}：${harmless(diagnostic.hint)}`);
  if (diagnostic.cite !== undefined) lines.push(`  ${paint("dim", `依据：${diagnostic.cite}`)}`);
  return `${lines.join("\n")}\n`;
}
