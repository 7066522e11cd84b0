/** Keeps the lines of attachments that are searched from one run to the next, each under the digest of its file and of all that its reading depends on. */
import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import type { CatalogAttachment } from "../catalog/catalog.ts";
import type { AttachmentLimits, AttachmentLines } from "../search/attachment-lines.ts";
import { digestCode } from "./code-digest.ts";
import { noteDamaged } from "./damaged-cache.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Whose lines, read how far. */
export type LinesWanted = Pick<CatalogAttachment, "source" | "sha256"> & AttachmentLimits;

/** Where lines are kept. */
export interface LineStore {
  find(wanted: LinesWanted): AttachmentLines | undefined;
  keep(wanted: LinesWanted, read: AttachmentLines): void;
  /** Throws out what has not been wanted for long; these are attachments of the site, and may be wanted. */
  tidy(present: readonly LinesWanted[]): void;
}

/** Keeps nothing. */
export const noLines: LineStore = { find: () => undefined, keep: () => undefined, tidy: () => undefined };

/** Raised whenever the files change their shape. */
const format = 1;

/** What is kept besides what the site has: another edition, and what was lately edited. */
const mostBytes = 32 * 1024 * 1024;
/** Thirty days in milliseconds: it may be the text of what was withdrawn. */
const longestUnwanted = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps lines in `.cache/attachments`. That it cannot be written is no failure: the attachments are then opened every time.
 * The digest of the attachment is in the file's name, so that whoever looks for what is left of it finds it.
 */
export function openLineStore(cache: string, code: string = digestCode()): LineStore {
  const folder = join(cache, "lines");
  const nameOf = ({ source, sha256, unpackedBytes, characters }: LinesWanted): string => {
    const kind = source.slice(source.lastIndexOf(".") + 1).toLowerCase();
    const rest = digestOf(JSON.stringify([format, code, kind, unpackedBytes, characters]));
    return `${sha256}-${rest.slice(0, 16)}.txt`;
  };
  return {
    find(asked) {
      const name = nameOf(asked);
      const kept = readSealed(join(folder, name))?.toString("utf8");
      if (kept === undefined) return undefined;
      touch(join(folder, name));
      const lines = readLines(kept);
      if (lines === undefined) noteDamaged(join(folder, name));
      return lines;
    },
    keep(asked, read) {
      const text = writeLines(read);
      // Half a sign, where a text was cut, would come back as another.
      if (Buffer.from(text).toString("utf8") !== text) return;
      try {
        writeSealed(join(folder, nameOf(asked)), text);
      } catch {
        // See above.
      }
    },
    tidy: (present) => tidy(folder, new Set(present.map(nameOf))),
  };
}

const [whole, cut] = ["whole", "cut"];

// No line holds a line break: as they stand, a search through the folder finds what is in them.
function writeLines({ lines, isCut }: AttachmentLines): string {
  return [isCut ? cut : whole, ...lines].join("\n");
}

function readLines(text: string): AttachmentLines | undefined {
  const [head, ...lines] = text.split("\n");
  return head === whole || head === cut ? { lines, isCut: head === cut } : undefined;
}

/** A folder carried between machines keeps what was last used, not what was last written. */
function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // It is thrown out earlier than it might be.
  }
}

function tidy(folder: string, present: ReadonlySet<string>): void {
  try {
    const others = readdirSync(folder)
      .filter((name) => !present.has(name))
      .map((name) => ({ name, ...sizeAndUse(join(folder, name)) }))
      .sort((left, right) => right.used - left.used || compareCodePoints(left.name, right.name));
    const oldest = Date.now() - longestUnwanted;
    let left = mostBytes;
    for (const { name, size, used } of others) {
      left -= size;
      if (left < 0 || used < oldest) rmSync(join(folder, name), { force: true, recursive: true });
    }
  } catch {
    // Another run may be tidying.
  }
}

function sizeAndUse(path: string): { readonly size: number; readonly used: number } {
  const stat = statSync(path, { throwIfNoEntry: false });
  return { size: stat?.size ?? 0, used: stat?.mtimeMs ?? 0 };
}
