/** Prints pages through Eleventy and writes them one by one: the way of all pages of which there are few, and that by which the others are judged. */
import type { BodyRef } from "../record/body-ref.ts";
import type { PlannedPage } from "../page/planned-page.ts";
import type { ReadBody } from "../page/site-view.ts";
import { count, told } from "../effects/run-meter.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import { takeTurn } from "../effects/take-turns.ts";

/** So many pages are handed to Eleventy at one go. */
const portion = 500;

/** Prints pages and writes them. */
export async function printThroughEleventy(
  site: Pick<SiteFiles, "write">,
  wanted: readonly PlannedPage[],
  readAll: (refs: readonly BodyRef[]) => Promise<ReadBody>,
): Promise<void> {
  for (let from = 0; from < wanted.length; from += portion) {
    const chosen = wanted.slice(from, from + portion);
    const read = await readAll(chosen.flatMap(({ body }) => body ?? []));
    count("bodiesRendered", chosen.filter(({ body }) => body !== undefined).length);
    const { printPages } = await import("../effects/print-pages.ts");
    const made = chosen.map((page) => page.make(read));
    const printed = await printPages(made, await loadTemplates());
    const keys = new Map(chosen.map(({ path, key }) => [path, key]));
    for (const { path, text } of told(printed)) {
      await takeTurn();
      await site.write(path, text, keys.get(path));
    }
  }
}

/** Templates are loaded only once there is something to print. */
export async function loadTemplates() {
  return (await import("../../templates/pages/all.ts")).templates;
}
