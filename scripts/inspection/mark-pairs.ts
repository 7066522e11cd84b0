/** Hands on quotation marks and brackets without their partner in their own paragraph. */
import { isBlank } from "../text/blank.ts";
import { type SignTable, tableOf } from "../text/sign-table.ts";
import type { WordRules } from "../record/word-rules.ts";
import type { SignSlip } from "./sign-slips.ts";

interface OpenMark {
  readonly mark: string;
  readonly at: number;
}

/** The marks of a set of rules, each with its partner. */
interface MarkPairs {
  readonly closings: ReadonlyMap<string, string>;
  readonly openings: ReadonlyMap<string, string>;
  /** All of them, the border of a cell, and the end of a line. */
  readonly signs: SignTable;
}

const known = new WeakMap<WordRules["pairs"], MarkPairs>();

function indexPairs(pairs: WordRules["pairs"]): MarkPairs {
  const made = known.get(pairs);
  if (made) return made;
  const closings = new Map(pairs);
  const openings = new Map(pairs.map(([open, close]) => [close, open]));
  const signs = tableOf([...closings.keys(), ...openings.keys(), "|", "\n"].join(""));
  const index = { closings, openings, signs };
  known.set(pairs, index);
  return index;
}

/** Finds them. A cell of a table is a paragraph of its own. */
export function findUnpaired(text: string, { pairs }: WordRules): readonly SignSlip[] {
  if (pairs.length === 0) return [];
  const { closings, openings, signs } = indexPairs(pairs);
  const slips: SignSlip[] = [];
  let open: OpenMark[] = [];
  const endParagraph = (end: number): void => {
    if (open.length === 0) return;
    for (const { mark, at } of open)
      if (!goesOn(mark, text.slice(end, end + 8)))
        slips.push({ kind: "pair", at, wrong: mark, right: closings.get(mark) ?? "" });
    open = [];
  };
  for (let at = 0; at < text.length; at++) {
    if (signs[text.charCodeAt(at)] === 0) continue;
    const mark = text.charAt(at);
    if (mark === "|") endParagraph(at + 1);
    else if (mark === "\n") {
      const end = endOfBlank(text, at);
      if (end < 0) continue;
      endParagraph(end);
      at = end - 1;
    } else if (closings.has(mark)) open.push({ mark, at });
    else if (open.at(-1)?.mark === openings.get(mark)) open.pop();
    else if (!isNumber(mark, text.slice(Math.max(0, at - 5), at)))
      slips.push({ kind: "pair", at, wrong: mark, right: openings.get(mark) ?? "" });
  }
  endParagraph(text.length);
  return slips;
}

/** Where the last of the empty lines ends that follow upon the end of a line; -1 where the next one has words. */
function endOfBlank(text: string, at: number): number {
  let end = -1;
  for (let next = at + 1; next < text.length; next++) {
    const unit = text.charCodeAt(next);
    if (unit === 0x0a) end = next + 1;
    else if (!isBlank(unit)) break;
  }
  return end;
}

/** A quotation of several paragraphs is opened anew in each and closed in the last. */
function goesOn(mark: string, rest: string): boolean {
  return mark === "“" && /^[\s>\u3000]*“/.test(rest);
}

/** 1）and 一）number a list. */
function isNumber(mark: string, before: string): boolean {
  return mark === "）" && /(?:^|[\s，；。：、])[\d一二三四五六七八九十a-zA-Z]{1,3}$/u.test(before);
}
