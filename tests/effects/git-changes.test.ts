/** What git keeps of files is told change by change: merges, deletions, the stash, odd names, in pieces of any length. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FileChange, openChanges, readGitChanges } from "../../scripts/effects/git-changes.ts";
import { readGitBlobs } from "../../scripts/effects/git-objects.ts";
import { commitAll, runGit } from "../support/git-county.ts";

let root = "";
const odd = "content/notices/防汛\n“通知”.md";
const day = "2024-05-24T09:00:00+08:00";
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const blobOf = (text: string): string => {
  write("_blob", text);
  const id = runGit(root, ["hash-object", "_blob"]).trim();
  rmSync(join(root, "_blob"));
  return id;
};

async function changes(folder = root, paths?: readonly string[]): Promise<readonly FileChange[]> {
  const found: FileChange[] = [];
  expect(await readGitChanges(folder, (change) => found.push(change), paths)).toBe(true);
  return found;
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-changes-"));
  runGit(root, ["init", "--quiet"]);
  mkdirSync(join(root, "content/notices"), { recursive: true });
  write(odd, "防汛");
  write("说明.md", "说明");
  commitAll(root, { day, subject: "发布" });
  runGit(root, ["checkout", "--quiet", "-b", "side"]);
  write(odd, "防汛备汛");
  commitAll(root, { day, subject: "补充" });
  runGit(root, ["checkout", "--quiet", "main"]);
  rmSync(join(root, "说明.md"));
  commitAll(root, { day, subject: "删去说明" });
  write(odd, "贮藏");
  runGit(root, ["stash", "--quiet"]);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("changes of files", () => {
  test("are told on every branch and in the stash, with their commits", async () => {
    const found = await changes();
    const contents = new Set(found.filter(({ path }) => path === odd).map(({ blob }) => blob));
    expect(contents).toEqual(new Set(["防汛", "防汛备汛", "贮藏"].map(blobOf)));
    const deleted = found.find(({ path, blob }) => path === "说明.md" && /^0+$/.test(blob));
    expect(deleted?.commit).toBe(runGit(root, ["rev-parse", "main"]).trim());
    const aside = found.find(({ blob }) => blob === blobOf("防汛备汛"));
    expect(aside?.commit).toBe(runGit(root, ["rev-parse", "side"]).trim());
  });

  test("are told of single files below a folder", async () => {
    const below = odd.slice("content/".length);
    const found = await changes(join(root, "content"), [below]);
    expect(new Set(found.map(({ path }) => path))).toEqual(new Set([below]));
    const told: string[] = [];
    await readGitBlobs(join(root, "content"), [below], (_, bytes) =>
      told.push(Buffer.from(bytes).toString()),
    );
    expect(told.sort()).toEqual(["贮藏", "防汛", "防汛备汛"]);
  });

  test("are not told where git refuses", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "gongkai-no-git-"));
    expect(await readGitChanges(elsewhere, () => undefined)).toBe(false);
    rmSync(elsewhere, { recursive: true });
  });

  test("are the same however the words are cut into pieces", () => {
    const [old, fresh] = ["a".repeat(40), "b".repeat(40)];
    const names = fc.uniqueArray(
      fc.string({ unit: "grapheme", minLength: 1 }).filter((name) => !name.includes("\0")),
      { maxLength: 6 },
    );
    const path = fc.oneof(names, fc.constant(["\u0001c", "\n:100644"]));
    fc.assert(
      fc.property(path, fc.integer({ min: 1, max: 50 }), (paths, length) => {
        const lines = paths.map(
          (name, at) => `${at === 0 ? "\n" : ""}:100644 100644 ${old} ${fresh} M\0${name}\0`,
        );
        const text = `\u0001${old}\0${lines.join("")}\u0001${fresh}\0${lines.join("")}`;
        const found: FileChange[] = [];
        const read = openChanges((change) => found.push(change));
        for (let at = 0; at < text.length; at += length) read(text.slice(at, at + length));
        expect(found).toEqual(
          [old, fresh].flatMap((commit) => paths.map((name) => ({ commit, blob: fresh, path: name }))),
        );
      }),
    );
  });
});
