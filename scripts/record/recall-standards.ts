/** Hands on standards that were read before, as long as no byte of their files differs: they are long, and rarely change. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { RawFile } from "../source/source-file.ts";
import { type KeyedFile, readStandards } from "./read-standards.ts";
import type { Standards } from "./standards.ts";

interface Recalled {
  readonly folder: string;
  readonly files: readonly KeyedFile[];
  readonly checked: Checked<Standards>;
}

/** A reader with a memory of its own, that says what `readStandards` says; whoever looks many times keeps one. */
export function rememberStandards(): typeof readStandards {
  let last: Recalled | undefined;
  return (folder, files) => {
    if (!last || last.folder !== folder || !areSame(last.files, files))
      last = { folder, files, checked: readStandards(folder, files) };
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
