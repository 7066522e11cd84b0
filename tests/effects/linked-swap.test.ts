/** Where much has changed the site is put in place as a whole; where anything in it is not just as it was written, file by file. */
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { buildRecordName } from "../../scripts/archive/verified-parts.ts";
import { notWritable } from "../../scripts/effects/folder-lock.ts";
import { isMuch } from "../../scripts/effects/linked-swap.ts";
import { openSiteFolder, type SiteFolder } from "../../scripts/effects/site-folder.ts";
import { seeSite } from "../../scripts/effects/site-memory.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("_site");
const at = (path: string): string => join(scratch.folder, path);
const memory = () => ({ cache: join(scratch.parent, "cache"), frame: "code" });

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** Each file with its content, which is its key too. */
type Files = Readonly<Record<string, string>>;

const staying: Files = {
  "index.html": "首页",
  "notices/1/index.html": "防汛",
  "notices/2/index.html": "抗旱",
};
const year = (word: string): Files =>
  Object.fromEntries(
    Array.from({ length: 110 }, (_, n) => [`notices/2024/${n}.html`, `第${n}号公告${word}`]),
  );
const before: Files = { ...staying, ...year("") };
const after: Files = { ...staying, ...year("（青崖县农业农村局）") };

/** Begins a build of these files; its end puts them in place. */
async function begin(files: Files): Promise<readonly [site: SiteFolder, made: readonly string[]]> {
  const site = await openSiteFolder(scratch.folder, "site", memory());
  const made: string[] = [];
  for (const [path, content] of Object.entries(files)) {
    if (site.keep(path, content)) continue;
    made.push(path);
    await site.write(path, content, content);
  }
  return [site, made];
}

async function build(files: Files): Promise<readonly string[]> {
  const [site, made] = await begin(files);
  await site.finish();
  return made;
}

const nodeOf = (path: string): number => statSync(at(path)).ino;

/** The files that stand, but for the record. */
function readAll(): Files {
  const names = (readdirSync(scratch.folder, { recursive: true }) as string[]).filter(
    (name) => statSync(at(name)).isFile() && name !== buildRecordName,
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(at(name), "utf8")]));
}

const leftovers = (): readonly string[] =>
  readdirSync(scratch.parent).filter((name) => name.startsWith("._site"));

test("the folder is another, what stays is the same on the disk, and all is known again", async () => {
  await build(before);
  const [folder, stays] = [nodeOf(""), nodeOf("notices/1/index.html")];
  expect(await build(after)).toHaveLength(110);
  expect(nodeOf("")).not.toBe(folder);
  expect(nodeOf("notices/1/index.html")).toBe(stays);
  expect(statSync(at("notices/1/index.html")).nlink).toBe(1);
  expect(readAll()).toEqual(after);
  expect(leftovers()).toEqual([]);
  expect(seeSite(scratch.folder, memory())).toBeDefined();
  expect(await build(after)).toEqual([]);
  // A whole year that goes is as much as one that comes.
  await build(staying);
  expect(nodeOf("notices/1/index.html")).toBe(stays);
  expect(readAll()).toEqual(staying);
  expect(await build(staying)).toEqual([]);
});

test("much is more than a hundred files with the record, and no less than a quarter of the site", () => {
  const change = (put: number, removed: number) => ({
    stage: "staged",
    put: Array.from({ length: put }, (_, n) => `${n}.html`),
    remove: Array.from({ length: removed }, (_, n) => `old/${n}.html`),
  });
  expect([isMuch(change(100, 0), 0), isMuch(change(101, 0), 0), isMuch(change(1, 100), 0)]).toEqual([
    false,
    true,
    true,
  ]);
  expect([isMuch(change(200, 0), 600), isMuch(change(200, 0), 601)]).toEqual([true, false]);
});

/** What others may have done to a site that stands, and what stands of it afterwards. */
const strange: Readonly<Record<string, { readonly make: () => void; readonly holds: () => boolean }>> = {
  "a file of others": {
    make: () => writeFileSync(at("notices/别人放的.txt"), "与网站无关"),
    holds: () => existsSync(at("notices/别人放的.txt")),
  },
  "a folder of others that nothing lies in": {
    make: () => mkdirSync(at("uploads")),
    holds: () => existsSync(at("uploads")),
  },
  "a link in the place of a file": {
    make: () => symlinkSync("index.html", at("default.html")),
    holds: () => existsSync(at("default.html")),
  },
  "a folder with other rights": {
    make: () => chmodSync(at("notices"), statSync(scratch.folder).mode ^ 0o010),
    holds: () => statSync(at("notices")).mode === (statSync(scratch.folder).mode ^ 0o010),
  },
};

test.each(Object.keys(strange))("with %s in it the folder stays, and so does that", async (name) => {
  await build(before);
  strange[name]?.make();
  const folder = nodeOf("");
  await build(after);
  expect(nodeOf("")).toBe(folder);
  expect(strange[name]?.holds()).toBe(true);
  expect(readAll()).toMatchObject(after);
  expect(leftovers()).toEqual([]);
});

test("the site may be a link to where it lies, and stays one", async () => {
  await build(before);
  renameSync(scratch.folder, join(scratch.parent, "srv"));
  symlinkSync("srv", scratch.folder);
  await build(after);
  expect(fs.lstatSync(scratch.folder).isSymbolicLink()).toBe(true);
  expect(readAll()).toEqual(after);
});

