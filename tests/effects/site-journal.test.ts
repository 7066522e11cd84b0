/** A change that was written down is done, wherever the run that began it was killed. */
import {
  cpSync,
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
import {
  beginChange,
  doChange,
  type FolderChange,
  findObstacle,
  finishChange,
  hasChange,
  makeRoom,
  unfinished,
} from "../../scripts/effects/site-journal.ts";

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
const change: FolderChange = {
  stage: "staged",
  put: Object.keys(staged),
  remove: ["notices/2/index.html", "data/a"],
};
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

/** The folder of the journal, with the staged files in it. */
function layStaged(folder: string): string {
  lay(`${folder}/staged`, staged);
  return join(root, folder);
}

function read(folder: string): Readonly<Record<string, string>> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

test("files are put and taken away, empty folders go, and nothing is left of the change", () => {
  const [site, fresh] = [lay("site", old), layStaged("fresh")];
  beginChange(fresh, change);
  expect(read(site)).toEqual(old);
  finishChange(site, fresh);
  expect(read(site)).toEqual(after);
  expect(existsSync(join(site, "notices/2"))).toBe(false);
  expect(hasChange(fresh)).toBe(false);
  finishChange(site, fresh);
});

const memoryDisk = "/dev/shm";
const areApart = existsSync(memoryDisk) && statSync(memoryDisk).dev !== statSync(tmpdir()).dev;

test.skipIf(!areApart)("files are put on a disk of its own as on the same", () => {
  const site = lay("site", old);
  const beside = mkdtempSync(join(memoryDisk, "gongkai-journal-"));
  try {
    cpSync(layStaged("fresh"), beside, { recursive: true });
    beginChange(beside, change);
    doChange(site, beside);
    expect(read(site)).toEqual(after);
    expect([hasChange(beside), readdirSync(join(beside, "staged"), { recursive: true }).length]).toEqual([
      false,
      4,
    ]);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
});

test("a run that was killed after any step is finished", () => {
  const steps = [
    (site: string) => rmSync(join(site, "data/a")),
    ...change.put.map((path) => (site: string, fresh: string) => {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      renameSync(join(fresh, "staged", path), join(site, path));
    }),
    (site: string) => rmSync(join(site, "notices/2/index.html")),
  ];
  for (let killed = 0; killed <= steps.length; killed++) {
    const [site, fresh] = [lay(`site-${killed}`, old), layStaged(`fresh-${killed}`)];
    beginChange(fresh, change);
    for (const step of steps.slice(0, killed)) step(site, fresh);
    finishChange(site, fresh);
    expect(read(site)).toEqual(after);
  }
});

test("what was not written down whole is not begun", () => {
  const [site, fresh] = [lay("site", old), layStaged("fresh")];
  finishChange(site, fresh);
  beginChange(fresh, change);
  const journal = join(fresh, readdirSync(fresh).find((name) => name.startsWith(".")) ?? "");
  const text = readFileSync(journal, "utf8");
  for (const damaged of [text.slice(0, -1), text.replace("index", "other"), ""]) {
    writeFileSync(journal, damaged);
    finishChange(site, fresh);
    expect(read(site)).toEqual(old);
  }
});

test("a folder that becomes a file, and a file that becomes a folder, make room; what is of others stops it before anything is done", () => {
  const site = lay("site", { "a/b.csv": "旧", c: "旧", "d/index.html": "旧" });
  const swapped: FolderChange = { stage: "staged", put: ["a", "c/x.html"], remove: ["a/b.csv", "c"] };
  expect(findObstacle(site, swapped)).toBeUndefined();
  lay("fresh/staged", { a: "新", "c/x.html": "新" });
  beginChange(join(root, "fresh"), swapped);
  finishChange(site, join(root, "fresh"));
  finishChange(site, join(root, "fresh"));
  expect(read(site)).toEqual({ a: "新", "c/x.html": "新", "d/index.html": "旧" });
  lay("site", { "d/own.txt": "别人的", e: "别人的" });
  expect(findObstacle(site, { stage: "staged", put: ["d"], remove: ["d/index.html"] })).toBe("d/own.txt");
  expect(findObstacle(site, { stage: "staged", put: ["e/index.html"], remove: [] })).toBe("e");
});

test("folders without a file make room; a file that others lay there meanwhile stays, and the change waits until it is gone", () => {
  const site = lay("site", old);
  const fresh = layStaged("fresh");
  rmSync(join(site, "index.html"));
  for (const hollow of ["index.html", "notices/3/index.html/a/b"])
    mkdirSync(join(site, hollow), { recursive: true });
  expect(findObstacle(site, change)).toBeUndefined();
  beginChange(fresh, change);
  const own = join(site, "notices/3/index.html/a/own.txt");
  writeFileSync(own, "别人的");
  expect(() => finishChange(site, fresh)).toThrow(expect.objectContaining({ cause: unfinished }));
  expect(readFileSync(own, "utf8")).toBe("别人的");
  rmSync(own);
  finishChange(site, fresh);
  expect(read(site)).toEqual(after);
});

test("folders are made before anything is written down, and go again where nothing was put in them", () => {
  const site = lay("site", old);
  const undo = makeRoom(site, { ...change, put: ["notices/3/files/a.pdf", "index.html", "data/a/b.csv"] });
  expect(existsSync(join(site, "notices/3/files"))).toBe(true);
  expect(read(site)).toEqual(old);
  writeFileSync(join(site, "notices/3/index.html"), "三");
  undo();
  expect(existsSync(join(site, "notices/3/files"))).toBe(false);
  expect(read(site)).toEqual({ ...old, "notices/3/index.html": "三" });
  const blocked = { ...change, put: ["reports/2024/index.html", "index.html/a/b"], remove: [] };
  expect(() => makeRoom(site, blocked)).toThrow();
  expect(existsSync(join(site, "reports"))).toBe(false);
});

test("of what cannot be begun nothing is written down any more; what was begun waits", () => {
  const [site, fresh] = [lay("site", old), layStaged("fresh")];
  const added = { ...change, put: ["notices/3/index.html", "index.html"], remove: [] };
  writeFileSync(join(site, "notices/3"), "别人的");
  beginChange(fresh, added);
  expect(() => doChange(site, fresh)).toThrow();
  expect(hasChange(fresh)).toBe(false);
  expect(read(site)).toEqual({ ...old, "notices/3": "别人的" });
  beginChange(fresh, { ...added, put: ["index.html", "notices/3/index.html"] });
  expect(() => doChange(site, fresh)).toThrow(expect.objectContaining({ cause: unfinished }));
  expect(hasChange(fresh)).toBe(true);
});

test("a file in the place of a folder is told, not taken away", () => {
  const [site, fresh] = [lay("site", old), layStaged("fresh")];
  beginChange(fresh, change);
  writeFileSync(join(site, "notices/3"), "别人的");
  expect(() => finishChange(site, fresh)).toThrow(expect.objectContaining({ cause: unfinished }));
  rmSync(join(site, "notices/3"));
  finishChange(site, fresh);
  expect(read(site)).toEqual(after);
});

test("a journal that cannot be read is not taken for none", () => {
  const [site, fresh] = [lay("site", old), layStaged("fresh")];
  beginChange(fresh, change);
  const journal = join(fresh, readdirSync(fresh).find((name) => name.startsWith(".")) ?? "");
  rmSync(journal);
  mkdirSync(journal);
  expect(() => finishChange(site, fresh)).toThrow();
  expect(read(site)).toEqual(old);
});
