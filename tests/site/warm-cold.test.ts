/** After whatever a clerk does, a build that goes on from the last one writes what a build from nothing writes, byte for byte. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { layCounty } from "../generator/lay-county.ts";
import { drawFrom } from "../generator/random.ts";
import { callCli } from "../support/call-cli.ts";
import { countyChanges, type Draw } from "../support/county-changes.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-warm-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Paths with the digests of their bytes. */
function readSite(folder: string): Readonly<Record<string, string>> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, digestOf(readFileSync(join(folder, path)))]));
}

async function build(county: string, ...words: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await callCli(["build", ...words], county);
  if (status !== 0) throw new Error(`${status}\n${stdout}${stderr}`);
  return stdout + stderr;
}

async function compare(county: string, words: readonly string[]): Promise<void> {
  await build(county, ...words);
  const fresh = join(root, "fresh");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  cpSync(join(county, "content"), join(fresh, "content"), { recursive: true });
  cpSync(join(county, "site.config.ts"), join(fresh, "site.config.ts"));
  await build(fresh, ...words);
  expect(readSite(join(county, "_site"))).toEqual(readSite(join(fresh, "_site")));
}

function writeCounty(name: string, notices: number): string {
  const county = join(root, name);
  layCounty(county, { notices, years: [2024, 2025], books: true });
  return county;
}

/** The same row of draws in every run. */
function openDraw(key: string): Draw {
  const random = drawFrom(key);
  return (below) => random.int(0, below - 1);
}

test("every kind of change, one after the other", { timeout: 600_000 }, async () => {
  const county = writeCounty("one-by-one", 60);
  const words = ["--without", "search"];
  await build(county, ...words);
  const draw = openDraw("one by one");
  const made: string[] = [];
  for (const { name, make } of countyChanges) {
    let done = false;
    for (let tried = 0; tried < 8 && !done; tried++) done = make(county, draw);
    if (!done) continue;
    made.push(name);
    await compare(county, words).catch((error: unknown) => {
      throw new Error(`after: ${name}`, { cause: error });
    });
  }
  expect(made).toEqual(countyChanges.map(({ name }) => name));
});

test("search data too: of an edited notice its own bundle and the directory are new", {
  timeout: 240_000,
}, async () => {
  const county = writeCounty("searched", 40);
  await build(county);
  const before = Object.keys(readSite(join(county, "_site")));
  const draw = openDraw("searched");
  const [sentence] = countyChanges;
  while (!sentence?.make(county, draw)) draw(2);
  await compare(county, []);
  const after = new Set(Object.keys(readSite(join(county, "_site"))));
  const folders = new Set(
    before.filter((path) => !after.has(path)).map((path) => path.split("/").slice(0, 3).join("/")),
  );
  expect([...folders].filter((path) => !path.startsWith("search/data/directory-"))).toHaveLength(1);
});
