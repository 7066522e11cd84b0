/** A site of which only the changes are written: what stands is left alone, and nothing is trusted that was touched since. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { buildRecordName } from "../../scripts/archive/verified-parts.ts";
import { stampText } from "../../scripts/effects/file-stamp.ts";
import { notWritable } from "../../scripts/effects/folder-lock.ts";
import { freshBeside } from "../../scripts/effects/fresh-folder.ts";
import { openPutting } from "../../scripts/effects/put-file.ts";
import { stampMoved } from "../../scripts/effects/site-files.ts";
import { findForeignFolder, openSiteFolder, type SiteFolder } from "../../scripts/effects/site-folder.ts";
import { beginChange } from "../../scripts/effects/site-journal.ts";
import { recallSite, seeSite } from "../../scripts/effects/site-memory.ts";
import { killLockOf } from "../support/killed-lock.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("_site");
const memory = (frame = "code") => ({ cache: join(scratch.parent, "cache"), frame });

/** Each file with its content and the key of what it is made of. */
type Files = Readonly<Record<string, readonly [content: string, key: string]>>;

const first: Files = {
  "index.html": ["首页，共两条", "home 2"],
  "notices/1/index.html": ["防汛", "1"],
  "notices/2/index.html": ["抗旱", "2"],
};

async function build(
  files: Files,
  frame = "code",
): Promise<readonly [made: readonly string[], written: number, removed: number]> {
  const site: SiteFolder = await openSiteFolder(scratch.folder, "site", memory(frame));
  const made: string[] = [];
  for (const [path, [content, key]] of Object.entries(files)) {
    if (site.keep(path, key)) continue;
    made.push(path);
    await site.write(path, content, key);
  }
  const { written, removed } = await site.finish();
  return [made, written, removed];
}

function read(path: string): string {
  return readFileSync(join(scratch.folder, path), "utf8");
}

/** What a build into an empty place would have recorded. */
async function recordOf(files: Files): Promise<string> {
  const elsewhere = join(scratch.parent, "elsewhere");
  const site = await openSiteFolder(elsewhere);
  for (const [path, [content]] of Object.entries(files)) await site.write(path, content);
  await site.finish();
  return readFileSync(join(elsewhere, buildRecordName), "utf8");
}

test("what has not changed is neither made nor written; what is gone goes with its folder", async () => {
  expect(await build(first)).toEqual([Object.keys(first), 3, 0]);
  const before = statSync(join(scratch.folder, "notices/1/index.html")).ino;
  expect(await build(first)).toEqual([[], 0, 0]);
  const { "notices/2/index.html": _, ...rest } = first;
  const second: Files = {
    ...rest,
    "index.html": ["首页，共两条", "home 1 3"],
    "notices/3/index.html": ["公示", "3"],
  };
  // The home page is made anew, reads the same, and is not written.
  expect(await build(second)).toEqual([["index.html", "notices/3/index.html"], 1, 1]);
  expect(existsSync(join(scratch.folder, "notices/2"))).toBe(false);
  expect(statSync(join(scratch.folder, "notices/1/index.html")).ino).toBe(before);
  expect(read(buildRecordName)).toBe(await recordOf(second));
  expect(await build(second)).toEqual([[], 0, 0]);
});

test("what others put is staged like the rest; the same bytes are not written, and known by their new key", async () => {
  await build(first);
  const before = statSync(join(scratch.folder, "index.html")).ino;
  const second: Files = {
    "index.html": ["首页，共两条", "home 1 2"],
    "notices/1/index.html": ["防汛（修订）", "1 b"],
    "notices/3/index.html": ["公示", "3"],
  };
  const site = await openSiteFolder(scratch.folder, "site", memory());
  const put = openPutting();
  const written = Object.entries(second).map(([path, [content, key]]) => {
    const place = site.place?.(path, key);
    if (!place) throw new Error("no place");
    const made = put(place, [content]);
    place.take(made);
    return made.written;
  });
  expect(written).toEqual([false, true, true]);
  expect(() => site.place?.("notices/3/Index.html", "3")).toThrow();
  expect(read("notices/1/index.html")).toBe("防汛");
  expect(await site.finish()).toMatchObject({ files: 3, written: 2, removed: 1 });
  expect(read("notices/1/index.html")).toBe("防汛（修订）");
  expect(statSync(join(scratch.folder, "index.html")).ino).toBe(before);
  expect(read(buildRecordName)).toBe(await recordOf(second));
  expect(await build(second)).toEqual([[], 0, 0]);
});

