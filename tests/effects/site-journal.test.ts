/** A change that was written down is done, wherever the run that began it was killed. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginChange, type FolderChange, finishChange } from "../../scripts/effects/site-journal.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-journal-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const old = {
  "index.html": "旧首页",
  "notices/1/index.html": "一",
  "notices/2/index.html": "二",
  "data/a": "旧文件",
};
const staged = { "notices/3/index.html": "三", "data/a/b.csv": "新表", "index.html": "新首页" };
const change: FolderChange = { put: Object.keys(staged), remove: ["notices/2/index.html", "data/a"] };
const after = {
  "data/a/b.csv": "新表",
  "index.html": "新首页",
  "notices/1/index.html": "一",
  "notices/3/index.html": "三",
};

function lay(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, folder, path)), { recursive: true });
    writeFileSync(join(root, folder, path), text);
  }
  return join(root, folder);
}

function read(folder: string): Readonly<Record<string, string>> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

test("files are put and taken away, empty folders go, and nothing is left of the change", () => {
  const [site, fresh] = [lay("site", old), lay("fresh", staged)];
  beginChange(fresh, change);
  expect(read(site)).toEqual(old);
  expect(finishChange(site, fresh)).toBe(true);
  expect(read(site)).toEqual(after);
  expect(existsSync(join(site, "notices/2"))).toBe(false);
  expect(existsSync(fresh)).toBe(false);
  expect(finishChange(site, fresh)).toBe(false);
});

test("a run that was killed after any step is finished", () => {
  const steps = [
    (site: string) => rmSync(join(site, "data/a")),
    ...change.put.map((path) => (site: string, fresh: string) => {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      renameSync(join(fresh, path), join(site, path));
    }),
    (site: string) => rmSync(join(site, "notices/2/index.html")),
  ];
  for (let killed = 0; killed <= steps.length; killed++) {
    const [site, fresh] = [lay(`site-${killed}`, old), lay(`fresh-${killed}`, staged)];
    beginChange(fresh, change);
    for (const step of steps.slice(0, killed)) step(site, fresh);
    expect(finishChange(site, fresh)).toBe(true);
    expect(read(site)).toEqual(after);
  }
});

test("what was not written down whole is not begun", () => {
  const [site, fresh] = [lay("site", old), lay("fresh", staged)];
  expect(finishChange(site, fresh)).toBe(false);
  beginChange(fresh, change);
  const journal = join(fresh, readdirSync(fresh).find((name) => name.startsWith(".")) ?? "");
  const text = readFileSync(journal, "utf8");
  for (const damaged of [text.slice(0, -1), text.replace("index", "other"), ""]) {
    writeFileSync(journal, damaged);
    expect(finishChange(site, fresh)).toBe(false);
    expect(read(site)).toEqual(old);
  }
});
