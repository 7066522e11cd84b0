/** Hands on complaints about slips that YAML passes in silence or names obscurely: full-width signs, tabs, depth. */
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Edit } from "../diagnostics/edit.ts";

const maximumDepth = 40;

/** Looks at the raw lines of a YAML block that begins at `firstLine` of the file. */
export function findYamlSlips(text: string, file: string, firstLine: number): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let blockIndent: number | undefined;
  let above: Above = { raw: "", lead: "", opens: false };
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const indent = line.length - line.trimStart().length;
    if (blockIndent !== undefined && indent > blockIndent) continue;
    blockIndent = /[:-] *[|>][0-9+-]*\s*(?:#.*)?$/.test(line) ? indent : undefined;
    const lead = straighten(line, above);
    const slip = findSlip(line, lead, { file, line: firstLine + index });
    if (slip) diagnostics.push(slip);
    const raw = leadOf(line);
    above = { raw, lead: lead ?? raw, opens: /[:：]\s*$|^\s*-\s/.test(line) };
  }
  return diagnostics;
}

/** The line above: its indent as written, as it should be, and whether deeper lines may follow it. */
interface Above {
  readonly raw: string;
  readonly lead: string;
  readonly opens: boolean;
}

function leadOf(line: string): string {
  return /^[\s\u3000\u00A0]*/.exec(line)?.[0] ?? "";
}

/** The indent in plain spaces, where the line above leaves no doubt which level is meant. */
function straighten(line: string, above: Above): string | undefined {
  const raw = leadOf(line);
  if (!/[^ ]/.test(raw)) return raw;
  if (raw === above.raw) return above.lead;
  return above.opens && raw.length > above.raw.length ? `${above.lead}  ` : undefined;
}

function findSlip(
  line: string,
  straight: string | undefined,
  place: Pick<Required<Place>, "file" | "line">,
): Diagnostic | undefined {
  const at = (column: number): Place => ({ ...place, column });
  const indent = leadOf(line);
  // The sign that is wrong stands after plain spaces, which stay.
  const mendIndent = (plain: number): Edit | undefined =>
    straight === undefined || straight.length < plain
      ? undefined
      : { old: indent.slice(plain), text: straight.slice(plain) };
  const tab = /^ *\t/.exec(line);
  if (tab) return complain("yaml-tab", at(tab[0].length), { edit: mendIndent(tab[0].length - 1) });
  const lead = /^[ ]*[\u3000\u00A0]/.exec(line);
  if (lead)
    return complain("full-width-space", at(lead[0].length), {
      key: line.trim().slice(0, 12),
      edit: mendIndent(lead[0].length - 1),
    });
  const space = /^( *(?:- +)*)([^:："'[{#]+?):([ ]*)[\u3000\u00A0]/.exec(line);
  if (space) {
    const [before, , key = "", plain] = space;
    const old = /^[\s\u3000\u00A0]+/.exec(line.slice(before.length - 1))?.[0] ?? "";
    const edit = mendGap(old, {
      text: plain === "" ? " " : "",
      rest: line.slice(before.length - 1 + old.length),
    });
    return complain("full-width-space", at(length(before)), { key, edit });
  }
  // Only at the margin or after a dash is a name certain; deeper lines may be the rest of a long sentence.
  const colon = /^((?:- +)*)([^\s:："'[{#，。、；]{1,16})[ \u3000]*：/.exec(line);
  if (colon) {
    const old = /^：[\s\u3000\u00A0]*/.exec(line.slice(colon[0].length - 1))?.[0] ?? "";
    const edit = mendGap(old, { text: ": ", rest: line.slice(colon[0].length - 1 + old.length) });
    return complain("full-width-colon", at(length(colon[0])), { key: colon[2] ?? "", edit });
  }
  const close = /^((?:- +)*)([\p{Script=Han}A-Za-z]{1,16}):(?=[^\s/])/u.exec(line);
  if (close) {
    const [next = ""] = line.slice(close[0].length);
    const edit = mendGap(next, { text: ` ${next}`, rest: line.slice(close[0].length) });
    return complain("missing-space", at(length(close[0]) + 1), { key: close[2] ?? "", edit });
  }
  return undefined;
}

/** Only where what follows is then read as the words it was: signs that mean something at the beginning of a value are left to people. */
function mendGap(
  old: string,
  { text, rest }: { readonly text: string; readonly rest: string },
): Edit | undefined {
  if (/^[[\]{}"'#&*!|>%@`,?-]|: |:$| #/.test(rest)) return undefined;
  return { old, text: rest === "" ? text.trimEnd() : text };
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
