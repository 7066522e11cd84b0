/** Hands on Pagefind's own program for the browser, which it hands out with every index. */
import { makePagefindIndex, type PagefindFile } from "./pagefind-service.ts";

/** The stock script and compiled code, and what every index says of them. */
export interface PagefindEngine {
  readonly version: string;
  /** Signs that it counts as letters. */
  readonly signs: readonly string[];
  readonly script: string;
  readonly code: Uint8Array;
}

/** Asks Pagefind once; the answer holds for the whole run. */
export function readEngine(): Promise<PagefindEngine> {
  const asked = known ?? askEngine();
  known = asked;
  asked.catch(() => {
    known = undefined;
  });
  return asked;
}

let known: Promise<PagefindEngine> | undefined;

async function askEngine(): Promise<PagefindEngine> {
  const files = await makePagefindIndex({ fill: async () => undefined });
  const take = (name: string): Uint8Array => {
    const file = files.find(({ path }: PagefindFile) => path === name);
    if (file === undefined) throw new Error(`检索索引没有建成：这个版本的 Pagefind 没有给出 ${name}`);
    return file.content;
  };
  const read = (name: string): string => new TextDecoder().decode(take(name));
  const entry = JSON.parse(read("pagefind-entry.json")) as {
    readonly version: string;
    readonly include_characters?: readonly string[];
  };
  return {
    version: entry.version,
    signs: entry.include_characters ?? [],
    script: read("pagefind.js"),
    code: take("wasm.unknown.pagefind"),
  };
}
