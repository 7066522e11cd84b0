import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDecimal, addQuantities, formatQuantity, parseQuantity } from "../../scripts/text/quantity.ts";

describe("a figure", () => {
  test.each([
    ["4014", 4014, false],
    ["4,014", 4014, false],
    ["１２", 12, false],
    ["0", 0, false],
    ["12.5", 12.5, false],
    ["1,234,567.25", 1_234_567.25, false],
    ["800余", 800, true],
    ["60余万", 600_000, true],
    ["3万余", 30_000, true],
    ["3万", 30_000, false],
    ["1.2亿", 120_000_000, false],
    ["100多", 100, true],
  ])("written %s is %d, approximate: %s", (written, value, approximate) => {
    expect(parseQuantity(written)).toEqual({ value, approximate });
  });

  test.each([
    "",
    "余",
    "万",
    "八百",
    "800条",
    "1,23",
    "12,3456",
    "1e5",
    "0x10",
    "NaN",
    "Infinity",
    "..5",
    "5.",
    "800 余 条",
  ])("is not what is written as %j", (written) => {
    expect(parseQuantity(written)).toBeUndefined();
  });

  test("that no machine can hold exactly is none, rather than rounded or infinite", () => {
    expect(parseQuantity("9".repeat(400))).toBeUndefined();
    expect(parseQuantity("9007199254740993")).toBeUndefined();
    expect(parseQuantity("999999999亿")).toBeUndefined();
  });

  test("keeps 余 when printed", () => {
    expect(formatQuantity({ value: 800, approximate: true })).toBe("800余");
    expect(formatQuantity({ value: 600_000, approximate: true })).toBe("60余万");
    expect(formatQuantity({ value: 4014, approximate: false })).toBe("4014");
  });

  test("that was printed is read back", () => {
    const figures = fc.record({
      value: fc.integer({ min: 0, max: 1_000_000_000_000 }),
      approximate: fc.boolean(),
    });
    fc.assert(
      fc.property(figures, (figure) => void expect(parseQuantity(formatQuantity(figure))).toEqual(figure)),
    );
  });
});

describe("a sum", () => {
  test("is approximate where any term is", () => {
    const terms = ["2814", "800余", "400余"].flatMap((text) => parseQuantity(text) ?? []);
    expect(addQuantities(terms)).toEqual({ value: 4014, approximate: true });
    expect(addQuantities([])).toEqual({ value: 0, approximate: false });
  });

  test("of 万元 gathers no dust of binary fractions", () => {
    expect(addDecimal(0.1, 0.2)).toBe(0.3);
    expect(addQuantities(Array.from({ length: 10 }, () => ({ value: 0.1, approximate: false }))).value).toBe(
      1,
    );
  });
});
