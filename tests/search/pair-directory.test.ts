import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import { listNumberGrams, pickShard } from "../../scripts/search/encode.ts";
import { joinTerms, listTerms } from "../../scripts/search/pair-directory.ts";
import { sampleParts } from "../../scripts/search/sample-parts.ts";
import { generateDocuments } from "./generated-documents.ts";

const documents = generateDocuments(90, [2024]);

test("a rare pair tells its documents, a common one their number, both the titles that hold them", () => {
  const [first, ...others] = documents;
  if (first === undefined) throw new Error("no documents");
  const strange = { ...first, title: "关于堽城坝的通知", lines: ["堽城坝村"] };
  const lines = listTerms({ name: "2024", documents: [...others, strange] }).pairs.split("\n");
  const row = (89).toString(36);
  expect(lines).toContain(`堽城\t${row}:${row}`);
  const common = lines.find((line) => line.startsWith("通知\t"));
  const holders = [...others, strange].filter(({ title, lines: texts }) =>
    [title, ...texts].some((text) => fold(text).includes("通知")),
  );
  expect(holders.length).toBeGreaterThan(64);
  expect(common?.split(":")[1]).toBe(`#${holders.length.toString(36)}`);
});

test("a character tells all its documents", () => {
  const { characters } = listTerms({ name: "2024", documents });
  const line = characters.split("\n").find((one) => one.startsWith("县\t"));
  let row = 0;
  const rows = (line?.split(":")[1] ?? "").split(",").map((step) => {
    row += Number.parseInt(step, 36);
    return row;
  });
  const holders = documents.flatMap(({ title, lines }, index) =>
    [title, ...lines].some((text) => fold(text).includes("县")) ? [index] : [],
  );
  expect(rows).toEqual(holders);
});

test("joined, every pair lies in the part that its name picks, under the place of its bundle", () => {
  const bundles = [2024, 2023].map((year) =>
    listTerms({ name: String(year), documents: generateDocuments(90, [year]) }),
  );
  const { pairs, characters } = joinTerms(bundles);
  expect(pairs.length).toBeGreaterThan(1);
  for (const shards of [pairs, characters])
    shards.forEach((shard, index) => {
      for (const line of shard.split("\n").slice(0, -1)) {
        const [term = "", places = ""] = line.split("\t");
        expect(pickShard(term, shards.length)).toBe(index);
        expect(
          places.split(";").every((place) => /^[01]:[0-9a-z,]*:(#[0-9a-z]+|[0-9a-z,]+)$/.test(place)),
        ).toBe(true);
      }
    });
});

test("any two characters fall into some part, the same every time", () => {
  const pair = fc.string({ unit: "grapheme", minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(pair, fc.integer({ min: 0, max: 11 }), (text, power) => {
      const shard = pickShard(text, 2 ** power);
      return shard >= 0 && shard < 2 ** power && shard === pickShard(text, 2 ** power);
    }),
  );
});

test("every passage of a document has all its sampled parts in the directory, and is among the documents told", () => {
  const { pairs, characters } = listTerms({ name: "2024", documents });
  const lines = new Map(
    `${pairs}${characters}`.split("\n").map((line) => [line.slice(0, line.indexOf("\t")), line]),
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 }), (row, line, from, length) => {
      const { title, lines: texts } = documents[row % documents.length] ?? { title: "", lines: [] };
      const folded = [...fold([title, ...texts][line % (texts.length + 1)] ?? "")];
      const passage = folded.slice(from % folded.length, (from % folded.length) + length).join("");
      for (const part of sampleParts(passage)) {
        const told = lines.get(part)?.split(":")[1];
        expect([part, told]).toEqual([part, expect.any(String)]);
        if (told?.startsWith("#")) continue;
        let at = 0;
        const rows = told?.split(",").map((step) => (at += Number.parseInt(step, 36)));
        expect(rows).toContain(row % documents.length);
      }
    }),
  );
});

test("numbers are told by four of their signs, whatever stands between them", () => {
  expect(listNumberGrams(fold("洛政办〔2024〕12号"))).toEqual(["2024", "0241", "2412", "412号"]);
  expect(listNumberGrams(fold("0379-66"))).toEqual(["0379", "3796", "7966"]);
  expect(listNumberGrams("县三")).toEqual([]);
});
