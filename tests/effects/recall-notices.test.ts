/** What a later run takes as read: only what has not changed, and only what was kept whole. */
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openReadingStore, readReading } from "../../scripts/effects/kept-readings.ts";
import { type CrewPlan, readNotices } from "../../scripts/effects/notice-crew.ts";
import { readStandards } from "../../scripts/effects/read-county.ts";
import { recallNotices } from "../../scripts/effects/recall-notices.ts";
import { changedNotice } from "../support/small-county.ts";

const issued = readStandards(
  fileURLToPath(new URL("../../content/standards", import.meta.url)),
  process.cwd(),
);
const keys = ["notices/2024/fangxun.md", "notices/2024/kanghan.md", "notices/2024/tingshui.md"] as const;
const [first, second] = keys;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-recall-"));
  for (const [at, key] of keys.entries()) write(key, changedNotice(["2024-00012", `2024-0001${at}`]));
  age();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(key: string, text: string): void {
  mkdirSync(dirname(join(folder, "content", key)), { recursive: true });
  writeFileSync(join(folder, "content", key), text);
}

/** Sets back the times of modification; those of change stay. */
function age(): void {
  for (const key of keys) utimesSync(join(folder, "content", key), 1_700_000_000, 1_700_000_000);
}

function setup() {
  return { content: join(folder, "content"), seenFrom: folder, indexPattern: /./, issued };
}

/** Titles by key as a new run recalls them, and how many files it had to read as notices. */
async function recall(frame = "one", present: readonly string[] = keys) {
  let read = 0;
  const notices = await recallNotices(present, {
    setup: { ...setup(), indexPattern: /^\d{9}\/\d{4}-\d{5}$/ },
    store: openReadingStore(join(folder, "cache"), frame),
    tell: (done) => {
      read = done;
    },
  });
  return { titles: [...notices].map(([key, { title, place }]) => [key, title, place.file]).sort(), read };
}

async function readLines(plan: Omit<CrewPlan, "takeLine">): Promise<readonly string[]> {
  const lines: string[] = [];
  await readNotices(keys, { ...plan, takeLine: (line) => lines.push(line) });
  return lines;
}

function shards(): readonly string[] {
  return (readdirSync(join(folder, "cache"), { recursive: true }) as string[])
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, "cache", name));
}

test("what was read is not read again, and says the same", async () => {
  const before = await recall();
  expect(before.read).toBe(3);
  expect(before.titles.map(([key]) => key)).toEqual([...keys]);
  expect(before.titles.map(([, , file]) => file)).toEqual(keys.map((key) => `content/${key}`));
  expect(await recall()).toEqual({ titles: before.titles, read: 0 });
});

test("an edit that keeps length and time of modification is seen", async () => {
  const before = await recall();
  const { atime, mtime } = statSync(join(folder, "content", first));
  const text = readFileSync(join(folder, "content", first), "utf8");
  const title = /^标题: (.*)$/m.exec(text)?.[1] ?? "";
  const other = `${[...title].slice(0, -2).join("")}知通`;
  write(first, text.replace(title, other));
  utimesSync(join(folder, "content", first), atime, mtime);
  const after = await recall();
  expect(after.read).toBe(1);
  expect(after.titles).toEqual(before.titles.map((one) => (one[0] === first ? [first, other, one[2]] : one)));
});

test("what was moved is read under its new name, and what is gone is forgotten", async () => {
  await recall();
  renameSync(join(folder, "content", first), join(folder, "content", "notices/2024/xin.md"));
  const after = await recall("one", ["notices/2024/xin.md", second]);
  expect(after.titles.map(([key]) => key)).toEqual([second, "notices/2024/xin.md"].sort());
  const kept = shards()
    .map((path) => readFileSync(path, "utf8"))
    .join("");
  expect(kept).not.toContain(first);
});

test("a notice that came with a checkout is known by its bytes, whatever its times", async () => {
  const before = await recall();
  cpSync(join(folder, "content"), join(folder, "copy"), { recursive: true });
  rmSync(join(folder, "content"), { recursive: true });
  renameSync(join(folder, "copy"), join(folder, "content"));
  expect(await recall()).toEqual({ titles: before.titles, read: 0 });
});

test("with a complaint of its own it is not recalled, and is looked at every time", async () => {
  write(second, `${changedNotice()}\n联系人身份证号 41032819800101123X。\n`);
  for (let run = 0; run < 2; run++)
    expect((await recall()).titles.map(([key]) => key)).toEqual(keys.filter((key) => key !== second));
});

test("whatever is damaged is read anew: a flipped byte, a cut end, a file of something else", async () => {
  const { titles } = await recall();
  for (const damage of [
    (text: string) => text.replace("防汛", "抗旱"),
    (text: string) => text.slice(0, text.length - 40),
    () => "",
    () => "<!doctype html>",
  ]) {
    for (const path of shards()) writeFileSync(path, damage(readFileSync(path, "utf8")));
    expect(await recall()).toEqual({ titles, read: 3 });
    expect((await recall()).read).toBe(0);
  }
});

test("another frame is another matter", async () => {
  await recall();
  expect((await recall("two")).read).toBe(3);
  expect((await recall("one")).read).toBe(0);
});

test("a place that cannot be written is no failure", async () => {
  writeFileSync(join(folder, "cache"), "a file in the way");
  const { titles } = await recall();
  expect(titles).toHaveLength(3);
  expect((await recall()).read).toBe(3);
});

test("many files are read by several threads, and say the same", async () => {
  const read = async (alone: number) =>
    (await readLines({ setup: setup(), alone, tell: () => undefined }))
      .map((line) => {
        // The later run knows better whether a file has been left alone for long enough.
        const { settled: _, line: __, ...reading } = readReading(line);
        return reading;
      })
      .sort((left, right) => (left.key < right.key ? -1 : 1));
  const lines = await read(0);
  expect(lines).toHaveLength(3);
  expect(lines).toEqual(await read(3));
});

test.each([
  ["ends without a word", "parentPort.on('message', () => process.exit(0));"],
  ["ends before it is asked", "process.exit(0);"],
  ["fails", "parentPort.on('message', () => { throw new Error('坏了'); });"],
])("what a thread that %s does not answer is read all the same", async (_, work) => {
  const path = join(folder, "worker.mjs");
  writeFileSync(path, `import { parentPort } from "node:worker_threads";\n${work}\n`);
  const told: number[] = [];
  const tell = (done: number) => told.push(done);
  const lines = await readLines({ setup: setup(), alone: 0, tell, worker: pathToFileURL(path) });
  expect(lines.map((line) => readReading(line).key).sort()).toEqual([...keys]);
  expect(told).toEqual([keys.length]);
});

test("links and files that cannot be read are left to whoever reads the whole", async () => {
  rmSync(join(folder, "content", first));
  mkdirSync(join(folder, "content", first));
  chmodSync(join(folder, "content", second), 0o200);
  const read = (await recall()).titles.map(([key]) => key);
  // Root may read everything.
  expect(read).toEqual(process.getuid?.() === 0 ? keys.slice(1) : keys.slice(2));
});
