/** Finds what a folder for output lies in that writing there would spoil: what is read, or another output of ours. It changes nothing. */
import { readdir, readFile, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { buildRecordName, type OutputKind, readOutputKind } from "../archive/verified-parts.ts";

/** What runs read. */
export type SourceKind = "content" | "standards";

/** A folder that would be spoilt, and what it is. */
export interface EnclosingFolder {
  readonly folder: string;
  readonly kind: SourceKind | OutputKind;
}

/** Finds it; a folder that is read may neither hold the output nor lie in it. Links are followed, and the output need not be there yet. */
export async function findEnclosing(
  out: string,
  sources: readonly EnclosingFolder[],
): Promise<EnclosingFolder | undefined> {
  const place = await findRealPath(out);
  for (const source of sources) {
    const real = await findRealPath(source.folder);
    if (isWithin(place, real) || isWithin(real, place)) return source;
  }
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    const names = await readdir(folder).catch(() => [] as string[]);
    if (names.includes(buildRecordName)) {
      const record = await readFile(join(folder, buildRecordName), "utf8").catch(() => "");
      return { folder, kind: readOutputKind(record, new Set(names)) };
    }
    if (folder === dirname(folder)) return undefined;
  }
}

/** The path without links, as far as it is there. */
async function findRealPath(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realpath(whole).catch(() => undefined);
  if (real !== undefined || whole === dirname(whole)) return real ?? whole;
  return join(await findRealPath(dirname(whole)), relative(dirname(whole), whole));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
