/** Hands on what a sentence claims: its numbers, the figures that they mean, and the lists of parts among them. */

import type { FindMeanings, Meaning } from "./noun-words.ts";
import { listNumbers, type SaidNumber } from "./numbers.ts";
import type { PlainSentence } from "./plain-sentence.ts";
import { clauseAround, type Scope } from "./scope.ts";

/** A number, and what it means if that is known. */
export interface Claim {
  readonly sentence: PlainSentence;
  readonly number: SaidNumber;
  readonly meaning: Meaning | undefined;
  /** About another year, a part of the year, a comparison: neither compared nor added. */
  readonly elsewhen: boolean;
}

/** A whole and the parts that are listed under it. */
export interface PartList {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
}

export interface SentenceClaims {
  readonly claims: readonly Claim[];
  readonly lists: readonly PartList[];
}

/** Reads a sentence; `earlier` are the claims of the sentence before, to which an opening 其中 refers. */
export function readClaims(
  sentence: PlainSentence,
  earlier: readonly Claim[],
  { find, scope }: { readonly find: FindMeanings; readonly scope: Scope },
): SentenceClaims {
  const { text } = sentence;
  const numbers = listNumbers(text);
  const depths = depthsOf(text);
  const claims: Claim[] = [];
  const lists = new Map<Opener, Map<Claim, OpenList>>();
  const openers = findOpeners(text, numbers);
  for (const [index, number] of numbers.entries()) {
    const opener = openers.findLast(
      (one) => one.at < number.start && number.end <= one.end && one.level === depths[number.start],
    );
    const open = opener && wholeFor(number, opener, numbers, claims, earlier);
    const end = endOfWords(text, numbers, index);
    const elsewhen = scope.isElsewhen(text, number.start);
    const meanings = elsewhen || number.unitClass === "percent" ? [] : find(sentence, number, end);
    const meaning = meanings.find((one) => fits(one, open, text));
    const claim: Claim = { sentence, number, meaning, elsewhen };
    claims.push(claim);
    if (opener && open && !elsewhen) addPart(lists, { opener, whole: open, part: claim, text });
  }
  return {
    claims,
    lists: [...lists.values()]
      .flatMap((byWhole) => [...byWhole.values()])
      .filter(({ parts }) => parts.length > 1),
  };
}

/** Where a list of parts opens and ends. */
interface Opener {
  readonly at: number;
  readonly end: number;
  /** How deep in brackets its parts stand. */
  readonly level: number;
}

/** 其中… to the end of the sentence, or of the brackets; a bracket of several numbers straight after a number. */
function findOpeners(text: string, numbers: readonly SaidNumber[]): readonly Opener[] {
  const depths = depthsOf(text);
  return [...text.matchAll(/其中|包括|分为|（/g)]
    .filter((match) => match[0] !== "（" || numbers.some(({ end }) => end === match.index))
    .map((match) => {
      const at = match.index;
      const level = (depths[at] ?? 0) + (match[0] === "（" ? 1 : 0);
      let end = at + 1;
      while (end < text.length && (depths[end] ?? 0) >= level) end++;
      return { at, level, end: cutAtSemicolon(text, at, end, numbers) };
    });
}

/** Where one part stands before the first ；, that sign parts the parts; where several do, it ends the list. */
function cutAtSemicolon(text: string, at: number, end: number, numbers: readonly SaidNumber[]): number {
  const first = text.indexOf("；", at);
  if (first < 0 || first > end) return end;
  const ahead = numbers.filter(
    ({ start, unitClass }) => start > at && start < first && unitClass !== "percent",
  );
  return ahead.length > 1 ? first : end;
}

function depthsOf(text: string): readonly number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const sign = text[index];
    if (sign === "（") return depth++;
    if (sign === "）" && depth > 0) depth--;
    return depth;
  });
}

/** The nearest number before the list of the part's own unit; else the nearest of its kind. */
function wholeFor(
  { unit, unitClass }: SaidNumber,
  opener: Opener,
  numbers: readonly SaidNumber[],
  claims: readonly Claim[],
  earlier: readonly Claim[],
): Claim | undefined {
  if (unitClass === "percent") return undefined;
  const before = claims.filter(({ number, elsewhen }) => number.end <= opener.at && !elsewhen);
  const known = numbers.some(({ end }) => end <= opener.at) ? before : opener.at <= 1 ? earlier : [];
  const [first] = claims.filter(({ number }) => number.start > opener.at && number.unitClass === unitClass);
  const wanted = first?.number.unit ?? unit;
  return (
    known.findLast(({ number }) => number.unit === wanted) ??
    known.findLast(({ number }) => number.unitClass === unitClass)
  );
}

/** Two numbers side by side (25件2950元) share the words before the first. */
function endOfWords(text: string, numbers: readonly SaidNumber[], index: number): number {
  const [number, before] = [numbers[index], numbers[index - 1]];
  if (!number) return 0;
  const start =
    number.start -
    (/(?:约|大约|近|将近|接近|超|超过|逾|突破|不足|不到|至少)$/.exec(text.slice(0, number.start))?.[0]
      .length ?? 0);
  return before && before.end >= start ? endOfWords(text, numbers, index - 1) : start;
}

/** Words of lists need their whole; a whole is a part of nothing, unless it opens a clause of its own after the list. */
function fits({ indicator, inList, start }: Meaning, open: Claim | undefined, text: string): boolean {
  if (inList) return open?.meaning?.indicator.id === indicator.under;
  if (!indicator.whole || !open) return true;
  return clauseAround(text, start)[0] === start;
}

interface OpenList {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  /** Nothing that follows belongs to it any more. */
  readonly ended: boolean;
}

interface NextPart {
  readonly opener: Opener;
  readonly whole: Claim;
  readonly part: Claim;
  readonly text: string;
}

function addPart(lists: Map<Opener, Map<Claim, OpenList>>, { opener, whole, part, text }: NextPart): void {
  const byWhole = lists.get(opener) ?? new Map<Claim, OpenList>();
  lists.set(opener, byWhole);
  const list = byWhole.get(whole) ?? { whole, parts: [], ended: false };
  if (list.ended || part.number.unitClass !== whole.number.unitClass) return;
  const ended = endsList(list, opener, part, text);
  byWhole.set(whole, ended ? { ...list, ended } : { ...list, parts: [...list.parts, part] });
}

/** A list ends where another whole is begun, where a figure comes that is no part of this one, and where all are summed up. */
function endsList({ whole, parts }: OpenList, opener: Opener, part: Claim, text: string): boolean {
  const last = parts.at(-1)?.number.end ?? opener.at;
  if (/全部|均|以上|共计|合计|总计/.test(text.slice(last, part.number.start))) return true;
  const meaning = part.meaning?.indicator;
  if (!meaning) return false;
  if (meaning.whole) return true;
  const members = whole.meaning?.indicator.partitions.flat() ?? [];
  const known = [meaning.id, ...meaning.partitions.flat(), meaning.under];
  return (
    members.length > 0 &&
    !known.some((id) => id !== undefined && (members.includes(id) || id === whole.meaning?.indicator.id))
  );
}
