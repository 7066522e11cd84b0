import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listDifferences, readBytes, runBuild } from "../support/built-county.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("two builds differ in no byte, whatever the time zone, the locale, the umask and the folder", {
  timeout: 180_000,
}, async () => {
  const parent = mkdtempSync(join(tmpdir(), "gongkai-twice-"));
  try {
    const east = { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" };
    const west = { TZ: "America/New_York", LANG: "C", LC_ALL: "C" };
    const outcomes = await Promise.all([
      runBuild(["--out", join(parent, "east")], { here: root, env: east, umask: "022" }),
      runBuild(["--out", join(parent, "a", "deeper", "west")], { here: root, env: west, umask: "077" }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0]);
    const [first, second] = [readBytes(join(parent, "east")), readBytes(join(parent, "a", "deeper", "west"))];
    expect(first.size).toBeGreaterThan(300);
    expect(listDifferences(first, second)).toEqual([]);
    expect(listDifferences(first, readBytes(findDemonstrationSite()))).toEqual([]);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
