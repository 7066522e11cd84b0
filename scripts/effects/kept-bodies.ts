/** Keeps the lines of bodies that are searched from one run to the next, quarter by quarter, each under the digest of its body. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { parseBody, readBodyLines } from "../source/markdown.ts";
import type { BodyRef } from "../record/body-ref.ts";
import {
  type BodyPeriod,
  digestOfBodies,
  type Embodied,
  listBodyPeriods,
  nameOfPeriod,
} from "../search/body-periods.ts";
import { digestCode } from "./code-digest.ts";
import { readBodies } from "./read-bodies.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** The lines of a body. */
export type BodyLinesOf = (body: BodyRef) => readonly string[];

/** Where the lines of a site's bodies are kept. */
export interface KeptBodies {
  /**
   * Takes the lines of a body as JSON, by its digest, from whoever has parsed it for another purpose: it is then not read again. A quarter
   * is written as soon as it is whole, so that memory holds no more than those that are under way, and the last year's.
   */
  readonly keep: (digest: string, lines: string) => void;
  /** The lines of these documents' bodies; what is not kept is read. Holds whole quarters for as long as the answer is held. */
  readonly find: (documents: readonly Embodied[]) => Promise<BodyLinesOf>;
  /** The same, each as the JSON as which it is kept. */
  readonly findWritten: (documents: readonly Embodied[]) => Promise<(body: BodyRef) => string>;
  /** Tells, whenever it is asked, whether the lines of all these documents' bodies are kept by now. */
  readonly watch: (documents: readonly Embodied[]) => () => boolean;
  /** Throws out what is not of this site: it may be the text of what was withdrawn. */
  readonly tidy: () => void;
}

/** Where they are kept, and from where bodies are seen. */
export interface BodiesPlace {
  /** `.cache/fulltext` */
  readonly folder: string;
  readonly seenFrom: string;
}

/** The lines of bodies as JSON, by the digests of the bodies. */
type KeptLines = ReadonlyMap<string, string>;

/** Opens it for all documents of a site. That it cannot be written is no failure: bodies are then read whenever they are wanted. */
export function openKeptBodies(
  documents: readonly Embodied[],
  { folder, seenFrom }: BodiesPlace,
  code: string = digestCode(),
): KeptBodies {
  const quarters = new Map(
    listBodyPeriods(documents).map((period) => [period.name, placeQuarter(period, folder, code)]),
  );
  const places = placeBodies([...quarters.values()]);
  const lately = openLately();
  const names = new Set([...quarters.values()].map(({ file }) => file));
  const findWritten = async (wanted: readonly Embodied[]): Promise<(body: BodyRef) => string> => {
    const found = new Map<string, string>();
    for (const { name } of listBodyPeriods(wanted)) {
      const quarter = quarters.get(name);
      if (!quarter) throw new Error(`${name} is no quarter of these documents`);
      for (const [digest, lines] of lately.find(quarter) ?? (await openQuarter(quarter, seenFrom)))
        found.set(digest, lines);
    }
    return ({ digest }) => found.get(digest) ?? "[]";
  };
  return {
    keep: (digest, lines) => {
      for (const quarter of places.get(digest) ?? []) {
        const whole = hand(quarter, digest, lines);
        if (whole) lately.keep(quarter, whole);
      }
    },
    find: async (wanted) => {
      const writtenOf = await findWritten(wanted);
      return (body) => JSON.parse(writtenOf(body)) as readonly string[];
    },
    findWritten,
    watch: (wanted) => {
      const own = listBodyPeriods(wanted).flatMap(({ name }) => quarters.get(name) ?? []);
      return () => own.every(({ handed }) => handed === undefined);
    },
    tidy: () => {
      for (const name of listNames(folder))
        if (!names.has(name)) rmSync(join(folder, name), { force: true, recursive: true });
    },
  };
}

/** A body by its digest, and the day under which its document is filed. */
export interface KeptBody {
  readonly date: string;
  readonly digest: string;
}

/** The lines that are kept of one body; undefined where there are none. */
export function findKeptLines(
  { folder }: Pick<BodiesPlace, "folder">,
  body: KeptBody,
  code: string = digestCode(),
): readonly string[] | undefined {
  const json = findQuarter(folder, body, code)?.kept.get(body.digest);
  return json === undefined ? undefined : (JSON.parse(json) as readonly string[]);
}

/** Keeps the lines of a body in place of those of the one before it. */
export function swapKeptLines(
  { folder }: Pick<BodiesPlace, "folder">,
  { date, before, now, lines }: Pick<KeptBody, "date"> & SwappedLines,
  code: string = digestCode(),
): void {
  const found = findQuarter(folder, { date, digest: before }, code);
  if (!found) return;
  const swapped = [...found.kept].map(([digest, json]) =>
    digest === before ? ([now, JSON.stringify(lines)] as const) : ([digest, json] as const),
  );
  const kept = new Map(swapped);
  const file = nameQuarter(found.beginning, [...kept.keys()]);
  if (!writeLines({ folder, file }, kept) || join(folder, file) === found.path) return;
  try {
    rmSync(found.path, { force: true });
  } catch {
    // What is left over is of no name that is asked for, and is tidied away.
  }
}

