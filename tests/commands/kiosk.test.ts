/** What `kiosk` does before it prints: it refuses as `build` does, and by its own rules. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { runKiosk } from "../../scripts/commands/kiosk.ts";
import { readOptions } from "../../scripts/commands/read-options.ts";
import { changedConfig } from "../support/seen-county.ts";
import { changedNotice, noticePath, type Overlay, writeSmallCounty } from "../support/small-county.ts";

const ownStandards = fileURLToPath(new URL("../../content/standards", import.meta.url));
let folder: string;

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function callKiosk(overlay: Overlay, ...args: readonly string[]) {
  folder = writeSmallCounty(overlay);
  mkdirSync(join(folder, "_kiosk"));
  writeFileSync(join(folder, "_kiosk/.gongkai.json"), '{"kind":"kiosk"}');
  writeFileSync(join(folder, "_kiosk/index.html"), "上一次的");
  let said = "";
  const listen = (text: unknown): boolean => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stderr, "write").mockImplementation(listen);
  vi.spyOn(process.stdout, "write").mockImplementation(listen);
  const options = readOptions([...args, "--format", "json"], { here: folder, ownStandards }).value;
  if (!options) throw new Error("the call cannot be read");
  return { status: await runKiosk(options), said };
}

test("content that does not pass is refused with 1, and the old folder stays", async () => {
  const { status, said } = await callKiosk({ [noticePath]: changedNotice(["2024-05-24", "2024-05-32"]) });
  expect([status, said]).toEqual([1, expect.stringContaining("bad-date")]);
  expect(readdirSync(join(folder, "_kiosk")).sort()).toEqual([".gongkai.json", "index.html"]);
});

test("a rule of the large screen that names no area is refused with 1", async () => {
  const kinds = [{ name: "项目", areas: ["重大建设项目"] }];
  const { status, said } = await callKiosk(changedConfig({ lobby: { kinds } }));
  expect([status, said]).toEqual([1, expect.stringContaining("bad-config")]);
  expect(said).toContain("重大建设项目");
  expect(readdirSync(join(folder, "_kiosk")).sort()).toEqual([".gongkai.json", "index.html"]);
});

test("a folder that is not ours is left alone with 2", async () => {
  const { status, said } = await callKiosk({}, "--out", "content");
  expect([status, said]).toEqual([2, expect.stringContaining("unsafe-output")]);
});
