import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { stampText } from "../../scripts/effects/file-stamp.ts";
import { openPutting } from "../../scripts/effects/put-file.ts";
import { stampMoved } from "../../scripts/effects/site-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-put-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = "<h1>青崖县2024年政府信息公开工作年度报告</h1>";

test("of a file that was put the stamp is told, and it holds when the folder above is renamed", () => {
  const root = join(folder, "new");
  mkdirSync(root);
  const target = join(root, "reports", "2024", "index.html");
  const put = openPutting()({ root, target }, [page]);
  renameSync(root, join(folder, "site"));
  expect(put.stamp).toBeDefined();
  expect(put.stamp).toBe(stampText(join(folder, "site", "reports", "2024", "index.html")));
});

test("of one that was not written no stamp is told", () => {
  const target = join(folder, "index.html");
  const standing = digestOf(Buffer.from(page));
  expect(openPutting()({ root: folder, target, standing }, [page])).toEqual({
    digest: standing,
    bytes: Buffer.byteLength(page),
    written: false,
  });
});

test("of files that were moved into their places those are left out that somebody altered before they were seen", () => {
  const names = ["guide.html", "index.html"];
  const put = openPutting();
  const made = names.map((name) => {
    const { digest, stamp } = put({ root: folder, target: join(folder, `staged-${name}`) }, [page]);
    return [name, { digest, stamp, key: "1" }] as const;
  });
  for (const name of names) renameSync(join(folder, `staged-${name}`), join(folder, name));
  writeFileSync(join(folder, "index.html"), `${page}（改）`);
  const files = stampMoved(folder, made);
  expect([...files.keys()]).toEqual(["guide.html"]);
  expect(files.get("guide.html")?.stamp).toBe(stampText(join(folder, "guide.html")));
});
