/** Keeps the full text of each bundle from one run to the next, under the keys of its documents. What is damaged is made anew. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { type Keyed, keyOfBundle, type SearchBundle } from "../search/bundles.ts";
import { type SearchDocument, toFulltext } from "../search/search-document.ts";
import { digestCode } from "./code-digest.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** The full text of a site, bundle by bundle. */
export interface FulltextStore {
  readonly find: (bundle: SearchBundle<Keyed>) => string | undefined;
  readonly keep: (bundle: SearchBundle<Keyed>, documents: readonly SearchDocument[]) => void;
  /** Throws out what was not wanted by this run. */
  readonly tidy: () => void;
}

/** Opens it in a folder. That it cannot be written is no failure: texts are then held in memory until they have been written. */
export function openFulltextStore(folder: string): FulltextStore {
  const wanted = new Set<string>();
  const unwritten = new Map<string, string>();
  const nameOf = (bundle: SearchBundle<Keyed>): string => {
    const name = `${digestOf(`${digestCode()} ${keyOfBundle(bundle)}`)}.jsonl`;
    wanted.add(name);
    return name;
  };
  return {
    find: (bundle) => {
      const name = nameOf(bundle);
      return unwritten.get(name) ?? readSealed(join(folder, name))?.toString("utf8");
    },
    keep: (bundle, documents) => {
      const name = nameOf(bundle);
      const text = toFulltext(documents);
      try {
        writeSealed(join(folder, name), text);
      } catch {
        unwritten.set(name, text);
      }
    },
    tidy: () => {
      try {
        for (const name of readdirSync(folder))
          if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
      } catch {
        // There is no such folder.
      }
    },
  };
}
