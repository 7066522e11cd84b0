/** Who holds a place, and who may take it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { notWritable, takeLock } from "../../scripts/effects/folder-lock.ts";
import { deadHolder } from "../support/killed-lock.ts";

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-lock-"));
  lock = join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refused = { cause: notWritable };
const longAgo = (path: string): void => utimesSync(path, 1_700_000_000, 1_700_000_000);

test("one run holds a place at a time, in one process too, and lets go of it", async () => {
  const release = await takeLock(lock, "_site");
  await expect(takeLock(lock, "_site")).rejects.toMatchObject(refused);
  await release();
  expect(existsSync(lock)).toBe(false);
  await (await takeLock(lock, "_site"))();
});

test("of several in one process that find the lock of a dead run only one takes it", async () => {
  for (let round = 0; round < 20; round++) {
    writeFileSync(lock, deadHolder);
    const outcomes = await Promise.allSettled([
      takeLock(lock, "_site"),
      takeLock(lock, "_site"),
      takeLock(lock, "_site"),
    ]);
    const held = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    expect(held).toHaveLength(1);
    for (const release of held) await release();
  }
});

test("a run on another machine is believed for hours, a file that was just made for a moment", async () => {
  for (const text of ["1 another-machine 1", ""]) {
    writeFileSync(lock, text);
    await expect(takeLock(lock, "_site")).rejects.toMatchObject(refused);
    longAgo(lock);
    await (await takeLock(lock, "_site"))();
  }
});

test("while one takes the place of a dead run another waits its turn, unless that one died as well", async () => {
  writeFileSync(lock, deadHolder);
  writeFileSync(`${lock}-taking`, "");
  await expect(takeLock(lock, "_site")).rejects.toMatchObject(refused);
  longAgo(`${lock}-taking`);
  await (await takeLock(lock, "_site"))();
});

test("what another has taken since is not taken from him", async () => {
  const release = await takeLock(lock, "_site");
  writeFileSync(lock, "1 another-machine 1");
  await release();
  expect(readFileSync(lock, "utf8")).toBe("1 another-machine 1");
});

test("a lock from before this machine was started is of no run, whoever has its number now", async () => {
  writeFileSync(lock, `${process.ppid} ${hostname()} 1`);
  await expect(takeLock(lock, "_site")).rejects.toMatchObject(refused);
  longAgo(lock);
  await (await takeLock(lock, "_site"))();
});
