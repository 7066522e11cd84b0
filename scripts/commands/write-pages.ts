/** Prints and writes the pages of a site, slice by slice, so that memory never holds more than one. */
import type { BodyRef } from "../record/body-ref.ts";
import { openQuoting } from "../statistics/quotes.ts";
import { listSlices, type PageSlice } from "../page/page-set.ts";
import type { ReadBody, SiteView } from "../page/site-view.ts";
import { openPress, type PressPlan } from "../effects/page-press.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { count, enterStage } from "../effects/run-meter.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import { takeTurn } from "../effects/take-turns.ts";
import { loadTemplates, printThroughEleventy } from "./print-slowly.ts";

/** Of these there are many: they do without Eleventy. */
const bulk: readonly PageSlice["kind"][] = ["lists", "notices"];

/** How pages are written. */
export interface PageWriting {
  /** The years that can be searched, where there is a search. */
  readonly years: readonly number[] | undefined;
  /** Where paths of bodies begin. */
  readonly seenFrom: string;
  /** Prints every page through Eleventy, in this thread alone: slow and simple, and the same bytes. */
  readonly plainly?: boolean;
  /** Takes the lines of bodies that are read for their pages. */
  readonly keepLines?: PressPlan["keepLines"];
  /** When threads are called, and which; what else there is to do meanwhile. */
  readonly crew?: Pick<PressPlan, "alone" | "threads" | "worker" | "spare">;
  /** Does what can be done once the paths of all pages are known, while threads put the last of them. */
  readonly onPlanned?: (pages: readonly string[]) => Promise<void>;
}

/** Writes every page that is not the same as it was. */
export async function writePages(
  site: Pick<SiteFiles, "keep" | "write" | "place">,
  view: SiteView,
  { years, seenFrom, keepLines, plainly = false, crew = {}, onPlanned }: PageWriting,
): Promise<void> {
  const quoting = openQuoting(view.catalog, view.tables.values());
  const read = async (refs: readonly BodyRef[]): Promise<ReadBody> =>
    quoting(await readBodies(refs, seenFrom));
  const press = openPress(site, { loadTemplates, read, seenFrom, keepLines, ...crew });
  const pages: string[] = [];
  try {
    for (const slice of listSlices(view, years)) {
      await takeTurn();
      enterStage(`pages-${slice.kind}`, slice.name);
      const planned = slice.plan(await read(slice.bodies));
      count("bodiesRendered", slice.bodies.length);
      for (const { path } of planned) pages.push(path);
      const wanted = planned.filter(({ path, key }) => !site.keep(path, key));
      if (bulk.includes(slice.kind) && !plainly) await press.print(wanted);
      else await printThroughEleventy(site, wanted, read);
    }
    await onPlanned?.(pages);
    enterStage("pages-notices");
    await press.finish();
  } finally {
    await press.close();
  }
}
