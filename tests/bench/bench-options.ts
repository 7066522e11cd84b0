/** Hands on what a bench is asked to measure, or what is wrong with the question. */
import { parseArgs } from "node:util";

/** What is measured. */
export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly format: "table" | "json";
  readonly without: readonly BenchPart[];
  readonly help: boolean;
}

/** What can be left out. */
export const benchParts = ["hugo", "eleventy", "bare", "search", "archive"] as const;
export type BenchPart = (typeof benchParts)[number];

export const benchHelp = `Measures what the generator costs on a synthetic county, against others on the same content.

  npm run bench -- [options]

  --notices N[,N...]   sizes of the county (default 1000)
  --full               1000, 4000, 10000 and 40000; takes hours and some 6 GB of disk
  --runs K             every step K times, in turn; medians are printed (default 3; search and archive are run once)
  --without PART[,..]  leave out: ${benchParts.join(", ")}
  --format json        print only {"ratios": …, "counts": …} to stdout; of several sizes one such object each, by size
  --help

Our steps, each in a process of its own: a cold build without search, the same again, after one edit, after one added notice;
check; stats; the search index cold and after one edit; archive. Others: Hugo where it is found (on all cores, and on one), plain
Eleventy, and a bare script that reads, renders and writes. Processor time and memory are those of the whole tree of processes.
The table goes to stdout, progress to stderr. 0 measured; 1 a ratio is above tests/bench/budget.yaml; 2 usage; 3 something failed.
`;

/** Reads the words of a call; what is wrong is a sentence. */
export function readBenchOptions(args: readonly string[]): BenchOptions | string {
  let values: Readonly<Record<string, string | boolean | undefined>>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        notices: { type: "string" },
        full: { type: "boolean" },
        runs: { type: "string" },
        without: { type: "string" },
        format: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const text = (name: string): string | undefined => values[name] as string | undefined;
  if (values.full && text("notices") !== undefined)
    return "--full names the sizes itself: leave out --notices";
  const named = values.full ? "1000,4000,10000,40000" : (text("notices") ?? "1000");
  const sizes = named.split(",").map(Number);
  const wrong = named.split(",").find((size) => !/^[1-9]\d{1,5}$/.test(size));
  if (wrong !== undefined) return `--notices: ${wrong} is not a number from 10 to 999999`;
  const runs = text("runs") ?? "3";
  if (!/^[1-9]\d?$/.test(runs)) return `--runs: ${runs} is not a number from 1 to 99`;
  const format = text("format") ?? "table";
  if (format !== "table" && format !== "json") return `--format: ${format} is neither table nor json`;
  const left = (text("without") ?? "").split(",").filter((part) => part !== "");
  const without = benchParts.filter((part) => left.includes(part));
  const unknown = left.find((part) => !benchParts.some((known) => known === part));
  if (unknown !== undefined) return `--without: ${unknown} is none of ${benchParts.join(", ")}`;
  return { sizes, runs: Number(runs), format, without, help: values.help === true };
}
