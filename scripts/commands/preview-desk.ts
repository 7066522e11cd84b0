/** Answers what the preview is asked for: edited pages first, then pages of the county as it was read last, then what lies in the site. */
import { join } from "node:path";
import { openQuoting } from "../statistics/quotes.ts";
import { type AskPage, openAskedPages } from "../page/asked-page.ts";
import type { Page } from "../page/page.ts";
import { type SiteView, viewSite } from "../page/site-view.ts";
import { hasSite, hasSiteFile, readPreviewAsset, readPreviewFile } from "../effects/preview-files.ts";
import type { PreviewAnswer } from "../effects/preview-server.ts";
import { readBodies } from "../effects/read-bodies.ts";
import type { EditedPages } from "./edited-pages.ts";
import type { SiteJob } from "./site-job.ts";

/** What the preview shows, and who changes it. */
export interface PreviewDesk {
  /** Pages of edited notices. */
  readonly pages: EditedPages;
  /** Shows edited files at once, as part of the county that was read last; true where a page is another now. */
  readonly showEdited: (files: readonly string[]) => Promise<boolean>;
  /** A county was read and is going to be written: what is asked for is made of it until it stands. */
  readonly beginSite: (ready: Pick<SiteJob, "catalog" | "tables" | "edition" | "contentFolder">) => void;
  /** It stands in the folder. */
  readonly endSite: () => void;
  readonly answer: (path: string) => Promise<PreviewAnswer | undefined>;
}

/** Opens the desk over the folder of the site; paths of bodies begin at `seenFrom`. */
export function openDesk(folder: string, seenFrom: string): PreviewDesk {
  const pages: EditedPages = new Map();
  let view: SiteView | undefined;
  let ask: AskPage | undefined;
  let attachments: ReadonlyMap<string, string> = new Map();
  const showPage = async (path: string): Promise<string | undefined> => {
    // A search that stands is of the site before, and better than none.
    if (path.startsWith("search/") && hasSiteFile(folder, path)) return undefined;
    // Its text was edited since it was read: what comes of that is shown before this, or by the next build.
    const page = await ask?.(path).catch(() => undefined);
    return page && printOne(page);
  };
  return {
    pages,
    showEdited: async (files) => {
      if (!view) return false;
      const { showEdited } = await import("./edited-pages.ts");
      // A notice that is half written is no failure: the build says what is wrong with it.
      return await showEdited(view, files, { seenFrom, pages }).catch(() => false);
    },
    beginSite: ({ catalog, tables, edition, contentFolder }) => {
      const seen = viewSite(catalog, tables, edition);
      const quoting = openQuoting(catalog, seen.tables.values());
      view = seen;
      ask = openAskedPages(seen, async (refs) => quoting(await readBodies(refs, seenFrom)));
      const files = catalog.published.flatMap((entry) => entry.attachments);
      attachments = new Map(
        files.map(({ path, source }) => [path, join(contentFolder, "attachments", source)]),
      );
    },
    endSite: () => {
      ask = undefined;
    },
    answer: async (path) => {
      const text = pages.get(path) ?? (ask && (await showPage(path)));
      if (text !== undefined) return { body: text, type: "text/html" };
      if (ask === undefined ? hasSite(folder) : hasSiteFile(folder, path)) return undefined;
      const { comingPage, unreadPage } = await import("../../templates/local/coming-page.ts");
      if (ask === undefined) return { body: unreadPage, type: "text/html", status: 503 };
      const file = attachments.get(path);
      const found = file === undefined ? await readPreviewAsset(path) : readPreviewFile(file);
      return found ?? { body: comingPage, type: "text/html", status: 503 };
    },
  };
}

async function printOne(page: Page): Promise<string> {
  const { templates } = await import("../../templates/pages/all.ts");
  return (templates[page.kind] as (page: Page) => string)(page);
}
