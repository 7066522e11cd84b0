import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { stampText } from "../../scripts/effects/file-stamp.ts";
import { openPutting } from "../../scripts/effects/put-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-put-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = "<h1>青崖县2024年政府信息公开工作年度报告</h1>";

test("of a file that stays where it is put the stamp is told, and it holds when the folder above is renamed", () => {
  const root = join(folder, "new");
  mkdirSync(root);
  const target = join(root, "reports", "2024", "index.html");
  const put = openPutting()({ root, target, stays: true }, [page]);
  renameSync(root, join(folder, "site"));
  expect(put.stamp).toBeDefined();
  expect(put.stamp).toBe(stampText(join(folder, "site", "reports", "2024", "index.html")));
});

test("of one that is moved by itself later, or was not written, no stamp is told", () => {
  const target = join(folder, "index.html");
  const put = openPutting();
  expect(put({ root: folder, target }, [page]).stamp).toBeUndefined();
  const standing = digestOf(Buffer.from(page));
  expect(put({ root: folder, target, standing, stays: true }, [page])).toEqual({
    digest: standing,
    bytes: Buffer.byteLength(page),
    written: false,
  });
});
