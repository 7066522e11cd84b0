/** Hundreds of complaints stay readable, none is lost, and the closing lines say where to begin. */
import { describe, expect, test } from "vitest";
import { chooseTold } from "../../scripts/diagnostics/choose-told.ts";
import { complain } from "../../scripts/diagnostics/codes.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { formatAsJson } from "../../scripts/diagnostics/format-machine.ts";
import { formatForTerminal } from "../../scripts/diagnostics/format-terminal.ts";
import { otherFiles, tallyByUnit } from "../../scripts/diagnostics/tally.ts";

const options = { lineOf: () => undefined, paint: (_: string, text: string) => text };

function late(file: string, line: number): Diagnostic {
  return complain("late-publication", { file, line, column: 1 }, { days: 30, limit: 20 });
}

function empty(file: string): Diagnostic {
  return complain("empty-body", { file, line: 12, column: 1 }, {});
}

const many: readonly Diagnostic[] = [
  ...Array.from({ length: 200 }, (_, index) => late(`content/notices/2019/${index}.md`, 7)),
  ...Array.from({ length: 100 }, (_, index) => late("content/notices/2020/duo.md", index + 1)),
  empty("content/notices/2021/kong.md"),
];

describe("three hundred complaints", () => {
  test("are told in a few screens: errors all, of each kind enough to know it", () => {
    const { full, counted } = chooseTold(many, "some");
    expect(full.length + counted.length).toBe(many.length);
    expect(full.length).toBeLessThanOrEqual(40);
    expect(full.map(({ code }) => code)).toContain("empty-body");
    const shown = formatForTerminal(many, options);
    expect(shown.split("\n").length).toBeLessThan(120);
    expect(shown).toContain(`另有 ${counted.length} 处没有逐条列出`);
    expect(shown).toContain("--all");
  });

  test("are all told on request, and always to machines", () => {
    expect(formatForTerminal(many, { ...options, told: "all" }).match(/\[late-publication\]/g)).toHaveLength(
      300,
    );
    expect(JSON.parse(formatAsJson(many))).toHaveLength(many.length);
  });

  test("are counted once each, whatever was left out", () => {
    expect(formatForTerminal(many, options)).toMatch(
      /共 1 处错误、300 处警告，涉及 202 个文件。改正错误后才能发布。\n$/,
    );
  });
});

test("forty are still told one by one", () => {
  expect(chooseTold(many.slice(0, 40), "some").counted).toEqual([]);
});

test("the unit with most errors stands first, what belongs to none last", () => {
  const units: Readonly<Record<string, string>> = {
    "a.md": "县教育局",
    "b.md": "县水利局",
    "c.md": "县教育局",
  };
  const tallies = tallyByUnit(
    [
      late("a.md", 1),
      late("c.md", 1),
      late("c.md", 2),
      empty("b.md"),
      empty("agencies.yaml"),
      empty("x.yaml"),
    ],
    (file) => units[file],
  );
  expect(
    tallies.map(({ unit, counts, files }) => [unit, counts.error, counts.warning, files.length]),
  ).toEqual([
    ["县水利局", 1, 0, 1],
    ["县教育局", 0, 3, 2],
    [otherFiles, 2, 0, 2],
  ]);
  expect(tallies[1]?.files.map(({ file }) => file)).toEqual(["c.md", "a.md"]);
});

test("the tables name units and files, their figures one under the other", () => {
  const shown = formatForTerminal([late("a.md", 1), empty("b.md")], {
    ...options,
    unitOf: (file) => (file === "a.md" ? "县退役军人事务局" : "县水利局"),
  });
  expect(shown).toContain(
    "按单位\n  县水利局          错误   1  警告   0  1 个文件\n  县退役军人事务局  错误   0  警告   1  1 个文件\n",
  );
  expect(shown).toContain("按文件\n  b.md  错误   1  警告   0\n  a.md  错误   0  警告   1\n");
});

/** How many items were walked through while this was done. */
function countSteps(work: () => void): number {
  const walk = Array.prototype[Symbol.iterator];
  let steps = 0;
  const set = (value: unknown): unknown => Object.defineProperty(Array.prototype, Symbol.iterator, { value });
  set(function* (this: readonly unknown[]) {
    for (let at = 0; at < this.length; at++) {
      steps++;
      yield this[at];
    }
  });
  try {
    work();
  } finally {
    set(walk);
  }
  return steps;
}

test("ten times as many complaints are ten times the work, no more", () => {
  const print = (count: number): number => {
    const told = Array.from({ length: count }, (_, index) => late(`content/notices/2019/${index}.md`, 7));
    return countSteps(() => {
      formatForTerminal(told, options);
    });
  };
  expect(print(20_000)).toBeLessThan(12 * print(2_000));
});
