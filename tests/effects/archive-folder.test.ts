import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { writeChecksumList } from "../../scripts/archive/checksum-list.ts";
import { findStrayFile, openArchiveFolder } from "../../scripts/effects/archive-folder.ts";
import { writePiece } from "../../scripts/effects/file-pieces.ts";
import { notWritable } from "../../scripts/effects/folder-lock.ts";
import { findForeignFolder, findOtherKind } from "../../scripts/effects/site-folder.ts";
import { digestEntry, listEntries } from "../../scripts/effects/survey-folder.ts";
import { tellFullDisk } from "../../scripts/effects/tell-unwritten.ts";
import { killLockOf } from "../support/killed-lock.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("_archive");

async function* pieces(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe("an archive being written", () => {
  test("is not seen before it is finished, and takes the place of the whole old one", async () => {
    for (const home of ["旧", "新"]) {
      const archive = await openArchiveFolder(scratch.folder);
      await archive.write(`site/${home === "旧" ? "old" : "index"}.html`, home);
      expect(existsSync(join(scratch.folder, "site/index.html"))).toBe(false);
      await archive.finish();
    }
    expect(readdirSync(join(scratch.folder, "site"))).toEqual(["index.html"]);
    expect(await findOtherKind(scratch.folder, "archive")).toBeUndefined();
    expect(await findOtherKind(scratch.folder, "site")).toBe("archive");
    expect(readdirSync(scratch.parent)).toEqual(["_archive"]);
  });

  test("knows size and digests of whatever way a file came in", async () => {
    writeFileSync(join(scratch.parent, "名单.csv"), "城关镇");
    const archive = await openArchiveFolder(scratch.folder);
    await archive.write("a.txt", "城关镇");
    await archive.stream("b.txt", pieces("城", "关", "镇"));
    await archive.copy("c.txt", join(scratch.parent, "名单.csv"), digestOf("城关镇"));
    await archive.duplicate("a.txt", "bag/data/d.txt");
    const kept = ["a.txt", "b.txt", "c.txt", "bag/data/d.txt"].map((path) => archive.files.get(path));
    expect(new Set(kept.map((file) => JSON.stringify(file))).size).toBe(1);
    expect(kept[0]).toMatchObject({ size: 9, sha256: digestOf("城关镇") });
    await archive.finish();
    expect(readFileSync(join(scratch.folder, "bag/data/d.txt"), "utf8")).toBe("城关镇");
  });

  test("leaves the old one where a file changed meanwhile, or writing broke off", async () => {
    const old = await openArchiveFolder(scratch.folder);
    await old.write("index.html", "旧");
    await old.finish();
    writeFileSync(join(scratch.parent, "名单.csv"), "城关镇");
    const archive = await openArchiveFolder(scratch.folder);
    await expect(archive.copy("a.csv", join(scratch.parent, "名单.csv"), digestOf("赵村镇"))).rejects.toThrow(
      "又被改动",
    );
    await expect(
      archive.stream(
        "b.txt",
        (async function* () {
          yield new Uint8Array(1);
          throw new Error("磁盘已满");
        })(),
      ),
    ).rejects.toThrow("磁盘已满");
    await archive.abandon();
    expect(readFileSync(join(scratch.folder, "index.html"), "utf8")).toBe("旧");
    expect(readdirSync(scratch.parent).sort()).toEqual(["_archive", "名单.csv"]);
  });

  test("writes the whole of a piece of which the disk takes a part, or fails as on a full disk", async () => {
    const written: number[] = [];
    let room = 7;
    const file = {
      write: async (piece: Uint8Array) => {
        const bytesWritten = Math.min(3, room, piece.length);
        room -= bytesWritten;
        written.push(...piece.subarray(0, bytesWritten));
        return { bytesWritten, buffer: piece };
      },
    } as unknown as Parameters<typeof writePiece>[0];
    await writePiece(file, Uint8Array.of(1, 2, 3, 4, 5));
    expect(written).toEqual([1, 2, 3, 4, 5]);
    const full = await writePiece(file, Uint8Array.of(6, 7, 8)).catch((error: unknown) => error);
    expect(written).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(tellFullDisk(full, scratch.folder)).toMatchObject({ cause: notWritable });
  });

  test("clears away what a killed run left, which is known as ours", async () => {
    const killed = await openArchiveFolder(scratch.folder);
    await killed.write("index.html", "半");
    killLockOf(scratch.folder);
    expect(await findForeignFolder(scratch.folder)).toBeUndefined();
    const archive = await openArchiveFolder(scratch.folder);
    await archive.write("guide.html", "全");
    await archive.finish();
    expect(readdirSync(scratch.folder).sort()).toEqual([".gongkai.json", "guide.html"]);
  });

  test("leaves a kept archive of any other name alone", async () => {
    for (const home of ["旧", "新"]) {
      const archive = await openArchiveFolder(scratch.folder);
      await archive.write("index.html", home);
      await archive.finish();
      if (home === "旧") renameSync(scratch.folder, `${scratch.folder}.old`);
    }
    expect(readFileSync(join(`${scratch.folder}.old`, "index.html"), "utf8")).toBe("旧");
    expect(readdirSync(scratch.parent).sort()).toEqual(["_archive", "_archive.old"]);
  });

  test("is known to hold a file that its list does not name", async () => {
    expect(await findStrayFile(scratch.folder)).toBeUndefined();
    const archive = await openArchiveFolder(scratch.folder);
    await archive.write("site/index.html", "首页");
    const list = ["site/index.html", ".gongkai.json"].map((path) => {
      return { path, digest: archive.files.get(path)?.sha256 ?? "" };
    });
    await archive.write("manifest-sha256.txt", writeChecksumList(list));
    await archive.finish();
    expect(await findStrayFile(scratch.folder)).toBeUndefined();
    writeFileSync(join(scratch.folder, "site/移交清单.docx"), "");
    expect(await findStrayFile(scratch.folder)).toBe("site/移交清单.docx");
    rmSync(join(scratch.folder, "site/移交清单.docx"));
    rmSync(join(scratch.folder, "manifest-sha256.txt"));
    expect(await findStrayFile(scratch.folder)).toBe("site/index.html");
  });

  test("takes pages as deep as a site has them into the bag, and no other names than a site's", async () => {
    const archive = await openArchiveFolder(scratch.folder);
    const deep = `${"a".repeat(100)}/${"b".repeat(100)}/${"c".repeat(38)}`;
    await archive.write(`site/${deep}`, "");
    await archive.duplicate(`site/${deep}`, `bag/data/site/${deep}`);
    await expect(archive.write("site/目录.html", "")).rejects.toThrow("不能有这样的路径");
    await expect(archive.write("../x.html", "")).rejects.toThrow("不能有这样的路径");
    await archive.abandon();
  });
});

describe("a folder that is looked through", () => {
  test("gives links and what is no file a word of their own, and follows nothing", async () => {
    const archive = await openArchiveFolder(scratch.folder);
    await archive.write("a/b.html", "乙");
    await archive.finish();
    symlinkSync("/etc", join(scratch.folder, "a/link"));
    const entries = (await listEntries(scratch.folder)) ?? [];
    expect(entries.map(({ path, trouble }) => [path, trouble])).toEqual([
      [".gongkai.json", undefined],
      ["a/b.html", undefined],
      ["a/link", "它成了一个链接"],
    ]);
    const link = entries.at(-1);
    expect(link && (await digestEntry(scratch.folder, link, ["sha256"]))).toMatchObject({ digests: {} });
  });

  test("hands on the innermost of its empty folders, which stand in no new archive's way", async () => {
    const archive = await openArchiveFolder(scratch.folder);
    await archive.write("a/b.html", "乙");
    await archive.finish();
    mkdirSync(join(scratch.folder, "a/新建文件夹/内层"), { recursive: true });
    const [empty, ...others] = ((await listEntries(scratch.folder)) ?? []).filter(({ path }) =>
      path.endsWith("/"),
    );
    expect([empty?.path, others]).toEqual(["a/新建文件夹/内层/", []]);
    expect(empty && (await digestEntry(scratch.folder, empty, ["sha256"]))).toEqual({ size: 0, digests: {} });
    expect(await findStrayFile(scratch.folder)).toBe("a/b.html");
    rmSync(join(scratch.folder, "a/b.html"));
    expect(await findStrayFile(scratch.folder)).toBeUndefined();
  });

  test("may itself be reached by a link", async () => {
    const archive = await openArchiveFolder(scratch.folder);
    await archive.write("index.html", "首页");
    await archive.finish();
    symlinkSync(scratch.folder, join(scratch.parent, "current"));
    expect((await listEntries(join(scratch.parent, "current")))?.map(({ path }) => path)).toEqual([
      ".gongkai.json",
      "index.html",
    ]);
  });

  test("hands on both of two files whose names compose alike", async () => {
    mkdirSync(scratch.folder);
    for (const name of ["caf\u00e9.html", "cafe\u0301.html"]) writeFileSync(join(scratch.folder, name), name);
    expect((await listEntries(scratch.folder))?.map(({ path }) => path)).toEqual([
      "cafe\u0301.html",
      "caf\u00e9.html",
    ]);
  });

  test("says of a file that cannot be read that it cannot", async () => {
    const entry = { path: "gone.html", size: 3 };
    expect((await digestEntry(scratch.parent, entry, ["sha256"])).trouble).toContain("读不出来");
  });

  test("is none where there is a file, or nothing", async () => {
    expect(await listEntries(scratch.folder)).toBeUndefined();
    writeFileSync(scratch.folder, "");
    expect(await listEntries(scratch.folder)).toBeUndefined();
  });
});
