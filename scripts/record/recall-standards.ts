/** Hands on standards that were read before, as long as no byte of their files differs: they are long, and rarely change. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { RawFile } from "../source/source-file.ts";
import { type KeyedFile, readStandards } from "./read-standards.ts";
import type { Standards } from "./standards.ts";
import type { ReadTree } from "./yaml-file.ts";

interface Recalled {
  readonly folder: string;
  readonly files: readonly KeyedFile[];
  readonly checked: Checked<Standards>;
}

/** Trees of the standards' files that were kept by an earlier run, and a place for those that were not. */
export interface TreeMemory {
  readonly readTree: ReadTree;
  readonly keep: () => void;
}

/**
 * A reader with a memory of its own, that says what `readStandards` says; whoever looks many times keeps one. Trees are taken
 * from an earlier run where there are any.
 */
export function rememberStandards(
  openTrees?: (files: readonly KeyedFile[]) => TreeMemory,
): (folder: string, files: readonly KeyedFile[]) => Checked<Standards> {
  let last: Recalled | undefined;
  return (folder, files) => {
    if (!last || last.folder !== folder || !areSame(last.files, files)) {
      const trees = openTrees?.(files);
      last = { folder, files, checked: readStandards(folder, files, trees?.readTree) };
      trees?.keep();
    }
    return last.checked;
  };
}

function areSame(left: readonly KeyedFile[], right: readonly KeyedFile[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ key, file }, at) => {
      const other = right[at];
      return key === other?.key && file.path === other.file.path && isSame(file.content, other.file.content);
    })
  );
}

function isSame(left: RawFile["content"], right: RawFile["content"]): boolean {
  if (left.kind === "bytes")
    return (
      right.kind === "bytes" &&
      left.bytes.length === right.bytes.length &&
      left.bytes.every((byte, at) => byte === right.bytes[at])
    );
  // What was not read as bytes is refused anyway, and read anew with its reason.
  return false;
}
