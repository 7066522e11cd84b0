/** Hands on what the disk tells of all files that a site is made of: where nothing of it has changed, nothing else has to be read. */
import { stampInputs, unsettled } from "./input-work.ts";
import { askThread } from "./thread.ts";

/** Looks at them in a thread of their own, while this one does something else; where there is none, here. */
export async function stampAside(
  folders: readonly string[],
  worker?: URL,
): Promise<readonly string[] | undefined> {
  const told = await askThread({ work: "input", told: { folders }, worker });
  // One text goes from thread to thread at less cost than many.
  return typeof told === "string" ? told.split("\n") : stampInputs(folders);
}

/** A file that is not proved to be the same as before. */
export interface ChangedInput {
  readonly path: string;
  /** The stamp that it had, as `writeStamp` writes it. */
  readonly before: string;
}

/** The files that are not proved to be the same as before; undefined where one has come or gone. */
export function listChanged(
  before: readonly string[],
  now: readonly string[],
): readonly ChangedInput[] | undefined {
  if (before.length !== now.length) return undefined;
  const changed: ChangedInput[] = [];
  for (const [at, line] of now.entries()) {
    const old = before[at] ?? "";
    if (line === old && !line.endsWith(unsettled)) continue;
    const path = pathOf(line);
    if (path !== pathOf(old)) return undefined;
    changed.push({ path, before: old.slice(path.length + 1).replace(unsettled, "") });
  }
  return changed;
}

function pathOf(line: string): string {
  return line.slice(0, line.indexOf("\t"));
}
