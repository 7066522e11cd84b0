/** Measures the generator on synthetic counties, against others on the same content: `npm run bench -- --help`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import type { RunCounts } from "../../scripts/effects/run-stages.ts";
import { type BenchOptions, benchHelp, readBenchOptions } from "./bench-options.ts";
import {
  listRatios,
  type Printed,
  type Sample,
  type SizeResults,
  type Step,
  stepWords,
} from "./bench-results.ts";
import { writeBenchTable } from "./bench-table.ts";
import { endProcesses } from "./measured-process.ts";
import { type MeasuredStep, openOwnBench } from "./own-steps.ts";
import { listExceededRatios, readBudget } from "./read-budget.ts";
import { findHugo, listRivals } from "./rival-steps.ts";
import { cutShells } from "./rivals/page-shell.ts";
import { readSharedContent } from "./rivals/shared-content.ts";
import { writeRivals } from "./rivals/write-rivals.ts";

const root = resolve(import.meta.dirname, "../..");

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = readBenchOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\nnpm run bench -- --help\n`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(benchHelp);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
  const clear = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      endProcesses();
      clear();
      process.exit(3);
    });
  try {
    return tell(await measureAll(folder, options), options);
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    return 3;
  } finally {
    clear();
  }
}

async function measureAll(folder: string, options: BenchOptions): Promise<readonly SizeResults[]> {
  const all: SizeResults[] = [];
  for (const notices of options.sizes) {
    // Nothing is deleted before all is measured (`set-aside.ts`).
    all.push(await measureSize(join(folder, String(notices)), notices, options));
  }
  return all;
}

async function measureSize(folder: string, notices: number, options: BenchOptions): Promise<SizeResults> {
  const { runs, without } = options;
  const samples = new Map<Step, Sample[]>();
  const counts = new Map<Step, RunCounts>();
  const printed = new Map<Step, Printed>();
  const told = (words: string): void => {
    process.stderr.write(`${notices} notices: ${words}\n`);
  };
  const keep = (step: Step, { wallMs, cpuMs, peakBytes }: Sample): void => {
    samples.set(step, [...(samples.get(step) ?? []), { wallMs, cpuMs, peakBytes }]);
  };
  const keepOwn = (measured: readonly MeasuredStep[]): void => {
    for (const { step, sample, counts: done } of measured) {
      keep(step, sample);
      if (done) counts.set(step, done);
    }
  };
  const county = join(folder, "county");
  told("writing the county");
  const writer = join(root, "tests/generator/write-county.ts");
  execFileSync(process.execPath, ["--import", "tsx", writer, county, "--notices", String(notices)], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const shared = await readSharedContent(county);
  let round = "";
  const aside = join(folder, "aside");
  const own = openOwnBench({
    county,
    aside,
    told: (step) => told(`${round}${stepWords[step]}`),
  });
  const rivals = listRivals({ folder: join(folder, "rivals"), aside, without });
  for (let run = 1; run <= runs; run++) {
    round = `run ${run} of ${runs}: `;
    keepOwn(
      await own.measurePages((site) => {
        if (run > 1) return;
        printed.set("cold", countPrinted(site));
        const shown = shared.notices.find(
          ({ number, title, summary }) => number !== "" && !/[&<>"']/.test(title + summary),
        );
        if (!shown) throw new Error("the county has no notice that could lend its page");
        const read = (path: string): string => readFileSync(join(site, path), "utf8");
        const path = `${shown.path}/index.html`;
        const shells = cutShells(read(path), { ...shown, path }, read("catalog/all/page-1/index.html"));
        writeRivals(join(folder, "rivals"), shared, shells);
      }),
    );
    for (const { step, out, measure } of rivals) {
      told(`${round}${stepWords[step]}`);
      keep(step, await measure());
      if (run === 1) printed.set(step, countPrinted(out));
    }
  }
  round = "";
  if (!without.includes("search")) keepOwn(await own.measureSearch());
  if (!without.includes("archive")) keepOwn(await own.measureArchive());
  return { notices, samples, counts, printed };
}

function countPrinted(folder: string): Printed {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const pages = files.filter(({ name }) => name.endsWith(".html"));
  const pageBytes = pages.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return { pages: pages.length, pageBytes, files: files.length };
}

function tell(all: readonly SizeResults[], { format, runs }: BenchOptions): number {
  const sizes = all.map((results, at) => ({
    notices: results.notices,
    ratios: listRatios(results, all[at - 1]),
    counts: Object.fromEntries(results.counts),
  }));
  if (format === "json") {
    const [only] = sizes;
    const bare = ({ ratios, counts }: (typeof sizes)[number]) => ({ ratios, counts });
    const answer =
      sizes.length === 1 && only
        ? bare(only)
        : Object.fromEntries(sizes.map((size) => [size.notices, bare(size)]));
    process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`);
  } else {
    const hugo = findHugo();
    const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}${hugo === undefined ? "" : `, Hugo ${hugo}`}`;
    process.stdout.write(writeBenchTable(all, { machine, day: new Date().toISOString().slice(0, 10), runs }));
  }
  const exceeded = sizes.flatMap(({ notices, ratios }) =>
    listExceededRatios(readBudget(), ratios).map((sentence) => `${notices} notices: ${sentence}\n`),
  );
  process.stderr.write(exceeded.join(""));
  return exceeded.length > 0 ? 1 : 0;
}
