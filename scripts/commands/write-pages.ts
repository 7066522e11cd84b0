/** Prints and writes the pages of a site, slice by slice, so that memory never holds more than one. */
import { quoteBodies } from "../statistics/quotes.ts";
import { listSlices } from "../page/page-set.ts";
import type { SiteView } from "../page/site-view.ts";
import { templates } from "../../templates/pages/all.ts";
import { printPages } from "../effects/print-pages.ts";
import { readBodies } from "../effects/read-bodies.ts";
import type { SiteFiles } from "../effects/site-folder.ts";
import { showProgress } from "../effects/terminal.ts";

/** Writes every page; their paths. `years` are those that can be searched, `seenFrom` is where paths of bodies begin. */
export async function writePages(
  site: Pick<SiteFiles, "write">,
  view: SiteView,
  { years, seenFrom }: { readonly years: readonly number[]; readonly seenFrom: string },
): Promise<readonly string[]> {
  const pages: string[] = [];
  for (const slice of listSlices(view, years)) {
    showProgress(`正在生成网页：${slice.name}`);
    const read = quoteBodies(await readBodies(slice.bodies, seenFrom), view.catalog, view.tables.values());
    const printed = await printPages(slice.make(read), templates);
    for (const { path, text } of printed) await site.write(path, text);
    pages.push(...printed.map(({ path }) => path));
  }
  return pages;
}
