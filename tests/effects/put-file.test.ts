import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { stampText } from "../../scripts/effects/file-stamp.ts";
import { openPutting } from "../../scripts/effects/put-file.ts";
import { stampMoved } from "../../scripts/effects/site-files.ts";
import { type RememberedFile, stands } from "../../scripts/effects/site-memory.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("site");
const page = "<h1>青崖县2024年政府信息公开工作年度报告</h1>";

test("of a file that was put the stamp is told, and it holds when the folder above is renamed", () => {
  const root = join(scratch.parent, "new");
  mkdirSync(root);
  const target = join(root, "reports", "2024", "index.html");
  const put = openPutting()({ root, target }, [page]);
  renameSync(root, join(scratch.parent, "site"));
  expect(put.stamp).toBeDefined();
  expect(put.stamp).toBe(stampText(join(scratch.parent, "site", "reports", "2024", "index.html")));
});

test("of one that was not written no stamp is told", () => {
  const target = join(scratch.parent, "index.html");
  const standing = digestOf(Buffer.from(page));
  expect(openPutting()({ root: scratch.parent, target, standing }, [page])).toEqual({
    digest: standing,
    bytes: Buffer.byteLength(page),
    written: false,
  });
});

test("of files that were moved into their places no stamp is believed of those that somebody altered, or took away, before they were seen", () => {
  const names = ["guide.html", "index.html", "search.html"];
  const put = openPutting();
  const made = names.map((name) => {
    const { digest, stamp } = put({ root: scratch.parent, target: join(scratch.parent, `staged-${name}`) }, [
      page,
    ]);
    return [name, { digest, stamp, key: "1" }] as const;
  });
  for (const name of names) renameSync(join(scratch.parent, `staged-${name}`), join(scratch.parent, name));
  writeFileSync(join(scratch.parent, "index.html"), `${page}（改）`);
  rmSync(join(scratch.parent, "search.html"));
  const files = stampMoved(scratch.parent, made);
  expect([...files.keys()]).toEqual(names);
  expect(names.map((name) => stands(scratch.parent, name, files.get(name) as RememberedFile))).toEqual([
    true,
    false,
    false,
  ]);
  expect(files.get("guide.html")?.stamp).toBe(stampText(join(scratch.parent, "guide.html")));
});
