/** What is read sign by sign at speed: it must say what the expression says that it stands for. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlank } from "../../scripts/text/blank.ts";
import { listDigitWindows } from "../../scripts/text/digit-windows.ts";
import { isHalf, isHan } from "../../scripts/text/han.ts";
import { findHiddenSign } from "../../scripts/text/hidden-sign.ts";
import { cellGap } from "../../scripts/text/personal-number.ts";
import { decodePlainUtf8 } from "../../scripts/text/plain-utf8.ts";
import { findTraceSigns } from "../../scripts/text/trace-signs.ts";
import { drawnProse } from "../support/drawn-prose.ts";

const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => unit);

describe("of every code unit", () => {
  test.each([
    ["a Chinese character", isHan, /\p{Script=Han}/u],
    ["a blank", isBlank, /\s/],
    ["half of a pair", isHalf, /\p{Cs}/u],
  ] as const)("is told whether it is %s", (_, tells, expression) => {
    expect(everyUnit.filter(tells)).toEqual(
      everyUnit.filter((unit) => expression.test(String.fromCharCode(unit))),
    );
  });

  test("is told whether nobody sees it", () => {
    const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Cs}]/u;
    expect(everyUnit.filter((unit) => findHiddenSign(String.fromCharCode(unit)))).toEqual(
      everyUnit.filter((unit) => {
        const sign = String.fromCharCode(unit);
        return hidden.test(sign) && !/[\n\t]/.test(sign);
      }),
    );
  });
});

describe("plain UTF-8", () => {
  const strict = (bytes: Uint8Array): string | undefined => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };

  test("is read as a strict decoder reads it, whatever the text", () => {
    fc.assert(
      fc.property(drawnProse, (text) => {
        const bytes = new TextEncoder().encode(text);
        const read = strict(bytes) ?? "";
        expect(decodePlainUtf8(bytes)).toBe(/[\uD800-\uDFFF]/.test(read) ? undefined : read);
      }),
    );
  });

  test("is never taken for plain where a byte is wrong", () => {
    const lead = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xe1,
      0xe4,
      0xec,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(lead, fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), (bytes) => {
        const array = Uint8Array.from(bytes);
        const read = decodePlainUtf8(array);
        if (read !== undefined) expect(read).toBe(strict(array));
      }),
      { numRuns: 5000 },
    );
  });

  test("of every two and three bytes", () => {
    for (const third of [undefined, 0x80, 0x9f, 0xbf, 0xc0, 0x41])
      for (let lead = 0; lead < 256; lead++)
        for (let second = 0x7f; second < 0xc1; second++) {
          const bytes = Uint8Array.from(third === undefined ? [lead, second] : [lead, second, third]);
          const read = decodePlainUtf8(bytes);
          if (read !== undefined && read !== strict(bytes)) expect(bytes).toBe("well formed");
        }
  });
});

test("digits with signs between them are found where the expression finds them", () => {
  const between = String.raw`[\s\u00AD\u200B-\u200D\u2060\uFEFF${cellGap}|"'*\`~.·•&;#<>/_a-z,，、；)）\-‐‑‒–—―−－﹣]`;
  const stretch = new RegExp(`[0-9０-９](?:${between}{0,24}[0-9０-９]){10,}`, "g");
  const digits = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "1",
          "38",
          "0".repeat(6),
          "９",
          "-",
          " ",
          "\n",
          " ".repeat(23),
          "x".repeat(25),
          "X",
          "号",
        ),
      ),
      {
        maxLength: 30,
      },
    )
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.oneof(drawnProse, digits), (text) => {
      expect(listDigitWindows(text, 11)).toEqual(
        [...text.matchAll(stretch)].map(({ 0: { length }, index }) => [index, index + length]),
      );
    }),
    { numRuns: 2000 },
  );
});

test("where a trace of a person can be, its signs are seen", () => {
  const street = String.raw`[\p{Script=Han}\d]{1,16}[街路巷道村组庄园苑区]`;
  const traces = {
    mail: /@/,
    card: /护照|通行证|回乡证|台胞证/,
    room: /\d+单元|\d+(?:号楼|栋|幢)\d|\d{2,4}室/,
    living: new RegExp(String.raw`(?<=(?:家住|现住|住址|住在|地址|寄到|寄至|寄往)[:为于]?\s?)${street}`, "u"),
  } as const;
  const homes = fc
    .array(
      fc.constantFrom(
        "地址",
        "家住",
        "寄往",
        "：",
        ":",
        "为",
        " ",
        "\n",
        "𠮷".repeat(15),
        "兴华",
        "路",
        "村",
        "1２",
        "室",
        "3栋",
        "号楼",
        "4",
      ),
      {
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.oneof(drawnProse, homes), (text) => {
      const narrow = text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
      const seen = findTraceSigns(text);
      for (const [name, expression] of Object.entries(traces))
        if (expression.test(narrow)) expect([name, seen[name as keyof typeof seen]]).toEqual([name, true]);
    }),
    { numRuns: 2000 },
  );
});
