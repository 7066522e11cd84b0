/** Hands on which part of a chosen folder can be verified, and by what; the rest must not be told to be whole. */
import { carriedListPath, checksumListName, parseChecksumList } from "../checksum-list.ts";
import { findParts, type VerifiedPart } from "../verified-parts.ts";

/** Parts of the folder, and files in none of them. */
export interface VerifiedScope {
  readonly parts: readonly VerifiedPart[];
  readonly outside: readonly string[];
}

/**
 * Finds the scope: the folder itself, else the folders in it that can be verified each. A folder with a copy in it and no list of
 * its own is no archive that has lost its list.
 */
export function findScope(paths: readonly string[], carried: string | undefined): VerifiedScope {
  const all = new Set(paths);
  const hasOwnList = all.has(checksumListName) || all.has(carriedListPath);
  let parts = findParts(all).filter(({ kind }) => kind !== "build");
  if (!hasOwnList && parts.length === 2) parts = parts.filter(({ base }) => base !== "");
  if (parts.length === 0)
    parts = listFolders(paths).flatMap((folder) =>
      findParts(new Set(below(paths, folder)))
        .filter(({ kind }) => kind !== "build")
        .map(({ kind, base }) => ({ kind, base: folder + base })),
    );
  if (parts.length === 0 && isCarriedCopy(all, carried)) parts = [{ kind: "list", base: "" }];
  const isInside = (path: string): boolean => parts.some(({ base }) => path.startsWith(base));
  return { parts, outside: paths.filter((path) => !isInside(path)) };
}

/** A copy that has lost both its lists is known by the list that the page still has. */
function isCarriedCopy(paths: ReadonlySet<string>, carried: string | undefined): boolean {
  const { files } = parseChecksumList(carried ?? "", 64);
  return files.length > 0 && files.filter(({ path }) => paths.has(path)).length * 2 > files.length;
}

function listFolders(paths: readonly string[]): readonly string[] {
  return [
    ...new Set(paths.flatMap((path) => (path.includes("/") ? [path.slice(0, path.indexOf("/") + 1)] : []))),
  ].sort();
}

function below(paths: readonly string[], base: string): readonly string[] {
  return paths.flatMap((path) => (path.startsWith(base) ? [path.slice(base.length)] : []));
}
