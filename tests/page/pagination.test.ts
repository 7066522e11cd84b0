import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paginate } from "../../scripts/page/pagination.ts";

/** A list newest first: the oldest item is 1. */
const listOf = (length: number): readonly number[] => Array.from({ length }, (_, index) => length - index);
const sizes = { length: fc.integer({ min: 0, max: 400 }), size: fc.integer({ min: 1, max: 60 }) };

describe("a list cut into pages", () => {
  test("holds every item once, in its order", () => {
    fc.assert(
      fc.property(sizes.length, sizes.size, (length, size) => {
        expect(paginate(listOf(length), size).flatMap(({ items }) => items)).toEqual(listOf(length));
      }),
    );
  });

  test("never changes a full page when one notice is added", () => {
    fc.assert(
      fc.property(sizes.length, sizes.size, (length, size) => {
        const numbered = (count: number) =>
          new Map(
            paginate(listOf(count), size)
              .filter(({ name }) => name !== "")
              .map(({ name, items }) => [name, items]),
          );
        const [before, after] = [numbered(length), numbered(length + 1)];
        for (const [name, items] of before) {
          expect(items.length).toBe(size);
          expect(after.get(name)).toEqual(items);
        }
      }),
    );
  });

  test("has a landing page of less than two pages, and of a full one where there is another page", () => {
    fc.assert(
      fc.property(sizes.length, sizes.size, (length, size) => {
        const [landing, ...older] = paginate(listOf(length), size);
        expect(landing?.items.length).toBeLessThan(2 * size);
        expect(landing?.items.length).toBeGreaterThanOrEqual(
          older.length > 0 ? size : Math.min(length, size),
        );
      }),
    );
  });

  test("is numbered from the oldest page, and the landing page stands first without a number", () => {
    expect(paginate(listOf(11), 3)).toEqual([
      { name: "", items: [11, 10, 9, 8, 7] },
      { name: "page-2", items: [6, 5, 4] },
      { name: "page-1", items: [3, 2, 1] },
    ]);
  });

  test("is one empty page where there is nothing", () => {
    expect(paginate([], 20)).toEqual([{ name: "", items: [] }]);
  });
});
