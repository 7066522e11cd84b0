/** Remembers of a run that wrote a site what it was made of and what was said, so that the next run need not say it anew. */
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** A run: what its site was made of, one line a file, and what was told. */
export interface EarlierRun<Told> {
  readonly inputs: readonly string[];
  /** Of plain values, as JSON knows them. */
  readonly told: Told;
}

/** Where runs are remembered: a folder, the folder that was written, and whatever else a run depends on, as a digest. */
export interface RunPlace {
  readonly cache: string;
  readonly outFolder: string;
  readonly frame: string;
}

/** Raised whenever the lines change their shape. */
const format = "1";

/** The last run that wrote this folder, if it was under the same frame. */
export function recallRun<Told>({ cache, outFolder, frame }: RunPlace): EarlierRun<Told> | undefined {
  const text = readSealed(runPath(cache, outFolder))?.toString("utf8");
  const [version, kept, told, ...inputs] = text?.split("\n") ?? [];
  if (version !== format || kept !== frame || told === undefined) return undefined;
  return { inputs, told: JSON.parse(told) as Told };
}

/** Remembers a run. That it cannot be kept is no failure: the next run looks at everything. */
export function rememberRun<Told>(
  { cache, outFolder, frame }: RunPlace,
  { inputs, told }: EarlierRun<Told>,
): void {
  try {
    writeSealed(runPath(cache, outFolder), [format, frame, JSON.stringify(told), ...inputs].join("\n"));
  } catch {
    // See above.
  }
}

function runPath(cache: string, outFolder: string): string {
  return join(cache, `${digestOf(outFolder).slice(0, 16)}-run.txt`);
}
