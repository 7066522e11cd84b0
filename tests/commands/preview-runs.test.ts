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
  const again: boolean[] = [];
  const runs = openRuns(scratch.parent, async (isAgain) => {
    again.push(isAgain);
    const end = ends[begun++] ?? 0;
    if (typeof end === "number") return end;
    throw end;
  });
  return { runs, again, begun: () => begun };
}

const said = (text: string): number => words.said().split(text).length - 1;

test("later each time, until it is carried out", async () => {
  const { runs, begun, again } = open([0, busy, busy]);
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
  expect(again).toEqual([false, false, true, true]);
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

test("after the end there is none: not by itself, not one that was asked for meanwhile, not even where the first one failed", async () => {
  const closed = open([0, busy]);
  await closed.runs.ask();
  const last = closed.runs.ask();
  closed.runs.close();
  await last;
  await closed.runs.ask();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(closed.begun()).toBe(2);
  const failed = open([busy]);
  const first = failed.runs.ask();
  const queued = failed.runs.ask();
  await expect(first).rejects.toThrow(busy.message);
  await queued;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(failed.begun()).toBe(1);
});

test("it is tried once a minute in the end", async () => {
  const { runs, begun } = open([0, ...Array.from({ length: 40 }, () => busy)]);
  await runs.ask();
  await runs.ask();
  await vi.advanceTimersByTimeAsync(130_000);
  const before = begun();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(begun() - before).toBe(10);
  runs.close();
});
