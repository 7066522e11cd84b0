/** Hands on the files of an archive that is being written, by where they lie. */
import { compareCodePoints } from "../text/collate.ts";
import type { Payload } from "../archive/bag-tags.ts";
import type { ListedFile } from "../archive/checksum-list.ts";
import type { ArchiveFolder, KeptFile } from "../effects/archive-folder.ts";

/** A file with its path below the folder that was asked for. */
export interface PlacedFile extends KeptFile {
  readonly path: string;
}

/** The files below a folder of the archive, in code-point order of their paths from there. */
export function listKept({ files }: Pick<ArchiveFolder, "files">, base: string): readonly PlacedFile[] {
  return [...files]
    .flatMap(([path, file]) => (path.startsWith(base) ? [{ ...file, path: path.slice(base.length) }] : []))
    .sort((left, right) => compareCodePoints(left.path, right.path));
}

/** The same with one of their digests, as a list has them. */
export function listChecksums(
  folder: Pick<ArchiveFolder, "files">,
  base: string,
  algorithm: "sha256" | "sha512" = "sha256",
): readonly ListedFile[] {
  return listKept(folder, base).map((file) => ({ path: file.path, digest: file[algorithm] }));
}

/** Bytes and number of files. */
export function payloadOf(files: readonly PlacedFile[]): Payload {
  return { bytes: files.reduce((sum, { size }) => sum + size, 0), files: files.length };
}
