/** Hands on complaints about slips that YAML passes in silence or names obscurely: full-width signs, tabs, depth. */
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

const maximumDepth = 40;

/** Looks at the raw lines of a YAML block that begins at `firstLine` of the file. */
export function findYamlSlips(text: string, file: string, firstLine: number): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let blockIndent: number | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const indent = line.length - line.trimStart().length;
    if (blockIndent !== undefined && indent > blockIndent) continue;
    blockIndent = /[:-] *[|>][0-9+-]*\s*(?:#.*)?$/.test(line) ? indent : undefined;
    const slip = findSlip(line, file, firstLine + index);
    if (slip) diagnostics.push(slip);
  }
  return diagnostics;
}

function findSlip(line: string, file: string, number: number): Diagnostic | undefined {
  const at = (column: number) => ({ file, line: number, column });
  const tab = /^ *\t/.exec(line);
  if (tab) return complain("yaml-tab", at(tab[0].length), {});
  const lead = /^[ ]*[\u3000\u00A0]/.exec(line);
  if (lead) return complain("full-width-space", at(lead[0].length), { key: line.trim().slice(0, 12) });
  const space = /^( *(?:- +)*)([^:："'[{#]+?):[ ]*[\u3000\u00A0]/.exec(line);
  if (space) return complain("full-width-space", at(length(space[0])), { key: space[2] ?? "" });
  // Only at the margin or after a dash is a name certain; deeper lines may be the rest of a long sentence.
  const colon = /^((?:- +)*)([^\s:："'[{#，。、；]{1,16})[ \u3000]*：/.exec(line);
  if (colon) return complain("full-width-colon", at(length(colon[0])), { key: colon[2] ?? "" });
  const close = /^((?:- +)*)([\p{Script=Han}A-Za-z]{1,16}):(?=[^\s/])/u.exec(line);
  if (close) return complain("missing-space", at(length(close[0]) + 1), { key: close[2] ?? "" });
  return undefined;
}

/** The place at which nesting passes what any of our files needs, found before a parser descends into it. */
export function findDeepNesting(text: string, file: string, firstLine: number): Diagnostic | undefined {
  let open = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const dashes = /^ *((?:[-?] +)*)/.exec(line)?.[1]?.length ?? 0;
    let column = 0;
    for (const sign of line) {
      column++;
      if (sign === "[" || sign === "{") open++;
      else if ((sign === "]" || sign === "}") && open > 0) open--;
      if (open > maximumDepth) return tooDeep(file, firstLine + index, column);
    }
    if (indent > maximumDepth * 6 || dashes > maximumDepth * 2) return tooDeep(file, firstLine + index, 1);
  }
  return undefined;
}

function tooDeep(file: string, line: number, column: number): Diagnostic {
  return complain("nested-too-deep", { file, line, column }, { limit: maximumDepth });
}

function length(text: string): number {
  return [...text].length;
}
