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
import { isUnsound, type VouchingList } from "./vouching-list.ts";

/** A list with the files that its lines mean: the path as found, else as written. */
interface ReadList extends VouchingList {
  readonly claims: ReadonlyMap<string, ListedFile>;
}

/** Weighs every list against every file; each thing is said once. */
export function weighLists(files: FoundFiles, given: readonly VouchingList[]): readonly Finding[] {
  const lists = given.map((list) => readClaims(files, list));
  const blames = new Map<VouchingList, Finding>();
  const blame = (list: VouchingList, why: string): void => {
    if (!isUnsound(list) && !blames.has(list)) blames.set(list, { kind: "altered", path: list.path, why });
  };
  const unlisted = new Map<VouchingList, string[]>();
  const rest: Finding[] = [];
  for (const [path, file] of files)
    if (!isFolderPath(path)) rest.push(...weighFile({ path, file, files, lists, blame, unlisted }));
  rest.push(...weighLost(files, lists, blames, blame), ...findEmptyFolders(files, lists));
  return [...blames.values(), ...tellUnlisted(unlisted), ...rest];
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
  /** The files that lists of a bag leave out, though each must name all. */
  readonly unlisted: Map<VouchingList, string[]>;
}

function weighFile({ path, file, files, lists, blame, unlisted }: FileJob): readonly Finding[] {
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
    noteSilent(path, silent, unlisted);
    return [];
  }
  if (naming.length > 0) {
    const [first] = against.filter(({ broken }) => !broken);
    const why = first && disagreementOf(first, path, file);
    if (why === undefined) return [];
    noteSilent(path, silent, unlisted);
    return [{ kind: "altered", path, why }];
  }
  return tellStranger(path, silent);
}

/** Only a sound list can say that a file was added. */
function tellStranger(path: string, silent: readonly ReadList[]): readonly Finding[] {
  const sound = silent.find((list) => !isUnsound(list));
  if (sound) return [{ kind: "added", path, list: nameOf(sound) }];
  const [list] = silent;
  return list && !isFolderPath(path) ? [{ kind: "unchecked", path, list: nameOf(list) }] : [];
}

/** Each list of a bag must name all; of one that is damaged it is known why it does not. */
function noteSilent(path: string, silent: readonly ReadList[], unlisted: FileJob["unlisted"]): void {
  for (const list of silent) {
    if (!list.ofBag || isUnsound(list)) continue;
    const known = unlisted.get(list);
    if (known) known.push(path);
    else unlisted.set(list, [path]);
  }
}

function tellUnlisted(unlisted: FileJob["unlisted"]): readonly Finding[] {
  return [...unlisted].map(([{ path }, [first = "", ...more]]) => ({
    kind: "bag-fault",
    path,
    what: more.length === 0 ? `没有列 ${first}` : `没有列 ${first} 等 ${more.length + 1} 个文件`,
  }));
}

function weighLost(
  files: FoundFiles,
  lists: readonly ReadList[],
  blames: ReadonlyMap<VouchingList, Finding>,
  blame: FileJob["blame"],
): readonly Finding[] {
  const lost = new Set(lists.flatMap(({ claims }) => [...claims.keys()].filter((path) => !files.has(path))));
  const damaged = new Set(lists.filter((list) => blames.has(list) || isUnsound(list)));
  return [...lost].flatMap((path) => {
    const naming = lists.filter(({ claims }) => claims.has(path));
    // A path that a sound list does not know was never a file.
    const other = lists.find((list) => list.covers(path) && !list.claims.has(path) && !damaged.has(list));
    if (other) for (const list of naming) blame(list, `清单列有 ${path}，${other.path} 里没有这个文件`);
    const list = naming[naming.length - 1];
    return other || !list ? [] : [{ kind: "lost", path, list: nameOf(list) } as const];
  });
}

/** Whoever copies a folder brings no empty ones along: where there is one that no lost file lay in, somebody laid it there. */
function findEmptyFolders(files: FoundFiles, lists: readonly ReadList[]): readonly Finding[] {
  const named = lists.flatMap(({ claims }) => [...claims.keys()]);
  return [...files.keys()].flatMap((path) => {
    if (!isFolderPath(path) || named.some((one) => one.startsWith(path))) return [];
    return tellStranger(
      path,
      lists.filter(({ covers }) => covers(path)),
    );
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
  if (isUnsound(list) || list.claims.size === 0) return false;
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
