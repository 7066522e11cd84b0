import { expect, test } from "vitest";
import { digestOfValue } from "../../scripts/text/value-digest.ts";

test("whatever a value holds counts, also in maps and sets, and their order", () => {
  const values = [
    { rows: new Map([["p3_1", 4]]) },
    { rows: new Map([["p3_1", 5]]) },
    { rows: new Map([["p3_2", 4]]) },
    { rows: new Set(["p3_1"]) },
    { rows: new Set(["p3_2"]) },
    { rows: [] },
    { rows: /收到/ },
    { rows: /收到/u },
    undefined,
  ];
  expect(new Set(values.map(digestOfValue)).size).toBe(values.length);
  expect(digestOfValue({ rows: new Map([["p3_1", 4]]) })).toBe(
    digestOfValue({ rows: new Map([["p3_1", 4]]) }),
  );
});
