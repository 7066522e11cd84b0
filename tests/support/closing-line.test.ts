import { expect, test } from "vitest";
import { formatTally } from "./closing-line.ts";

test("the closing line names what passed and what failed", () => {
  expect(formatTally({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
});

test("the closing line names skipped tests only where there are some", () => {
  expect(formatTally({ passed: 12, failed: 1, skipped: 3 })).toBe("12 passed, 1 failed, 3 skipped");
});
