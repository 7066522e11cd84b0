/** Hands on the years that can be searched, each opened once and only when it is asked. */
import { countFailures, load, prepareBundle } from "./bundle-files.ts";
import { createInstance, type Engine } from "./pagefind-engine.js";

/** A year of the manifest. */
export interface SearchYear {
  readonly year: number;
  readonly count: number;
}

/** The search data of one site. */
export interface SearchData {
  list(): Promise<readonly SearchYear[]>;
  /** Asks one year; refuses to answer when a file that the answer needs did not arrive. */
  ask<T>(year: number, question: (engine: Engine) => Promise<T>): Promise<T>;
}

/** The search data in a folder, given by its absolute address with a closing slash. */
export function openSearchData(folder: string): SearchData {
  let manifest: Promise<readonly SearchYear[]> | undefined;
  const engines = new Map<number, Promise<Engine>>();

  const open = (year: number): Promise<Engine> => {
    const known = engines.get(year) ?? openYear(folder, year);
    engines.set(year, known);
    known.catch(() => engines.delete(year));
    return known;
  };

  return {
    list() {
      manifest ??= readManifest(folder).catch((error: unknown) => {
        manifest = undefined;
        throw error;
      });
      return manifest;
    },
    async ask(year, question) {
      const base = yearBase(folder, year);
      const engine = await open(year);
      const before = countFailures(base);
      const answer = await question(engine).catch((error: unknown) => {
        engines.delete(year);
        throw error;
      });
      if (countFailures(base) > before) throw new Error(`${base} is incomplete`);
      return answer;
    },
  };
}

async function readManifest(folder: string): Promise<readonly SearchYear[]> {
  const bytes = await load(`${folder}years.json`, { cache: "no-cache" });
  const { years } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly years: readonly SearchYear[] };
  return [...years].sort((left, right) => right.year - left.year);
}

async function openYear(folder: string, year: number): Promise<Engine> {
  const base = yearBase(folder, year);
  await prepareBundle(base);
  return createInstance({ basePath: base, noWorker: true });
}

// Pagefind takes the origin off its base path, and asks for files without it.
function yearBase(folder: string, year: number): string {
  const base = `${folder}${year}/`;
  return base.startsWith(location.origin) ? base.slice(location.origin.length) : base;
}
