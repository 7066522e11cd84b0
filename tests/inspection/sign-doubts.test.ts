/** Texts are cleared at speed: where the expressions find something, no text may be cleared, and what is found must be the same. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "../../scripts/text/civil-date.ts";
import { escapePattern } from "../../scripts/text/escape-pattern.ts";
import { noWordRules, type WordRules } from "../../scripts/record/word-rules.ts";
import { findUnpaired } from "../../scripts/inspection/mark-pairs.ts";
import { mayRepeat } from "../../scripts/inspection/sign-doubts.ts";
import { findSignSlips } from "../../scripts/inspection/sign-slips.ts";
import { indexWords } from "../../scripts/inspection/word-search.ts";
import { drawnProse } from "../support/drawn-prose.ts";

const rules: WordRules = {
  ...noWordRules,
  widths: new Map([[",", "，"], [";", "；"], [":", "："], ["?", "？"], ["!", "！"], [".", "。"], ["()", "（）"]]), // biome-ignore format: a list to read across
  yearsAhead: 20,
  otherCalendars: ["农历"],
  pairs: [["《", "》"], ["（", "）"], ["“", "”"], ["〔", "〕"], ["【", "】"]], // biome-ignore format: a list to read across
};
const runs = { numRuns: 3000 };

/** Where slips of a kind are said to be. */
function placesOf(text: string, kind: string): readonly (readonly [number, string])[] {
  return findSignSlips(text, 2024, rules)
    .filter((slip) => slip.kind === kind)
    .map(({ at, wrong }) => [at, wrong]);
}

/** Where an expression finds something. */
function findAll(text: string, expression: RegExp): readonly (readonly [number, string])[] {
  return [...text.matchAll(expression)].map((match) => [match.index, match[0]]);
}

