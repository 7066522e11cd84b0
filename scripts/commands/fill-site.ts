/** Fills a site with the files of an inspected county: pages, tables, catalog, feeds, search, attachments, assets. */
import { join } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { type Edition, mayLeadOut } from "../page/edition.ts";
import { viewSite, type WholeCounty } from "../page/site-view.ts";
import { cutBundles } from "../search/bundles.ts";
import { listPinyinWords } from "../search/pinyin-words.ts";
import { enterStage, told } from "../effects/run-meter.ts";
import { openSearchStore, type SearchStore } from "../effects/search-store.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import { listTemplateAssets } from "../effects/template-assets.ts";
import { bundleVerifier, verifierPath } from "../effects/verifier-bundle.ts";
import { listExports } from "./list-exports.ts";
import { listScreenFiles } from "./list-screen-files.ts";
import { openDocuments } from "./read-documents.ts";
import type { Part } from "./run-options.ts";
import { writePages } from "./write-pages.ts";
import { writeSearch } from "./write-search.ts";

/** What is written, whence and whither. */
export interface SiteJob {
  readonly catalog: Catalog;
  readonly tables: readonly StatisticsTable[];
  readonly contentFolder: string;
  readonly seenFrom: string;
  readonly edition: Edition;
  /** The county of all years, where these are only some of them. */
  readonly whole?: WholeCounty;
  /** Where indexed bundles are kept from one run to the next; `.cache/search` where the call was made, if not said. */
  readonly store?: SearchStore;
  readonly without?: Part | undefined;
}

/** Writes every file of the site to wherever they are taken. */
export async function fillSite(
  site: SiteFiles,
  {
    catalog,
    tables,
    contentFolder,
    seenFrom,
    edition,
    whole,
    without,
    store = openSearchStore(join(seenFrom, ".cache", "search")),
  }: SiteJob,
): Promise<void> {
  enterStage("view");
  const view = viewSite(catalog, tables, edition, whole);
  const documents = await openDocuments(view, { seenFrom, contentFolder });
  const searched = without !== "search";
  const years = searched ? [...new Set(documents.planned.map(({ year }) => year))] : undefined;
  const keepLines = searched || mayLeadOut(edition) ? documents.bodies.keep : undefined;
  const pages = await writePages(site, view, { years, seenFrom, keepLines });
  enterStage("data");
  const exported = await listExports(view, pages, site.keep);
  enterStage("write", "数据文件");
  for (const { path, content, key } of told(exported)) await site.write(path, content, key);
  await writeSearch(site, {
    bundles: searched ? cutBundles(documents.planned, catalog.day) : [],
    documents,
    has: { search: searched, fulltext: mayLeadOut(edition) },
    store,
    listWords: () => listPinyinWords(catalog),
    carrier: edition.kind === "web" ? "host" : "disk",
  });
  enterStage("assets");
  // They are part of the program, of which every key speaks anyway.
  for (const { path, read } of await listTemplateAssets())
    if (!site.keep(path, "asset")) await site.write(path, await read(), "asset");
  if (edition.kind === "copy") await site.write(verifierPath, await bundleVerifier());
  if (edition.kind === "kiosk")
    for (const { path, content } of await listScreenFiles(catalog)) await site.write(path, content);
  // What no page leads to is no part of the edition.
  if (!mayLeadOut(edition)) return;
  for (const { path, source, sha256 } of catalog.published.flatMap((entry) => entry.attachments))
    await site.copy(path, join(contentFolder, "attachments", source), sha256);
}
