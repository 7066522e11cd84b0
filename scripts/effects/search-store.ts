/** Keeps indexed bundles from one run to the next, each under the digest of its documents. What is damaged is made anew. */
import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { noteDamaged } from "./damaged-cache.ts";
import type { IndexedBundle } from "./index-bundle.ts";
import { readSealed, unseal, writeSealed } from "./sealed-file.ts";

/** Where indexed bundles are kept. */
export interface SearchStore {
  find(digest: string): Promise<IndexedBundle | undefined>;
  keep(digest: string, bundle: IndexedBundle): Promise<void>;
  /** Throws out what has not been wanted for long. */
  tidy(): Promise<void>;
}

/** Keeps nothing. */
export const noStore: SearchStore = {
  find: async () => undefined,
  keep: async () => undefined,
  tidy: async () => undefined,
};

/** Bundles that are kept besides those of the last run: another edition, and what was lately edited. They hold text that may have been withdrawn since. */
const mostKept = 40;

/** Keeps bundles in a folder. That it cannot be written is no failure of the build: the bundles are then made every time. */
export function openSearchStore(folder: string): SearchStore {
  const fileOf = (digest: string): string => join(folder, `${digest}.bundle`);
  const wanted = new Set<string>();
  return {
    async find(digest) {
      wanted.add(`${digest}.bundle`);
      const kept = readSealed(fileOf(digest));
      const bundle = kept && readBundle(kept);
      if (kept && !bundle) noteDamaged(fileOf(digest));
      // A folder carried between machines keeps what was last used, not what was last written.
      if (bundle) await utimes(fileOf(digest), new Date(), new Date()).catch(() => undefined);
      return bundle;
    },
    async keep(digest, bundle) {
      try {
        writeSealed(fileOf(digest), writeBundle(bundle));
      } catch {
        // See above.
      }
    },
    async tidy() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => !wanted.has(name));
      const aged = await Promise.all(
        names.map(async (name) => ({
          name,
          used: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
        })),
      );
      aged.sort((left, right) => right.used - left.used || compareCodePoints(left.name, right.name));
      for (const { name } of aged.slice(mostKept)) await rm(join(folder, name), { force: true });
    },
  };
}

/** The parts of a kept bundle, each under its name; `undefined` of any other file, and of a damaged one. */
export function openKeptBundle(
  bytes: Uint8Array,
): readonly { readonly path: string; readonly bytes: Uint8Array }[] | undefined {
  const kept = unseal(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const bundle = kept && readBundle(kept.rest);
  return (
    bundle && [
      ...Object.entries(bundle.terms).map(([path, text]) => ({ path, bytes: Buffer.from(text, "utf8") })),
      ...bundle.files,
    ]
  );
}

/** First line: what the files are, and how long. Then their bytes. */
interface BundleHead extends Pick<IndexedBundle, "index"> {
  readonly terms: readonly [number, number];
  readonly files: readonly (readonly [string, number])[];
}

function writeBundle({ index, files, terms }: IndexedBundle): Uint8Array {
  const lists = [Buffer.from(terms.pairs, "utf8"), Buffer.from(terms.characters, "utf8")] as const;
  const head: BundleHead = {
    index,
    terms: [lists[0].length, lists[1].length],
    files: files.map(({ path, bytes }) => [path, bytes.length]),
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...lists,
    ...files.map(({ bytes }) => bytes),
  ]);
}

function readBundle(rest: Buffer): IndexedBundle | undefined {
  const first = rest.indexOf(10);
  const head = readHead(rest.toString("utf8", 0, first));
  if (!head) return undefined;
  let at = first + 1;
  const take = (length: number): Buffer => {
    at += length;
    return rest.subarray(at - length, at);
  };
  const [pairs, characters] = head.terms.map((length) => take(length).toString("utf8"));
  return {
    index: head.index,
    terms: { pairs: pairs ?? "", characters: characters ?? "" },
    files: head.files.map(([path, length]) => ({ path, bytes: take(length) })),
  };
}

/** Other stores seal their files too: what is none of ours is no bundle. */
function readHead(line: string): BundleHead | undefined {
  try {
    const head: unknown = JSON.parse(line);
    return head !== null && typeof head === "object" && "terms" in head ? (head as BundleHead) : undefined;
  } catch {
    return undefined;
  }
}
