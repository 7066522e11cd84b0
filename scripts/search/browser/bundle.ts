/** Hands on one bundle's index, opened: which of its rows hold a passage. */
import { encodeQuery } from "../encode.ts";
import { listNames } from "../engine-names.ts";
import { type ListedBundle, type SearchManifest, searchFiles } from "../manifest.ts";
import type { DataFolder } from "./data-folder.ts";
import { prepareSource } from "./engine-files.ts";
import { createInstance, type Engine } from "./pagefind-engine.js";
import { holdsPassage } from "./shown.ts";

/** An open index. */
export interface BundleIndex {
  /** Rows that hold the folded passage, ascending; refuses to answer when a file that the answer needs did not arrive. */
  find(passage: string): Promise<number[]>;
  /** Loads what such a question will need. */
  preload(passage: string): Promise<void>;
  /** False for good once a file did not arrive, and once it was closed: it then refuses every question. */
  isWhole(): boolean;
  close(): void;
}

/** Opens the index of a bundle. */
export async function openIndex(
  data: DataFolder,
  manifest: SearchManifest,
  listed: ListedBundle,
): Promise<BundleIndex> {
  const source = await prepareSource(data, manifest, listed);
  const meta = await data.read(`${listed.folder}/${searchFiles.meta(listed.index)}`);
  const names = listNames(new TextDecoder("latin1").decode(meta)).slice(0, listed.count);
  const rows = new Map(names.map((name, row) => [name, row]));
  const engine = await createEngine(source.base).catch((error: unknown) => {
    source.close();
    throw error;
  });
  const ask = async (passage: string): Promise<number[]> => {
    const { results } = await engine.search(encodeQuery(passage));
    // Pagefind remembers for a moment that a chunk failed, and asks for it no more: one failure spoils all answers.
    if (!source.isWhole()) throw new Error(`${listed.folder} is incomplete`);
    const found = results.map(({ id }) => {
      const row = rows.get(id);
      if (row === undefined) throw new Error(`${listed.folder} does not know ${id}`);
      return row;
    });
    return found.sort((left, right) => left - right);
  };
  return {
    isWhole: () => source.isWhole(),
    close: () => source.close(),
    async preload(passage) {
      await engine.preload(encodeQuery(passage));
    },
    async find(passage) {
      const characters = [...passage];
      const found = await ask(characters.slice(0, longestQuestion).join(""));
      if (characters.length <= longestQuestion) return found;
      const held = await Promise.all(
        found.map((row) => holdsPassage(data, { bundle: listed, row }, passage)),
      );
      return found.filter((_, index) => held[index]);
    },
  };
}

/**
 * All engines share one piece of compiled code, which Pagefind compiles with the first of them. Two that begin at once would
 * each compile it, and one would then read the other's memory: the first has to be ready before the next begins.
 */
async function createEngine(basePath: string): Promise<Engine> {
  const earlier = firstEngine;
  if (earlier !== undefined) {
    await earlier.catch(() => undefined);
    if (firstEngine === earlier) return beginEngine(basePath);
    return createEngine(basePath);
  }
  const beginning = beginEngine(basePath);
  firstEngine = beginning;
  beginning.catch(() => {
    firstEngine = undefined;
  });
  return await beginning;
}

let firstEngine: Promise<Engine> | undefined;

async function beginEngine(basePath: string): Promise<Engine> {
  const engine = createInstance({ basePath, noWorker: true });
  // Answered once it has read its files: it cannot open when they are taken away before.
  await engine.filters();
  return engine;
}

// Each word of a question costs a look into the index. So many characters in a row are hardly ever found twice by chance;
// what follows them is compared with the text of the few documents found.
const longestQuestion = 60;
