import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { checksumListName } from "../../scripts/archive/checksum-list.ts";
import { notWritable } from "../../scripts/effects/folder-lock.ts";
import { freshBeside, oldBeside } from "../../scripts/effects/fresh-folder.ts";
import { openPutting } from "../../scripts/effects/put-file.ts";
import { findForeignFolder, findOtherKind, openSiteFolder } from "../../scripts/effects/site-folder.ts";
import { tellFullDisk } from "../../scripts/effects/tell-unwritten.ts";
import { killLockOf } from "../support/killed-lock.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("_site");

async function writeSite(home: string): Promise<number> {
  const site = await openSiteFolder(scratch.folder);
  await site.write("index.html", home);
  return (await site.finish()).files;
}

describe("a site being written", () => {
  test("is not seen under its name before it is finished", async () => {
    const site = await openSiteFolder(scratch.folder);
    await site.write("catalog/index.html", "目录");
    expect(existsSync(scratch.folder)).toBe(false);
    expect((await site.finish()).files).toBe(1);
    expect(readFileSync(join(scratch.folder, "catalog/index.html"), "utf8")).toBe("目录");
    expect(readdirSync(scratch.parent)).toEqual(["_site"]);
  });

  test("takes the place of the whole old one", async () => {
    const old = await openSiteFolder(scratch.folder);
    await old.write("old.html", "旧");
    await old.finish();
    await writeSite("新");
    expect(readdirSync(scratch.folder).sort()).toEqual([".gongkai.json", "index.html"]);
    expect(readdirSync(scratch.parent)).toEqual(["_site"]);
  });

  test("leaves the old one as it was when it is given up", async () => {
    await writeSite("旧");
    const site = await openSiteFolder(scratch.folder);
    await site.write("index.html", "新");
    await site.abandon();
    expect(readFileSync(join(scratch.folder, "index.html"), "utf8")).toBe("旧");
    expect(readdirSync(scratch.parent)).toEqual(["_site"]);
  });

  test("lists every file with its digest, in order", async () => {
    const site = await openSiteFolder(scratch.folder);
    await site.write("b.txt", "乙");
    await site.write("a.txt", "甲");
    await site.finish();
    const manifest = JSON.parse(readFileSync(join(scratch.folder, ".gongkai.json"), "utf8"));
    expect(manifest).toEqual({
      generator: "gongkai",
      files: { "a.txt": digestOf("甲"), "b.txt": digestOf("乙") },
      whole: digestOf(JSON.stringify(["", { "a.txt": digestOf("甲"), "b.txt": digestOf("乙") }])),
    });
    expect(Object.keys(manifest.files)).toEqual(["a.txt", "b.txt"]);
  });

  test.each([
    "../x.html",
    "a/../../x.html",
    "/etc/x.html",
    "a//x.html",
    "a/./x.html",
    "目录.html",
    "a b.html",
    "a\\x.html",
    "a./x.html",
    "",
    "C:x.html",
    `${"a".repeat(241)}`,
  ])("refuses the path %j", async (path) => {
    const site = await openSiteFolder(scratch.folder);
    await expect(site.write(path, "")).rejects.toThrow("不能有这样的路径");
    await site.abandon();
    expect(readdirSync(scratch.parent)).toEqual([]);
  });

  test("refuses two paths that differ only in case, and one path twice", async () => {
    const site = await openSiteFolder(scratch.folder);
    await site.write("handbook/A/index.html", "");
    await expect(site.write("handbook/a/index.html", "")).rejects.toThrow("同一个路径");
    await expect(site.write("handbook/A/index.html", "")).rejects.toThrow("同一个路径");
  });

  test("gives places to others, once and by sound paths, and lists what they put there", async () => {
    const site = await openSiteFolder(scratch.folder);
    const place = site.place?.("notices/1/index.html", "1");
    if (!place) throw new Error("no place");
    for (const path of ["notices/1/index.html", "notices/1/INDEX.html"])
      expect(() => site.place?.(path, "1")).toThrow("同一个路径");
    for (const path of [
      "../index.html",
      "/index.html",
      "a//b.html",
      "a/./b.html",
      "a./b.html",
      "公告.html",
      "",
    ])
      expect(() => site.place?.(path, "1")).toThrow("不能有这样的路径");
    place.take(openPutting()(place, ["防汛", "公告", "涝".repeat(400_000)]));
    await site.write("notices/1/other.html", "其他");
    expect((await site.finish()).files).toBe(2);
    const text = readFileSync(join(scratch.folder, "notices/1/index.html"), "utf8");
    expect(text).toBe(`防汛公告${"涝".repeat(400_000)}`);
    const record = readFileSync(join(scratch.folder, ".gongkai.json"), "utf8");
    expect(record).toContain(digestOf(text));
  });

  test("copies a file only as it was checked", async () => {
    const source = join(scratch.parent, "名单.csv");
    writeFileSync(source, "姓名\n");
    const site = await openSiteFolder(scratch.folder);
    await site.copy("notices/1/a.csv", source, digestOf("姓名\n"));
    await expect(site.copy("notices/1/b.csv", source, digestOf("单位\n"))).rejects.toThrow(
      "在检查之后又被改动",
    );
  });
});

