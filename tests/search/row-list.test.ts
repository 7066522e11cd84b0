import fc from "fast-check";
import { expect, test } from "vitest";
import { intersectWritten, readRows, writeRows } from "../../scripts/search/row-list.ts";

const rows = fc
  .uniqueArray(fc.nat({ max: 2400 }), { maxLength: 2400 })
  .map((list) => list.sort((left, right) => left - right));
const everyOther = Array.from({ length: 1200 }, (_, index) => 2 * index);

test("few rows are written as steps, many as one bit for each row", () => {
  expect(writeRows([])).toBe("");
  expect(writeRows([0])).toBe("0");
  expect(writeRows([36, 37, 2299])).toBe("10,1,1qu");
  expect(writeRows([0, 1, 2, 3, 4, 5, 6])).toBe("!_B");
  expect(writeRows(everyOther)).toHaveLength(1 + 400);
});

test("what was written is read again", () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(readRows(writeRows(list))).toEqual(list);
    }),
  );
  expect(readRows(writeRows(everyOther))).toEqual(everyOther);
});

test("the rows of all lists are those that stand in each, however each is written", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(rows, fc.constant(everyOther)), { minLength: 1, maxLength: 5 }),
      (lists) => {
        const [first = [], ...others] = lists;
        expect(intersectWritten(lists.map(writeRows))).toEqual(
          first.filter((row) => others.every((list) => list.includes(row))),
        );
      },
    ),
  );
});
