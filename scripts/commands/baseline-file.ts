/** Reads the list of old complaints that a call names in place of the county's own. */
import { relative, resolve } from "node:path";
import type { RawFile } from "../source/source-file.ts";
import { readRawFile } from "../effects/read-county.ts";
import type { Options } from "./options.ts";

/** The file as the disk gives it; undefined where the call names none. */
export async function readBaselineFile({ here, baseline }: Options): Promise<RawFile | undefined> {
  if (baseline === undefined) return undefined;
  const path = resolve(here, baseline);
  return readRawFile(path, relative(here, path) || path);
}
