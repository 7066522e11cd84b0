/** Hands on what lists and files say of one another. Where lists disagree about a file and one of them fits it, the others are damaged. */
import type { ListedFile } from "./checksum-list.ts";
import type { Finding } from "./finding.ts";
import {
  type FoundFile,
  type FoundFiles,
  findDisagreement,
  findListed,
  isFolderPath,
} from "./found-files.ts";
import type { VouchingList } from "./vouching-list.ts";

/** A list with the files that its lines mean: the path as found, else as written. */
interface ReadList extends VouchingList {
  readonly claims: ReadonlyMap<string, ListedFile>;
}

/** Weighs every list against every file; each thing is said once. */
export function weighLists(files: FoundFiles, given: readonly VouchingList[]): readonly Finding[] {
  const lists = given.map((list) => readClaims(files, list));
  const blames = new Map<VouchingList, Finding>();
  const blame = (list: VouchingList, why: string): void => {
    if (list.list.faults.length === 0 && !list.broken && !blames.has(list))
      blames.set(list, { kind: "altered", path: list.path, why });
  };
  const rest: Finding[] = [];
  for (const [path, file] of files)
    if (!isFolderPath(path)) rest.push(...weighFile({ path, file, files, lists, blame }));
  rest.push(...weighLost(files, lists, blames, blame), ...findEmptyFolders(files, lists));
  return [...blames.values(), ...rest];
}

/** The files whose digest was held against a list: what no list names that can be computed was compared with nothing. */
export function listCompared(files: FoundFiles, given: readonly VouchingList[]): ReadonlySet<string> {
  const lists = given.map((list) => readClaims(files, list));
  const isCompared = (path: string, file: FoundFile): boolean =>
    lists.some(({ claims, algorithm }) => claims.has(path) && file.digests[algorithm] !== undefined) ||
    findTwinWitness(path, file, lists) !== undefined;
  return new Set([...files].flatMap(([path, file]) => (isCompared(path, file) ? [path] : [])));
}

interface FileJob {
  readonly path: string;
  readonly file: FoundFile;
  readonly files: FoundFiles;
  readonly lists: readonly ReadList[];
  readonly blame: (list: VouchingList, why: string) => void;
}

function weighFile({ path, file, files, lists, blame }: FileJob): readonly Finding[] {
  const naming = lists.filter(({ claims }) => claims.has(path));
  const silent = lists.filter((list) => list.covers(path) && !list.claims.has(path));
  const against = naming.filter((list) => disagreementOf(list, path, file) !== undefined);
  const own = lists.find((list) => list.path === path);
  const witness =
    naming.find((list) => !against.includes(list)) ??
    (file.trouble === undefined
      ? (findTwinWitness(path, file, lists) ??
        (own && (naming.length > 0 || !own.ofBag) && isSound(own, files) ? own : undefined))
      : undefined);
  if (witness) {
    for (const list of against) blame(list, `清单里 ${path} 的校验值不对，${witness.path} 证明那个文件完好`);
    for (const list of silent)
      if (!list.ofBag) blame(list, `清单没有列 ${path}，${witness.path} 证明它是原有的`);
    return tellSilent(path, silent);
  }
  if (naming.length > 0) {
    const [first] = against.filter(({ broken }) => !broken);
    const why = first && disagreementOf(first, path, file);
    return why === undefined ? [] : [{ kind: "altered", path, why }, ...tellSilent(path, silent)];
  }
  const [list] = silent;
  return list ? [{ kind: "added", path, list: nameOf(list) }] : [];
}

/** Each list of a bag must name all. */
function tellSilent(path: string, silent: readonly ReadList[]): readonly Finding[] {
  return silent.flatMap((list) =>
    list.ofBag ? [{ kind: "bag-fault", path: list.path, what: `没有列 ${path}` } as const] : [],
  );
}

function weighLost(
  files: FoundFiles,
  lists: readonly ReadList[],
  blames: ReadonlyMap<VouchingList, Finding>,
  blame: FileJob["blame"],
): readonly Finding[] {
  const lost = new Set(lists.flatMap(({ claims }) => [...claims.keys()].filter((path) => !files.has(path))));
  const damaged = new Set(lists.filter((list) => blames.has(list) || list.list.faults.length > 0));
  return [...lost].flatMap((path) => {
    const naming = lists.filter(({ claims }) => claims.has(path));
    // A path that a sound list does not know was never a file.
    const other = lists.find(
      (list) => list.covers(path) && !list.claims.has(path) && !list.broken && !damaged.has(list),
    );
    if (other) for (const list of naming) blame(list, `清单列有 ${path}，${other.path} 里没有这个文件`);
    const list = naming[naming.length - 1];
    return other || !list ? [] : [{ kind: "lost", path, list: nameOf(list) } as const];
  });
}

/** Whoever copies a folder brings no empty ones along: where there is one that no lost file lay in, somebody laid it there. */
function findEmptyFolders(files: FoundFiles, lists: readonly ReadList[]): readonly Finding[] {
  const named = lists.flatMap(({ claims }) => [...claims.keys()]);
  return [...files.keys()].flatMap((path) => {
    const list = lists.find(({ covers }) => covers(path));
    if (!isFolderPath(path) || !list || named.some((one) => one.startsWith(path))) return [];
    return [{ kind: "added", path, list: nameOf(list) } as const];
  });
}

/** The bag of an archive holds the same files once more under `bag/data/`; a list that knows the twin knows the file. */
function findTwinWitness(path: string, file: FoundFile, lists: readonly ReadList[]): ReadList | undefined {
  const twin = path.startsWith("bag/data/") ? path.slice("bag/data/".length) : `bag/data/${path}`;
  return lists.find(
    ({ claims, algorithm }) =>
      !claims.has(path) && claims.has(twin) && claims.get(twin)?.digest === file.digests[algorithm],
  );
}

/** A list that fits every file it names, and names all, was not altered itself, whatever another says of it. */
function isSound(list: ReadList, files: FoundFiles): boolean {
  if (list.broken || list.list.faults.length > 0 || list.claims.size === 0) return false;
  for (const path of list.claims.keys()) {
    const file = files.get(path);
    if (!file || disagreementOf(list, path, file) !== undefined) return false;
  }
  return [...files.keys()].every((path) => isFolderPath(path) || !list.covers(path) || list.claims.has(path));
}

function disagreementOf(list: ReadList, path: string, file: FoundFile): string | undefined {
  return findDisagreement(file, list.algorithm, list.claims.get(path)?.digest ?? "");
}

function readClaims(files: FoundFiles, list: VouchingList): ReadList {
  const listed = findListed(files, list.list.files);
  return {
    ...list,
    claims: new Map(list.list.files.map((line) => [listed.get(line.path) ?? line.path, line])),
  };
}

function nameOf({ path, ofBag }: VouchingList): string {
  return ofBag ? "档案包的清单" : path.slice(path.lastIndexOf("/") + 1);
}
