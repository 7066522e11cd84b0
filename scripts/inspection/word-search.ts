/** Hands on a search for all words of the rules at once: one pass over the text, however many rules there are. */
import type { CivilDate } from "../text/civil-date.ts";
import { findSign, tableOf } from "../text/sign-table.ts";
import type { WordRule, WordRules } from "../record/word-rules.ts";

/** A wrong word, where it stands, and the rule. */
export interface FoundWord {
  readonly at: number;
  readonly wrong: string;
  readonly rule: WordRule;
}

/** Finds the wrong words of a text of a day. */
export type WordSearch = (text: string, day: CivilDate) => readonly FoundWord[];

interface Candidate {
  readonly word: string;
  /** Its third sign, by which most are passed over; not a number where it has none. */
  readonly third: number;
  readonly rule: WordRule;
  /** Longer words in which this one is right, each with the offset of this one in it. */
  readonly exceptions: readonly (readonly [word: string, offset: number])[];
}

/** Prepares the search. Of two words that begin at one place the longer is found. */
export function indexWords({ words, pastMarks }: WordRules): WordSearch {
  const byFirst = new Map<string, Candidate[]>();
  for (const rule of words)
    for (const word of rule.wrong) {
      const first = word.slice(0, 2);
      const own = byFirst.get(first) ?? [];
      own.push({ word, third: word.charCodeAt(2), rule, exceptions: placeIn(rule.except, word) });
      byFirst.set(first, own);
    }
  for (const own of byFirst.values()) own.sort((left, right) => right.word.length - left.word.length);
  // Where two signs begin no word after all, the first may be one by itself.
  for (const [first, own] of byFirst)
    if (first.length === 2) for (const single of byFirst.get(first.slice(0, 1)) ?? []) own.push(single);
  if (byFirst.size === 0) return () => [];
  const firsts = tableOf([...byFirst.keys()].map((first) => first.charAt(0)).join(""));
  return (text, day) => {
    const found: FoundWord[] = [];
    for (let at = findSign(text, firsts); at >= 0; ) {
      const hit = (byFirst.get(text.slice(at, at + 2)) ?? byFirst.get(text.charAt(at)))?.find(
        (one) => standsAt(text, at, one) && !isRight(text, at, one) && applies(one.rule, day),
      );
      if (hit && !isPast(text, at, hit.rule, pastMarks)) found.push({ at, wrong: hit.word, rule: hit.rule });
      at = findSign(text, firsts, at + (hit ? hit.word.length : 1));
    }
    return found;
  };
}

function placeIn(exceptions: readonly string[], word: string): Candidate["exceptions"] {
  return exceptions.flatMap((longer) => {
    const offset = longer.indexOf(word);
    return offset < 0 ? [] : [[longer, offset] as const];
  });
}

function standsAt(text: string, at: number, { word, third }: Candidate): boolean {
  return (word.length < 3 || text.charCodeAt(at + 2) === third) && text.startsWith(word, at);
}

function isRight(text: string, at: number, { exceptions }: Candidate): boolean {
  return exceptions.some(([longer, offset]) => text.startsWith(longer, at - offset));
}

function applies({ from, until }: WordRule, day: CivilDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** 原县国土资源局 and the titles of older documents name a body as it was called then. */
function isPast(text: string, at: number, { kind }: WordRule, pastMarks: readonly string[]): boolean {
  if (kind !== "body-title" && kind !== "deprecated") return false;
  const before = text.slice(Math.max(0, at - 60), at);
  if (before.lastIndexOf("《") > before.lastIndexOf("》")) return true;
  const near = /[\p{Script=Han}（(]{0,8}$/u.exec(before)?.[0] ?? "";
  return pastMarks.some((mark) => near.includes(mark));
}
