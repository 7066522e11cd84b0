/** The rules of drafts as a standard: refused where they are unsound, left out where a county has none. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { complaintsAbout } from "../support/small-county.ts";

const path = "content/standards/rules/draft-kinds.yaml";
const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

function withRules(from: string, to: string): readonly string[] {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return complaintsAbout({ [path]: text.replace(from, to) });
}

describe("the kinds of drafts", () => {
  test.each([
    ["a genre that is in no scheme", "genre: notification\n", "genre: notifikation\n"],
    ["a class that is in no scheme", "class: governance\n", "class: government\n"],
    ["an importance that is in no scheme", "importance: fairly-important", "importance: rather"],
    ["two kinds of one name", "aliases: [任免, 人事]", "aliases: [解读]"],
    ["a usual kind that is none", "{kind: announcement,", "{kind: anouncement,"],
    ["a key that nobody knows", "    reminder:", "    remindr:"],
    ["a limit without days", "{workingDays: 3, from: interpreted,", "{from: interpreted,"],
  ])("are refused for %s, at its line", (_, from, to) => {
    const line = text.slice(0, text.indexOf(from)).split("\n").length + (from.startsWith(" ") ? 0 : 0);
    const [first = "", ...rest] = withRules(from, to);
    expect(rest).toEqual([]);
    expect(first).toMatch(/^bad-standard content\/standards\/rules\/draft-kinds\.yaml:\d+:\d+$/);
    expect(Math.abs(Number(first.split(":")[1]) - line)).toBeLessThan(18);
  });

  test("are refused for a kind without a text, and for a text with a slot that does not exist", () => {
    expect(complaintsAbout({ "content/standards/drafts/budget.md": null })).toEqual([`bad-standard ${path}`]);
    expect(complaintsAbout({ "content/standards/drafts/budget.md": "关于{{年度}}预算\n" })).toEqual([
      "bad-standard content/standards/drafts/budget.md:1:3",
    ]);
  });

  test("may be missing: nothing but drafts needs them", () => {
    expect(complaintsAbout({ [path]: null })).toEqual([]);
  });
});
