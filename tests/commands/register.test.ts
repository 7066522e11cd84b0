/** `register` through the door: what it writes, what it says, and how it ends. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { readComplaints } from "../support/run-cli.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const county = writeSmallCounty({});
const file = join(county, "content/register.csv");

afterAll(() => rmSync(county, { recursive: true, force: true }));

test("--check writes nothing, and ends with 1 while something is missing", async () => {
  const { status, stderr } = await callCli(["register", "--check"], county);
  expect([status, existsSync(file)]).toEqual([1, false]);
  expect(stderr).toContain("npm run register");
});

test("begins the register, says what was added, and then has nothing to do", async () => {
  const first = await callCli(["register"], county);
  expect([first.status, first.stderr]).toEqual([0, expect.stringContaining("新登记 3 个网址")]);
  const text = readFileSync(file, "utf8");
  const again = await callCli(["register", "--format", "json"], county);
  expect(JSON.parse(again.stdout)).toMatchObject({ total: 3, added: [], changed: [] });
  expect(readFileSync(file, "utf8")).toBe(text);
  expect((await callCli(["register", "--check"], county)).status).toBe(0);
  expect((await callCli(["check"], county)).status).toBe(0);
});

test("keeps its lines where the content is refused", async () => {
  const before = readFileSync(file, "utf8");
  writeFileSync(
    join(county, noticePath),
    changedNotice(["公开方式: 主动公开", "公开方式: 主动公开\n状态: 草稿"]),
  );
  const refused = await callCli(["register"], county);
  expect(refused.status).toBe(1);
  expect(readComplaints(refused)).toEqual([`transition-not-allowed ${noticePath}:11:5`]);
  expect(readFileSync(file, "utf8")).toBe(before);
});
