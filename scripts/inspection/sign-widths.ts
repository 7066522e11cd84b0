/** Hands on half-width punctuation beside Chinese, and full-width digits and letters, each with the sign that should stand there. */
import { escapePattern } from "../text/escape-pattern.ts";
import type { WordRules } from "../record/word-rules.ts";
import type { SignSlip } from "./sign-slips.ts";

const fullWidth = /[０-９Ａ-Ｚａ-ｚ]+/g;
const bracketed = /\(([^()（）\n|[\]]{1,60})\)/gu;
const chinese = /\p{Script=Han}/u;

/** Finds them, in the order of the text. */
export function findWidths(text: string, { widths }: WordRules): readonly SignSlip[] {
  if (widths.size === 0) return [];
  const digits = [...text.matchAll(fullWidth)].map(({ 0: wrong, index }) =>
    slip(index, wrong, wrong.normalize("NFKC")),
  );
  return [...digits, ...findPunctuation(text, widths), ...findBrackets(text, widths.get("()"))].sort(
    (left, right) => left.at - right.at,
  );
}

/** Beside Chinese on both sides, or after it at the end of a line; a period between Chinese and a digit says too little. */
function findPunctuation(text: string, widths: WordRules["widths"]): readonly SignSlip[] {
  const signs = [...widths.keys()].filter((sign) => sign.length === 1).join("");
  if (signs === "") return [];
  const beside = new RegExp(
    `(?<=[\\p{Script=Han}”》）])([${escapePattern(signs)}])(?!\\1) ?(?=[\\p{Script=Han}“《（\\d]|$)`,
    "gmu",
  );
  return [...text.matchAll(beside)].flatMap(({ 0: wrong, 1: sign = "", index }) =>
    sign === "." && /\d/.test(text.charAt(index + wrong.length))
      ? []
      : [slip(index, wrong, widths.get(sign) ?? sign)],
  );
}

function findBrackets(text: string, round: string | undefined): readonly SignSlip[] {
  const [open, close] = round ?? "";
  if (open === undefined || close === undefined) return [];
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
