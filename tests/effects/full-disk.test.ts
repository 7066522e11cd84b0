/** On a full disk nothing is left lying that would keep the next run out, and the words say what helps. */
import fs, { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { takeLock } from "../../scripts/effects/folder-lock.ts";
import { openFreshFolder } from "../../scripts/effects/fresh-folder.ts";

const scratch = mkdtempSync(join(tmpdir(), "gongkai-full-"));

/** A file can still be made; nothing goes into it. */
function fillDisk(): void {
  const write = fs.writeFileSync;
  vi.spyOn(fs, "writeFileSync").mockImplementation((file, _, options) => {
    write(file, "", options);
    throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  });
  syncBuiltinESMExports();
}

function emptyDisk(): void {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
}

afterEach(emptyDisk);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("a lock that could not be written is taken away again, and the words say that there is no room", async () => {
  const folder = join(scratch, "_site");
  const lock = join(scratch, "lock");
  fillDisk();
  await expect(openFreshFolder(folder, () => undefined)).rejects.toThrow(/磁盘已满.*腾出空间/);
  await expect(takeLock(lock, folder)).rejects.toThrow("ENOSPC");
  emptyDisk();
  expect(existsSync(lock)).toBe(false);
  const release = await takeLock(lock, folder);
  await release();
  const fresh = await openFreshFolder(folder, () => undefined);
  await fresh.abandon();
});

test("where not even the first file can be written, nothing is left and the next run is let in", async () => {
  const folder = join(scratch, "_site");
  const isFull = (): void => {
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  };
  await expect(openFreshFolder(folder, isFull)).rejects.toThrow(/磁盘已满.*腾出空间/);
  expect(readdirSync(scratch).filter((name) => name.startsWith("._site"))).toEqual([]);
  const fresh = await openFreshFolder(folder, () => undefined);
  await fresh.abandon();
});
