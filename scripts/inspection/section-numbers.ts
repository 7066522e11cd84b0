/** Hands on complaints about the headings of a report: numbers that repeat or skip, years that are not its own. */

import { readChineseNumber, writeChineseNumber } from "../text/chinese-numeral.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Report } from "../record/report.ts";
import type { ReportHeading } from "../record/report-text.ts";

/** The ways in which official documents number, from the outside in (GB/T 9704-2012, 7.3.3). */
const styles: readonly { readonly pattern: RegExp; readonly write: (number: number) => string }[] = [
  { pattern: /^([一二三四五六七八九十]+)、/, write: (number) => `${writeChineseNumber(number)}、` },
  { pattern: /^[（(]([一二三四五六七八九十]+)[）)]/, write: (number) => `（${writeChineseNumber(number)}）` },
  { pattern: /^(\d{1,2})[.．、](?!\d)/, write: (number) => `${number}.` },
  { pattern: /^[（(](\d{1,2})[）)]/, write: (number) => `（${number}）` },
];

interface Series {
  readonly seen: ReadonlyMap<number, Place>;
  readonly last: number;
}

/** Complains where a number comes twice under one parent, or where one is left out. */
export function inspectSectionNumbers({ text }: Report, found: Collector): void {
  const open: (Series | undefined)[] = [];
  for (const { text: words, place } of text.headings) {
    const level = styles.findIndex(({ pattern }) => pattern.test(words));
    const style = styles[level];
    const written = style?.pattern.exec(words);
    const number = readNumber(written?.[1] ?? "");
    if (!style || number === undefined) continue;
    open.length = level + 1;
    const series = open[level] ?? { seen: new Map(), last: 0 };
    const twin = series.seen.get(number);
    if (twin)
      found.add("repeated-section-number", place, { number: style.write(number), line: twin.line ?? 0 });
    else if (number > series.last + 1)
      found.add("section-number-gap", place, {
        number: style.write(number),
        expected: style.write(series.last + 1),
      });
    // A series that begins anew (一…六, then 一…五) is named once.
    const anew = twin !== undefined && number === 1;
    const seen = new Map(anew ? [] : series.seen);
    open[level] = {
      seen: seen.set(number, place),
      last: anew ? 1 : Math.max(number, twin ? number : series.last),
    };
  }
}

function readNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : readChineseNumber(text);
}

/** Complains where a heading names another year than the report's, or a plan the year that is over. */
export function inspectHeadingYears(
  { text, year }: Report,
  planWords: readonly string[],
  found: Collector,
): void {
  for (const heading of text.headings) {
    const named = yearsIn(heading);
    if (named.length === 0) continue;
    const plan = planWords.some((word) => heading.text.includes(word));
    const expected = plan ? year + 1 : year;
    // A plan may name both years (2024年工作总结和2025年打算); a heading about the past must name its own.
    if (named.includes(expected) || (plan && named.some((one) => one > year))) continue;
    found.add("heading-year", heading.place, { heading: heading.text, year: named[0] ?? 0, expected });
  }
}

/** Years of a heading; one in the number of a document (〔2024〕5号) or in a span (2021—2025年) says nothing of the report. */
function yearsIn({ text }: ReportHeading): readonly number[] {
  return [...text.matchAll(/(?<![\d〔[—\-－至到])(\d{4})年(?!第)/g)].map((match) => Number(match[1]));
}
