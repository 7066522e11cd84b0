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

/** The catalog, the figures of all years, and the table of every year and unit: what `export` writes. */
export async function listDataExports(
  { catalog, tables }: SiteView,
  isKept: IsKept = () => false,
): Promise<readonly ExportedFile[]> {
  const years = [...tables.values()].sort((left, right) => right.year - left.year);
  const wanted = years
    .flatMap((table) => planTableFiles(catalog, table))
    .filter((plan) => !isKept(plan.path, plan.key));
  // Another thread may make these while this one makes the others.
  const office = orderOfficeFiles(wanted.filter(isForOffices));
  const files: ExportedFile[] = [
    { path: addresses.catalogJson, content: exportCatalogAsJson(catalog) },
    { path: addresses.catalogCsv, content: exportCatalogAsCsv(catalog) },
    { path: addresses.figuresJson, content: exportFiguresAsJson(catalog, years) },
    { path: addresses.figuresCsv, content: exportFiguresAsCsv(years) },
  ];
  const texts = wanted.map(writeText);
  const made = (await office).values();
  for (const [at, { path, key }] of wanted.entries())
    files.push({ path, content: texts[at] ?? made.next().value ?? "", key });
  return files;
}
