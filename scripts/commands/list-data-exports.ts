/** Lists the files of data: the catalog, all figures, and the table of every year and unit for machines and for offices. */
import { exportCatalogAsCsv, exportCatalogAsJson } from "../export/catalog-files.ts";
import { exportFiguresAsCsv, exportFiguresAsJson } from "../export/figures-files.ts";
import { addresses } from "../page/addresses.ts";
import type { SiteView } from "../page/site-view.ts";
import { orderOfficeFiles } from "../effects/office-desk.ts";
import { isForOffices, planTableFiles, writeText } from "./plan-table-files.ts";

/** A file with its path below the site root. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What it was made of, where that is known before it is made. */
  readonly key?: string;
}

/** Whether a file is there already, made of what has this key: it is not made again. */
export type IsKept = (path: string, key: string) => boolean;

/** How they are listed. */
export interface DataListing {
  readonly isKept?: IsKept;
  /** Waits before each of the large files that this thread makes until there is time for it. */
  readonly wait?: () => Promise<void>;
  /** Nobody wants them any more. */
  readonly signal?: AbortSignal;
}

/** The catalog, the figures of all years, and the table of every year and unit: what `export` writes. */
export async function listDataExports(
  { catalog, tables }: SiteView,
  { isKept = () => false, wait = async () => undefined, signal }: DataListing = {},
): Promise<readonly ExportedFile[]> {
  const years = [...tables.values()].sort((left, right) => right.year - left.year);
  const wanted = years
    .flatMap((table) => planTableFiles(catalog, table))
    .filter((plan) => !isKept(plan.path, plan.key));
  // At once, since another thread may make these while this one has no work for others yet.
  const office = orderOfficeFiles(wanted.filter(isForOffices), { signal });
  // Whoever waits for it below hears of it, unless something else has failed before.
  office.catch(() => undefined);
  await wait();
  const json = exportCatalogAsJson(catalog);
  await wait();
  const csv = exportCatalogAsCsv(catalog);
  await wait();
  const files: ExportedFile[] = [
    { path: addresses.catalogJson, content: json },
    { path: addresses.catalogCsv, content: csv },
    { path: addresses.figuresJson, content: exportFiguresAsJson(catalog, years) },
    { path: addresses.figuresCsv, content: exportFiguresAsCsv(years) },
  ];
  const texts = wanted.map(writeText);
  const made = (await office).values();
  for (const [at, { path, key }] of wanted.entries()) {
    const content = texts[at] ?? made.next().value;
    if (content === undefined) throw new Error(`${path} was not made`);
    files.push({ path, content, key });
  }
  return files;
}
