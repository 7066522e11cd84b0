/** What handling a request may cost (国办函〔2020〕109号). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countFee, findTariff, isPossibleFee } from "../../scripts/record/fee-tariff.ts";
import { ownStandards } from "../support/request-ledger.ts";

const tariff = (id: string) => {
  const found = findTariff(ownStandards.fees, id, "2024-01-09");
  if (!found) throw new Error(`no tariff ${id}`);
  return found;
};
const [perItem, perPage] = [tariff("per-item"), tariff("per-page")];

describe("by the item", () => {
  test.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [51, 7400],
  ])("%d in a month cost %d", (items, fee) => {
    expect(countFee(perItem, items)).toBe(fee);
  });

  test.each([
    [100, true],
    [300, true],
    [150, false],
    [0.5, false],
  ])("a fee of %d is possible: %s", (fee, possible) => {
    expect(isPossibleFee(perItem, fee)).toBe(possible);
  });
});

describe("by the page", () => {
  test.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
  ])("%d cost %d", (pages, fee) => {
    expect(countFee(perPage, pages)).toBe(fee);
  });

  test.each([
    [420, true],
    [700, true],
    [710, false],
    [2700, true],
    [2720, false],
    [425, false],
  ])("a fee of %d is possible: %s", (fee, possible) => {
    expect(isPossibleFee(perPage, fee)).toBe(possible);
  });

  test("a fee is possible exactly where some number of pages costs it", () => {
    const fees = new Set(Array.from({ length: 1000 }, (_, pages) => countFee(perPage, pages)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (fee) => {
        expect(isPossibleFee(perPage, fee)).toBe(fees.has(fee));
      }),
    );
  });
});

test("before the tariff was law there is none", () => {
  expect(findTariff(ownStandards.fees, "per-page", "2020-12-31")).toBeUndefined();
});
