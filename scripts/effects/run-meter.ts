/** Keeps the account of a run: which stage it is in, what each takes, and what was done; and shows how far it has come. */
import { readFileSync } from "node:fs";
import type { RunListener } from "../catalog/run-listener.ts";
import { type Cost, type RunCost, type RunCounts, type Stage, stageWords } from "./run-stages.ts";
import { endProgress, showProgress } from "./terminal.ts";

// There is one run at a time, as there is one terminal.
let account = openAccount(false);
let shownAt = 0;

/** Begins the account of a run. `alone`: the process was started for it, so that its start is part of it. */
export function beginRun(alone: boolean): void {
  account = openAccount(alone);
}

/** A stage begins; the one before has ended. `detail` says more on the line of progress. */
export function enterStage(stage: Stage, detail = ""): void {
  closeStage(account);
  account.stage = stage;
  account.detail = detail;
  showProgress(sayStage());
  shownAt = performance.now();
}

/** Tells how far the stage has come. */
export function tellStep(done: number, total: number): void {
  const now = performance.now();
  // Often enough to be seen to move; writing to a terminal is not free.
  if (now - shownAt < 100) return;
  shownAt = now;
  showProgress(`${sayStage()}：${done}／${total}`);
}

/** The items one by one, telling how far it has come with them. */
export function* told<T>(items: readonly T[]): Iterable<T> {
  for (const [index, item] of items.entries()) {
    tellStep(index, items.length);
    yield item;
  }
}

/** Counts what was done. */
export function count(what: keyof RunCounts, by = 1): void {
  account.counts[what] += by;
}

/** Hears how far the reading of a county has come, and writes it into the account. */
export const meterListener: RunListener = {
  enter: (stage) => enterStage(stage),
  parsed: (done, total) => {
    count("noticesParsed");
    tellStep(done, total);
  },
};

/** Counts a file that was written. */
export function countWritten(bytes: number): void {
  count("filesWritten");
  count("bytesWritten", bytes);
}

/** Ends the account. */
export function endRun(): RunCost {
  endProgress();
  closeStage(account);
  const { begun, stages, counts } = account;
  const now = readClocks();
  return {
    stages: [...stages].map(([stage, cost]) => ({ stage, ...cost })),
    total: costSince(begun, now),
    counts: { ...counts },
  };
}

interface Clocks {
  readonly wallMs: number;
  readonly cpuMs: number;
}

interface Account {
  stage: Stage;
  detail: string;
  entered: Clocks;
  readonly begun: Clocks;
  readonly stages: Map<Stage, Cost>;
  readonly counts: Record<keyof RunCounts, number>;
}

function openAccount(alone: boolean): Account {
  const begun = alone ? { wallMs: 0, cpuMs: 0 } : readClocks();
  return {
    stage: "start",
    detail: "",
    entered: begun,
    begun,
    stages: new Map(),
    counts: {
      filesRead: 0,
      noticesParsed: 0,
      bodiesRendered: 0,
      pagesPrinted: 0,
      filesWritten: 0,
      bytesWritten: 0,
      bundlesIndexed: 0,
      bundlesKept: 0,
    },
  };
}

function closeStage(open: Account): void {
  const now = readClocks();
  const own = costSince(open.entered, now);
  const before = open.stages.get(open.stage);
  open.stages.set(open.stage, {
    wallMs: own.wallMs + (before?.wallMs ?? 0),
    cpuMs: own.cpuMs + (before?.cpuMs ?? 0),
    peakBytes: own.peakBytes,
  });
  open.entered = now;
}

function costSince(from: Clocks, to: Clocks): Cost {
  return {
    wallMs: to.wallMs - from.wallMs,
    cpuMs: to.cpuMs - from.cpuMs,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** Since the process was started. */
function readClocks(): Clocks {
  const { user, system } = process.cpuUsage();
  return { wallMs: performance.now(), cpuMs: (user + system) / 1000 + readChildren() };
}

/** Milliseconds of the processes that were called and have ended; Node does not tell, and where there is no `/proc` nobody does. */
function readChildren(): number {
  try {
    const stat = readFileSync("/proc/self/stat", "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // Fields 16 and 17 of proc(5), in hundredths of a second.
    return 10 * (Number(fields[13]) + Number(fields[14]));
  } catch {
    return 0;
  }
}

function sayStage(): string {
  return `正在${stageWords[account.stage]}${account.detail === "" ? "" : `（${account.detail}）`}`;
}
