/** Remembers of a run that wrote a site what it was made of and what was said, so that the next run need not say it anew. */
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import { digestRecord } from "./site-memory.ts";

/** A run: what its site was made of, one line a file, and what was told. */
export interface EarlierRun<Told> {
  /** The digest of the record of its site, as this run left it. */
  readonly record: string;
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
  try {
    const text = readSealed(runPath(cache, outFolder))?.toString("utf8");
    const [version, kept, written, told, ...inputs] = text?.split("\n") ?? [];
    const isKnown = version === format && kept === frame && told !== undefined;
    // Another run may have written the folder since, and told something else.
    if (!isKnown || written === undefined || written !== digestRecord(outFolder)) return undefined;
    return { record: written, inputs, told: JSON.parse(told) as Told };
  } catch {
    return undefined;
  }
}

/** Remembers a run. That it cannot be kept is no failure: the next run looks at everything. */
export function rememberRun<Told>(
  { cache, outFolder, frame }: RunPlace,
  { record, inputs, told }: EarlierRun<Told>,
): void {
  try {
    writeSealed(
      runPath(cache, outFolder),
      [format, frame, record, JSON.stringify(told), ...inputs].join("\n"),
    );
  } catch {
    // See above.
  }
}

function runPath(cache: string, outFolder: string): string {
  return join(cache, `${digestOf(outFolder).slice(0, 16)}-run.txt`);
}
