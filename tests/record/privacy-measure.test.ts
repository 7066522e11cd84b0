/**
 * How much is found, and how much is found that is none, on lines drawn anew in every run but always the same.
 * `PRINT=1 npx vitest run --project house tests/record/privacy-measure.test.ts` prints the table of docs/privacy.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../scripts/source/yaml-tree.ts";
import { findPersonalData } from "../../scripts/record/personal-data.ts";
import { readPrivacyRules } from "../../scripts/record/privacy-rules.ts";
import { drawLines } from "../support/planted-lines.ts";

const root = new URL("../../", import.meta.url);
const file = "content/standards/rules/privacy.yaml";
const tree = parseYaml(readFileSync(new URL(file, root), "utf8"), { file, firstLine: 1 }).value;
const rules = tree && readPrivacyRules(tree, file).value;
if (!rules) throw new Error("the rules cannot be read");

const lines = drawLines({ planted: 150, alike: 120 });
const tallies = new Map<string, { planted: boolean; lines: number; found: number; samples: string[] }>();
for (const { text, kind, planted } of lines) {
  const tally = tallies.get(kind) ?? { planted, lines: 0, found: 0, samples: [] };
  const found = findPersonalData(text, rules).length > 0;
  tally.lines++;
  if (found) tally.found++;
  if (found !== planted && tally.samples.length < 3) tally.samples.push(text);
  tallies.set(kind, tally);
}
const rows = [...tallies].map(([kind, tally]) => ({ kind, ...tally, rate: tally.found / tally.lines }));
const all = (planted: boolean) => {
  const kept = rows.filter((row) => row.planted === planted);
  return kept.reduce((sum, { found }) => sum + found, 0) / kept.reduce((sum, row) => sum + row.lines, 0);
};

if (process.env.PRINT !== undefined) {
  for (const { kind, planted, lines: count, rate, samples } of rows)
    process.stderr.write(
      `| ${planted ? "应当发现" : "不应发现"} | ${kind} | ${count} | ${(rate * 100).toFixed(1)} % |${process.env.PRINT === "2" ? samples.map((text) => `\n    ${text}`).join("") : ""}\n`,
    );
  process.stderr.write(`lines ${lines.length}, found ${all(true)}, falsely ${all(false)}\n`);
}

test("at least five thousand lines are measured", () => {
  expect(lines.length).toBeGreaterThanOrEqual(5000);
});

describe("of what was planted", () => {
  test.each(rows.filter(({ planted }) => planted))("$kind is found", ({ rate }) => {
    expect(rate).toBeGreaterThanOrEqual(0.99);
  });
});

describe("of what only looks so", () => {
  test.each(rows.filter(({ planted }) => !planted))("$kind is let alone", ({ rate }) => {
    expect(rate).toBeLessThanOrEqual(0.01);
  });
});

test("in the whole demonstration content nothing is found", () => {
  const texts = readdirSync(new URL("content/", root), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => [path, readFileSync(new URL(`content/${path}`, root), "utf8")] as const);
  expect(
    texts.flatMap(([path, text]) => findPersonalData(text, rules).map(({ masked }) => `${path} ${masked}`)),
  ).toEqual([]);
});
