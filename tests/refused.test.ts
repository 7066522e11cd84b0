/** Whole small counties, each with a slip that a county would really make: none is published, each is told where. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isPublishable } from "../scripts/diagnostics/diagnostic.ts";
import { inspectCountyFolder } from "./support/county-folder.ts";

const folder = new URL("refused/", import.meta.url);
const names = readdirSync(folder).sort();

test("at least eight counties are refused", () => {
  expect(names.length).toBeGreaterThanOrEqual(8);
});

describe.each(names)("the county %s", (name) => {
  test("is refused at the places it says", async () => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), "utf8"));
    const { diagnostics } = await inspectCountyFolder(`tests/refused/${name}`);
    expect(diagnostics.map(({ code, place }) => ({ code, ...place }))).toEqual(expected);
    expect(isPublishable(diagnostics)).toBe(false);
  });
});
