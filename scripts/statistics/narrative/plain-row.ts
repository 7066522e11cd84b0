/** Hands on the bare numbers of a table's row as sentences: | 收到申请（件） | 29 | says 收到申请29件. */

import { escapePattern } from "../../text/escape-pattern.ts";
import type { ScopeWords } from "../../record/indicators.ts";
import type { ReportRow } from "../../record/report-text.ts";
import type { FigureLookup } from "../quotes.ts";
import { type PlainSentence, plainSentence } from "./plain-sentence.ts";

const bareNumber = /^\d[\d,.]*[余多]?$/;
const unitWord = /^(?:件|条|个|项|篇|份|宗|起|次|场|期|人次|人|万元|元)$/;
const bracketed = /（(?:单位：)?(件|条|个|项|篇|份|宗|起|次|场|期|人次|人|万元|元)）/;

/**
 * Reads the numbers that have their unit from a cell before them, or from the brackets of their label or head. The noun
 * stands in the label under a head that says nothing (数量, 本年), or in the head beside such a label (全县, 2023年).
 */
export function plainCells(
  { cells, heads, section }: ReportRow,
  figureOf: FigureLookup,
  { neutralHeads }: ScopeWords,
): readonly PlainSentence[] {
  const plain = cells.map((cell) => plainSentence({ ...cell, section, place: cell.placeAt(0) }, figureOf));
  const texts = plain.map(({ text }) => text.trim());
  const neutral = new RegExp(`^(?:(?:${neutralHeads.map(escapePattern).join("|")})|\\d{4}年?度?)*$`);
  const isNeutral = (text: string): boolean => neutral.test(text.replace(bracketed, ""));
  return plain.flatMap((cell, index): readonly PlainSentence[] => {
    const number = texts[index] ?? "";
    // A number with its unit in the next cell is read with the row.
    if (!bareNumber.test(number) || unitWord.test(texts[index + 1] ?? "") || index === 0) return [];
    const labels = texts.slice(0, index).filter((text) => !unitWord.test(text));
    const label = labels.filter((text, at) => at === 0 || !bareNumber.test(text)).join("");
    const head = foldHead(heads[index] ?? "");
    if (!isNeutral(head) && !isNeutral(label)) return [];
    const unit =
      bracketed.exec(head)?.[1] ??
      bracketed.exec(label)?.[1] ??
      texts.slice(0, index).find((text) => unitWord.test(text)) ??
      (/^(?:件数|宗数)$/.test(head) ? "件" : /^条数$/.test(head) ? "条" : undefined);
    if (unit === undefined) return [];
    const strip = (text: string): string => text.replace(bracketed, "").replace(/^(\d{4})$/, "$1年");
    const [first, noun] = isNeutral(head) ? [head, label] : [label, head];
    const text = `${strip(first)}\u3000${strip(noun)}${number}${unit}`;
    const place = cell.placeAt(0);
    return [{ text, section, place, placeAt: () => place }];
  });
}

function foldHead(text: string): string {
  return text.replace(/\s/g, "").replaceAll("(", "（").replaceAll(")", "）").replaceAll(":", "：");
}
