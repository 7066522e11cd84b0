/** Who entered a figure is told with the day, or the day alone where the county keeps names to itself. */
import { expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { enteredInWords, findEntered, type History, withoutNames } from "../../scripts/catalog/history.ts";

const place = { file: "content/figures/2024.yaml", line: 3 };
const history: History = new Map([
  ["content/figures/2024.yaml:3", { by: "县财政局", on: "2025-01-20" as CivilDate }],
]);

test("a figure's line tells who entered it and when", () => {
  expect(enteredInWords(findEntered(history, place))).toBe("（县财政局，2025年1月20日录入）");
  expect(enteredInWords(findEntered(history, { ...place, line: 4 }))).toBe("");
});

test("names may be kept out, the days stay", () => {
  expect(enteredInWords(findEntered(withoutNames(history), place))).toBe("（2025年1月20日录入）");
});
