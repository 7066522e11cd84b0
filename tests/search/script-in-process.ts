/** Runs the script of the search page in this process, over files in memory whose arrival a test decides. */
import { compileFunction } from "node:vm";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import type { SearchDocument } from "../../scripts/search/search-document.ts";
import { bundleBrowser } from "../../scripts/effects/browser-bundle.ts";
import { indexBundles } from "../../scripts/effects/search-index.ts";
import { noStore } from "../../scripts/effects/search-store.ts";
import { keyDocuments } from "./keyed-documents.ts";

/** Files of the search data by their paths. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

/** The files of the search data of some documents. */
export async function indexInMemory(
  documents: readonly SearchDocument[],
  today = "2026-03-31" as CivilDate,
): Promise<DataFiles> {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of indexBundles({
    ...keyDocuments(documents, today),
    store: noStore,
    words: "[]",
  }))
    files.set(path, bytes);
  return files;
}

/** `window.catalogSearch`, with what tests outside of browsers ask of it. */
export type AskScript = (query: string, options?: ScriptOptions) => Promise<ScriptAnswer>;

/** See `CatalogSearchOptions`. */
export interface ScriptOptions {
  readonly limit?: number;
  readonly passages?: number;
  readonly filters?: Readonly<Record<string, string>>;
  readonly counts?: boolean;
}

/** See `CatalogAnswer`. */
export interface ScriptAnswer {
  readonly total: number;
  readonly urls: readonly string[];
  readonly counts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Hands over a file, in its own time; `undefined` where it is not there. */
export type Deliver = (path: string) => Promise<Uint8Array | undefined> | Uint8Array | undefined;

/** Opens a page: the script anew, which remembers nothing. */
export async function openScript(deliver: Deliver): Promise<AskScript> {
  scriptText ??= bundleBrowser("host").then((bytes) => new TextDecoder().decode(bytes));
  const base = "https://example.gov.cn/search/";
  const window: { catalogSearch?: AskScript } = {};
  const document = {
    baseURI: base,
    currentScript: null,
    querySelector: (selector: string) =>
      selector === "[data-search-data]" ? { dataset: { searchData: "data/" } } : null,
  };
  const fetch = async (address: string): Promise<Response> => {
    const bytes = await deliver(address.slice(`${base}data/`.length));
    return bytes === undefined ? new Response("", { status: 404 }) : new Response(Uint8Array.from(bytes));
  };
  // Pagefind complains of each chunk that fails.
  const silent = { error: () => undefined, warn: () => undefined, log: () => undefined };
  const place = { window, document, fetch, console: silent, location: new URL(base), HTMLFormElement: Map };
  compileFunction(await scriptText, Object.keys(place))(...Object.values(place));
  const ask = window.catalogSearch;
  if (ask === undefined) throw new Error("the script offers no search");
  return ask;
}

let scriptText: Promise<string> | undefined;
