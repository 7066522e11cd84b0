/** Writes the whole site of an inspected county: pages, tables, catalog, feeds, search, attachments, assets. */
import { join } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import { quoteBodies } from "../statistics/quotes.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import type { Edition } from "../page/edition.ts";
import { listSlices } from "../page/page-set.ts";
import { viewSite } from "../page/site-view.ts";
import { toFulltext } from "../search/search-document.ts";
import { templates } from "../../templates/pages/all.ts";
import { bundleBrowser } from "../effects/browser-bundle.ts";
import { printPages } from "../effects/print-pages.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { indexDocuments } from "../effects/search-index.ts";
import { openSiteFolder, type SiteFiles } from "../effects/site-folder.ts";
import { readTemplateAssets } from "../effects/template-assets.ts";
import { endProgress, showProgress } from "../effects/terminal.ts";
import { bundleVerifier, verifierPath } from "../effects/verifier-bundle.ts";
import { listExports } from "./list-exports.ts";
import { readDocuments } from "./read-documents.ts";

/** What is written, whence and whither. */
export interface SiteJob {
  readonly catalog: Catalog;
  readonly tables: readonly StatisticsTable[];
  readonly contentFolder: string;
  readonly seenFrom: string;
  readonly edition: Edition;
}

/** The same, with a folder of its own to write it to. */
export interface SiteFolderJob extends SiteJob {
  readonly outFolder: string;
}

/** Writes and swaps in; the number of files. On any failure the old site stays. */
export async function writeSite(job: SiteFolderJob): Promise<number> {
  const site = await openSiteFolder(job.outFolder);
  try {
    await fillSite(site, job);
    return await site.finish();
  } catch (error) {
    await site.abandon();
    throw error;
  } finally {
    endProgress();
  }
}

/** Writes every file of the site to wherever they are taken. */
export async function fillSite(
  site: SiteFiles,
  { catalog, tables, contentFolder, seenFrom, edition }: SiteJob,
): Promise<void> {
  const view = viewSite(catalog, tables, edition);
  const documents = await readDocuments(view, seenFrom);
  const years = [...new Set(documents.map((document) => document.year))];
  const pages: string[] = [];
  for (const slice of listSlices(view, years)) {
    showProgress(`正在生成网页：${slice.name}`);
    const read = quoteBodies(await readBodies(slice.bodies, seenFrom), catalog, tables);
    const printed = await printPages(slice.make(read), templates);
    for (const { path, text } of printed) await site.write(path, text);
    pages.push(...printed.map(({ path }) => path));
  }
  showProgress("正在写出数据文件");
  for (const { path, content } of await listExports(view, pages)) await site.write(path, content);
  await site.write("fulltext.jsonl", toFulltext(documents));
  showProgress("正在建立检索");
  const files = await indexDocuments(documents, ({ indexed, total }) =>
    showProgress(`正在建立检索：${indexed}／${total}`),
  );
  for (const { path, bytes } of files) await site.write(`search/data/${path}`, bytes);
  for (const { path, bytes } of [...(await bundleBrowser()), ...(await readTemplateAssets())])
    await site.write(path, bytes);
  if (edition.kind === "copy") await site.write(verifierPath, await bundleVerifier());
  for (const { path, source, sha256 } of catalog.published.flatMap((entry) => entry.attachments))
    await site.copy(path, join(contentFolder, "attachments", source), sha256);
}