describe("nothing is overlooked", () => {
  test("of words said twice", () => {
    const twice = /(\p{Script=Han}{3,8})\1/gu;
    const few = fc.array(fc.constantFrom(..."甲乙丙、𠮷々", "落实", "抓好落实"), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.oneof(
          drawnProse,
          few.map((pieces) => pieces.join("")),
        ),
        (text) => {
          const found = [...text.matchAll(twice)];
          if (found.length > 0) expect(mayRepeat(text)).toBe(true);
          const told = found.filter(({ 1: once = "" }) => new Set(once).size > 1);
          expect(placesOf(text, "repeat")).toEqual(told.map((match) => [match.index, match[0]]));
        },
      ),
      runs,
    );
  });

  test("of days that no calendar has, and of years too far away", () => {
    const day = fc
      .tuple(
        fc.constantFrom("", "2024年", "2023年", "2045年", "12024年", "二〇四五年", "农历", "x", "1", "."),
        fc.constantFrom("0", "1", "2", "02", "6", "12", "13", "99", "123", "十三"),
        fc.constantFrom("月", "月龄", "月 "),
        fc.constantFrom("", "0日", "1日", "28日", "29日", "30日", "31日", "32日", "123日", "5天", "三十二日"),
      )
      .map((parts) => parts.join(""));
    const days = fc.array(fc.oneof(day, fc.constantFrom("，", "", "至", "\n")), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.oneof(
          drawnProse,
          days.map((pieces) => pieces.join("")),
        ),
        (text) => {
          // Behind a day that is wrong no text is cleared: the expression alone decides.
          expect(placesOf(text, "date")).toEqual(
            placesOf(`0月0日，${text}`, "date")
              .filter(([at]) => at > 0)
              .map(([at, wrong]) => [at - 5, wrong]),
          );
        },
      ),
      runs,
    );
  });

  test("of numbers of documents in other brackets", () => {
    const bracketed = /(?<=\p{Script=Han})[[【（(〖［]((?:19|20)\d{2})[\]】）)〗］](?:第)?(\d{1,5})号/gu;
    fc.assert(
      fc.property(drawnProse, (text) => {
        expect(placesOf(text, "number")).toEqual(findAll(text, bracketed));
      }),
      runs,
    );
  });

  test("of signs of the other width", () => {
    const signs = ",;:?!.";
    const beside = new RegExp(
      `(?<=[\\p{Script=Han}”》）])([${escapePattern(signs)}])(?!\\1) ?(?=[\\p{Script=Han}“《（\\d]|$)`,
      "gmu",
    );
    fc.assert(
      fc.property(drawnProse, (text) => {
        const found = placesOf(text, "width").filter(([, wrong]) => !/[()]/.test(wrong));
        const marks = findAll(text, beside).filter(
          ([at, wrong]) => !(wrong.startsWith(".") && /\d/.test(text.charAt(at + wrong.length))),
        );
        const all = [...findAll(text, /[０-９Ａ-Ｚａ-ｚ]+/g), ...marks];
        expect(found).toEqual(all.sort(([left], [right]) => left - right));
      }),
      runs,
    );
  });

  test("of marks without their partner", () => {
    fc.assert(
      fc.property(drawnProse, (text) => {
        expect(findUnpaired(text, rules)).toEqual(findUnpairedByExpression(text, rules));
      }),
      runs,
    );
  });

  test("of words", () => {
    const wrong = ["县政府", "县政府办公", "政府办", "月", "𠮷野", "认真研", "了了", "兴"];
    const shared = {
      kind: "misprint",
      except: ["县政府办公室根"],
      severity: "warning",
      mend: false,
    } as const;
    const rule = { ...shared, id: "one", wrong } as unknown as WordRules["words"][number];
    const search = indexWords({ ...rules, words: [rule] });
    const day = civilDate({ year: 2024, month: 1, day: 1 });
    if (!day) throw new Error("no day");
    const longest = [...wrong].sort((left, right) => right.length - left.length);
    fc.assert(
      fc.property(drawnProse, (text) => {
        const found: [number, string][] = [];
        for (let at = 0; at < text.length; ) {
          const hit = longest.find(
            (word) =>
              text.startsWith(word, at) &&
              !(word.startsWith("县") && text.startsWith("县政府办公室根", at)) &&
              !(word === "政府办" && text.startsWith("县政府办公室根", at - 1)),
          );
          if (hit !== undefined) found.push([at, hit]);
          at += hit?.length ?? 1;
        }
        expect(search(text, day).map((one) => [one.at, one.wrong])).toEqual(found);
      }),
      runs,
    );
  });
});

/** The same by an expression, and by cutting at each match. */
function findUnpairedByExpression(text: string, { pairs }: WordRules): readonly unknown[] {
  const closings = new Map(pairs);
  const openings = new Map(pairs.map(([open, close]) => [close, open]));
  const signs = [...closings.keys(), ...openings.keys()].join("");
  const slips: unknown[] = [];
  let open: { readonly mark: string; readonly at: number }[] = [];
  const end = (rest: string): void => {
    for (const { mark, at } of open)
      if (!(mark === "“" && /^[\s>\u3000]*“/.test(rest)))
        slips.push({ kind: "pair", at, wrong: mark, right: closings.get(mark) });
    open = [];
  };
  for (const { 0: mark, index } of text.matchAll(new RegExp(`[${escapePattern(signs)}|]|\\n\\s*\\n`, "g"))) {
    if (mark === "|" || mark.startsWith("\n")) end(text.slice(index + mark.length).slice(0, 8));
    else if (closings.has(mark)) open.push({ mark, at: index });
    else if (open.at(-1)?.mark === openings.get(mark)) open.pop();
    else if (
      mark !== "）" ||
      !/(?:^|[\s，；。：、])[\d一二三四五六七八九十a-zA-Z]{1,3}$/u.test(
        text.slice(Math.max(0, index - 5), index),
      )
    )
      slips.push({ kind: "pair", at: index, wrong: mark, right: openings.get(mark) });
  }
  end("");
  return slips;
}
