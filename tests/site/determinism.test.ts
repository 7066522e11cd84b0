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
    const first = readBytes(findDemonstrationSite());
    expect(first.size).toBeGreaterThan(300);
    // The first build stood in the machine's own surroundings, which are hardly these.
    const env = { TZ: "Pacific/Marquesas", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    const out = join(parent, "a", "deeper", "west");
    const { status } = await runBuild(["--out", out], { here: root, env, umask: "077" });
    expect(status).toBe(0);
    expect(listDifferences(first, readBytes(out))).toEqual([]);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
