/** Hands on the results of a bench as Markdown, ready for `docs/performance.md`. */
import { listRatios, medianOf, type SizeResults, type Step, stepWords } from "./bench-results.ts";

/** Where and when it was measured. */
export interface BenchPlace {
  readonly machine: string;
  readonly day: string;
  readonly runs: number;
}

/** One table of costs, one of what was printed, one of ratios, for each size. */
export function writeBenchTable(all: readonly SizeResults[], { machine, day, runs }: BenchPlace): string {
  const sizes = all.map((results, at) => writeSize(results, all[at - 1]));
  return `Measured on ${day}: ${machine}. ${runs === 1 ? "One run." : `Medians of ${runs} runs, taken in turn.`}\n\n${sizes.join("\n")}`;
}

function writeSize(results: SizeResults, smaller: SizeResults | undefined): string {
  const { notices, samples, counts, printed } = results;
  const cold = samples.get("cold");
  const base = cold && medianOf(cold).cpuMs;
  const steps = (Object.keys(stepWords) as Step[]).filter((step) => samples.has(step));
  const costs = steps.map((step) => {
    const { wallMs, cpuMs, peakBytes } = medianOf(samples.get(step) ?? []);
    const share = base ? (cpuMs / base).toFixed(2) : "–";
    return `| ${stepWords[step]} | ${seconds(cpuMs)} | ${share} | ${seconds(wallMs)} | ${megabytes(peakBytes)} |`;
  });
  const outputs = steps.flatMap((step) => {
    const found = printed.get(step);
    return found
      ? [
          `| ${stepWords[step]} | ${grouped(found.pages)} | ${(found.pageBytes / 1e6).toFixed(1)} | ${grouped(found.files)} |`,
        ]
      : [];
  });
  const work = steps.flatMap((step) => {
    const done = counts.get(step);
    if (!done) return [];
    const { filesRead, noticesParsed, bodiesRendered, pagesPrinted, filesWritten, bytesWritten } = done;
    const cells = [filesRead, noticesParsed, bodiesRendered, pagesPrinted, filesWritten].map(grouped);
    return [`| ${stepWords[step]} | ${cells.join(" | ")} | ${(bytesWritten / 1e6).toFixed(1)} |`];
  });
  const ratios = Object.entries(listRatios(results, smaller)).map(
    ([name, ratio]) => `| ${name} | ${ratio} |`,
  );
  return [
    `**${grouped(notices)} notices**\n`,
    "| step | CPU s | CPU / our cold build | wall s | peak MB |",
    "|---|---:|---:|---:|---:|",
    ...costs,
    "\n| printed by | pages | MB of pages | files |",
    "|---|---:|---:|---:|",
    ...outputs,
    "\n| work done in | files read | notices parsed | bodies rendered | pages printed | files written | MB written |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...work,
    "\n| ratio | |",
    "|---|---:|",
    ...ratios,
    "",
  ].join("\n");
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
const megabytes = (bytes: number): string => (bytes === 0 ? "–" : String(Math.round(bytes / 2 ** 20)));
const grouped = (number: number): string => number.toLocaleString("en-US");
