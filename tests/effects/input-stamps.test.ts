import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listChanged, stampAside } from "../../scripts/effects/input-stamps.ts";
import { stampInputs } from "../../scripts/effects/input-work.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-inputs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const notice = join(folder, "notices/2025/清明防火.md");

beforeAll(async () => {
  mkdirSync(join(folder, "notices/2025"), { recursive: true });
  for (const path of [notice, join(folder, "agencies.yaml")]) writeFileSync(path, "机构: 青崖县林业局\n");
  await setTimeout(2100);
});

test("another thread sees what this one sees", async () => {
  const here = stampInputs([folder]);
  expect(here).toHaveLength(2);
  expect(await stampAside([folder])).toEqual(here);
});

test("a thread that fails is no loss", async () => {
  expect(await stampAside([folder], new URL("file:///nowhere/input-worker.mjs"))).toEqual(
    stampInputs([folder]),
  );
});

test("what is the same is proved, what was written just now proves nothing", () => {
  const before = stampInputs([folder]) ?? [];
  expect(listChanged(before, stampInputs([folder]) ?? [])).toEqual([]);
  utimesSync(notice, new Date(), new Date(0));
  const touched = stampInputs([folder]) ?? [];
  const [changed, ...others] = listChanged(before, touched) ?? [];
  expect(others).toEqual([]);
  expect(changed?.path).toBe(notice);
  expect(before).toContain(`${notice}\t${changed?.before}`);
  // Its stamp is the same now, and yet it may have been written again.
  expect(listChanged(touched, stampInputs([folder]) ?? [])?.map(({ path }) => path)).toEqual([notice]);
});

test("a file that came or went, or is none, leaves nothing known", () => {
  const before = stampInputs([folder]) ?? [];
  const more = join(folder, "notices/2025/另一件.md");
  writeFileSync(more, "");
  expect(listChanged(before, stampInputs([folder]) ?? [])).toBeUndefined();
  rmSync(more);
  symlinkSync(notice, more);
  expect(stampInputs([folder])).toBeUndefined();
  rmSync(more);
});