describe("a folder in the way", () => {
  test("is none where nothing, an empty folder or a site of ours stands", async () => {
    expect(await findForeignFolder(scratch.folder)).toBeUndefined();
    mkdirSync(scratch.folder);
    expect(await findForeignFolder(scratch.folder)).toBeUndefined();
    await writeSite("首页");
    expect(await findForeignFolder(scratch.folder)).toBeUndefined();
  });

  test("is one with anything that we did not write, and a file of that name", async () => {
    mkdirSync(scratch.folder);
    writeFileSync(join(scratch.folder, "thesis.doc"), "");
    expect(await findForeignFolder(scratch.folder)).toBe(scratch.folder);
    rmSync(scratch.folder, { recursive: true });
    writeFileSync(scratch.folder, "");
    expect(await findForeignFolder(scratch.folder)).toBe(scratch.folder);
  });

  test.each(["._site.gongkai-old", "._site.gongkai-new"])(
    "is a foreign %s, which a build would clear away",
    async (name) => {
      await writeSite("首页");
      mkdirSync(join(scratch.parent, name));
      writeFileSync(join(scratch.parent, name, "backup.zip"), "");
      expect(await findForeignFolder(scratch.folder)).toBe(join(scratch.parent, name));
    },
  );

  test.each(["_site.old", "_site.new"])("is never a kept %s, which no build touches", async (name) => {
    await writeSite("旧");
    cpSync(scratch.folder, join(scratch.parent, name), { recursive: true });
    await writeSite("新");
    expect(readFileSync(join(scratch.parent, name, "index.html"), "utf8")).toBe("旧");
    renameSync(scratch.folder, join(scratch.parent, "kept"));
    await writeSite("再新");
    expect(readdirSync(scratch.parent).sort()).toEqual(["_site", name, "kept"].sort());
  });

  test("is not what a killed build left behind", async () => {
    const site = await openSiteFolder(scratch.folder);
    await site.write("index.html", "半");
    killLockOf(scratch.folder);
    expect(await findForeignFolder(scratch.folder)).toBeUndefined();
    await writeSite("全");
    expect(readdirSync(scratch.parent)).toEqual(["_site"]);
  });
});

describe("a place that cannot be written to", () => {
  test.runIf(process.platform === "linux")(
    "is told where the system lets nothing be made in it",
    async () => {
      await expect(openSiteFolder("/proc/gongkai/_site")).rejects.toMatchObject({ cause: notWritable });
      await expect(openSiteFolder("/proc/gongkai")).rejects.toMatchObject({ cause: notWritable });
    },
  );

  test("is told of a disk that is full, and of nothing else that went wrong meanwhile", () => {
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    expect(tellFullDisk(full, "_site")).toMatchObject({ cause: notWritable });
    const missing = Object.assign(new Error("ENOENT"), { code: "ENOENT" });
    expect(tellFullDisk(missing, "_site")).toBe(missing);
  });

  test("is told with its way out, not as a fault of ours", async () => {
    writeFileSync(join(scratch.parent, "file"), "");
    await expect(openSiteFolder(join(scratch.parent, "file", "_site"))).rejects.toMatchObject({
      cause: notWritable,
    });
  });

  test("is refused while another run that is alive writes there, and taken over from one that was killed", async () => {
    const lock = join(scratch.parent, "._site.gongkai-lock");
    writeFileSync(lock, String(process.ppid));
    await expect(openSiteFolder(scratch.folder)).rejects.toMatchObject({ cause: notWritable });
    expect(existsSync(scratch.folder)).toBe(false);
    // No process has this number: the highest that Linux gives is 4 194 304.
    writeFileSync(lock, "99999999");
    await writeSite("首页");
    expect(readdirSync(scratch.parent)).toEqual(["_site"]);
  });
});

