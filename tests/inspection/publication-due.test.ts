/** The day by which a notice must be out. */
import { describe, expect, test } from "vitest";
import type { DraftKind } from "../../scripts/record/draft-rules.ts";
import { findPublicationDue } from "../../scripts/inspection/publication-due.ts";
import { countWorkingDays } from "../../scripts/inspection/working-days.ts";
import { dayOf, draftWorld } from "../support/draft-world.ts";

const { catalog, drafting } = draftWorld();
const { standards } = catalog;
const kindOf = (id: string): DraftKind =>
  drafting.rules.kinds.find((kind) => kind.id === id) ?? expect.fail();
const due = (id: string, documentDate: string, interpretedOn?: string) =>
  findPublicationDue(standards, kindOf(id), {
    documentDate: dayOf(documentDate),
    interpretedOn: interpretedOn === undefined ? undefined : dayOf(interpretedOn),
  });

describe("the last day for publication", () => {
  test("is the twentieth working day, by the calendars (条例第二十六条)", () => {
    const found = due("announcement", "2026-01-30");
    expect(found).toMatchObject({ kind: "due", day: "2026-03-05", cite: "条例（2019）第二十六条" });
    const counted = countWorkingDays(standards.calendars, dayOf("2026-01-30"), dayOf("2026-03-05"));
    expect(counted).toEqual({ kind: "days", days: 20 });
  });

  test("of an interpretation counts from the day on which its document came out", () => {
    expect(due("interpretation", "2024-05-27", "2024-05-24")).toMatchObject({ day: "2024-05-29" });
    expect(due("interpretation", "2024-05-27")).toMatchObject({ cite: "条例（2019）第二十六条" });
  });

  test("of a budget counts calendar days", () => {
    expect(due("budget", "2026-02-20")).toMatchObject({ kind: "due", day: "2026-03-12" });
  });

  test("is not told where a calendar is missing, and the year is", () => {
    expect(due("announcement", "2026-12-20")).toMatchObject({ kind: "no-calendar", year: 2027 });
  });

  test("does not exist before there was a regulation", () => {
    expect(due("announcement", "2007-03-01")).toEqual({ kind: "no-limit" });
  });
});
