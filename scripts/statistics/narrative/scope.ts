/** Hands on whether a number of a sentence speaks of the report's own year and of the whole office, or of something else. */

import { escapePattern } from "../../text/escape-pattern.ts";
import type { ScopeWords } from "../../record/indicators.ts";

/** What the sentence is said by. */
export interface Speaker {
  readonly year: number;
  /** Names under which the office speaks of itself. */
  readonly names: readonly string[];
  /** True for the county's report: 县政府 is the office itself. */
  readonly government: boolean;
}

/** Answers for the sentences of one report. */
export interface Scope {
  /** True where the number at the offset is about another year, a part of the year, a comparison, a rate or a plan. */
  readonly isElsewhen: (sentence: string, start: number) => boolean;
  /** True where the words from `start` to `end` speak of another office: 县公安局收到申请12件 in the county's report. */
  readonly isOthers: (sentence: string, start: number, end: number) => boolean;
}

/** Makes the patterns of a report's speaker, once. */
export function openScope(words: ScopeWords, speaker: Speaker): Scope {
  const isOtherPeriod = openPeriods(words, speaker.year);
  const change = new RegExp(`(?:${anyOf(words.changes)})了?(?:约|近)?$`);
  const comparison = new RegExp(
    `(?:比|较|与|和)${otherYears}|(?:比|较|与|和)同期|${anyOf(words.comparisons)}`,
  );
  const plan = new RegExp(`^(?:[全本我各][县市区局委办])?(?:\\d{4}年|明年)?(?:${anyOf(words.plans)})`);
  const rate = new RegExp(anyOf(words.rates));
  return {
    isElsewhen: (sentence, start) => {
      const [from, to] = clauseAround(sentence, start);
      const before = sentence.slice(from, start);
      // 收到申请29件（同比增长5%）: what stands in brackets behind the number does not make it a comparison.
      const clause = before + (/^[^（]*/.exec(sentence.slice(start, to))?.[0] ?? "");
      if (change.test(before) || comparison.test(clause) || plan.test(before) || rate.test(before))
        return true;
      return /目标\p{Script=Han}{0,6}$/u.test(before) || isOtherPeriod(sentence.slice(0, start));
    },
    isOthers: openBodies(words, speaker),
  };
}

const otherYears = "(?:上一?年|去年|前年|往年|\\d{4}年)度?";
/** A number with a unit, for all that matters here. */
const figure = "\\d[余多]?[万亿]?(?:件|条|个|项|篇|份|宗|起|次|场|期|人|元)";

/**
 * Reads the periods named before a number. One that is only mentioned (落实2022年要求) ends with its clause; one that
 * opens its clause, or of which a figure is told, goes on until 全年, 全县 or 共 takes the whole year up again.
 */
function openPeriods(words: ScopeWords, ownYear: number): (before: string) => boolean {
  const compared = new RegExp(`(?:比|较|与)${otherYears}|上一?年度?结转`, "g");
  const wholeYear =
    /1月1日起?(?:—|-|－|~|至|到)(?:\d{4}年)?12月31日|1(?:月)?(?:—|-|－|~|至|到)12月|12月(?:31日|底|末)/g;
  const token = new RegExp(
    `(?<named>\\d{4})年|(?<other>上一?年|去年|前年)|(?<part>${anyOf(words.parts)}|(?:\\d|[一二三四五六七八九十])月(?!\\d)|近[三五两\\d]年|[三四]五”?期间)|(?<own>${anyOf(words.thisYear)})|(?<year>${anyOf(words.wholeYear)})|(?<whole>${anyOf(words.wholeOffice)})|(?<sum>${anyOf(words.sums)})|(?<figure>${figure})`,
    "g",
  );
  const opening = new RegExp(
    `^(?:${anyOf([...words.wholeOffice, ...words.thisYear, ...words.wholeYear])}|\\d{4}年度?|第|其中|截至|截止|在|于|至|[\\d一二三四五六七八九十—～~-])*$`,
  );
  const since = /(?:起|以来|至今)$/;
  return (before) => {
    const clauses = before.replace(compared, "").replace(wholeYear, "").split(breaks);
    let open: { readonly part: boolean; readonly goesOn: boolean; readonly told: boolean } | undefined;
    let partsTold = 0;
    for (const [index, clause] of clauses.entries()) {
      for (const { groups = {}, index: at } of clause.matchAll(token)) {
        const { named, other, part, own, year, whole, sum } = groups;
        if (own || Number(named) === ownYear) open = undefined;
        else if (named || other || part)
          open = {
            part: part !== undefined,
            goesOn: opening.test(clause.slice(0, at)) || since.test(clause) || open?.goesOn === true,
            told: false,
          };
        else if (!open) continue;
        // 2022年，全年收到40件; 上半年，全县收到12件: nothing is told yet of the period that was named.
        else if (year && (open.part || open.told)) open = undefined;
        else if (whole && open.part && open.told) open = undefined;
        else if (sum && open.part && open.told && partsTold > 1) open = undefined;
        else if (groups.figure && !open.told) {
          open = { ...open, told: true };
          partsTold++;
        }
      }
      if (index < clauses.length - 1 && open && !open.goesOn && !open.told) open = undefined;
    }
    return open !== undefined;
  };
}

