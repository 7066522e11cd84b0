import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, foldWithOffsets } from "../../scripts/text/fold.ts";

test("brackets, width and case do not matter", () => {
  const folded = fold("洛政办〔2016〕12号");
  for (const typed of [
    "洛政办[2016]12号",
    "洛政办（２０１６）１２号",
    "洛政办 2016 12 号",
    "【洛政办】2016，12号",
  ]) {
    expect(fold(typed)).toBe(folded);
  }
  expect(fold("ＡＢＣ Office")).toBe("abcoffice");
});

test("compatibility signs become what they stand for", () => {
  expect(fold("①、㎡、⑩")).toBe("1m210");
});

test("nothing is left of punctuation, emoji and unpaired surrogates", () => {
  for (const text of ["", "，。！？〔〕《》…", "😀🇨🇳", "\ud83d", "\ude00\ud83d", " \n\t　\u200b"])
    expect(fold(text)).toBe("");
  expect(fold("县\ud83d长")).toBe("县长");
});

test("characters outside the basic plane stay whole", () => {
  expect(fold("𠮷林𫟦")).toBe("𠮷林𫟦");
  expect(foldWithOffsets("在𠮷林").starts).toEqual([0, 1, 1, 3]);
});

test("a sigma folds alike at the end of a word and inside it", () => {
  expect(fold("ΟΔΟΣΑ").startsWith(fold("ΟΔΟΣ"))).toBe(true);
});

test("a passage found in the folded text leads back to the whole raw passage", () => {
  const raw = "依据（洛政办〔2016〕１2号）规定";
  const { folded, starts, ends } = foldWithOffsets(raw);
  const wanted = fold("洛政办[2016]12号");
  const at = folded.indexOf(wanted);
  expect(raw.slice(starts[at], ends[at + wanted.length - 1])).toBe("洛政办〔2016〕１2号");
});

const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({
    unit: fc.constantFrom(
      "e",
      "\u0301",
      "ᄀ",
      "ᅡ",
      "ᆨ",
      "가",
      "ﾊ",
      "ﾞ",
      "İ",
      "Σ",
      "县",
      "\ud83d",
      "㎡",
      "ﬁ",
      "か",
      "゙",
    ),
  }),
);

test("the fold with offsets folds as the plain one does", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { folded, starts, ends } = foldWithOffsets(text);
      expect(folded).toBe(fold(text));
      expect(starts).toHaveLength(folded.length);
      expect(ends).toHaveLength(folded.length);
    }),
    { numRuns: 1000 },
  );
});

test("offsets run forward and never cut a pair of surrogates", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { folded, starts, ends } = foldWithOffsets(text);
      for (let unit = 0; unit < folded.length; unit++) {
        const [start, end] = [starts[unit] ?? -1, ends[unit] ?? -1];
        expect(start).toBeLessThan(end);
        if (unit > 0) expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
        expect(text.slice(0, start) + text.slice(start)).toBe(
          [...text.slice(0, start), ...text.slice(start)].join(""),
        );
        expect([...text.slice(0, start), ...text.slice(start, end), ...text.slice(end)]).toEqual([...text]);
      }
    }),
  );
});

test("no sign melts into the one before it but those that are known to", () => {
  const melting: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code);
    const parts = [...sign.normalize("NFD")];
    if (parts.length < 2 || parts.join("").normalize("NFC") !== sign.normalize("NFC")) continue;
    for (const part of parts.slice(1))
      if (!/^[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]$/u.test(part)) melting.push(part);
  }
  expect(melting).toEqual([]);
});
