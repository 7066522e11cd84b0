/** Hands on quotation marks and brackets without their partner in their own paragraph. */
import { escapePattern } from "../text/escape-pattern.ts";
import type { WordRules } from "../record/word-rules.ts";
import type { SignSlip } from "./sign-slips.ts";

interface OpenMark {
  readonly mark: string;
  readonly at: number;
}

/** Finds them. A cell of a table is a paragraph of its own. */
export function findUnpaired(text: string, { pairs }: WordRules): readonly SignSlip[] {
  if (pairs.length === 0) return [];
  const closings = new Map(pairs);
  const openings = new Map(pairs.map(([open, close]) => [close, open]));
  const signs = [...closings.keys(), ...openings.keys()].join("");
  const slips: SignSlip[] = [];
  let open: OpenMark[] = [];
  const endParagraph = (rest: string): void => {
    for (const { mark, at } of open)
      if (!goesOn(mark, rest)) slips.push({ kind: "pair", at, wrong: mark, right: closings.get(mark) ?? "" });
    open = [];
  };
  for (const { 0: mark, index } of text.matchAll(new RegExp(`[${escapePattern(signs)}|]|\\n\\s*\\n`, "g"))) {
    if (mark === "|" || mark.startsWith("\n")) endParagraph(text.slice(index + mark.length).slice(0, 8));
    else if (closings.has(mark)) open.push({ mark, at: index });
    else if (open.at(-1)?.mark === openings.get(mark)) open.pop();
    else if (!isNumber(mark, text.slice(Math.max(0, index - 5), index)))
      slips.push({ kind: "pair", at: index, wrong: mark, right: openings.get(mark) ?? "" });
  }
  endParagraph("");
  return slips;
}

/** A quotation of several paragraphs is opened anew in each and closed in the last. */
function goesOn(mark: string, rest: string): boolean {
  return mark === "“" && /^[\s>\u3000]*“/.test(rest);
}

/** 1）and 一）number a list. */
function isNumber(mark: string, before: string): boolean {
  return mark === "）" && /(?:^|[\s，；。：、])[\d一二三四五六七八九十a-zA-Z]{1,3}$/u.test(before);
}