test.each([
  ["taken away", (path: string) => rmSync(path)],
  [
    "altered, and its time set back",
    (path: string) => {
      const { atime, mtime, size } = statSync(path);
      writeFileSync(path, "改".repeat(size / 3));
      utimesSync(path, atime, mtime);
    },
  ],
])("what was to stay and is %s meanwhile is written again by the next run", async (_, spoil) => {
  await build(before);
  const folder = nodeOf("");
  const [site] = await begin(after);
  spoil(at("notices/2/index.html"));
  await site.finish();
  expect(nodeOf("")).toBe(folder);
  expect(await build(after)).toEqual(["notices/2/index.html"]);
  expect(readAll()).toEqual(after);
});

test("what is altered while names are laid, its time set back, is written again by the next run", async () => {
  await build(before);
  const [site] = await begin(after);
  const real = fs.linkSync;
  vi.spyOn(fs, "linkSync").mockImplementation((from, to) => {
    real(from, to);
    const { atime, mtime, size } = statSync(from);
    if (!String(from).endsWith("notices/2/index.html")) return;
    writeFileSync(from, "改".repeat(size / 3));
    utimesSync(from, atime, mtime);
  });
  syncBuiltinESMExports();
  await site.finish();
  expect(await build(after)).toEqual(["notices/2/index.html"]);
  expect(readAll()).toEqual(after);
});

/** The system tells of a disk that is mounted there. */
function mount(path: string): void {
  const real = fs.readFileSync;
  vi.spyOn(fs, "readFileSync").mockImplementation(((file: string, options: "utf8") =>
    file === "/proc/self/mountinfo"
      ? `36 22 0:31 / ${fs.realpathSync(path)} rw - tmpfs tmpfs rw\n`
      : real(file, options)) as typeof real);
  syncBuiltinESMExports();
}

test("with a disk mounted in it the folder stays, and no whole site is put in its place", async () => {
  await build(before);
  const folder = nodeOf("");
  mount(at("notices/2024"));
  await build(after);
  expect(nodeOf("")).toBe(folder);
  expect(readAll()).toEqual(after);
  const whole = await openSiteFolder(scratch.folder);
  await whole.write("index.html", "首页");
  await expect(whole.finish()).rejects.toMatchObject({ cause: notWritable });
  await whole.abandon();
  expect(nodeOf("")).toBe(folder);
  expect(readAll()).toEqual(after);
  expect(leftovers()).toEqual([]);
});

test("where a file that has to be put is a mount, nothing is changed", async () => {
  await build(before);
  mount(at("notices/2024/7.html"));
  const [site] = await begin(after);
  await expect(site.finish()).rejects.toMatchObject({ cause: notWritable });
  await site.abandon();
  expect(readAll()).toEqual(before);
  expect(leftovers()).toEqual([]);
});

test("new files lie on the disk before the folders are swapped", async () => {
  await build(before);
  const done: string[] = [];
  for (const one of ["fsyncSync", "renameSync"] as const) {
    const real = fs[one] as (...words: unknown[]) => unknown;
    vi.spyOn(fs, one as "fsyncSync").mockImplementation((...words: unknown[]) => {
      if (one === "fsyncSync" || words[0] === scratch.folder) done.push(one);
      return real(...words);
    });
  }
  syncBuiltinESMExports();
  await build(after);
  expect(done).toEqual([...Array.from({ length: 111 }, () => "fsyncSync"), "renameSync"]);
});

/** The system refuses this call where it is asked for such paths. */
function refuse(call: "linkSync" | "renameSync", code: string, isMeant: (from: string) => boolean): void {
  const real = fs[call];
  vi.spyOn(fs, call).mockImplementation((from, to) => {
    if (isMeant(String(from))) throw Object.assign(new Error(code), { code });
    return real(from, to);
  });
  syncBuiltinESMExports();
}

test.each([
  ["second names", "linkSync", "EPERM", (from: string) => from.endsWith("notices/2/index.html")],
  ["the swap", "renameSync", "EBUSY", (from: string) => from === scratch.folder],
] as const)(
  "where the system refuses %s, all is put file by file, and known again",
  async (_, call, code, isMeant) => {
    await build(before);
    const folder = nodeOf("");
    refuse(call, code, isMeant);
    await build(after);
    expect(nodeOf("")).toBe(folder);
    expect(readAll()).toEqual(after);
    expect(leftovers()).toEqual([]);
    expect(statSync(at("notices/1/index.html")).nlink).toBe(1);
    expect(await build(after)).toEqual([]);
  },
);

test.each([
  ["while names are laid", "linkSync", (from: string) => from.endsWith("notices/2/index.html"), before],
  ["between the two renames", "renameSync", (from: string) => from.endsWith("staged"), undefined],
  ["before what is old is cleared away", "rmSync", () => true, after],
] as const)(
  "a run that is killed %s leaves one edition, and the next makes the new one",
  async (_, call, isMeant, edition) => {
    await build(before);
    const [site] = await begin(after);
    // Nothing is done from there on: what the run would mend is mended by the next.
    let isDead = false;
    for (const one of ["linkSync", "renameSync", "rmSync", "writeFileSync"] as const) {
      const real = fs[one] as (...words: unknown[]) => unknown;
      vi.spyOn(fs, one as "rmSync").mockImplementation((...words: unknown[]) => {
        isDead ||= one === call && isMeant(String(words[0]));
        if (isDead) throw new Error("killed");
        return real(...words);
      });
    }
    syncBuiltinESMExports();
    await site.finish().catch(() => undefined);
    expect(isDead).toBe(true);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    await site.abandon();
    // Between the renames it waits under the other name.
    expect(existsSync(scratch.folder) ? readAll() : undefined).toEqual(edition);
    await build(after);
    expect(readAll()).toEqual(after);
    expect(leftovers()).toEqual([]);
    expect(await build(after)).toEqual([]);
  },
);
