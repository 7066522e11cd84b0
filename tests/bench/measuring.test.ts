import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../support/scratch-folder.ts";
import { readBenchOptions } from "./bench-options.ts";
import { listRatios, medianOf, type Sample, type SizeResults, type Step } from "./bench-results.ts";
import { writeBenchTable } from "./bench-table.ts";
import { measureProcess } from "./measured-process.ts";
import { cutShells, fillHoles } from "./rivals/page-shell.ts";
import { setAside } from "./set-aside.ts";

const scratch = scratchFolder("_site");
const sample = (cpuMs: number): Sample => ({ wallMs: cpuMs * 2, cpuMs, peakBytes: 2 ** 20 });
const results = (
  notices: number,
  costs: Readonly<Partial<Record<Step, readonly number[]>>>,
): SizeResults => ({
  notices,
  samples: new Map(Object.entries(costs).map(([step, all]) => [step as Step, all.map(sample)])),
  counts: new Map(),
  printed: new Map(),
});

test("a process is charged for what the processes cost that it called", async () => {
  const busy = "const until = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < until);";
  const own = await measureProcess([process.execPath, "-e", "0"], { here: "/" });
  const calling = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(busy)}])`;
  const called = await measureProcess([process.execPath, "-e", calling], { here: "/" });
  expect(called.cpuMs - own.cpuMs).toBeGreaterThan(200);
});

test("a process that fails is an error with what it said", async () => {
  const failing = [process.execPath, "-e", 'console.error("没有内容"); process.exit(1)'];
  await expect(measureProcess(failing, { here: "/" })).rejects.toThrow("没有内容");
});

test("ratios are those of medians, and of steps that were measured", () => {
  const small = results(1000, { cold: [10, 40, 20] });
  expect(medianOf([sample(10), sample(40), sample(20), sample(30)]).cpuMs).toBe(25);
  expect(listRatios(results(4000, { cold: [80], warm: [8] }), small)).toEqual({
    warmToCold: 0.1,
    warmToColdWall: 0.1,
    coldGrowthFrom1000To4000: 4,
  });
});

test("the table has a row for each step that was measured", () => {
  const table = writeBenchTable([results(1000, { cold: [2000], hugo: [1000] })], {
    machine: "a machine",
    day: "2026-01-10",
    runs: 1,
  });
  expect(table).toContain("| our cold build | 2.0 | 1.00 | 4.0 | 1 |");
  expect(table).toContain("| Hugo, all cores | 1.0 | 0.50 | 2.0 | 1 |");
  expect(table).not.toContain("plain Eleventy");
});

test("a call that cannot be read is answered with a sentence", () => {
  for (const words of [
    ["--notices", "few"],
    ["--notices", "1000", "--full"],
    ["--runs", "0"],
    ["--without", "zola"],
    ["--format", "csv"],
    ["--fast"],
  ])
    expect(typeof readBenchOptions(words), words.join(" ")).toBe("string");
  expect(readBenchOptions(["--notices", "1000,4000", "--without", "hugo,search"])).toMatchObject({
    sizes: [1000, 4000],
    without: ["hugo", "search"],
  });
});

test("a page becomes a shell whose holes another language fills", () => {
  const notice = `<title>关于防汛的通知</title><meta content="部署防汛"><a href="notices/a/1/index.html">2024-05-24</a>
<dl class="elements">\n<dt>索引号</dt></dl><div class="prose">\n<p>正文</p></div>\n\n</article><dl class="element-list">\n<dt>体裁</dt></dl>`;
  const list = `<h1>政务工作</h1><section class="month"><ul><li>一条</li></ul>\n</section>\n</main>`;
  const shown = {
    path: "notices/a/1/index.html",
    title: "关于防汛的通知",
    date: "2024-05-24",
    summary: "部署防汛",
  };
  const shells = cutShells(notice, shown, list);
  expect(fillHoles(shells.notice, { title: "{{ title }}", body: "{{ content }}" })).toContain(
    '<title>{{ title }}</title><meta content="%%summary%%">',
  );
  expect(shells.notice).not.toMatch(/索引号|正文|体裁/);
  expect(shells.list).toBe("<h1>%%heading%%</h1>%%entries%%\n\n</main>");
  expect(() => cutShells(notice, shown, "<h1>政务工作</h1>")).toThrow("no entries");
});

test("the site of an earlier run is put aside, each beside the one before, and nothing of it is lost", () => {
  const [site, aside] = [scratch.folder, join(scratch.parent, "aside")];
  for (const run of ["一", "二"]) {
    mkdirSync(site);
    writeFileSync(join(site, "index.html"), run);
    setAside(site, aside);
    expect(existsSync(site)).toBe(false);
  }
  setAside(site, aside);
  const kept = readdirSync(aside).map((name) => readFileSync(join(aside, name, "_site/index.html"), "utf8"));
  expect(kept.sort()).toEqual(["一", "二"]);
});
