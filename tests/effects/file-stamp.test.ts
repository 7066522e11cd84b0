import { mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isSameStamp, isSettled, stampOf } from "../../scripts/effects/file-stamp.ts";

test("a file's stamp changes with every writing, even where its time of modification is set back", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-stamp-"));
  try {
    const path = join(folder, "notice.md");
    writeFileSync(path, "防汛");
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const before = stampOf(path);
    if (!before) throw new Error("no stamp");
    expect(isSameStamp(before, stampOf(path) ?? before)).toBe(true);
    for (const other of [
      { size: 7 },
      { modified: 1 },
      { changed: before.changed + 1 },
      { node: before.node + 1 },
    ])
      expect(isSameStamp(before, { ...before, ...other })).toBe(false);
    let after = before;
    // Until the clock of the disk, which may be coarse, has gone on.
    while (after.changed === before.changed) {
      writeFileSync(path, "抗旱");
      utimesSync(path, 1_700_000_000, 1_700_000_000);
      after = stampOf(path) ?? before;
    }
    expect(after).toEqual({ ...before, changed: after.changed });
    expect(isSameStamp(before, after)).toBe(false);
    // Meanwhile the first stamp proves nothing.
    expect(isSettled(before, Date.now())).toBe(false);
    expect(isSettled(before, Date.now() + 10_000)).toBe(true);
    symlinkSync(path, join(folder, "link.md"));
    expect([stampOf(folder), stampOf(join(folder, "link.md")), stampOf(join(folder, "none"))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
