/** Prints and writes the pages of a site, slice by slice, so that memory never holds more than one. */
import type { BodyRef } from "../record/body-ref.ts";
import { quoteBodies } from "../statistics/quotes.ts";
import { listSlices } from "../page/page-set.ts";
import type { SiteView } from "../page/site-view.ts";
import { templates } from "../../templates/pages/all.ts";
import { printPages } from "../effects/print-pages.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { count, enterStage, told } from "../effects/run-meter.ts";
import type { SiteFiles } from "../effects/site-folder.ts";

/** Writes every page; their paths. `years` are those that can be searched, where there is a search; `seenFrom` is where paths of bodies begin. */
export async function writePages(
  site: Pick<SiteFiles, "write">,
  view: SiteView,
  { years, seenFrom }: { readonly years: readonly number[] | undefined; readonly seenFrom: string },
): Promise<readonly string[]> {
  const pages: string[] = [];
  for (const slice of listSlices(view, years)) {
    enterStage(`pages-${slice.kind}`, slice.name);
    const read = quoteBodies(await readBodies(slice.bodies, seenFrom), view.catalog, view.tables.values());
    const make = (ref: BodyRef): string => {
      count("bodiesRendered");
      return read(ref);
    };
    const printed = await printPages(slice.make(make), templates);
    enterStage("write", slice.name);
    for (const { path, text } of told(printed)) await site.write(path, text);
    pages.push(...printed.map(({ path }) => path));
  }
  return pages;
}