describe("a run that was killed", () => {
  test("between the two renames of a swap gives the old site back to the next look, whatever that look leads to", async () => {
    await writeSite("旧");
    const killed = await openSiteFolder(scratch.folder);
    await killed.write("index.html", "新");
    renameSync(scratch.folder, oldBeside(scratch.folder));
    writeFileSync(join(scratch.parent, "._site.gongkai-lock"), "99999999");
    expect(await findForeignFolder(scratch.folder)).toBeUndefined();
    expect(readFileSync(join(scratch.folder, "index.html"), "utf8")).toBe("旧");
    await writeSite("再新");
    expect(readdirSync(scratch.parent)).toEqual(["_site"]);
  });

  test("is left alone while the run that swaps is alive", async () => {
    await writeSite("旧");
    renameSync(scratch.folder, oldBeside(scratch.folder));
    writeFileSync(join(scratch.parent, "._site.gongkai-lock"), String(process.ppid));
    expect(await findForeignFolder(scratch.folder)).toBeUndefined();
    expect(existsSync(scratch.folder)).toBe(false);
    expect(existsSync(oldBeside(scratch.folder))).toBe(true);
  });

  test("after them leaves an old site that never comes back over the new one", async () => {
    await writeSite("旧");
    cpSync(scratch.folder, oldBeside(scratch.folder), { recursive: true });
    await writeSite("新");
    expect(readFileSync(join(scratch.folder, "index.html"), "utf8")).toBe("新");
    expect(readdirSync(scratch.parent)).toEqual(["_site"]);
  });

  test("clears away a link beside the site, and nothing of what it leads to", async () => {
    await writeSite("旧");
    const kept = join(scratch.parent, "kept");
    cpSync(scratch.folder, kept, { recursive: true });
    for (const beside of [freshBeside, oldBeside]) {
      symlinkSync(kept, beside(scratch.folder));
      await writeSite("新");
    }
    expect(readdirSync(scratch.parent).sort()).toEqual(["_site", "kept"]);
    expect(readdirSync(kept).sort()).toEqual([".gongkai.json", "index.html"]);
  });
});

describe("the kind of what lies in a place", () => {
  test("is told where another kind is to be written, and of a record without kind it is a site", async () => {
    expect(await findOtherKind(scratch.folder, "kiosk")).toBeUndefined();
    await writeSite("首页");
    expect(await findOtherKind(scratch.folder, "site")).toBeUndefined();
    expect(await findOtherKind(scratch.folder, "kiosk")).toBe("site");
    const kiosk = await openSiteFolder(scratch.folder, "kiosk");
    await kiosk.write("index.html", "触摸屏");
    await kiosk.finish();
    expect(await findOtherKind(scratch.folder, "kiosk")).toBeUndefined();
    expect(await findOtherKind(scratch.folder, "site")).toBe("kiosk");
  });

  test("is an archive also where an older one did not say so beside its list", async () => {
    mkdirSync(scratch.folder);
    writeFileSync(join(scratch.folder, ".gongkai.json"), '{\n "generator": "gongkai",\n "files": {}\n}\n');
    writeFileSync(join(scratch.folder, checksumListName), "");
    expect(await findOtherKind(scratch.folder, "site")).toBe("archive");
    expect(await findOtherKind(scratch.folder, "archive")).toBeUndefined();
  });
});

test("what was altered between being put and being seen is not believed to be as it was written", async () => {
  const memory = { cache: join(scratch.parent, "cache"), frame: "code" };
  const first = await openSiteFolder(scratch.folder, "site", memory);
  await first.write("a.html", "公告", "key");
  await first.write("b.html", "通知", "key");
  // Longer than a clock of a disk stands still.
  await setTimeout(50);
  writeFileSync(join(freshBeside(scratch.folder), "a.html"), "通告");
  await first.finish();
  const second = await openSiteFolder(scratch.folder, "site", memory);
  expect([second.keep("a.html", "key"), second.keep("b.html", "key")]).toEqual([false, true]);
  await second.abandon();
});

test.skipIf(process.getuid?.() === 0)(
  "an old site that may not be written to is replaced whole, and nothing is left of it",
  async () => {
    for (const text of ["旧首页", "新首页", "再新的首页"]) {
      const site = await openSiteFolder(scratch.folder);
      await site.write("notices/1/index.html", text);
      await site.finish();
      expect(readFileSync(join(scratch.folder, "notices/1/index.html"), "utf8")).toBe(text);
      expect(readdirSync(scratch.parent)).toEqual([basename(scratch.folder)]);
      for (const path of ["notices/1", "notices", ""]) chmodSync(join(scratch.folder, path), 0o555);
    }
    for (const path of ["", "notices", "notices/1"]) chmodSync(join(scratch.folder, path), 0o755);
  },
);
