/** Hands on a folder as a verifier finds it: every file with its size and digests, or why it has none. */
import type { DigestName } from "../text/digest-names.ts";
import type { ListedFile } from "./checksum-list.ts";

/** One file. `trouble` says why there are no digests: it cannot be read, or is no plain file. */
export interface FoundFile {
  readonly size: number;
  readonly digests: Readonly<Partial<Record<DigestName, string>>>;
  readonly trouble?: string;
}

/** Files by path below the folder, `/` between parts, as the disk spells it. An empty folder is there with a slash at its end. */
export type FoundFiles = ReadonlyMap<string, FoundFile>;

/** True for the path of an empty folder. */
export function isFolderPath(path: string): boolean {
  return path.endsWith("/");
}

/** The files below a folder within, by their paths from there. */
export function filesBelow(files: FoundFiles, base: string): FoundFiles {
  if (base === "") return files;
  return new Map(
    [...files].flatMap(([path, file]) =>
      path.startsWith(base) ? [[path.slice(base.length), file] as const] : [],
    ),
  );
}

/**
 * Finds the file that each line of a list means, both by path: the one of exactly that name; else, since some disks spell names
 * anew (Unicode's composed and decomposed forms), the first that is spelt alike and that no other line means.
 */
export function findListed(files: FoundFiles, lines: readonly ListedFile[]): ReadonlyMap<string, string> {
  const exact = new Set(lines.flatMap(({ path }) => (files.has(path) ? [path] : [])));
  const alike = new Map<string, string>();
  for (const path of files.keys()) {
    const composed = path.normalize("NFC");
    if (!exact.has(path) && !alike.has(composed)) alike.set(composed, path);
  }
  return new Map(
    lines.flatMap(({ path }) => {
      const found = exact.has(path) ? path : alike.get(path.normalize("NFC"));
      return found === undefined ? [] : [[path, found] as const];
    }),
  );
}

/** How a digest of a file disagrees with what it should be; undefined where it agrees. */
export function findDisagreement(file: FoundFile, name: DigestName, expected: string): string | undefined {
  if (file.trouble !== undefined) return file.trouble;
  return file.digests[name] === expected ? undefined : `校验值（${name.toUpperCase()}）与清单不符`;
}
