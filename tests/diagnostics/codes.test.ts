import { describe, expect, test } from "vitest";
import { codes, complain, type DiagnosticCode, isCode } from "../../scripts/diagnostics/codes.ts";
import { collect } from "../../scripts/diagnostics/collector.ts";
import { explainCode, listCodes } from "../../scripts/diagnostics/explain.ts";

const names = Object.keys(codes) as DiagnosticCode[];

describe.each(names)("%s", (name) => {
  test("is told to a clerk in Chinese, without blame", () => {
    const { explain, severity } = codes[name];
    expect(["error", "warning", "note"]).toContain(severity);
    expect(explain).not.toMatch(/无效|非法|invalid/i);
    expect(explainCode(name)).toContain(explain);
  });

  test("is listed with the first sentence of its explanation", () => {
    const line = listCodes()
      .split("\n")
      .find((candidate) => candidate.startsWith(`${name} `));
    expect(line).toMatch(/[。；]$/);
  });
});

test("the list has every code once, in order", () => {
  const listed = listCodes()
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" ")[0]);
  expect(listed).toEqual(names.toSorted());
});

test("a word that JavaScript knows is no code", () => {
  expect([isCode("missing-key"), isCode("constructor"), isCode("__proto__"), isCode("")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("the article of the day goes before the table's own", () => {
  const place = { file: "a.md" };
  expect(complain("late-publication", place, { days: 30, limit: 20 }, "条例（2007）第十八条").cite).toBe(
    "条例（2007）第十八条",
  );
  expect(complain("bad-index-number", place, { value: "1", pattern: "x" }).cite).toBe(
    codes["bad-index-number"].cite,
  );
  expect(complain("empty-body", place, {})).not.toHaveProperty("cite");
});

test("a collector keeps what it is given and hands values through", () => {
  const found = collect();
  found.add("empty-body", { file: "a.md" }, {});
  expect(found.take({ value: 3, diagnostics: [complain("empty-file", { file: "b.md" }, {})] })).toBe(3);
  expect(found.list().map(({ code }) => code)).toEqual(["empty-body", "empty-file"]);
});