/** Digests of a body and of the one before it, and its lines. */
export interface SwappedLines {
  readonly before: string;
  readonly now: string;
  readonly lines: readonly string[];
}

function findQuarter(folder: string, { date, digest }: KeptBody, code: string) {
  const beginning = beginQuarter(nameOfPeriod(date), code);
  for (const path of listEarlier(folder, beginning)) {
    const kept = readEarlier(path);
    if (kept.has(digest)) return { path, kept, beginning };
  }
  return undefined;
}

function beginQuarter(name: string, code: string): string {
  return `${name}-${code.slice(0, 16)}-`;
}

function nameQuarter(beginning: string, digests: readonly string[]): string {
  return `${beginning}${digestOfBodies(digests).slice(0, 32)}.jsonl`;
}

/** A quarter, and its file: the name tells of what it is made, so that what is there is of just these bodies. */
interface Quarter extends BodyPeriod {
  readonly folder: string;
  readonly file: string;
  /** With what its files of other days begin. What another program has read is not taken. */
  readonly beginning: string;
  /** What was handed in; undefined once nothing more is needed. */
  handed: Map<string, string> | undefined;
}

function placeQuarter(period: BodyPeriod, folder: string, code: string): Quarter {
  const beginning = beginQuarter(period.name, code);
  const file = nameQuarter(beginning, [...period.bodies.keys()]);
  const handed = existsSync(join(folder, file)) ? undefined : new Map<string, string>();
  return { ...period, folder, file, beginning, handed };
}

/** In which quarters each body stands. */
function placeBodies(quarters: readonly Quarter[]): ReadonlyMap<string, readonly Quarter[]> {
  const places = new Map<string, readonly Quarter[]>();
  for (const quarter of quarters)
    for (const digest of quarter.bodies.keys()) places.set(digest, [...(places.get(digest) ?? []), quarter]);
  return places;
}

/** Quarters that were whole a moment ago: who wants the full text of a year as soon as it is there need not read again what was just written. */
interface Lately {
  readonly keep: (quarter: Quarter, lines: KeptLines) => void;
  readonly find: (quarter: Quarter) => KeptLines | undefined;
}

/** Those of a year, and one of the next that is under way. */
const mostLately = 5;

function openLately(): Lately {
  const known = new Map<Quarter, KeptLines>();
  return {
    keep: (quarter, lines) => {
      known.set(quarter, lines);
      const [oldest] = known.keys();
      if (known.size > mostLately && oldest) known.delete(oldest);
    },
    find: (quarter) => known.get(quarter),
  };
}

/** The lines of a quarter that is whole by this, and written. */
function hand(quarter: Quarter, digest: string, lines: string): KeptLines | undefined {
  const { handed, bodies } = quarter;
  if (!handed) return undefined;
  handed.set(digest, lines);
  if (handed.size < bodies.size || !writeLines(quarter, handed)) return undefined;
  quarter.handed = undefined;
  return handed;
}

async function openQuarter(quarter: Quarter, seenFrom: string): Promise<KeptLines> {
  const { folder, file, beginning, bodies, handed = new Map<string, string>() } = quarter;
  const kept = readLines(join(folder, file));
  // Whole, it may yet be another's that was laid there.
  if (kept && [...bodies.keys()].every((digest) => kept.has(digest))) return kept;
  const found = new Map<string, string>();
  for (const path of listEarlier(folder, beginning))
    for (const [digest, lines] of readEarlier(path)) if (bodies.has(digest)) found.set(digest, lines);
  for (const [digest, lines] of handed) found.set(digest, lines);
  const missing = [...bodies.values()].filter(({ digest }) => !found.has(digest));
  const read = await readBodies(missing, seenFrom);
  for (const body of missing) found.set(body.digest, JSON.stringify(readBodyLines(parseBody(read(body)))));
  if (writeLines(quarter, found)) quarter.handed = undefined;
  return found;
}

function listEarlier(folder: string, beginning: string): readonly string[] {
  return (
    listNames(folder)
      // What another run is just writing has another end.
      .filter((name) => name.startsWith(beginning) && name.endsWith(".jsonl"))
      .sort(compareCodePoints)
      .map((name) => join(folder, name))
  );
}

/** What is not whole goes, or each run would come upon it and tell of it. */
function readEarlier(path: string): KeptLines {
  const kept = readLines(path);
  if (kept) return kept;
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // It is told of once more.
  }
  return new Map();
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is no such folder.
    return [];
  }
}

// A line a body: its digest, a space, its lines as JSON.
const digestLength = 64;

function readLines(path: string): KeptLines | undefined {
  const text = readSealed(path)?.toString("utf8").trimEnd();
  if (text === undefined) return undefined;
  return new Map(
    text.split("\n").map((line) => [line.slice(0, digestLength), line.slice(digestLength + 1)] as const),
  );
}

/** True where it was written. */
function writeLines({ folder, file }: Pick<Quarter, "folder" | "file">, lines: KeptLines): boolean {
  const text = [...lines].map(([digest, json]) => `${digest} ${json}\n`);
  try {
    writeSealed(join(folder, file), text.join(""));
    return true;
  } catch {
    return false;
  }
}
