/** Hands on a sentence as it is judged: quoted figures filled in, signs made one width, every offset still knowing its place. */

import type { Place } from "../../diagnostics/diagnostic.ts";
import { quoteMark, type ReportSentence } from "../../record/report-text.ts";
import type { FigureLookup } from "../quotes.ts";

/** A sentence to be judged. */
export interface PlainSentence {
  readonly text: string;
  readonly section: string;
  readonly place: Place;
  readonly placeAt: (offset: number) => Place;
}

/** Fills in and folds. Every fold keeps the length, so that only quotes shift offsets. */
export function plainSentence(
  { text, section, place, placeAt }: ReportSentence,
  figureOf: FigureLookup,
): PlainSentence {
  let filled = "";
  const shifts: { readonly at: number; readonly from: number; readonly fixed: boolean }[] = [];
  let read = 0;
  for (const match of text.matchAll(quoteMark)) {
    const before = text.slice(read, match.index);
    shifts.push({ at: filled.length, from: read, fixed: false });
    filled += before;
    shifts.push({ at: filled.length, from: match.index, fixed: true });
    filled += figureOf(match[1] ?? "") ?? match[0];
    read = match.index + match[0].length;
  }
  shifts.push({ at: filled.length, from: read, fixed: false });
  filled += text.slice(read);
  return {
    text: foldSigns(filled),
    section,
    place,
    placeAt: (offset) => {
      const shift = shifts.findLast(({ at }) => at <= offset);
      if (!shift) return place;
      return placeAt(shift.fixed ? shift.from : shift.from + offset - shift.at);
    },
  };
}

const folded: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  ":": "：",
  ";": "；",
  "％": "%",
  "?": "？",
  "!": "！",
};

/** Half-width punctuation as full-width, full-width digits as plain ones; a comma inside 1,295 stays. */
function foldSigns(text: string): string {
  return text
    .replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/．(?=\d)/g, ".")
    .replace(/,(?!(?<=\d,)\d{3}(?!\d))/g, "，")
    .replace(/[():;％?!]/g, (sign) => folded[sign] ?? sign);
}
