import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { readComplaints } from "../support/run-cli.ts";
import { writeSmallCounty } from "../support/small-county.ts";

let folder = "";
beforeAll(() => {
  folder = writeSmallCounty({});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("timings of a check go to stderr as one line and leave the complaints alone", async () => {
  const { status, stdout, stderr } = await callCli(["check", "--timings", "--format", "json"], folder);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual([]);
  const { timings } = JSON.parse(stderr) as {
    timings: { stages: readonly { stage: string }[]; counts: Readonly<Record<string, number>> };
  };
  const stages = timings.stages.map(({ stage }) => stage);
  expect(stages).toEqual(
    expect.arrayContaining(["settings", "files", "records", "catalog", "tables", "inspections"]),
  );
  expect(timings.counts).toMatchObject({ noticesParsed: 1, pagesPrinted: 0, filesWritten: 0 });
});

test("a command that prints nothing has no timings, and only a build can be without a part", async () => {
  for (const words of [
    ["explain", "bad-date", "--timings"],
    ["check", "--without", "search"],
    ["build", "--without", "pages"],
  ])
    expect(readComplaints(await callCli(words, folder))).toEqual(["bad-option 命令行"]);
});

test("a site without search has its pages, its data, and a search page that leads on", async () => {
  const { status, stderr } = await callCli(
    ["build", "--without", "search", "--timings", "--format", "json"],
    folder,
  );
  expect(status).toBe(0);
  const line = stderr.split("\n").find((text) => text.startsWith("{")) ?? "";
  const { counts } = (JSON.parse(line) as { timings: { counts: Readonly<Record<string, number>> } }).timings;
  const manifest = JSON.parse(readFileSync(join(folder, "_site/.gongkai.json"), "utf8")) as {
    files: Readonly<Record<string, string>>;
  };
  const files = Object.keys(manifest.files);
  expect(counts.filesWritten).toBe(files.length);
  expect(counts.pagesPrinted).toBe(files.filter((path) => path.endsWith(".html")).length);
  expect(counts.bundlesIndexed).toBe(0);
  expect(existsSync(join(folder, "_site/search/data"))).toBe(false);
  expect(existsSync(join(folder, "_site/fulltext/2024.jsonl"))).toBe(true);
  const page = readFileSync(join(folder, "_site/search/index.html"), "utf8");
  expect(page).not.toContain("assets/search.js");
  expect(page).toMatch(/<section class="empty"[^>]*>\s*<p[^>]*>本站没有检索/);
});
