import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import { encodeContent, encodeLine, encodeQuery } from "../../scripts/search/encode.ts";

test("a pair is one word of nine letters, a last character one of five", () => {
  expect(encodeLine("县长")).toEqual([
    expect.stringMatching(/^q[a-z]{8}$/),
    expect.stringMatching(/^q[a-z]{4}$/),
  ]);
});

test("different pairs never share a word, up to the highest letter", () => {
  const letters = ["0", "a", "县", "长", "𠮷", String.fromCodePoint(0x323af)];
  const words = letters.flatMap((first) => letters.map((second) => encodeQuery(first + second)));
  expect(new Set(words).size).toBe(letters.length ** 2);
  expect(words.every((word) => /^"q[a-z]{8}"$/.test(word))).toBe(true);
});

test("a passage does not run from one line into the next", () => {
  expect(holds(["县政府", "办公室"], "政府办公")).toBe(false);
  expect(holds(["县政府\n办公室"], "政府办公")).toBe(false);
  expect(holds(["县政府，办公室"], "政府办公")).toBe(true);
});

const chinese = fc.string({
  unit: fc.constantFrom(..."县政府办公室的通知一二〇12０〔〕，。 aA①𠮷\ud83d"),
  maxLength: 30,
});

test("every part of every line is found by its own words", () => {
  fc.assert(
    fc.property(
      fc.array(chinese, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      (lines, from, length) => {
        const line = [...fold(lines[from % lines.length] ?? "")];
        fc.pre(line.length > 0);
        const start = from % line.length;
        const part = line.slice(start, start + 2 + (length % 12)).join("");
        fc.pre([...part].length > 1);
        expect(holds(lines, part)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test("words are found exactly where the folded text holds the query", () => {
  fc.assert(
    fc.property(fc.array(chinese, { maxLength: 4 }), chinese, (lines, query) => {
      fc.pre([...fold(query)].length > 1);
      expect(holds(lines, query)).toBe(lines.some((line) => fold(line).includes(fold(query))));
    }),
    { numRuns: 500 },
  );
});

/** What Pagefind does with a quoted question: looks for the words in a row. */
function holds(lines: readonly string[], query: string): boolean {
  const words = ` ${encodeContent(lines)} `;
  return words.includes(` ${encodeQuery(fold(query)).slice(1, -1)} `);
}
