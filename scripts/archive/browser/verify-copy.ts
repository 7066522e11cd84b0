/** Hands on what is wrong with a copy: its files held against the list that the page carries and the one that lies on disk. */
import {
  carriedListPath as carriedPath,
  type ListedFile,
  checksumListName as listPath,
  parseChecksumList,
} from "../checksum-list.ts";
import type { CopySource } from "./copy-source.ts";

/** Paths by what is wrong with them, each in order. */
export interface Findings {
  readonly files: number;
  readonly altered: readonly string[];
  readonly missing: readonly string[];
  readonly unreadable: readonly string[];
  readonly added: readonly string[];
  /** True where files that were added cannot be seen. */
  readonly blind: boolean;
}

const atOnce = 4;

/** Verifies. `carried` is the list that came with the page; undefined where its script did not run. */
export async function verifyCopy(
  source: CopySource,
  carried: string | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<Findings> {
  const bad = { altered: new Set<string>(), missing: new Set<string>(), unreadable: new Set<string>() };
  const onDisk = await readList(source, bad);
  const carriedList = carried === undefined ? undefined : parseChecksumList(carried, 64);
  const lists = [carriedList?.files, onDisk].filter((list) => list !== undefined).map(byPath);
  const paths = [...new Set(lists.flatMap((list) => [...list.keys()]))].sort();
  if (carriedList === undefined) bad.altered.add(carriedPath);
  let done = 0;
  const verify = async (path: string): Promise<void> => {
    const expected = [...new Set(lists.flatMap((list) => list.get(path) ?? []))];
    const digest = await digestOf(source, path);
    const inAll = path === carriedPath || lists.every((list) => list.has(path));
    if (digest === "missing" && inAll) bad.missing.add(path);
    else if (digest === "unreadable") bad.unreadable.add(path);
    else if (digest !== "missing" && !expected.includes(digest)) bad.altered.add(path);
    // The file agrees with one of the two lists: it is the other that was altered.
    else if (!inAll || expected.length > 1) blameList(lists, path, digest, bad.altered);
    onProgress(++done, paths.length);
  };
  const queue = paths.values();
  const work = async (): Promise<void> => {
    for (const path of queue) await verify(path);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const known = new Set([...paths, listPath, carriedPath]);
  return {
    files: paths.length + 1,
    altered: [...bad.altered].sort(),
    missing: [...bad.missing].sort(),
    unreadable: [...bad.unreadable].sort(),
    added: [...(source.paths ?? [])].filter((path) => !known.has(path)).sort(),
    blind: source.paths === undefined,
  };
}

function blameList(
  lists: readonly ReadonlyMap<string, string>[],
  path: string,
  digest: string,
  altered: Set<string>,
): void {
  const [carried] = lists;
  const carriedIsRight = digest === "missing" ? !carried?.has(path) : carried?.get(path) === digest;
  altered.add(carriedIsRight ? listPath : carriedPath);
}

async function readList(
  source: CopySource,
  bad: Readonly<Record<"altered" | "missing" | "unreadable", Set<string>>>,
): Promise<readonly ListedFile[] | undefined> {
  const bytes = await source.read(listPath);
  if (typeof bytes === "string") {
    bad[bytes].add(listPath);
    return undefined;
  }
  const { files, faults } = parseChecksumList(new TextDecoder().decode(bytes), 64);
  if (faults.length > 0) bad.altered.add(listPath);
  return files;
}

async function digestOf(source: CopySource, path: string): Promise<string> {
  const bytes = await source.read(path);
  if (typeof bytes === "string") return bytes;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function byPath(list: readonly ListedFile[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ path, digest }) => [path, digest]));
}
