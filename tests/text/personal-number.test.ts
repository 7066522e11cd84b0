/** Numbers that belong to a person. Those with a right check digit are made here, so that none is written down. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalNumbers } from "../../scripts/text/personal-number.ts";
import { growthOf, linear } from "../support/growth.ts";

const kinds = (text: string) => findPersonalNumbers(text).map(({ kind }) => kind);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = "10X98765432";
const identity = (body: string): string =>
  body + checkSigns[weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11];
const card = (body: string): string => {
  const isValid = (digits: string): boolean =>
    [...digits].reverse().reduce((sum, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return sum + Math.floor(value / 10) + (value % 10);
    }, 0) %
      10 ===
    0;
  return body + [..."0123456789"].find((digit) => isValid(body + digit));
};
const widen = (text: string): string =>
  text.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const own = identity("41032419900307123");
const ending = identity("41032419900307005");
const bank = card("622202171010123456");

describe("an identity number", () => {
  test("is found with its place, and is shown masked", () => {
    expect(findPersonalNumbers(`证件号${own}。`)).toEqual([
      { kind: "identity-card", start: 3, length: 18, masked: `410*************${own.slice(-2)}` },
    ]);
  });

  test.each([
    ["as it is", own],
    ["in full-width digits", widen(own)],
    ["divided by spaces", `${own.slice(0, 6)} ${own.slice(6, 14)} ${own.slice(14)}`],
    ["divided by dashes", `${own.slice(0, 6)}-${own.slice(6, 14)}－${own.slice(14)}`],
    ["sign by sign", [...own].join(" ")],
    ["with a small x", ending.replace("X", "x")],
    ["with a wrong check digit", "410324199003071239".replace(/9$/, own.endsWith("9") ? "8" : "9")],
    ["after a word in letters", `ID:${own}`],
    ["beside another number", `2024-001 ${own}`],
  ])("is found %s", (_, text) => {
    expect(kinds(text)).toEqual(["identity-card"]);
  });

  test("of fifteen digits is found too", () => {
    expect(kinds("410324900307123")).toEqual(["old-identity-card"]);
    expect(kinds("410324 900307 123")).toEqual(["old-identity-card"]);
  });

  test.each([
    ["on a day that is none", "410324199002300017"],
    ["of a province that is none", "990324199003071234"],
    ["within a longer number", `9${own}`],
    ["within a code", `AB${own}`],
    ["of fifteen digits on a day that is none", "410324901307123"],
  ])("is none %s", (_, text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("a mobile number", () => {
  test.each([
    "13800000000",
    "138 0000 0000",
    "138-0000-0000",
    "138００００００００".normalize("NFKC"),
    "１３８００００００００",
    "+86 138 0000 0000",
    "8613800000000",
    "013800000000",
    "电话13800000000转告",
    "1.13800000000",
    "tel13800000000",
  ])("is found: %s", (text) => {
    expect(kinds(text)).toEqual(["mobile"]);
  });

  test.each([
    "0379-66230000",
    "010-12345678",
    "400-000-0000",
    "12345",
    "113800000000",
    "12800000000",
    "13800000000.50元",
    "a13800000000f",
    "1998-05-06 123",
    "005429713/2024-00012",
  ])("is none: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test("two in a row are two", () => {
    expect(findPersonalNumbers("13800000000 13900000000").map(({ start }) => start)).toEqual([0, 12]);
  });
});

describe("a row of figures", () => {
  test.each([
    "36 710628 633890049 632 29 615 1463308 7678",
    "4202460\t38\t1382\t9021\t197\t22523832",
    "|135|1200|3400|56|",
  ])("is no number divided: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test("divided by commas, slashes or cells is an identity number where its check digit is right", () => {
    for (const between of [",", "/", " | ", "</td><td>", "\t"])
      expect(kinds(`${own.slice(0, 6)}${between}${own.slice(6)}`)).toEqual(["identity-card"]);
  });

  test("after the word for a file's number is the file's", () => {
    expect(kinds("流水号：13800000000，合同号13900000000")).toEqual([]);
  });
});

describe("a bank card", () => {
  test.each([bank, widen(bank), bank.replace(/(\d{4})(?=\d)/g, "$1 "), card("411111111111111")])(
    "is found: %s",
    (text) => {
      expect(kinds(text)).toEqual(["bank-card"]);
    },
  );

  test.each([
    ["with a wrong check digit", `${bank.slice(0, -1)}${(Number(bank.at(-1)) + 1) % 10}`],
    ["that begins with a day", card("202403070000001")],
    ["made of index numbers", "2024-00012 2024-00013"],
  ])("is none %s", (_, text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("a unified social credit code", () => {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const code = (body: string): string => {
    let [sum, weight] = [0, 1];
    for (const sign of body) {
      sum += alphabet.indexOf(sign) * weight;
      weight = (weight * 3) % 31;
    }
    return body + alphabet[(31 - (sum % 31)) % 31];
  };

  test.each([
    ["of an office", code("11410328005429713")],
    ["of a company", code("91410300MA3X12345")],
  ])("%s is none", (_, text) => {
    expect(kinds(`统一社会信用代码${text}`)).toEqual([]);
  });

  test("of digits alone is none, whatever they are", () => {
    const bodies = fc
      .tuple(fc.constantFrom("11", "12", "51", "91"), fc.integer({ min: 0, max: 999_999_999_999_999 }))
      .map(([organ, rest]) => code(organ + String(rest).padStart(15, "0")));
    fc.assert(
      fc.property(bodies, (text) => {
        // A right check digit of an identity number says more than a right one of a code.
        fc.pre(!(/^\d{17}[\dX]$/.test(text) && identity(text.slice(0, 17)) === text));
        expect(kinds(text)).toEqual([]);
      }),
    );
  });
});

test("ordinary words, days and sums of a notice hold no number of a person", () => {
  const text =
    "洛政办〔2024〕12号 2024-01-09至2024年1月25日，拨付资金1380000.00元，邮编471700，项目代码2019-410328-48-03-012345，咨询电话0379-66230000转8001";
  expect(findPersonalNumbers(text)).toEqual([]);
});

test("every number is found between any words, and cut out by its place", () => {
  const words = fc.string({ unit: fc.constantFrom("县", "，", "𬭎", "（", " ") });
  fc.assert(
    fc.property(words, fc.constantFrom(own, bank, "13800000000"), words, (before, number, after) => {
      const text = before + number + after;
      const [found, ...others] = findPersonalNumbers(text);
      expect(others).toEqual([]);
      expect(text.slice(found?.start, (found?.start ?? 0) + (found?.length ?? 0))).toBe(number);
      expect(found?.masked).not.toContain(number.slice(3, -2));
    }),
  );
});

/** As people divide a number: sizes of the groups. */
const groupings: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "identity-card": [[18], [6, 12], [6, 8, 4], [3, 3, 4, 4, 4], [14, 4]],
  "old-identity-card": [[15], [6, 6, 3], [6, 9], [12, 3]],
  mobile: [[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 4, 3], [4, 3, 4]],
  "bank-card": [[16], [4, 4, 4, 4], [4, 12], [6, 10], [8, 8], [19], [4, 4, 4, 4, 3], [4, 4, 4, 7], [4, 15]],
};

