import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheAt, keepApart } from "../../scripts/effects/cache-place.ts";
import { ownMark } from "../../scripts/effects/living-run.ts";
import { deadHolder } from "../support/killed-lock.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const county = scratchFolder("青崖县");

test("a run apart keeps what it keeps in a place of its own, and leaves nothing behind", async () => {
  const inside = await keepApart(county.folder, async () => {
    const at = cacheAt(county.folder, "notices");
    mkdirSync(at, { recursive: true });
    return at;
  });
  expect(inside).not.toBe(cacheAt(county.folder, "notices"));
  expect(readdirSync(join(county.folder, ".cache"))).toEqual([]);
});

test("where nothing can be kept, a run apart finds another place", async () => {
  writeFileSync(county.folder, "");
  const inside = await keepApart(county.folder, async () => {
    const at = cacheAt(county.folder, "notices");
    mkdirSync(at, { recursive: true });
    return at;
  });
  expect(inside.startsWith(tmpdir())).toBe(true);
  expect(existsSync(inside)).toBe(false);
});

test("what killed runs have left goes; what a living one is at work in stays", async () => {
  const [dead] = deadHolder.split(" ");
  const parent = process.ppid;
  const left = [
    `apart-${dead}-${ownMark.host}-abCD12`,
    `apart-${ownMark.pid}-${ownMark.host}-abCD12`,
    "apart-1-another-machine-abCD12",
    "apart-abCD12",
  ];
  const living = [`apart-${parent}-${ownMark.host}-abCD12`, "apart-1-another-machine-efGH34"];
  for (const name of [...left, ...living])
    mkdirSync(join(county.folder, ".cache", name), { recursive: true });
  utimesSync(join(county.folder, ".cache", "apart-1-another-machine-abCD12"), 1_700_000_000, 1_700_000_000);
  await keepApart(county.folder, async () => undefined);
  expect(readdirSync(join(county.folder, ".cache")).sort()).toEqual(living.sort());
});
