import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../scripts/text/fold.ts";
import { beginPassage, findPassage, markAll, type Piece } from "../../../scripts/search/browser/passage.ts";

const text =
  "各乡镇人民政府：\n根据《通知》（洛政办〔2016〕12号）要求，请于5月20日前报送。\n联系电话：0379-66231234";

test("a document number is marked entire, whatever brackets were typed", () => {
  expect(findPassage(text, [fold("洛政办[2016]12号")])).toEqual([
    { text: "根据《通知》（", found: false },
    { text: "洛政办〔2016〕12号", found: true },
    { text: "）要求，请于5月20日前报送。", found: false },
  ]);
});

test("the passage is cut from the line that holds most of the terms, and all of them are marked", () => {
  expect(marked(findPassage(text, [fold("电话"), fold("0379")]))).toEqual(["电话", "0379"]);
});

test("a sentence tells more than a bare element", () => {
  const lines = `县教育体育局\n县教育体育局负责全县义务教育学校教师招聘工作，每年八月底前公布拟聘用人员名单。`;
  expect(shown(findPassage(lines, ["教育体育局"]))).toContain("负责全县");
});

test("a long line is shortened around the find", () => {
  const passage = findPassage(`${"前".repeat(200)}防汛${"后".repeat(200)}`, ["防汛"]);
  expect(shown(passage)).toMatch(/^…前{12}防汛后+…$/);
  expect([...shown(passage)].length).toBeLessThan(110);
});

test("a query longer than the passage is marked to its end", () => {
  const long = "县".repeat(150);
  expect(marked(findPassage(`根据${long}规定`, [long]))).toEqual([long]);
});

test("text without the query has no passage, but a beginning", () => {
  expect(findPassage(text, ["教育"])).toBeUndefined();
  expect(shown(beginPassage(text))).toContain("各乡镇人民政府： 根据");
  expect(beginPassage("")).toEqual([]);
});

const chinese = fc.string({ unit: fc.constantFrom(..."县政府办公室通知1２〔〕，。𠮷\n😀"), maxLength: 120 });

test("what is marked folds to the query, and nothing of a title is lost", () => {
  fc.assert(
    fc.property(chinese, fc.nat(), fc.integer({ min: 1, max: 8 }), (whole, from, length) => {
      const lines = whole
        .split("\n")
        .map(fold)
        .filter((line) => line !== "");
      const line = [...(lines[from % Math.max(1, lines.length)] ?? "")];
      fc.pre(line.length > 0);
      const query = line.slice(from % line.length, (from % line.length) + length).join("");
      expect(fold(marked(findPassage(whole, [query]))[0] ?? "")).toContain(query);
      expect(shown(markAll(whole, [query]))).toBe(whole);
    }),
    { numRuns: 300 },
  );
});

function shown(pieces: readonly Piece[] | undefined): string {
  return (pieces ?? []).map((piece) => piece.text).join("");
}

function marked(pieces: readonly Piece[] | undefined): readonly string[] {
  return (pieces ?? []).filter((piece) => piece.found).map((piece) => piece.text);
}
