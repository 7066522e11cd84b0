import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import { listNumberGrams, pickShard } from "../../scripts/search/encode.ts";
import { joinTerms, listTerms } from "../../scripts/search/pair-directory.ts";
import { readRows } from "../../scripts/search/row-list.ts";
import { listParts } from "../../scripts/search/term-parts.ts";
import { generateDocuments } from "./generated-documents.ts";

const documents = generateDocuments(90, [2024]);

/** Titles and all rows that a list tells of a part. */
function tell(list: string, part: string): readonly (readonly number[])[] {
  const told = list.split("\n").find((line) => line.startsWith(`${part}\t`));
  return (told ?? "")
    .slice(part.length + 1)
    .split(":")
    .map(readRows);
}

function holdersOf(part: string): readonly number[] {
  return documents.flatMap(({ title, lines }, row) =>
    [title, ...lines].some((text) => fold(text).includes(part)) ? [row] : [],
  );
}

test("a rare pair tells its document, and the title that holds it", () => {
  const [first, ...others] = documents;
  if (first === undefined) throw new Error("no documents");
  const strange = { ...first, title: "关于堽城坝的通知", lines: ["堽城坝村"] };
  const { pairs } = listTerms({ name: "2024", documents: [...others, strange] });
  expect(tell(pairs, "堽城")).toEqual([[89], [89]]);
  expect(tell(pairs, "坝村")).toEqual([[], [89]]);
});

test("a common pair and a character tell all their documents", () => {
  const { pairs, characters } = listTerms({ name: "2024", documents });
  expect(holdersOf("通知").length).toBeGreaterThan(64);
  expect(tell(pairs, "通知")[1]).toEqual(holdersOf("通知"));
  expect(tell(characters, "县")[1]).toEqual(holdersOf("县"));
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
          places.split(";").every((place) => /^[01](:(?:![A-Za-z0-9_-]+|[0-9a-z,]*)){2}$/.test(place)),
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

test("every passage of a document has all its parts in the directory, and is among the documents told", () => {
  const { pairs, characters } = listTerms({ name: "2024", documents });
  const told = new Map(
    `${pairs}${characters}`.split("\n").map((line) => {
      const [part = "", lists = ""] = line.split("\t");
      return [part, readRows(lists.split(":")[1] ?? "")] as const;
    }),
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 }), (row, line, from, length) => {
      const { title, lines: texts } = documents[row % documents.length] ?? { title: "", lines: [] };
      const folded = [...fold([title, ...texts][line % (texts.length + 1)] ?? "")];
      const passage = folded.slice(from % folded.length, (from % folded.length) + length).join("");
      const { telling, others } = listParts(passage);
      for (const part of [...telling, ...others]) expect(told.get(part)).toContain(row % documents.length);
    }),
  );
});

test("numbers are told by four of their signs, whatever stands between them", () => {
  expect(listNumberGrams(fold("洛政办〔2024〕12号"))).toEqual(["2024", "0241", "2412", "412号"]);
  expect(listNumberGrams(fold("0379-66"))).toEqual(["0379", "3796", "7966"]);
  expect(listNumberGrams("县三")).toEqual([]);
});
