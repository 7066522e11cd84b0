import fc from "fast-check";
import { expect, test } from "vitest";
import { indexLines } from "../../scripts/source/line-index.ts";

test("an offset is a line and a column in characters, wherever one asks first", () => {
  const texts = fc.string({ unit: fc.constantFrom("洛", "𬭎", "a", "\n", "：") });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(60)), (text, asked) => {
      const spotAt = indexLines(text, 3);
      for (const offset of asked.map((number) => [...text].slice(0, number).join("").length)) {
        const before = text.slice(0, offset).split("\n");
        expect(spotAt(offset)).toEqual({
          line: 2 + before.length,
          column: [...(before.at(-1) ?? "")].length + 1,
        });
      }
    }),
  );
});
