/** Hands on what the directory knows of a term: the bundles and titles that can hold it, and the rows where it is rare. */
import { pickShard } from "../encode.ts";
import { type SearchManifest, searchFiles } from "../manifest.ts";
import { sampleParts } from "../sample-parts.ts";
import type { DataFolder } from "./data-folder.ts";

/** What is known of a term in one bundle before it is asked. Rows ascend. */
export interface TermOutlook {
  /** Rows whose titles hold all its pairs. */
  readonly titles: readonly number[];
  /** The only rows that can hold it, where they are few or the term is a single character; undefined where the bundle must be asked. */
  readonly rows: readonly number[] | undefined;
  /** The rows hold the term for certain: it is one character, one pair or one number gram. */
  readonly isWhole: boolean;
  /** Parts of the term that stand in many documents, the rarest first. */
  readonly parts: readonly string[];
}

/** By the place of the bundle in the manifest; a bundle that is not there does not hold the term. */
export type Outlook = ReadonlyMap<number, TermOutlook>;

/** Looks a folded term up. */
export async function lookUp(data: DataFolder, manifest: SearchManifest, term: string): Promise<Outlook> {
  const sample = sampleParts(term);
  const found = await Promise.all(sample.map((part) => findPart(data, manifest, part)));
  const outlook = new Map<number, TermOutlook>();
  for (const place of found[0]?.keys() ?? []) {
    const told = found.map((part) => part.get(place));
    if (told.includes(undefined)) continue;
    const here = told.map((one) => readTold(one ?? ""));
    const rows = here.flatMap((one) => (one.rows === undefined ? [] : [one.rows]));
    const many = here
      .map(({ count }, index) => ({ count, part: sample[index] ?? "" }))
      .filter(({ count }) => count > 0);
    outlook.set(place, {
      titles: intersect(here.map(({ titles }) => titles)),
      rows: rows.length > 0 ? intersect(rows) : undefined,
      isWhole: here.some((one, index) => one.rows !== undefined && sample[index] === term),
      parts: many.sort((left, right) => left.count - right.count).map(({ part }) => part),
    });
  }
  return outlook;
}

/** What the directory tells of a pair or character, by bundle: `scripts/search/pair-directory.ts` writes it. */
async function findPart(
  data: DataFolder,
  { directory }: SearchManifest,
  part: string,
): Promise<ReadonlyMap<number, string>> {
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

/** Rows where they are told, else their number. */
interface Told {
  readonly titles: readonly number[];
  readonly rows: readonly number[] | undefined;
  readonly count: number;
}

function readTold(told: string): Told {
  const [titles = "", rows = ""] = told.split(":");
  return rows.startsWith("#")
    ? { titles: readSteps(titles), rows: undefined, count: Number.parseInt(rows.slice(1), 36) }
    : { titles: readSteps(titles), rows: readSteps(rows), count: 0 };
}

function readSteps(steps: string): readonly number[] {
  if (steps === "") return [];
  let row = 0;
  return steps.split(",").map((step) => {
    row += Number.parseInt(step, 36);
    return row;
  });
}

/** Rows that stand in all lists. */
export function intersect([first = [], ...others]: readonly (readonly number[])[]): readonly number[] {
  if (others.length === 0) return first;
  const sets = others.map((rows) => new Set(rows));
  return first.filter((row) => sets.every((rows) => rows.has(row)));
}
