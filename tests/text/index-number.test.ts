import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOfIndexNumber, defaultIndexPattern } from "../../scripts/text/index-number.ts";

describe("the address of an index number", () => {
  test("is the number itself, its slash two folders", () => {
    expect(addressOfIndexNumber("005429713/2024-00012")).toBe("notices/005429713/2024-00012");
  });

  test("spells other signs in ASCII without a percent sign", () => {
    expect(addressOfIndexNumber("洛宁〔2024〕1")).toBe("notices/-u6d1b--u5b81--u3014-2024-u3015-1");
    expect(addressOfIndexNumber("A 1%2F:?#")).toBe("notices/A-u20-1-u25-2F-u3a--u3f--u23-");
  });

  test("never climbs out of its folder", () => {
    expect(addressOfIndexNumber("../../etc/passwd")).toBe("notices/-/-/etc/passwd");
    expect(addressOfIndexNumber("//")).toBe("notices/-/-/-");
    expect(addressOfIndexNumber("．．/1")).toBe("notices/-/1");
  });

  test("is a safe path for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (number) => {
        const parts = addressOfIndexNumber(number).split("/");
        for (const part of parts) expect(part).toMatch(/^(?!\.+$)[A-Za-z0-9._-]+$/);
      }),
    );
  });
});

test("the usual pattern takes an agency's code, the year and five digits, and nothing near it", () => {
  const pattern = new RegExp(defaultIndexPattern, "u");
  expect(pattern.test("005429713/2024-00012")).toBe(true);
  for (const near of [
    "005429713/2024-0012",
    "005429713-2024-00012",
    "0054/2024-00012",
    " 005429713/2024-00012",
    "005429713/2024-00012\n",
  ])
    expect(pattern.test(near)).toBe(false);
});
