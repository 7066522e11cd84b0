/** Hands on which named figure the words before a number mean. */

import { escapePattern } from "../../text/escape-pattern.ts";
import type { Indicator, Indicators } from "../../record/indicators.ts";
import type { SaidNumber } from "./numbers.ts";
import type { PlainSentence } from "./plain-sentence.ts";

/** Words that mean a figure. `start` is where they begin; the more letters, the surer. */
export interface Meaning {
  readonly indicator: Indicator;
  /** True where the words can mean nothing else. */
  readonly firm: boolean;
  /** True where they mean it only inside a list of the figure `under`. */
  readonly inList: boolean;
  readonly start: number;
  readonly letters: number;
}

/** Finds the meanings of a number in its sentence; `end` is where the words before it end. The surest comes first. */
export type FindMeanings = (
  sentence: Pick<PlainSentence, "text" | "section">,
  number: SaidNumber,
  end: number,
) => readonly Meaning[];

interface Pattern {
  readonly indicator: Indicator;
  readonly firm: boolean;
  readonly inList: boolean;
  readonly letters: number;
  readonly before: RegExp;
  readonly after: RegExp | undefined;
}

/** No noun begins further away from its number. */
const farthest = 80;

/** Makes the patterns of a list of figures, once. */
export function openMeanings({ list, fillers }: Indicators): FindMeanings {
  const filler = `(?:${fillers.map(escapePattern).join("|")}){0,8}`;
  const patterns = list.flatMap((indicator): readonly Pattern[] => {
    const { firm, soft, inList } = indicator.words;
    return [
      ...firm.map((word) => compile(word, { indicator, firm: true, inList: false }, filler)),
      ...soft.map((word) => compile(word, { indicator, firm: false, inList: false }, filler)),
      ...inList.map((word) => compile(word, { indicator, firm: true, inList: true }, filler)),
    ];
  });
  return ({ text: sentence, section }, number, end) => {
    const from = Math.max(0, end - farthest);
    const [ahead, behind] = [sentence.slice(from, end), sentence.slice(number.end)];
    return patterns
      .flatMap((pattern): readonly Meaning[] => {
        if (!fitsUnit(pattern.indicator, number)) return [];
        const match = pattern.before.exec(ahead);
        if (!match || (pattern.after && !pattern.after.test(behind))) return [];
        const start = from + match.index;
        if (!mayMean(pattern, { sentence, section }, start, end)) return [];
        if (isJoined(sentence, start)) return [];
        const { indicator, firm, inList, letters } = pattern;
        return [{ indicator, firm, inList, start, letters }];
      })
      .sort((left, right) => right.letters - left.letters || Number(right.firm) - Number(left.firm));
  };
}

function compile(
  word: string,
  kind: Pick<Pattern, "indicator" | "firm" | "inList">,
  filler: string,
): Pattern {
  const [ahead = "", behind] = word.split("#");
  const run = "[^，；。：！？\\d]{0,24}?";
  const source = (text: string): string => text.split("…").map(escapePattern).join(run);
  return {
    ...kind,
    letters: word.replace(/[…#]/g, "").length,
    before: new RegExp(`${source(ahead)}${filler}$`),
    after: behind === undefined || behind === "" ? undefined : new RegExp(`^的?${source(behind)}`),
  };
}

function fitsUnit({ unit, units }: Indicator, number: SaidNumber): boolean {
  if (number.unitClass === "money") return unit === "元" || unit === "万元";
  return units.includes(number.unit);
}

/** Soft words need their topic in the sentence or a heading that gives it, and nothing before them in the sentence that gives them another sense. */
function mayMean(
  { indicator, firm }: Pattern,
  { sentence, section }: { readonly sentence: string; readonly section: string },
  start: number,
  end: number,
): boolean {
  const { except, exceptAfter, topic, sections } = indicator.words;
  const within = sentence.slice(firm ? start : 0, end);
  if (except.some((word) => within.includes(word))) return false;
  if (!firm && exceptAfter.some((word) => sentence.includes(word, end))) return false;
  return (
    firm ||
    topic.length === 0 ||
    topic.some((word) => sentence.includes(word)) ||
    sections.some((word) => section.includes(word))
  );
}

/** 不予公开、无法提供共20件: the number belongs to both nouns together, not to the second. */
function isJoined(sentence: string, start: number): boolean {
  const before = sentence.slice(0, start);
  if (!/[、和及与或]$/.test(before)) return false;
  return !/[\d余多万亿][\p{Script=Han}%]{0,3}(?:（[^）]*）)?[、和及与或]$/u.test(before);
}
