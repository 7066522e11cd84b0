/** Hands on what the directory knows of a term: the bundles, the titles and the few documents that can hold it. */
import { pickShard } from "../encode.ts";
import { type SearchManifest, searchFiles } from "../manifest.ts";
import { intersectWritten } from "../row-list.ts";
import { listParts } from "../term-parts.ts";
import type { DataFolder } from "./data-folder.ts";

/** What is known of a term in one bundle before it is asked. Rows ascend. */
export interface TermOutlook {
  /** Rows whose titles hold all its pairs. */
  readonly titles: readonly number[];
  /** The only rows that can hold it. */
  readonly rows: readonly number[];
  /** The rows hold the term for certain: it is one character, one pair or one number gram. */
  readonly isWhole: boolean;
}

/** By the place of the bundle in the manifest; a bundle that is not there does not hold the term. */
export type Outlook = ReadonlyMap<number, TermOutlook>;

/** Few enough to be read: looking closer would cost more. */
const fewCandidates = 6;

/** Looks a folded term up; all its parts where some of them leave many documents. */
export async function lookUp(data: DataFolder, manifest: SearchManifest, term: string): Promise<Outlook> {
  const { telling, others } = listParts(term);
  const look = (parts: readonly string[]): Promise<readonly Found[]> =>
    Promise.all(parts.map((part) => findPart(data, manifest, part)));
  const first = await look(telling);
  const isWhole = telling[0] === term;
  const outlook = joinFound(first, isWhole);
  let candidates = 0;
  for (const { rows } of outlook.values()) candidates += rows.length;
  if (others.length === 0 || candidates <= fewCandidates) return outlook;
  return joinFound([...first, ...(await look(others))], isWhole);
}

function joinFound(found: readonly Found[], isWhole: boolean): Outlook {
  const outlook = new Map<number, TermOutlook>();
  for (const place of found[0]?.keys() ?? []) {
    const told = found.map((part) => part.get(place)?.split(":") ?? []);
    const rows = intersectWritten(told.map(([, written = ""]) => written));
    if (rows.length > 0)
      outlook.set(place, { titles: intersectWritten(told.map(([written = ""]) => written)), rows, isWhole });
  }
  return outlook;
}

/** What is written of one part, by the place of the bundle. */
type Found = ReadonlyMap<number, string>;

/** What the directory tells of a pair or character, by bundle: `scripts/search/pair-directory.ts` writes it. */
async function findPart(data: DataFolder, { directory }: SearchManifest, part: string): Promise<Found> {
  const kind = [...part].length > 1 ? "pairs" : "characters";
  const shard = searchFiles.shard(kind, pickShard(part, directory[kind]));
  const lines = `\n${await data.readText(`${directory.folder}/${shard}`)}`;
  const start = lines.indexOf(`\n${part}\t`);
  if (start < 0) return new Map();
  const places = lines.slice(start + part.length + 2, lines.indexOf("\n", start + 1));
  return new Map(
    places.split(";").map((written) => {
      const colon = written.indexOf(":");
      return [Number.parseInt(written.slice(0, colon), 36), written.slice(colon + 1)];
    }),
  );
}

/** Rows that stand in all lists. */
export function intersect([first = [], ...others]: readonly (readonly number[])[]): readonly number[] {
  if (others.length === 0) return first;
  const sets = others.map((rows) => new Set(rows));
  return first.filter((row) => sets.every((rows) => rows.has(row)));
}
