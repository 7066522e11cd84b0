/** Hands on how much of a report's text stood in the report of the year before, and the longest passages. */

import { foldWithOffsets } from "../text/fold.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Report } from "../record/report.ts";
import type { ReportRules } from "../record/report-rules.ts";

/** Letters of a report in one row, figures left out, each with its place. */
interface Letters {
  readonly text: string;
  readonly placeAt: (at: number) => Place;
}

interface Passage {
  readonly start: number;
  readonly end: number;
}

const longestNamed = 3;

/** Complains where more of the text than the threshold is last year's, naming the longest passages and both places. */
export function inspectLikeness(
  report: Report,
  before: Report,
  { signs, percent, passage, cite }: ReportRules["likeness"],
  found: Collector,
): void {
  const [now, then] = [lettersOf(report), lettersOf(before)];
  if (now.text.length < signs) return;
  const passages = listShared(now.text, then.text, signs);
  const shared = passages.reduce((sum, { start, end }) => sum + end - start, 0);
  const share = Math.floor((shared / now.text.length) * 100);
  if (share < percent) return;
  const named = passages
    .filter(({ start, end }) => end - start >= passage)
    .sort((left, right) => right.end - right.start - (left.end - left.start) || left.start - right.start)
    .slice(0, longestNamed);
  const longest = named[0] ?? passages[0];
  if (!longest) return;
  const words = named.map(({ start, end }) => {
    const line = now.placeAt(start).line ?? 0;
    // A run of shared signs may join several passages of the older text: its beginning is looked for.
    const old = then.placeAt(Math.max(0, then.text.indexOf(now.text.slice(start, start + signs))));
    return `第 ${line} 行“${now.text.slice(start, start + 12)}…”（${end - start} 字，见 ${old.file} 第 ${old.line ?? 0} 行）`;
  });
  found.add(
    "repeats-last-year",
    now.placeAt(longest.start),
    { percent: share, passages: words.join("；") },
    cite,
  );
}

function lettersOf({ text }: Report): Letters {
  const places: { readonly at: number; readonly placeOf: (at: number) => Place }[] = [];
  let letters = "";
  for (const { text: sentence, placeAt } of text.sentences) {
    const { folded, starts } = foldWithOffsets(sentence);
    const kept = [...folded].flatMap((sign, index) => (/\p{N}/u.test(sign) ? [] : [index]));
    const from = letters.length;
    places.push({ at: from, placeOf: (at) => placeAt(starts[kept[at - from] ?? 0] ?? 0) });
    letters += kept.map((index) => [...folded][index] ?? "").join("");
  }
  return {
    text: letters,
    placeAt: (at) =>
      places.findLast((one) => one.at <= at)?.placeOf(at) ?? text.sentences[0]?.place ?? { file: "" },
  };
}

/** The runs of the first text whose every stretch of so many signs also stands in the second. */
function listShared(text: string, other: string, signs: number): readonly Passage[] {
  const known = new Set<string>();
  for (let at = 0; at + signs <= other.length; at++) known.add(other.slice(at, at + signs));
  const passages: Passage[] = [];
  for (let at = 0; at + signs <= text.length; at++) {
    if (!known.has(text.slice(at, at + signs))) continue;
    const last = passages.at(-1);
    if (last && at <= last.end) passages[passages.length - 1] = { start: last.start, end: at + signs };
    else passages.push({ start: at, end: at + signs });
  }
  return passages;
}
