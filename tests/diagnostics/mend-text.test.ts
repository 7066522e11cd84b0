/** Remedies carried out in a text: at their own place, only where the words still stand, every other sign as it was. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { formatMended } from "../../scripts/diagnostics/format-mended.ts";
import { mendText } from "../../scripts/diagnostics/mend-text.ts";

function remedy(line: number, column: number, old: string, text: string): Diagnostic {
  const place = { file: "content/notices/2024/fangxun.md", line, column };
  return { code: "miswritten-word", severity: "warning", place, message: "写错了。", edit: { old, text } };
}

describe("a text", () => {
  test("keeps its line ends, its mark and all that nobody complained about", () => {
    const text = "\uFEFF---\r\n标题: 甲\r文号: 洛政办[2024]12号\n\r\n正文 \u3000\r\n";
    const { text: mended } = mendText(text, [remedy(3, 5, "洛政办[2024]12号", "洛政办〔2024〕12号")]);
    expect(mended).toBe(text.replace("[2024]", "〔2024〕"));
  });

  test("is mended at several places, counted in characters", () => {
    const { text, mended } = mendText("𬭎县[2024]和𬭎县[2025]", [
      remedy(1, 10, "𬭎县[2025]", "𬭎县〔2025〕"),
      remedy(1, 1, "𬭎县[2024]", "𬭎县〔2024〕"),
    ]);
    expect(text).toBe("𬭎县〔2024〕和𬭎县〔2025〕");
    expect(mended.map(({ place }) => place.column)).toEqual([1, 10]);
  });

  test("is mended within the quotation marks at which a value is placed, unless they would change what is written", () => {
    expect(mendText('文号: "甲[2024]1号"', [remedy(1, 5, "甲[2024]1号", "甲〔2024〕1号")]).text).toBe(
      '文号: "甲〔2024〕1号"',
    );
    expect(mendText('标题: "甲"', [remedy(1, 5, "甲", '"乙"')]).text).toBe('标题: "甲"');
  });

  test("stays as it is where other words stand by now, and beyond its end", () => {
    for (const [line, column] of [
      [1, 2],
      [9, 1],
      [1, 99],
    ] as const)
      expect(mendText("法律法律", [remedy(line, column, "法规法规", "法规")])).toEqual({
        text: "法律法律",
        mended: [],
      });
  });

  test("takes the first of two remedies that overlap, and of two at one spot", () => {
    const { text, mended } = mendText("甲乙丙", [remedy(1, 2, "乙丙", "丁"), remedy(1, 1, "甲乙", "戊")]);
    expect([text, mended.length]).toEqual(["戊丙", 1]);
    expect(mendText("甲", [remedy(1, 1, "甲", "乙"), remedy(1, 1, "甲", "丙")]).mended).toHaveLength(1);
  });

  test("changes on no line without a complaint, and never twice", () => {
    const line = fc.string({ unit: fc.constantFrom("甲", "[", "]", "𬭎", " ", "\t", "a"), maxLength: 8 });
    const ends = fc.constantFrom("\n", "\r\n", "\r");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, ends), { maxLength: 8 }),
        fc.array(fc.nat(8)),
        (rows, complained) => {
          const text = rows.map((row) => row.join("")).join("");
          const all = rows.flatMap(([words], index) =>
            complained.includes(index)
              ? [...words].flatMap((sign, at) => (sign === "[" ? [remedy(index + 1, at + 1, "[", "〔")] : []))
              : [],
          );
          const { text: mended } = mendText(text, all);
          const expected = rows.map(([words, end], index) =>
            complained.includes(index) ? words.replaceAll("[", "〔") + end : words + end,
          );
          expect(mended).toBe(expected.join(""));
          expect(mendText(mended, all).mended).toEqual([]);
        },
      ),
    );
  });
});

test("what was done is told without the words that were replaced", () => {
  const number = ["4103", "2819", "9001", "0100", "16"].join("");
  const told = formatMended([remedy(3, 5, number, "4103**********0016"), remedy(4, 1, "\uFEFF", "")]);
  expect(told).toContain("fangxun.md:3  改为“4103**********0016”");
  expect(told).toContain("fangxun.md:4  删去");
  expect(told).not.toContain(number);
});
