/**
 * Hands on the files of the search bundles, and remembers which could not be had. Pagefind's `fetch` is this function:
 * it overlooks a chunk that did not arrive and answers with fewer results, which a catalog must never do.
 * A copy that is opened from disk replaces this file by one that loads scripts.
 */

/** How many files below an address could not be had so far. */
export function countFailures(base: string): number {
  return failures.get(base) ?? 0;
}

/** Loads what an engine needs to open a bundle, so that what fails, fails here and can be tried again. */
export async function prepareBundle(base: string): Promise<void> {
  const entry = await load(`${base}pagefind-entry.json`, { cache: "no-cache" });
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as BundleEntry;
  const names = Object.values(languages).map(({ hash }) => `pagefind.${hash}.pf_meta`);
  const metas = await Promise.all(names.map((name) => load(base + name)));
  await loadShared(sharedAddress(base + sharedName));
  prepared.set(`${base}pagefind-entry.json`, entry);
  names.forEach((name, index) => {
    const bytes = metas[index];
    if (bytes !== undefined) prepared.set(base + name, bytes);
  });
}

/** What Pagefind calls instead of `fetch`. */
export async function fetchBundleFile(input: unknown): Promise<Response> {
  const address = String(input).replace(/\?.*$/, "");
  if (address.endsWith(sharedName)) return new Response(await loadShared(sharedAddress(address)));
  const ready = prepared.get(address);
  if (ready !== undefined) return new Response(ready);
  try {
    const bytes = await load(address);
    if (!isCompressed(bytes)) throw new Error(`${address} is not a bundle file`);
    return new Response(bytes);
  } catch (error) {
    // …/2024/index/und_1a2b3c4.pf_index belongs to …/2024/.
    const base = address.replace(/(?:fragment|index|filter)\/[^/]*$/, "");
    failures.set(base, countFailures(base) + 1);
    throw error;
  }
}

/** Loads a file; anything but success is an error. */
export async function load(address: string, options: RequestInit = {}): Promise<ArrayBuffer> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return await response.arrayBuffer();
}

interface BundleEntry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

const sharedName = "wasm.unknown.pagefind";
const failures = new Map<string, number>();
const prepared = new Map<string, ArrayBuffer>();
const shared = new Map<string, Promise<ArrayBuffer>>();

// Every bundle asks for the compiled code in its own folder; it lies once above them all.
function sharedAddress(address: string): string {
  return address.replace(/[^/]+\/[^/]*$/, sharedName);
}

function loadShared(address: string): Promise<ArrayBuffer> {
  const known = shared.get(address) ?? load(address);
  shared.set(address, known);
  known.catch(() => shared.delete(address));
  return known;
}

// gzip's first bytes, or Pagefind's own mark where a server has decompressed the file on the way.
function isCompressed(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  return (first === 0x1f && second === 0x8b) || (first === 0x70 && second === 0x61);
}
