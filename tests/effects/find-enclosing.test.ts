/** In what a folder for output lies. */
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildRecordName } from "../../scripts/archive/verified-parts.ts";
import { findEnclosing } from "../../scripts/effects/find-enclosing.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("_site");
const at = (path: string): string => join(scratch.parent, path);
const content = () => ({ folder: at("content"), kind: "content" }) as const;
const find = (path: string) => findEnclosing(at(path), [content()]);

function lay(): void {
  for (const folder of ["content/notices", "_archive/site"]) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at(join("_archive", buildRecordName)), '{"generator":"gongkai","kind":"archive","files":{}}');
  symlinkSync(at("content"), at("link"), "dir");
}

test("beside what is read, and in the place of an output, there is room", async () => {
  lay();
  for (const path of ["_site", "content-2", "_archive", "new/_site"])
    expect(await find(path)).toBeUndefined();
});

test.each(["content", "content/x", "content/notices/a/b", "link/x", "."])(
  "%s would spoil the content",
  async (path) => {
    lay();
    expect(await find(path)).toEqual(content());
  },
);

test.each(["_archive/new", "_archive/site/deep/_site"])("%s lies in an archive", async (path) => {
  lay();
  expect(await find(path)).toEqual({ folder: realpathSync(at("_archive")), kind: "archive" });
});
