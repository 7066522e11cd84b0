/** A build of which nothing has changed, neither what it is made of nor what it made, reads nothing and says the same. */
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCountyFiles } from "../generator/county.ts";
import { callCli } from "../support/call-cli.ts";

const county = mkdtempSync(join(tmpdir(), "gongkai-standing-"));
const site = join(county, "_site");
afterAll(() => rmSync(county, { recursive: true, force: true }));

/** What was said, and whether the county was read for it. */
async function build(
  ...words: readonly string[]
): Promise<{ said: string; read: boolean; status: number | null }> {
  const call = ["build", "--without", "search", "--timings", ...words];
  const { status, stdout, stderr } = await callCli(call, county);
  const [said = "", timings = ""] = stderr.split("用时和内存");
  return { status, said: stdout + said, read: timings.includes("汇成目录") };
}

/** Stamps of files that were written this moment prove nothing. */
async function settle(): Promise<void> {
  await setTimeout(2100);
}

beforeAll(async () => {
  for (const [path, text] of listCountyFiles({ notices: 12, years: [2025], books: true })) {
    mkdirSync(dirname(join(county, path)), { recursive: true });
    writeFileSync(join(county, path), text);
  }
  // Something to be told: a slip of the pen is a warning.
  const [notice = ""] = listNotices();
  appendFileSync(notice, "\n请各村及时张帖公告。\n");
  await settle();
}, 60_000);

function listNotices(): readonly string[] {
  const folder = join(county, "content/notices");
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(folder, name));
}

test("nothing has changed", { timeout: 60_000 }, async () => {
  const first = await build();
  expect(first).toMatchObject({ status: 0, read: true });
  const second = await build();
  expect(second).toMatchObject({ status: 0, read: false });
  expect(second.said).toContain("这次写出 0 个");
  const json = await callCli(["build", "--without", "search", "--format", "json"], county);
  const [, closing = ""] = first.said.split("网站已生成");
  expect(closing).not.toBe("");
  // All that was complained of is told again, in either form.
  expect(second.said.split("网站已生成")[0]).toBe(first.said.split("网站已生成")[0]);
  expect((JSON.parse(json.stdout) as { readonly diagnostics: readonly unknown[] }).diagnostics).not.toEqual(
    [],
  );
});

test.each([
  ["a page is missing", () => rmSync(join(site, "index.html"))],
  ["a page was altered", () => appendFileSync(join(site, "catalog/index.html"), "x")],
  ["the build record is another", () => appendFileSync(join(site, ".gongkai.json"), "\n")],
  ["a file of the content is gone", () => rmSync(listNotices().at(-1) ?? "")],
  [
    "what is remembered was cut short",
    () => {
      const cache = join(county, ".cache/site");
      for (const name of readdirSync(cache).filter((one) => one.endsWith("-run.txt")))
        writeFileSync(join(cache, name), readFileSync(join(cache, name), "utf8").slice(0, -9));
    },
  ],
])("all is looked at where %s", { timeout: 60_000 }, async (_, change) => {
  // What the test before has changed is to be old by the time that it is remembered.
  await settle();
  await build();
  expect(await build()).toMatchObject({ read: false });
  change();
  expect(await build()).toMatchObject({ status: 0, read: true });
  expect(readdirSync(site)).toContain("index.html");
});

test("a file that has new times only is looked at alone", { timeout: 60_000 }, async () => {
  await settle();
  await build();
  expect(await build()).toMatchObject({ read: false });
  utimesSync(listNotices()[3] ?? "", new Date(), new Date(0));
  const alone = await build();
  expect(alone).toMatchObject({ status: 0, read: false });
  expect(alone.said).toContain("这次写出 0 个");
});

test("another day, another configuration and another way of building look at all", {
  timeout: 60_000,
}, async () => {
  await build();
  expect(await build()).toMatchObject({ read: false });
  expect(await build("--today", "2026-12-30")).toMatchObject({ read: true });
  await build();
  expect(await build()).toMatchObject({ read: false });
  const config = join(county, "site.config.ts");
  writeFileSync(
    config,
    readFileSync(config, "utf8").replace("export default {", 'export default {\n  "pageSize": 9,'),
  );
  expect(await build()).toMatchObject({ read: true });
});
