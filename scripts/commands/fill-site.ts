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
import { openDocuments, type SiteDocuments } from "./read-documents.ts";
import type { SiteJob } from "./site-job.ts";
import { writeAssets } from "./write-assets.ts";
import { writePages } from "./write-pages.ts";
import { writeSearch } from "./write-search.ts";

/** Writes every file of the site to wherever they are taken. */
export async function fillSite(site: SiteFiles, job: SiteJob): Promise<void> {
  enterStage("view");
  const view = viewSite(job.catalog, job.tables, job.edition, job.whole);
  const data = beginData(site, view);
  let texts: Meanwhile<void> | undefined;
  try {
    const documents = await openDocuments(view, job);
    texts = beginTexts(site, view, { documents, plainly: job.plainly ?? false });
    await fill(site, { ...job, view, documents, data, texts });
  } finally {
    data.close();
    texts?.close();
  }
}

/** A site of which data and full text are begun. */
interface BegunSite extends SiteJob {
  readonly view: SiteView;
  readonly documents: SiteDocuments;
  readonly data: Meanwhile<readonly ExportedFile[]>;
  readonly texts: Meanwhile<void>;
}

async function fill(site: SiteFiles, { view, documents, data, texts, ...job }: BegunSite): Promise<void> {
  const { catalog, contentFolder, seenFrom, edition, plainly = false } = job;
  const searched = job.without !== "search";
  const years = searched ? [...new Set(documents.planned.map(({ year }) => year))] : undefined;
  const keepLines = searched || mayLeadOut(edition) ? documents.bodies.keep : undefined;
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
    store: job.store ?? openSearchStore(cacheAt(seenFrom, "search")),
    listWords: () => listPinyinWords(catalog),
    carrier: edition.kind === "web" ? "host" : "disk",
  });
  await texts.end();
  // Some years know nothing of the texts of the others.
  if (!job.whole) documents.tidy();
  enterStage("assets");
  await writeAssets(site, { catalog, edition, contentFolder });
}
