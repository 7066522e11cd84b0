/** A build of which nothing has changed, neither what it is made of nor what it made, reads nothing and says the same. */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { layCounty } from "../generator/lay-county.ts";
import { callCli } from "../support/call-cli.ts";

const county = mkdtempSync(join(tmpdir(), "gongkai-standing-"));
const site = join(county, "_site");
// Stamps of files that were written this moment prove nothing: by a clock that is ahead of the disk's, they are old at once.
const clock = Date.now;
vi.spyOn(Date, "now").mockImplementation(() => clock() + 3000);
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(county, { recursive: true, force: true });
});

/** What was said, and whether the county was read for it. */
async function build(
  ...words: readonly string[]
): Promise<{ said: string; read: boolean; status: number | null }> {
  const call = ["build", "--without", "search", "--timings", ...words];
  const { status, stdout, stderr } = await callCli(call, county);
  const [said = "", timings = ""] = stderr.split("用时和内存");
  return { status, said: stdout + said, read: timings.includes("汇成目录") };
}

/** Paths with their bytes. */
function readSite(folder: string): Readonly<Record<string, string>> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "base64")]));
}

beforeAll(() => {
  layCounty(county, { notices: 12, years: [2025], books: true });
  // Something to be told: a slip of the pen is a warning.
  const [notice = ""] = listNotices();
  appendFileSync(notice, "\n请各村及时张帖公告。\n");
});

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
    "a list of agencies has new times",
    () => utimesSync(join(county, "content/agencies.yaml"), new Date(), new Date(0)),
  ],
  [
    "what is remembered was cut short",
    () => {
      const cache = join(county, ".cache/site");
      for (const name of readdirSync(cache).filter((one) => one.endsWith("-run.txt")))
        writeFileSync(join(cache, name), readFileSync(join(cache, name), "utf8").slice(0, -9));
    },
  ],
])("all is looked at where %s", { timeout: 60_000 }, async (_, change) => {
  await build();
  expect(await build()).toMatchObject({ read: false });
  change();
  expect(await build()).toMatchObject({ status: 0, read: true });
  expect(readdirSync(site)).toContain("index.html");
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
  const written = readFileSync(config, "utf8");
  const configure = (line: string): void =>
    writeFileSync(config, written.replace("export default {", `export default {\n  ${line},`));
  // An expression is no plain value, and is told apart from others all the same.
  configure('"indexNumber": { "pattern": "^QY-\\\\d+$" }');
  const refused = await build();
  expect(refused).toMatchObject({ status: 1, read: true });
  expect(refused.said).toContain("[bad-index-number]");
  configure('"pageSize": 9');
  expect(await build()).toMatchObject({ status: 0, read: true });
});

test("another text of some notices is put into their pages and the full text, and the county is not read", {
  timeout: 120_000,
}, async () => {
  await build();
  const [, first = "", second = ""] = listNotices();
  for (const sentence of ["请各村认真抓好落实。", "有关情况及时上报。"]) {
    for (const notice of [first, second])
      writeFileSync(
        notice,
        readFileSync(notice, "utf8").replace(
          "\n:::",
          `\n${sentence}\n\n| 村 | 户 |\n| --- | --- |\n| 王沟 | 3 |\n\n:::`,
        ),
      );
    const edited = await build();
    expect(edited).toMatchObject({ status: 0, read: false });
    expect(edited.said).toContain("这次写出 3 个");
  }
  const fresh = mkdtempSync(join(tmpdir(), "gongkai-standing-fresh-"));
  cpSync(join(county, "content"), join(fresh, "content"), { recursive: true });
  cpSync(join(county, "site.config.ts"), join(fresh, "site.config.ts"));
  expect((await callCli(["build", "--without", "search"], fresh)).status).toBe(0);
  expect(readSite(site)).toEqual(readSite(join(fresh, "_site")));
  rmSync(fresh, { recursive: true, force: true });
  // And the next run that reads all finds nothing to be done.
  const whole = await build("--today", "2026-01-11");
  expect(whole).toMatchObject({ status: 0, read: true });
});

test("a notice that was touched, and says the same, is read alone", { timeout: 60_000 }, async () => {
  await build();
  utimesSync(listNotices()[3] ?? "", new Date(), new Date(0));
  const touched = await build();
  expect(touched).toMatchObject({ status: 0, read: false });
  expect(touched.said).toContain("这次写出 0 个");
});

test.each([
  ["a title", (text: string) => text.replace(/^标题: (.*)$/m, "标题: $1（修订）")],
  ["a line of the front matter moved", (text: string) => text.replace("\n---\n", "\n\n---\n")],
  ["a slip of the pen", (text: string) => text.replace("\n:::", "\n请及时张帖公告。\n\n:::")],
  [
    "a link to another notice",
    (text: string) => text.replace("\n:::", "\n参见[通知](990000017/2025-00001)。\n\n:::"),
  ],
])("all is read where a notice has %s", { timeout: 60_000 }, async (_, edit) => {
  await build();
  expect(await build()).toMatchObject({ read: false });
  const notice = listNotices()[4] ?? "";
  const before = readFileSync(notice, "utf8");
  writeFileSync(notice, edit(before));
  expect(readFileSync(notice, "utf8")).not.toBe(before);
  expect(await build()).toMatchObject({ read: true });
  writeFileSync(notice, before);
});
