/** Fills a site with the files of an inspected county: pages, tables, catalog, feeds, search, attachments, assets. */
import { mayLeadOut } from "../page/edition.ts";
import { type SiteView, viewSite } from "../page/site-view.ts";
import { cutBundles } from "../search/bundles.ts";
import { listPinyinWords } from "../search/pinyin-words.ts";
import { cacheAt } from "../effects/cache-place.ts";
import { enterStage, told } from "../effects/run-meter.ts";
import { openSearchStore } from "../effects/search-store.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import type { ExportedFile } from "./list-data-exports.ts";
import { listExports } from "./list-exports.ts";
import { beginData, beginTexts, type Meanwhile } from "./make-meanwhile.ts";
import { openDocuments } from "./read-documents.ts";
import type { SiteJob } from "./site-job.ts";
import { writeAssets } from "./write-assets.ts";
import { writePages } from "./write-pages.ts";
import { writeSearch } from "./write-search.ts";

/** Writes every file of the site to wherever they are taken. */
export async function fillSite(site: SiteFiles, job: SiteJob): Promise<void> {
  enterStage("view");
  const view = viewSite(job.catalog, job.tables, job.edition, job.whole);
  const data = beginData(site, view);
  try {
    await fill(site, { ...job, view, data });
  } finally {
    data.close();
  }
}

/** A site of which the data are begun. */
interface BegunSite extends SiteJob {
  readonly view: SiteView;
  readonly data: Meanwhile<readonly ExportedFile[]>;
}

async function fill(
  site: SiteFiles,
  {
    view,
    data,
    catalog,
    contentFolder,
    seenFrom,
    edition,
    whole,
    without,
    plainly = false,
    store = openSearchStore(cacheAt(seenFrom, "search")),
  }: BegunSite,
): Promise<void> {
  const documents = await openDocuments(view, { seenFrom, contentFolder });
  const searched = without !== "search";
  const years = searched ? [...new Set(documents.planned.map(({ year }) => year))] : undefined;
  const keepLines = searched || mayLeadOut(edition) ? documents.bodies.keep : undefined;
  const texts = beginTexts(site, view, { documents, plainly });
  const spare = [data.spare, texts.spare];
  const onPlanned = async (pages: readonly string[]): Promise<void> => {
    enterStage("data");
    const exported = await listExports(view, pages, data.end());
    enterStage("write", "数据文件");
    for (const { path, content, key } of told(exported)) await site.write(path, content, key);
  };
  await writePages(site, view, { years, seenFrom, keepLines, plainly, crew: { spare }, onPlanned });
  await writeSearch(site, {
    bundles: searched ? cutBundles(documents.planned, catalog.day) : [],
    documents,
    isWanted: searched,
    store,
    listWords: () => listPinyinWords(catalog),
    carrier: edition.kind === "web" ? "host" : "disk",
  });
  await texts.end();
  // Some years know nothing of the texts of the others.
  if (!whole) documents.tidy();
  enterStage("assets");
  await writeAssets(site, { catalog, edition, contentFolder });
}
