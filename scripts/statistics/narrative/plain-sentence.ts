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

/** Fills in, folds and closes up; every sign that is left remembers where it was written. */
export function plainSentence(
  { text, section, place, placeAt }: ReportSentence,
  figureOf: FigureLookup,
): PlainSentence {
  let filled = "";
  const from: number[] = [];
  const copy = (start: number, end: number): void => {
    filled += text.slice(start, end);
    for (let at = start; at < end; at++) from.push(at);
  };
  let read = 0;
  for (const match of text.matchAll(quoteMark)) {
    copy(read, match.index);
    const value = figureOf(match[1] ?? "") ?? match[0];
    filled += value;
    for (let at = 0; at < value.length; at++) from.push(match.index);
    read = match.index + match[0].length;
  }
  copy(read, text.length);
  const signs = foldSigns(filled);
  const spaces = new Set([...signs.matchAll(idleSpace)].map(({ index }) => index));
  const kept = from.filter((_, at) => !spaces.has(at));
  return {
    text: [...signs.split("")].filter((_, at) => !spaces.has(at)).join(""),
    section,
    place,
    placeAt: (offset) => placeAt(kept[offset] ?? text.length),
  };
}

/**
 * Spaces that part no words: all but those between two numbers or Latin words. A wide space parts the cells of a row,
 * and is idle only between a number and its unit.
 */
const idleSpace =
  /(?<![0-9A-Za-z])[ \t\u00a0\u2000-\u200b\u202f\u205f\ufeff]|[ \t\u00a0\u2000-\u200b\u202f\u205f\ufeff](?![0-9A-Za-z \t\u00a0\u2000-\u200b\u202f\u205f\ufeff])|(?<=[\d余多万亿])\u3000+(?=[余多万亿]?(?:件|条|个|项|篇|份|宗|起|次|场|期|人|元))/g;

const folded: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  ":": "：",
  ";": "；",
  "％": "%",
  "?": "？",
  "!": "！",
};

/**
 * Half-width punctuation as full-width, full-width digits as plain ones; a comma of either width inside 1,295 is that of
 * thousands, but not between numbers told in turn (分别为120，130，140件). Every fold keeps the length.
 */
function foldSigns(text: string): string {
  const thousands = /分别|依次/.test(text)
    ? /,(?=\d{3}(?!\d))/g
    : /(?<=(?<!\d)\d{1,3}(?:[,，]\d{3})*)[,，](?=\d{3}(?!\d))/g;
  return text
    .replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/．(?=\d)/g, ".")
    .replace(thousands, ",")
    .replace(/,(?!(?<=\d,)\d{3}(?!\d))/g, "，")
    .replace(/[():;％?!]/g, (sign) => folded[sign] ?? sign);
}
