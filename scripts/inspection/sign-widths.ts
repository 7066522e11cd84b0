/** Hands on half-width punctuation beside Chinese, and full-width digits and letters, each with the sign that should stand there. */
import { escapePattern } from "../text/escape-pattern.ts";
import { findSign, type SignTable, tableOf } from "../text/sign-table.ts";
import type { WordRules } from "../record/word-rules.ts";
import type { SignSlip } from "./sign-slips.ts";

const fullWidth = /[０-９Ａ-Ｚａ-ｚ]+/g;
const bracketed = /\(([^()（）\n|[\]]{1,60})\)/gu;
const wideSigns = tableOf("", [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
]);
const chinese = /\p{Script=Han}/u;

/** Finds them, in the order of the text. */
export function findWidths(text: string, { widths }: WordRules): readonly SignSlip[] {
  if (widths.size === 0) return [];
  const slips = [
    ...findDigits(text),
    ...findPunctuation(text, widths),
    ...findBrackets(text, widths.get("()")),
  ];
  return slips.length < 2 ? slips : slips.sort((left, right) => left.at - right.at);
}

function findDigits(text: string): readonly SignSlip[] {
  if (findSign(text, wideSigns) < 0) return [];
  return [...text.matchAll(fullWidth)].map(({ 0: wrong, index }) =>
    slip(index, wrong, wrong.normalize("NFKC")),
  );
}

/** Signs of half width, and how they are found beside Chinese. */
interface Punctuation {
  readonly signs: SignTable;
  readonly beside: RegExp;
}

const known = new WeakMap<WordRules["widths"], Punctuation>();

function punctuationOf(widths: WordRules["widths"]): Punctuation | undefined {
  const made = known.get(widths);
  if (made) return made;
  const signs = [...widths.keys()].filter((sign) => sign.length === 1).join("");
  if (signs === "") return undefined;
  const beside = new RegExp(
    `(?<=[\\p{Script=Han}”》）])([${escapePattern(signs)}])(?!\\1) ?(?=[\\p{Script=Han}“《（\\d]|$)`,
    "gmu",
  );
  const punctuation = { signs: tableOf(signs), beside };
  known.set(widths, punctuation);
  return punctuation;
}

/** Beside Chinese on both sides, or after it at the end of a line; a period between Chinese and a digit says too little. */
function findPunctuation(text: string, widths: WordRules["widths"]): readonly SignSlip[] {
  const punctuation = punctuationOf(widths);
  if (!punctuation || !standsBeside(text, punctuation.signs)) return [];
  return [...text.matchAll(punctuation.beside)].flatMap(({ 0: wrong, 1: sign = "", index }) =>
    sign === "." && /\d/.test(text.charAt(index + wrong.length))
      ? []
      : [slip(index, wrong, widths.get(sign) ?? sign)],
  );
}

/** Whether one of the signs has anything before it that is beyond ASCII: most follow a figure or begin a line. */
function standsBeside(text: string, signs: SignTable): boolean {
  for (let at = findSign(text, signs, 1); at >= 0; at = findSign(text, signs, at + 1))
    if (text.charCodeAt(at - 1) > 0x7f) return true;
  return false;
}

function findBrackets(text: string, round: string | undefined): readonly SignSlip[] {
  const [open, close] = round ?? "";
  if (open === undefined || close === undefined || !text.includes("(")) return [];
  return [...text.matchAll(bracketed)].flatMap(({ 0: wrong, 1: inner = "", index }) => {
    const end = index + wrong.length;
    const beside = chinese.test(text.charAt(index - 1)) || chinese.test(inner);
    // A year in brackets before 号 is a document number, and has brackets of its own.
    if (!beside || /^\s*\d{1,5}号/.test(text.slice(end, end + 8))) return [];
    return [slip(index, "(", open), slip(end - 1, ")", close)];
  });
}

function slip(at: number, wrong: string, right: string): SignSlip {
  return { kind: "width", at, wrong, right };
}