/** A number of each sort, right to its check digit, in groups; sign by sign is a way to divide each. */
const grouped = fc.constantFrom(...Object.keys(groupings)).chain((kind) => {
  const ways = groupings[kind] ?? [];
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  return fc.tuple(fc.constantFrom(...ways), fc.boolean(), digits(17)).map(([sizes, signBySign, drawn]) => {
    const length = sizes.reduce((sum, size) => sum + size, 0);
    const day = "900307";
    const number =
      kind === "mobile"
        ? `1${3 + (Number(drawn[0]) % 7)}${drawn.slice(0, 9)}`
        : kind === "bank-card"
          ? card(`62${drawn.slice(0, length - 3)}`)
          : kind === "old-identity-card"
            ? `410324${day}${drawn.slice(0, 3)}`
            : identity(`41032419${day}${drawn.slice(0, 3)}`);
    const begins = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
    const groups = signBySign
      ? [...number]
      : sizes.map((size, at) => number.slice(begins[at], (begins[at] ?? 0) + size));
    return { kind, number, groups, signBySign };
  });
});

test("every number is found however people divide it, and nothing of it is passed over early", () => {
  const gaps = [
    " ",
    "  ",
    "-",
    "－",
    "–",
    "\u00A0",
    "\u3000",
    "\u200B",
    " - ",
    "&nbsp;",
    "<br>",
    "\n",
    "**",
    "·",
  ];
  const around = fc.array(
    fc.constantFrom("县", "，", "𬭎", "（", "2024年1月25日，", "邮编471700，", "村民 "),
    {
      maxLength: 6,
    },
  );
  const written = fc.tuple(grouped, fc.constantFrom(...gaps), fc.boolean(), around, around);
  fc.assert(
    fc.property(written, ([{ kind, number, groups, signBySign }, gap, wide, before, after]) => {
      // An X by itself is known behind a space or a dash alone.
      const plain = groups.join(signBySign && number.endsWith("X") ? " " : gap);
      const text = `${before.join("")}、${wide ? widen(plain) : plain}。${after.join("")}`;
      const found = findPersonalNumbers(text).map(({ kind: sort, start, length }) => [
        sort,
        text
          .slice(start, start + length)
          .normalize("NFKC")
          .replace(/[^\dX]/g, ""),
      ]);
      expect([text, found]).toEqual([text, [[kind, number]]]);
    }),
    { numRuns: 1000 },
  );
});

test("digits without end are read at once", () => {
  for (const digit of ["1 ", "1"])
    expect(growthOf((size) => findPersonalNumbers(digit.repeat(size)), 10_000)).toBeLessThan(linear);
});

test.each([
  ["a unit that is the beginning of another word", "咨询电话13800000001元旦期间照常值班"],
  ["a unit, where the word for a telephone stands before it", "拨打13800000001亩数核实"],
  ["the nought of a spreadsheet", "联系人,13800000001.0,村民"],
])("a telephone number is not excused by %s", (_, text) => {
  expect(kinds(text)).toEqual(["mobile"]);
});

test("sums and areas of eleven figures are none", () => {
  expect([kinds("投资13800000001元"), kinds("面积13800000001亩"), kinds("13800000001.25")]).toEqual([
    [],
    [],
    [],
  ]);
});
