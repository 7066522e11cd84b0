/** Keeps the trees of the standards' files from one run to the next: to parse them takes longer than all that is done with them. */
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { collect } from "../diagnostics/collector.ts";
import type { RawFile } from "../source/source-file.ts";
import type { Tree } from "../source/tree.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import type { TreeMemory } from "../record/recall-standards.ts";
import { readYamlFile } from "../record/yaml-file.ts";
import { digestCode } from "./code-digest.ts";
import { noteDamaged } from "./damaged-cache.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

// There is one run at a time, and it works in one folder.
let place: string | undefined;

/** From now on trees are kept in this folder, or nowhere. */
export function keepTreesIn(folder: string | undefined): void {
  place = folder;
}

/** A tree of a file without any fault, by the digest of the file's bytes. */
type KeptTrees = ReadonlyMap<string, Tree>;

/** Opens what is kept of these files. That the folder cannot be written is no failure: all is then read every time. */
export function openTreeMemory(files: readonly KeyedFile[]): TreeMemory {
  if (place === undefined) return { readTree: readYamlFile, keep: () => undefined };
  const path = join(place, "trees.json");
  const digests = new Map<RawFile, string>();
  for (const { file } of files)
    if (file.content.kind === "bytes") digests.set(file, digestOf(file.content.bytes));
  const kept = readTrees(path);
  const used = new Map<string, Tree>();
  let isNew = false;
  return {
    readTree: (file, found) => {
      const digest = digests.get(file);
      const known = digest === undefined ? undefined : kept.get(digest);
      if (known && digest !== undefined) used.set(digest, known);
      if (known) return known;
      const own = collect();
      const tree = readYamlFile(file, own);
      const diagnostics = own.list();
      found.take({ value: undefined, diagnostics });
      if (digest !== undefined && tree && diagnostics.length === 0) {
        used.set(digest, tree);
        isNew = true;
      }
      return tree;
    },
    keep: () => {
      if (isNew) writeTrees(path, used);
    },
  };
}

function readTrees(path: string): KeptTrees {
  try {
    const text = readSealed(path)?.toString("utf8");
    if (text === undefined) return new Map();
    const [code, trees] = JSON.parse(text) as readonly [string, readonly (readonly [string, Tree])[]];
    return new Map(code === digestCode() ? trees : []);
  } catch {
    noteDamaged(path);
    return new Map();
  }
}

function writeTrees(path: string, trees: KeptTrees): void {
  try {
    writeSealed(path, JSON.stringify([digestCode(), [...trees]]));
  } catch {
    // See above.
  }
}
