/** The program says and writes the same, whether it runs compiled or as its sources stand. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readBytes } from "../support/built-county.ts";

const house = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "gongkai-same-"));
const county = join(folder, "county");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function call(start: readonly string[], args: readonly string[], here: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...start, ...args], {
    cwd: here,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", NODE_OPTIONS: undefined, GONGKAI_TRACE: undefined },
  });
  return { status, stdout, stderr };
}

const tsx = ["--import", import.meta.resolve("tsx")];
const compiled = [join(house, "scripts/gongkai.mjs")];
const sources = [...tsx, join(house, "scripts/cli.ts")];

test("help is the same", () => {
  const help = call(compiled, ["--help"], folder);
  expect(help.status).toBe(0);
  expect(help).toEqual(call(sources, ["--help"], folder));
});

test("a site is the same", () => {
  const writer = join(house, "tests/generator/write-county.ts");
  expect(call([...tsx, writer], [county, "--notices", "12"], folder).status).toBe(0);
  const byCompiled = call(compiled, ["build", "--out", "_site"], county);
  const first = readBytes(join(county, "_site"));
  rmSync(join(county, "_site"), { recursive: true });
  rmSync(join(county, ".cache"), { recursive: true, force: true });
  const bySources = call(sources, ["build", "--out", "_site"], county);
  expect(byCompiled).toEqual(bySources);
  expect(byCompiled.status).toBe(0);
  const second = readBytes(join(county, "_site"));
  expect([...first.keys()]).toEqual([...second.keys()]);
  expect([...first].filter(([path, bytes]) => !second.get(path)?.equals(bytes))).toEqual([]);
});
