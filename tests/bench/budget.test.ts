import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import type { RunCounts } from "../../scripts/effects/run-stages.ts";
import { layCounty } from "../generator/lay-county.ts";
import { callCli } from "../support/call-cli.ts";
import { addNotice, editNotice } from "./change-county.ts";
import {
  type BudgetedBuild,
  budgetFile,
  listExceededCounts,
  listExceededRatios,
  readBudget,
} from "./read-budget.ts";

const budget = readBudget();
const folder = mkdtempSync(join(tmpdir(), "gongkai-budget-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function countBuild(): Promise<RunCounts> {
  const { status, stdout, stderr } = await callCli(
    ["build", "--without", "search", "--timings", "--format", "json"],
    folder,
  );
  const line = stderr.split("\n").find((text) => text.startsWith('{"timings"'));
  if (status !== 0 || line === undefined) throw new Error(`${status}\n${stdout}${stderr}`);
  return (JSON.parse(line) as { readonly timings: { readonly counts: RunCounts } }).timings.counts;
}

test("no build does more than the budget allows", { timeout: 240_000 }, async () => {
  layCounty(folder, { notices: budget.notices, profile: "even", books: true });
  // The stamps of files that were written this moment are not trusted: they would be read again in the next run.
  await setTimeout(2500);
  const builds: readonly (readonly [BudgetedBuild, () => unknown])[] = [
    ["cold", () => undefined],
    ["unchanged", () => undefined],
    ["edit", () => editNotice(folder)],
    ["added", () => addNotice(folder)],
  ];
  const exceeded: string[] = [];
  for (const [build, change] of builds) {
    change();
    exceeded.push(...listExceededCounts(budget, build, await countBuild()));
  }
  const remedy = `If that is meant, raise the limit in ${relative(process.cwd(), budgetFile)} in the same commit and give the reason in a line.`;
  expect(exceeded, remedy).toEqual([]);
});

test("what lies above a limit is named with the limit and its reason", () => {
  const counts = { ...emptyCounts, noticesParsed: 3, filesWritten: 2 };
  const small = {
    notices: 2,
    counts: { cold: {}, unchanged: {}, edit: { noticesParsed: { most: 2, why: "two" } }, added: {} },
    ratios: { warmToCold: { most: 0.5, why: "half" } },
  };
  expect(listExceededCounts(small, "edit", counts)).toEqual([
    "edit: noticesParsed is 3, the budget allows 2 (two)",
  ]);
  expect(listExceededRatios(small, { warmToCold: 0.6, editToCold: 9 })).toEqual([
    "warmToCold is 0.6, the budget allows 0.5 (half)",
  ]);
  expect(listExceededRatios(small, { warmToCold: 0.5 })).toEqual([]);
});

test("every build has a limit for each count of pages, bodies and files", () => {
  for (const limits of Object.values(budget.counts))
    expect(Object.keys(limits)).toEqual([
      "filesRead",
      "noticesParsed",
      "bodiesRendered",
      "pagesPrinted",
      "filesWritten",
      "bytesWritten",
    ]);
});

const emptyCounts: RunCounts = {
  filesRead: 0,
  noticesParsed: 0,
  bodiesRendered: 0,
  pagesPrinted: 0,
  filesWritten: 0,
  bytesWritten: 0,
  bundlesIndexed: 0,
  bundlesKept: 0,
};
