/** Hands on the files of the search: one Pagefind bundle a year, their list, and the compiled code that they share. */
import type { PagefindIndex } from "pagefind";
import { compareCodePoints } from "../text/collate.ts";
import { bundleByYear, type SearchRecord, type YearBundle } from "../search/bundles.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { askPagefind, makePagefindIndex, type PagefindFile } from "./pagefind-service.ts";

/** A file below the folder of the search data. */
export interface SearchFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How far indexing has come: told after each year. */
export interface IndexProgress {
  readonly year: number;
  readonly indexed: number;
  readonly total: number;
}

/**
 * Indexes the documents year by year, so that memory never holds more than one year's index. Paths lie below `search/data/`:
 * `years.json`, `wasm.unknown.pagefind`, `2024/…`. The same documents give the same bytes.
 */
export async function indexDocuments(
  documents: readonly SearchDocument[],
  onProgress?: (progress: IndexProgress) => void,
): Promise<readonly SearchFile[]> {
  const bundles = bundleByYear(documents);
  const files: SearchFile[] = [{ path: "years.json", bytes: listYears(bundles) }];
  let indexed = 0;
  for (const { year, records } of bundles) {
    const made = await makePagefindIndex({
      maxFragments: Math.ceil(records.length / documentsAFragment),
      fill: (index) => addRecords(index, records),
    });
    files.push(
      ...made.filter(isData).map(({ path, content }) => ({ path: `${year}/${path}`, bytes: content })),
    );
    if (indexed === 0)
      files.push(...made.filter(isCode).map(({ path, content }) => ({ path, bytes: content })));
    indexed += records.length;
    onProgress?.({ year, indexed, total: documents.length });
  }
  return files.sort((left, right) => compareCodePoints(left.path, right.path));
}

// Measured at 4 000 documents in 500 files (search.md): the same results as a file for each, a quarter of the files.
const documentsAFragment = 8;

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  for (const { url, content, meta, filters, order } of records) {
    await askPagefind(
      index.addCustomRecord({
        url,
        content,
        // Any real language would be cut and stemmed.
        language: "und",
        meta: { ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
        // Pagefind keeps numbers as 32-bit floats: exact up to 16 million, as days written in digits are not.
        sort: { order: String(order) },
      }),
    );
  }
}

function listYears(bundles: readonly YearBundle[]): Uint8Array {
  const years = bundles.map(({ year, records }) => ({ year, count: records.length }));
  return new TextEncoder().encode(`${JSON.stringify({ years })}\n`);
}

// The page carries Pagefind's script itself, and none of its ready-made interfaces.
function isData({ path }: PagefindFile): boolean {
  return path === "pagefind-entry.json" || /\.pf_(meta|index|filter|fragment)$/.test(path);
}

function isCode({ path }: PagefindFile): boolean {
  return path === "wasm.unknown.pagefind";
}
