/** Text that stays text within Markdown. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../scripts/text/escape-markdown.ts";
import { parseBody, readBodyLines } from "../../scripts/source/markdown.ts";

test.each([
  ["**加粗** [链接](https://x.example)", String.raw`\*\*加粗\*\* \[链接\](https\://x.example)`],
  ["1. 不是列表", String.raw`1\. 不是列表`],
  ["- 也不是", String.raw`\- 也不是`],
  ["一\n二", "一 二"],
])("%j is escaped", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test("whatever is escaped is shown as it was, alone on its line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const plain = text.replace(/\s+/g, " ").trim();
      fc.pre(!/[\p{Cc}\p{Cs}]/u.test(plain));
      expect(readBodyLines(parseBody(escapeMarkdown(text))).join("\n")).toBe(plain);
    }),
    { numRuns: 1000 },
  );
});
