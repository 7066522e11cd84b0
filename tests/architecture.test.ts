/** The house keeps its own laws: rooms, imports, packages, names, lengths and windows. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { longestFile, rooms } from "./architecture/house.ts";
import { examples } from "./architecture/house-breakers.ts";
import { formatViolation, laws } from "./architecture/laws.ts";
import { listSources, readSource } from "./architecture/source-text.ts";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");
const endings = /\.(ts|mts|js|mjs|cjs|css)$/;

describe("the house", () => {
  const sources = listSources(root, ["scripts", "templates"], endings);

  test("has files to judge in every room", () => {
    const folders = new Set(sources.map((source) => source.path.replace(/^scripts\//, "").split("/")[0]));
    // The door is a file.
    const withoutFolder = ["cli"];
    const empty = rooms.filter((room) => !withoutFolder.includes(room.name) && !folders.has(room.name));
    expect(empty.map((room) => room.name)).toEqual([]);
  });

  for (const law of laws) {
    test(law.name, () => {
      const violations = sources.flatMap((source) => law.judge(source)).map(formatViolation);
      if (violations.length > 0) expect.fail(`${violations.length} lines break it\n${violations.join("\n")}`);
    });
  }

  test("its guards are no longer than what they guard", () => {
    const guards = listSources(root, ["tests/architecture", "tests/support"], endings);
    const long = guards.filter((source) => source.lines.length > longestFile);
    expect(long.map((source) => source.path)).toEqual([]);
  });
});

describe.each(laws)("the law can fail: $name", (law) => {
  const own = examples.filter((example) => example.law === law.name);

  test("it is broken by one example and kept by another", () => {
    expect(own.some((example) => example.line !== undefined)).toBe(true);
    expect(own.some((example) => example.line === undefined)).toBe(true);
  });

  for (const example of own) {
    const summary = example.text.slice(0, 70).replace(/\s+/g, " ").trim();
    test(`${example.path} ${example.line === undefined ? "keeps" : "breaks"} it: ${summary}`, () => {
      const violations = law.judge(readSource(example.path, example.text));
      const expected = example.line === undefined ? [] : [example.line];
      expect(violations.map((violation) => violation.line)).toEqual(expected);
    });
  }
});

test("every example belongs to a law", () => {
  const names = laws.map((law) => law.name);
  expect(examples.filter((example) => !names.includes(example.law))).toEqual([]);
});
