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
    writeFileSync(path, "抗旱");
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const after = stampOf(path);
    expect(after && isSameStamp(before, after)).toBe(after?.changed === before.changed);
    // Where the clock of the disk is too coarse to tell the two, the first stamp proves nothing.
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
