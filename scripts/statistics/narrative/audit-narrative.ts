/** Hands on the contradictions between the sentences of a report and the figures of its year, with the reason where one is accepted. */

import { complain, type DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Collector } from "../../diagnostics/collector.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Indicators } from "../../record/indicators.ts";
import type { Report } from "../../record/report.ts";
import type { Waiver } from "../../record/waiver.ts";
import { openRanges, type YearSources } from "../indicator-figures.ts";
import { openQuotes } from "../quotes.ts";
import type { Finding } from "../table.ts";
import { type Claim, readClaims } from "./claims.ts";
import { judgeAll } from "./judge-all.ts";
import { type Bench, type Judgement, judgeClaims } from "./judge-claims.ts";
import { judgeList, type ListJudgement } from "./judge-lists.ts";
import { judgeNone } from "./judge-none.ts";
import { judgeShares, type ShareJudgement } from "./judge-shares.ts";
import { openMeanings } from "./noun-words.ts";
import { plainCells } from "./plain-row.ts";
import { type PlainSentence, plainSentence } from "./plain-sentence.ts";
import { openScope, type Speaker } from "./scope.ts";

/** What an audit looks at: a report, and the figures of its year. */
export interface NarrativeCase extends YearSources {
  readonly report: Report;
  readonly indicators: Indicators;
}

/** The complaints that a waiver of the report accepts sentence by sentence, errors too. */
export const narrativeRules: readonly DiagnosticCode[] = [
  "narrative-differs",
  "narrative-doubtful",
  "narrative-parts",
  "narrative-share",
];

/** What became of everything that a sentence says. */
export interface SentenceJudgement {
  readonly sentence: PlainSentence;
  readonly claims: readonly Judgement[];
  readonly lists: readonly ListJudgement[];
  readonly shares: readonly ShareJudgement[];
}

/** Judges every sentence of a report. */
export function judgeNarrative({
  report,
  indicators,
  table,
  yearFigures,
}: NarrativeCase): readonly SentenceJudgement[] {
  const sources = { table, yearFigures };
  const speaker: Speaker = {
    year: report.year,
    names: [report.publisher.text, ...(table.unit ? [table.unit.name] : [])],
    government: table.unit === undefined,
  };
  const scope = openScope(indicators.scope, speaker);
  const bench: Bench = { indicators, ranges: openRanges(sources), scope };
  const find = openMeanings(indicators);
  const figureOf = openQuotes(indicators, sources);
  let earlier: readonly Claim[] = [];
  const sentences = [
    ...report.text.sentences.map((written) => plainSentence(written, figureOf)),
    ...report.text.rows.flatMap((row) => plainCells(row, figureOf, indicators.scope)),
  ];
  return sentences.map((sentence) => {
    const { claims, lists } = readClaims(sentence, earlier, { find, scope });
    earlier = claims;
    return {
      sentence,
      claims: [
        ...judgeClaims(claims, bench),
        ...judgeAll(sentence.text, claims, bench),
        ...judgeNone(sentence, bench),
      ],
      lists: lists.map((list) => judgeList(list, bench)),
      shares: judgeShares(claims, bench),
    };
  });
}

/**
 * Audits a report. Findings without a waiver become complaints, readings that need an explanation become notes, and
 * waivers of these rules that accept nothing are complained about.
 */
export function auditNarrative(narrative: NarrativeCase, found: Collector): readonly Finding[] {
  const judged = judgeNarrative(narrative);
  const faults = judged.flatMap((sentence) => listFaults(sentence));
  for (const diagnostic of judged.flatMap(listNotes))
    found.take({ value: undefined, diagnostics: [diagnostic] });
  return settle(faults, narrative.report.waivers, found);
}

interface Fault {
  readonly sentence: string;
  readonly diagnostic: Diagnostic;
}

function listFaults({ sentence, claims, lists, shares }: SentenceJudgement): readonly Fault[] {
  const fault = (diagnostic: Diagnostic): Fault => ({ sentence: sentence.text, diagnostic });
  return [
    ...claims
      .filter(({ verdict }) => verdict === "differs")
      .map((judgement) => fault(complainOfClaim(judgement))),
    ...lists
      .filter(({ verdict }) => verdict === "exceeds" || verdict === "falls-short")
      .map((judgement) => fault(complainOfList(judgement))),
    ...shares
      .filter(({ verdict }) => verdict === "differs")
      .map((judgement) => fault(complainOfShare(judgement))),
  ];
}

function complainOfClaim({ claim, indicator, firm, figure, explanation }: Judgement): Diagnostic {
  const place = claim.sentence.placeAt(claim.number.start);
  const facts = {
    said: claim.number.words,
    name: indicator.name,
    figure: figure === undefined ? "更多" : formatFigure(figure, indicator.unit),
    explanation,
  };
  return complain(firm ? "narrative-differs" : "narrative-doubtful", place, facts);
}

function complainOfList({ list, least, exact }: ListJudgement): Diagnostic {
  const { whole, parts } = list;
  const [unit] = [whole.number.unit];
  return complain("narrative-parts", whole.sentence.placeAt(whole.number.start), {
    whole: whole.number.words,
    parts: parts.map(({ number }) => number.words).join("、"),
    sum: exact ? `${least}${unit}` : `${least}${unit}以上`,
  });
}

function complainOfShare({ percent, part, share, of }: ShareJudgement): Diagnostic {
  const digits = Math.max(1, percent.number.decimals);
  return complain("narrative-share", percent.sentence.placeAt(percent.number.start), {
    said: percent.number.words,
    part: part.number.words,
    share: share === undefined ? "" : `${Number(share.toFixed(digits))}%`,
    of,
  });
}

/** A number that fits only another reading, where the table itself explains the difference and readers would wonder. */
function listNotes({ claims }: SentenceJudgement): readonly Diagnostic[] {
  return claims
    .filter(
      ({ verdict, explanation, indicator }) => verdict === "reading" && explanation !== "" && indicator.noted,
    )
    .map(({ claim, indicator, figure, explanation }) =>
      complain("narrative-reading", claim.sentence.placeAt(claim.number.start), {
        said: claim.number.words,
        name: indicator.name,
        figure: figure === undefined ? "" : formatFigure(figure, indicator.unit),
        explanation,
      }),
    );
}

function formatFigure(value: number, unit: string): string {
  return unit === "万元" ? `${value / 10_000}万元` : `${value}${unit}`;
}

/** A waiver names words of the sentence, or the number; without 对象 it accepts every complaint of its rule. */
function settle(faults: readonly Fault[], waivers: readonly Waiver[], found: Collector): readonly Finding[] {
  const own = waivers.filter(({ rule }) => narrativeRules.includes(rule));
  const findings = faults.map(({ sentence, diagnostic }): Finding => {
    const waiver = own.find(
      ({ rule, subject }) =>
        rule === diagnostic.code && (subject === undefined || sentence.includes(subject)),
    );
    return { diagnostic, waiver };
  });
  for (const { diagnostic, waiver } of findings)
    if (!waiver) found.take({ value: undefined, diagnostics: [diagnostic] });
  for (const waiver of own)
    if (!findings.some((finding) => finding.waiver === waiver))
      found.add("unused-waiver", waiver.place, { rule: waiver.rule });
  return findings;
}