test("a file that somebody touched, and one that is missing, is written again", async () => {
  await build(first);
  writeFileSync(join(scratch.folder, "notices/1/index.html"), "改过");
  renameSync(join(scratch.folder, "notices/2/index.html"), join(scratch.parent, "away"));
  expect(await build(first)).toEqual([["notices/1/index.html", "notices/2/index.html"], 2, 0]);
  expect([read("notices/1/index.html"), read("notices/2/index.html")]).toEqual(["防汛", "抗旱"]);
});

test("what is altered after it was seen is left as it is by this run, and written again by the next", async () => {
  await build(first);
  const seen = seeSite(scratch.folder, memory());
  writeFileSync(join(scratch.folder, "notices/1/index.html"), "被人改过");
  const site = await openSiteFolder(scratch.folder, "site", { ...memory(), ...(seen && { seen }) });
  expect(Object.entries(first).map(([path, [, key]]) => site.keep(path, key))).toEqual([true, true, true]);
  await site.finish();
  expect(seeSite(scratch.folder, memory())).toBeUndefined();
  expect(await build(first)).toEqual([["notices/1/index.html"], 1, 0]);
  expect(read("notices/1/index.html")).toBe("防汛");
});

test("what is altered while it waits to be moved is of the site all the same: seen as altered, written again, taken away", async () => {
  const [page, source] = ["notices/1/index.html", join(scratch.parent, "附件.pdf")];
  const second: Files = { ...first, [page]: ["防汛，已更正", "1 again"] };
  writeFileSync(source, "应急预案");
  await build(first);
  const buildAndSpoil = async (path: string) => {
    const site = await openSiteFolder(scratch.folder, "site", memory());
    for (const [name, [content, key]] of Object.entries(second))
      if (!site.keep(name, key)) await site.write(name, content, key);
    await site.copy("files/plan.pdf", source, digestOf("应急预案"));
    writeFileSync(join(freshBeside(scratch.folder), "staged", path), "被人改过的文字");
    return (await site.finish()).files;
  };
  for (const path of [page, "files/plan.pdf"]) {
    expect(await buildAndSpoil(path)).toBe(4);
    expect(read(path)).toBe("被人改过的文字");
    expect(seeSite(scratch.folder, memory())).toBeUndefined();
    const { [path]: _, ...rest } = second;
    expect((await build(rest))[2]).toBe(path === page ? 2 : 1);
    expect(existsSync(join(scratch.folder, path))).toBe(false);
    await build(first);
  }
});

test("a source that may only be read is copied into a file that may be written, by whole and by change", async () => {
  const source = join(scratch.parent, "附件.pdf");
  writeFileSync(source, "应急预案", { mode: 0o444 });
  chmodSync(source, 0o444);
  for (const more of [{}, { "notices/3/index.html": ["三", "3"] as const }]) {
    const site = await openSiteFolder(scratch.folder, "site", memory());
    for (const [path, [content, key]] of Object.entries({ ...first, ...more }))
      if (!site.keep(path, key)) await site.write(path, content, key);
    await site.copy(`files/${Object.keys(more).length}.pdf`, source, digestOf("应急预案"));
    await site.finish();
    expect(statSync(join(scratch.folder, `files/${Object.keys(more).length}.pdf`)).mode & 0o200).toBe(0o200);
  }
});

test("a record that is altered before the end of a run, or after it, is written again with all that it is of", async () => {
  await build(first);
  const spoil = (): void => writeFileSync(join(scratch.folder, buildRecordName), "{}\n");
  const changes: readonly Files[] = [first, { ...first, "index.html": ["首页，已更正", "home 3"] }];
  for (const files of changes) {
    const site = await openSiteFolder(scratch.folder, "site", memory());
    for (const [path, [content, key]] of Object.entries(files))
      if (!site.keep(path, key)) await site.write(path, content, key);
    if (files === first) spoil();
    await site.finish();
    if (files !== first) spoil();
    expect(seeSite(scratch.folder, memory())).toBeUndefined();
    expect((await build(files))[1]).toBe(3);
    expect(read(buildRecordName)).toBe(await recordOf(files));
  }
});

