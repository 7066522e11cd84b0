/** A run of the preview that could not be carried out is tried again by itself, and said once. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRuns } from "../../scripts/commands/preview-runs.ts";
import { holdWords } from "../support/hold-words.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const busy = new Error("另一个命令正在写 _site，等它结束再试。");
const scratch = scratchFolder("preview-runs");
let words: ReturnType<typeof holdWords>;

beforeEach(() => {
  vi.useFakeTimers();
  words = holdWords();
  // A site of an earlier run stands there.
  writeFileSync(join(scratch.parent, ".gongkai.json"), "{}");
});

afterEach(() => {
  words.restore();
  vi.useRealTimers();
});

/** Runs that end as the list says, and then with 0. */
function open(ends: readonly (number | Error)[]) {
  let begun = 0;
  const runs = openRuns(scratch.parent, async () => {
    const end = ends[begun++] ?? 0;
    if (typeof end === "number") return end;
    throw end;
  });
  return { runs, begun: () => begun };
}

const said = (text: string): number => words.said().split(text).length - 1;

test("later each time, until it is carried out", async () => {
  const { runs, begun } = open([0, busy, busy]);
  await runs.ask();
  await runs.ask();
  expect([runs.last(), begun(), said(busy.message)]).toEqual([3, 2, 1]);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(begun()).toBe(2);
  await vi.advanceTimersByTimeAsync(200);
  expect([runs.last(), begun()]).toEqual([3, 3]);
  await vi.advanceTimersByTimeAsync(3_700);
  expect(begun()).toBe(3);
  await vi.advanceTimersByTimeAsync(400);
  expect([runs.last(), begun()]).toEqual([0, 4]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect([begun(), said(busy.message), said("内容有改动")]).toEqual([4, 1, 1]);
});

test("another reason is said, an edit says it again, and whoever closes is not followed", async () => {
  const full = new Error("磁盘已满。");
  const { runs, begun } = open([0, busy, full, full]);
  await runs.ask();
  await runs.ask();
  await vi.advanceTimersByTimeAsync(2_100);
  expect([said(busy.message), said(full.message)]).toEqual([1, 1]);
  await runs.ask();
  expect([begun(), said(full.message)]).toEqual([4, 2]);
  runs.close();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(begun()).toBe(4);
});

test("content that is refused is not tried again, and what keeps the first run from being carried out ends the preview", async () => {
  const refused = open([0, 1]);
  await refused.runs.ask();
  await refused.runs.ask();
  await vi.advanceTimersByTimeAsync(600_000);
  expect([refused.runs.last(), refused.begun()]).toEqual([1, 2]);
  const first = open([busy]);
  await expect(first.runs.ask()).rejects.toThrow(busy.message);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(first.begun()).toBe(1);
});
