/** Hands on the numbers of a sentence with their units: how much is said, between which true values it may lie, and where. */

import { addDecimal } from "../../text/quantity.ts";
import type { FigureRange } from "../indicator-figures.ts";

/** Units that may stand side by side in one list: 信息120条，其中文件7个. */
export type UnitClass = "item" | "person" | "time" | "money" | "percent" | "place";

/** A number as it was said. Offsets are those of the sentence; money is in 元, people's 人次 are persons. */
export interface SaidNumber {
  readonly start: number;
  /** After the unit and 左右, 以上. */
  readonly end: number;
  /** The words themselves: 800余条. */
  readonly words: string;
  readonly value: number;
  readonly range: FigureRange;
  /** False for 800余, 近30, 约5万: compared as bounds. */
  readonly exact: boolean;
  readonly unit: string;
  readonly unitClass: UnitClass;
  /** How many places after the point were printed. */
  readonly decimals: number;
}

const units: Readonly<Record<UnitClass, readonly string[]>> = {
  item: ["件次", "条次", "件", "条", "个", "项", "篇", "份", "则", "宗", "起", "部"],
  person: ["人次", "人", "名"],
  time: ["批次", "次", "场", "期", "班"],
  money: ["元"],
  percent: ["%"],
  place: ["处"],
};
const classOf = new Map(
  (Object.keys(units) as UnitClass[]).flatMap((kind) => units[kind].map((unit) => [unit, kind] as const)),
);
const unitWords = [...classOf.keys()].sort((left, right) => right.length - left.length);

const digits = "〇一二三四五六七八九";
const scaleValues: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
};

const before = "(约|大约|近|将近|接近|超|超过|逾|突破|不足|不到|至少)?";
const number = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千万亿]+)";
const said = new RegExp(
  `${before}${number}(余|多)?([百千万亿]{1,2})?(余|多)?(${unitWords.join("|")})(以上|左右|以下)?`,
  "g",
);

/** Lists the numbers that have a unit. Ordinals (第3次), years, months and numbers inside document numbers are none. */
export function listNumbers(sentence: string): readonly SaidNumber[] {
  return [...sentence.matchAll(said)].flatMap((match): readonly SaidNumber[] => {
    const [words, ahead, written = "", more, scale, moreAfter, unit = "", behind] = match;
    const start = match.index + (ahead?.length ?? 0);
    const prior = sentence.slice(0, match.index).at(-1) ?? "";
    if (
      /[第\d.〔[/]/.test(prior) ||
      (/[-—－~～至]/.test(prior) && /\d.$/.test(sentence.slice(0, match.index)))
    )
      return [];
    const arabic = /^\d/.test(written);
    const value = arabic ? Number(written.replaceAll(",", "")) : readChinese(written);
    if (value === undefined) return [];
    const factor = [...(scale ?? "")].reduce((product, sign) => product * (scaleValues[sign] ?? 1), 1);
    const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
    // 13万元 and 5.92亿元 are rounded; so is a number with places after the point.
    const rounded = factor > 1 || decimals > 0 ? addDecimal(0, factor / 10 ** decimals) : 0;
    const total = addDecimal(0, value * factor);
    const loose = more ?? moreAfter ?? behind ?? ahead;
    return [
      {
        start,
        end: match.index + words.length,
        words: sentence.slice(match.index, match.index + words.length),
        value: total,
        range: rangeOf(total, rounded, { ahead, more: more ?? moreAfter, behind, factor }),
        exact: loose === undefined,
        unit,
        unitClass: classOf.get(unit) ?? "item",
        decimals,
      },
    ];
  });
}

interface Bounds {
  readonly ahead: string | undefined;
  readonly more: string | undefined;
  readonly behind: string | undefined;
  readonly factor: number;
}

/** 800余 lies between 800 and 900, 近30 between 20 and 30, 超过50 above 50; what is rounded, within its last place. */
function rangeOf(value: number, rounded: number, { ahead, more, behind, factor }: Bounds): FigureRange {
  const step = roundStep(value, factor);
  if (/近/.test(ahead ?? "")) return { least: value - step, most: value };
  if (/约/.test(ahead ?? "") || behind === "左右") return { least: value - step, most: value + step };
  if (/不足|不到/.test(ahead ?? "") || behind === "以下") return { least: 0, most: value };
  if (more !== undefined) return { least: value, most: value + step };
  if (ahead !== undefined || behind === "以上") return { least: value, most: Number.POSITIVE_INFINITY };
  return { least: addDecimal(value, -rounded / 2), most: rounded === 0 ? value : addDecimal(value, rounded) };
}

/** The place down to which a loose number was told: 800余 by hundreds, 120余 by tens. */
function roundStep(value: number, factor: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return Math.max(step, factor);
}

/** 二十八, 一百二十, 三千, 两万; undefined for a heap of signs. */
export function readChinese(text: string): number | undefined {
  const plain = text.replaceAll("零", "〇").replaceAll("两", "二");
  if ([...plain].every((sign) => digits.includes(sign)))
    return plain.length === 1 ? digits.indexOf(plain) : undefined;
  let [total, section, digit] = [0, 0, -1];
  for (const sign of plain) {
    const place = digits.indexOf(sign);
    if (place > 0 && digit <= 0) digit = place;
    else if (place === 0 && digit < 0) digit = 0;
    else if (place >= 0) return undefined;
    else {
      const scale = scaleValues[sign] ?? 1;
      if (scale >= 10_000) {
        total += (section + Math.max(digit, 0)) * scale;
        section = 0;
      } else section += (digit > 0 ? digit : 1) * scale;
      digit = -1;
    }
  }
  return total + section + Math.max(digit, 0);
}