test("another code, another run's record and a damaged memory are not trusted", async () => {
  await build(first);
  expect(recallSite(scratch.folder, memory("other code"))).toBeUndefined();
  const record = read(buildRecordName);
  writeFileSync(join(scratch.folder, buildRecordName), `${record}\n`);
  expect(recallSite(scratch.folder, memory())).toBeUndefined();
  writeFileSync(join(scratch.folder, buildRecordName), record);
  expect(recallSite(scratch.folder, memory())?.files.size).toBe(3);
  const [kept = ""] = readdirSync(memory().cache);
  const text = readFileSync(join(memory().cache, kept), "utf8");
  for (const damaged of [text.replace("home 2", "home 3"), text.slice(0, -3), ""]) {
    writeFileSync(join(memory().cache, kept), damaged);
    expect(recallSite(scratch.folder, memory())).toBeUndefined();
  }
  expect(await build(first)).toEqual([Object.keys(first), 3, 0]);
});

test("a file that was copied to another disk is known by its bytes, and one that was altered there is not", () => {
  mkdirSync(scratch.folder);
  writeFileSync(join(scratch.folder, "index.html"), "首页");
  const stampFor = (content: string) =>
    stampMoved(scratch.folder, [
      ["index.html", { digest: digestOf(content), key: "", stamp: "6\t1\t1\t1" }],
    ]).get("index.html")?.stamp;
  expect(stampFor("首页")).toBe(stampText(join(scratch.folder, "index.html")));
  expect(stampFor("改过")).toBe("");
});

test("a failure before the change leaves everything as it was", async () => {
  await build(first);
  const site = await openSiteFolder(scratch.folder, "site", memory());
  await site.write("notices/1/index.html", "防汛（改）", "1b");
  await site.abandon();
  expect(read("notices/1/index.html")).toBe("防汛");
  expect(existsSync(freshBeside(scratch.folder))).toBe(false);
  expect(await build(first)).toEqual([[], 0, 0]);
});

test("a change that a killed run had begun is finished by whoever looks at the place next", async () => {
  await build(first);
  const fresh = freshBeside(scratch.folder);
  const staged = { "notices/3/index.html": "公示", "index.html": "首页，共三条" };
  for (const [path, text] of Object.entries(staged)) {
    mkdirSync(dirname(join(fresh, "staged", path)), { recursive: true });
    writeFileSync(join(fresh, "staged", path), text);
  }
  writeFileSync(join(fresh, buildRecordName), "{}");
  beginChange(fresh, { stage: "staged", put: Object.keys(staged), remove: ["notices/2/index.html"] });
  expect(await findForeignFolder(scratch.folder)).toBeUndefined();
  expect([read("index.html"), read("notices/3/index.html")]).toEqual(["首页，共三条", "公示"]);
  expect([existsSync(join(scratch.folder, "notices/2")), existsSync(fresh)]).toEqual([false, false]);
});

test("a run that only takes away is finished, and so is the next", async () => {
  await build(first);
  const { "notices/2/index.html": _, ...rest } = first;
  expect(await build(rest)).toEqual([[], 0, 1]);
  expect(existsSync(join(scratch.folder, "notices/2"))).toBe(false);
  expect(await build(first)).toEqual([["notices/2/index.html"], 1, 0]);
});

test("what others laid in the way is named, and nothing is changed", async () => {
  await build(first);
  writeFileSync(join(scratch.folder, "notices/3"), "别人的");
  const more: Files = {
    ...first,
    "index.html": ["首页，共三条", "home 3"],
    "notices/3/index.html": ["公示", "3"],
  };
  await expect(build(more)).rejects.toMatchObject({ cause: notWritable });
  expect(read("index.html")).toBe("首页，共两条");
  rmSync(join(scratch.folder, "notices/3"));
  killLockOf(scratch.folder);
  expect(await build(more)).toEqual([["index.html", "notices/3/index.html"], 2, 0]);
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that may not be written to stops the change before anything is done",
  async () => {
    await build(first);
    const second: Files = {
      ...first,
      "index.html": ["首页，已更正", "home 3"],
      "notices/1/index.html": ["防汛（修订）", "1b"],
    };
    for (const locked of ["", "notices/1"]) {
      chmodSync(join(scratch.folder, locked), 0o555);
      const site = await openSiteFolder(scratch.folder, "site", memory());
      for (const [path, [content, key]] of Object.entries(second))
        if (!site.keep(path, key)) await site.write(path, content, key);
      await expect(site.finish()).rejects.toMatchObject({ cause: notWritable });
      await site.abandon();
      chmodSync(join(scratch.folder, locked), 0o755);
      expect([read("index.html"), read("notices/1/index.html")]).toEqual(["首页，共两条", "防汛"]);
    }
    expect((await build(second))[1]).toBe(2);
  },
);
