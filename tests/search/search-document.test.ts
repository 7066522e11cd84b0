/** The full text is put together from lists that are JSON already: it must be the one that is made of the lines themselves. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { toFulltext } from "../../scripts/search/search-document.ts";
import { drawnProse } from "../support/drawn-prose.ts";

const drawnLines = fc.array(
  fc.oneof(drawnProse, fc.constantFrom("", '"', '","', '",', ',"', "\\", "\\\\", '\\"', '\\","', ",", "[]")),
  {
    maxLength: 6,
  },
);

test("of any lines the same text is written, whether those of the body come as a list or as JSON", () => {
  fc.assert(
    fc.property(
      drawnProse,
      drawnLines,
      drawnLines,
      fc.array(drawnLines, { maxLength: 2 }),
      (title, own, body, attached) => {
        const attachments = attached.map((lines) => ({ name: "附件", lines }));
        const text = [...own, ...body, ...attached.flat()].join("\n");
        const expected = `${JSON.stringify({ url: "index.html", title, text })}\n`;
        const document = { url: "index.html", title, attachments };
        expect(toFulltext([{ ...document, lines: [...own, ...body] }])).toBe(expected);
        expect(toFulltext([{ ...document, lines: own, bodyLines: JSON.stringify(body) }])).toBe(expected);
      },
    ),
  );
});
