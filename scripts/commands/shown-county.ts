/** Hands on a county as the preview shows it: what is going to be written, and what is still to come. */
import { openQuoting } from "../statistics/quotes.ts";
import { openAskedPages, type ReadBodies } from "../page/asked-page.ts";
import type { Page } from "../page/page.ts";
import { type SiteView, viewSite } from "../page/site-view.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { placeAttachments } from "./place-attachments.ts";
import type { ReadyCounty } from "./site-job.ts";
import { openWaiting, type WaitingDesk } from "./waiting-desk.ts";

/** A county that was read. */
export interface ShownCounty {
  readonly view: SiteView;
  /** The page at a path, printed; undefined where the site has none, or its text was edited since it was read. */
  readonly print: (path: string) => Promise<string | undefined>;
  /** Where the attachments of the site lie, by their paths in it. */
  readonly attachments: ReadonlyMap<string, string>;
  readonly waiting: WaitingDesk;
}

/** Opens it; paths of bodies begin at `seenFrom`. */
export function showCounty(
  { catalog, tables, edition, contentFolder, attachments }: ReadyCounty,
  seenFrom: string,
): ShownCounty {
  const view = viewSite(catalog, tables, edition);
  const quoting = openQuoting(catalog, view.tables.values());
  const read: ReadBodies = async (refs) => quoting(await readBodies(refs, seenFrom));
  const ask = openAskedPages(view, read);
  return {
    view,
    print: async (path) => {
      // What comes of an edit is shown before this, or by the next build.
      const page = await ask(path).catch(() => undefined);
      return page && printOne(page);
    },
    attachments: placeAttachments(catalog.published, contentFolder),
    waiting: openWaiting(view, { attachments, contentFolder, readBodies: read }),
  };
}

async function printOne(page: Page): Promise<string> {
  const { templates } = await import("../../templates/pages/all.ts");
  return (templates[page.kind] as (page: Page) => string)(page);
}
