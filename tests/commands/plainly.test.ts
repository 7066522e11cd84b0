/** `build --plainly` takes nothing from earlier runs and prints in the slow and simple way: the yardstick of every other build. */
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layCounty } from "../generator/lay-county.ts";
import { listDifferences, readBytes } from "../support/built-county.ts";
import { callCli } from "../support/call-cli.ts";

const county = mkdtempSync(join(tmpdir(), "gongkai-plainly-"));
const cache = join(county, ".cache");

beforeAll(() => {
  layCounty(county, { notices: 24, years: [2024, 2025], books: true });
});
afterAll(() => rmSync(county, { recursive: true, force: true }));

async function build(...words: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await callCli(["build", ...words], county);
  expect([status, stdout]).toEqual([0, ""]);
  return stderr;
}

/** What is kept, with the moment at which it was written. */
function listKept(): readonly string[] {
  return (readdirSync(cache, { recursive: true }) as string[])
    .map((path) => `${path} ${statSync(join(cache, path)).mtimeMs}`)
    .sort();
}

test("it writes what a build writes that goes on from others, and touches nothing that is kept", {
  timeout: 120_000,
}, async () => {
  await build();
  const folder = join(county, "content/notices/2025");
  const [edited = ""] = readdirSync(folder).sort();
  appendFileSync(join(folder, edited), "\n请各村及时张贴公告。\n");
  await build();
  const kept = listKept();
  const told = await build("--plainly", "--out", "plain", "--timings");
  expect(listDifferences(readBytes(join(county, "_site")), readBytes(join(county, "plain")))).toEqual([]);
  expect(listKept()).toEqual(kept);
  const [, parsed = "0"] = /解析信息 (\d+) 条/.exec(told) ?? [];
  expect(Number(parsed)).toBeGreaterThanOrEqual(24);
});

test("only a build can be told to", async () => {
  const { status } = await callCli(["check", "--plainly"], county);
  expect(status).toBe(2);
});
