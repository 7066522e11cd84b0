/** The running text of a body: what is read without Markdown must be what is read with it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { complain } from "../../scripts/diagnostics/codes.ts";
import { readMarkedProse, readProse } from "../../scripts/source/prose.ts";
import { referToBody } from "../../scripts/record/body-ref.ts";
import { drawnProse } from "../support/drawn-prose.ts";

const runs = { numRuns: 3000 };
const plain = drawnProse.map((text) => text.replace(/[`~\]<@{*\\]|:\/\//g, ""));

test("has the same words and the same places with and without Markdown", () => {
  fc.assert(
    fc.property(fc.oneof(plain, drawnProse), (body) => {
      const [read, marked] = [readProse(body), readMarkedProse(body)];
      expect(read.text).toBe(marked.text);
      for (let offset = 0; offset <= read.text.length; offset++)
        expect(read.sourceOf(offset)).toBe(marked.sourceOf(offset));
    }),
    runs,
  );
});

test("a line that opens too many marks is found, whatever they are", () => {
  const marks = fc.constantFrom(">", "- ", "* ", "1.", "2) ", " ", "\t", "\u3000", "+", "\n", "甲", "　　");
  const leads = fc.array(marks, { minLength: 30, maxLength: 200 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(leads, (body) => {
      fc.pre(body.trim() !== "");
      const line = body.split("\n").findIndex((text) => {
        const lead = /^[\s>*+\-\d.)]*/.exec(text)?.[0] ?? "";
        const opened = lead.match(/>|[*+-](?=\s)|\d[.)](?=\s)/g)?.length ?? 0;
        return opened > 20 || lead.length - lead.trimStart().length > 80;
      });
      const place = { file: "x.md", line: 5 + line, column: 1 };
      expect(
        referToBody({
          file: "x.md",
          body,
          firstLine: 5,
          matter: { kind: "map", entries: [], spot: { line: 2, column: 1 } },
        }).diagnostics,
      ).toEqual(line < 0 ? [] : [complain("nested-too-deep", place, { limit: 20 })]);
    }),
    runs,
  );
});