const own = /[全本我]|均|及/;

function openBodies(words: ScopeWords, { names, government }: Speaker): Scope["isOthers"] {
  const endsInBody = new RegExp(`(\\p{Script=Han}*(?:${anyOf(words.bodies)}))$`, "u");
  const lower = anyOf(words.lowerBodies);
  const siblingBehind = new RegExp(`^[，；、]\\p{Script=Han}{0,6}?(?:${lower})\\p{Script=Han}{0,12}\\d`, "u");
  const siblingAhead = new RegExp(`(?:${lower})\\p{Script=Han}{0,20}\\d`, "u");
  const isSpeaker = (body: string): boolean =>
    own.test(body) ||
    names.some((name) => name.endsWith(body) || body.endsWith(name) || name.startsWith(body));
  const isEarlierBody = openEarlierBodies(words, isSpeaker);
  return (sentence, start, end) => {
    const [from] = clauseAround(sentence, start);
    const lead = sentence
      .slice(from, start)
      // 因政府信息公开引发…: the words of the figure begin within 政府信息公开.
      .replace(sentence.startsWith("信息公开", start) ? /[因对就由]?政府$/ : /$/, "")
      .replace(/(?:共计|总共|一共|累计|合计|全年|已|依法|共|\d{4}年|年度|度)+$/g, "")
      .replace(/^(?:\d{4}年|全年|年内|其中)+/g, "");
    const subject = endsInBody.exec(lead)?.[1];
    if (subject === undefined) return isEarlierBody(sentence.slice(0, start));
    // 我办代县政府答复; 各乡镇收到, but 全县各乡镇收到, 县政府及各部门收到.
    if (/代(?:[县市区旗省乡镇]|人民|政府|上级)/.test(subject)) return true;
    if (subject.includes("各") && !/[全本我及]/.test(subject)) return true;
    if (isSpeaker(subject) && own.test(subject)) return false;
    const itself =
      isSpeaker(subject) ||
      (government && /^(?:\p{Script=Han}{0,6})?[县市区旗](?:人民)?政府$/u.test(subject));
    // 县政府45件，部门15件: a list by offices, in which the government is one of them.
    return !itself || siblingBehind.test(sentence.slice(end)) || siblingAhead.test(sentence.slice(0, start));
  };
}

/** True where an earlier clause has another office for its subject and nothing has taken the whole up again. */
function openEarlierBodies(
  words: ScopeWords,
  isSpeaker: (body: string) => boolean,
): (before: string) => boolean {
  const opening = new RegExp(
    `^(?:\\d{4}年度?|${anyOf([...words.thisYear, ...words.wholeYear, ...words.parts])}|其中|年内)*`,
  );
  const subjectOf = /^\p{Script=Han}{2,}?(?:局|镇|乡|街道|委员会|公司)/u;
  const governed = new RegExp(`^(?:${anyOf(words.governing)})|与|会同|联合`);
  const token = new RegExp(
    `(?<whole>${anyOf([...words.wholeOffice, ...words.wholeYear])})|(?<sum>${anyOf(words.sums)})|(?<figure>${figure})`,
    "g",
  );
  return (before) => {
    let open: { readonly told: boolean } | undefined;
    let bodiesTold = 0;
    for (const clause of before.split(breaks)) {
      const body = subjectOf.exec(clause.replace(opening, ""))?.[0];
      if (body && !governed.test(body) && !isSpeaker(body)) open = { told: false };
      for (const { groups = {} } of clause.matchAll(token)) {
        if (open?.told && (groups.whole || (groups.sum && bodiesTold > 1))) open = undefined;
        if (open && !open.told && groups.figure) {
          open = { told: true };
          bodiesTold++;
        }
      }
    }
    return open !== undefined;
  };
}

function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((left, right) => right.length - left.length)
    .map(escapePattern)
    .join("|");
}

const breaks = /[，；。：！？\u3000]/;

/** The clause round an offset. */
export function clauseAround(sentence: string, offset: number): readonly [number, number] {
  let [from, to] = [offset, offset];
  while (from > 0 && !breaks.test(sentence[from - 1] ?? "")) from--;
  while (to < sentence.length && !breaks.test(sentence[to] ?? "")) to++;
  return [from, to];
}
