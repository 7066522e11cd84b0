import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { watchPaths } from "../../scripts/effects/watch-folders.ts";

test("a burst of changes is one call, with the files; a folder made meanwhile is watched as well", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-watch-"));
  mkdirSync(join(folder, "notices/2024"), { recursive: true });
  const calls: (readonly string[])[] = [];
  const stop = watchPaths([folder], (files) => calls.push(files));
  try {
    const first = join(folder, "notices/2024/fangxun.md");
    for (const text of ["防", "防汛"]) writeFileSync(first, text);
    await vi.waitUntil(() => calls.length > 0);
    expect(calls).toEqual([[first]]);
    mkdirSync(join(folder, "notices/2025"));
    await vi.waitUntil(() => calls.length > 1);
    const second = join(folder, "notices/2025/kanghan.md");
    writeFileSync(second, "抗旱");
    await vi.waitUntil(() => calls.some((files) => files.includes(second)));
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
