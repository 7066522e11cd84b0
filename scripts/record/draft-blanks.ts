/** Hands on blanks that a draft left in its text for the clerk, and that nobody has filled in or struck out yet. */
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Article } from "../source/front-matter.ts";

const blank = /【(?:填写|提醒)：([^】\n]{0,60})/;

/** Complains once, at the first blank, and says how many there are: a text half written has many. */
export function findBlanks({ file, body, firstLine }: Article): readonly Diagnostic[] {
  if (!body.includes("【")) return [];
  const lines = body.split("\n");
  const at = lines.findIndex((line) => blank.test(line));
  if (at < 0) return [];
  const match = blank.exec(lines[at] ?? "");
  const column = [...(lines[at] ?? "").slice(0, match?.index ?? 0)].length + 1;
  const count = [...body.matchAll(new RegExp(blank, "g"))].length;
  return [complain("blank-left", { file, line: firstLine + at, column }, { what: match?.[1] ?? "", count })];
}
