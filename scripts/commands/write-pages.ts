/** Prints and writes the pages of a site, slice by slice, so that memory never holds more than one. */
import type { BodyRef } from "../record/body-ref.ts";
import { openQuoting } from "../statistics/quotes.ts";
import type { Page } from "../page/page.ts";
import { listSlices } from "../page/page-set.ts";
import type { ReadBody, SiteView } from "../page/site-view.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { count, enterStage, told } from "../effects/run-meter.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import { takeTurn } from "../effects/take-turns.ts";

/** So many pages are printed at one go: no more of them are held. */
const portion = 500;

/**
 * Writes every page that is not the same as it was; the paths of all. `years` are those that can be searched, where there is a
 * search; `seenFrom` is where paths of bodies begin.
 */
export async function writePages(
  site: Pick<SiteFiles, "keep" | "write">,
  view: SiteView,
  { years, seenFrom }: { readonly years: readonly number[] | undefined; readonly seenFrom: string },
): Promise<readonly string[]> {
  const quoting = openQuoting(view.catalog, view.tables.values());
  const readAll = async (refs: readonly BodyRef[]): Promise<ReadBody> =>
    quoting(await readBodies(refs, seenFrom));
  const pages: string[] = [];
  for (const slice of listSlices(view, years)) {
    await takeTurn();
    enterStage(`pages-${slice.kind}`, slice.name);
    const planned = slice.plan(await readAll(slice.bodies));
    count("bodiesRendered", slice.bodies.length);
    for (const { path } of planned) pages.push(path);
    const wanted = planned.filter(({ path, key }) => !site.keep(path, key));
    for (let from = 0; from < wanted.length; from += portion) {
      const chosen = wanted.slice(from, from + portion);
      const read = await readAll(chosen.flatMap(({ body }) => body ?? []));
      count("bodiesRendered", chosen.filter(({ body }) => body !== undefined).length);
      const print = await loadPrinter();
      const printed = await print(chosen.map((page) => page.make(read)));
      const keys = new Map(chosen.map(({ path, key }) => [path, key]));
      for (const { path, text } of told(printed)) {
        await takeTurn();
        await site.write(path, text, keys.get(path));
      }
    }
  }
  return pages;
}

/** Templates and Eleventy are loaded only once there is something to print. */
async function loadPrinter() {
  const { templates } = await import("../../templates/pages/all.ts");
  const { printPages } = await import("../effects/print-pages.ts");
  return (pages: readonly Page[]) => printPages(pages, templates);
}
