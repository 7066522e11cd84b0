/** Prints the pages of which there are many, and puts them into the site: the page here, its body wherever there is a hand free. */

import type { BodyRef } from "../record/body-ref.ts";
import type { PlannedPage } from "../page/planned-page.ts";
import type { ReadBody } from "../page/site-view.ts";
import { openPageCrew, type PageCrewPlan } from "./page-crew.ts";
import type { DonePage, PageOrder } from "./page-work.ts";
import { printDirectly } from "./print-directly.ts";
import type { Templates } from "./print-pages.ts";
import { type FileSpot, openPutting } from "./put-file.ts";
import { count, told } from "./run-meter.ts";
import type { SiteFiles } from "./site-files.ts";
import { takeTurn } from "./take-turns.ts";

/** Where the body's markup will stand. All text is escaped, so that no page has it otherwise. */
const gap = "<gongkai-body>";

/** Takes the lines of a body, as JSON, by its digest. */
export type KeepLines = (digest: string, lines: string) => void;

/** What a press is told. */
export interface PressPlan extends PageCrewPlan {
  readonly loadTemplates: () => Promise<Templates>;
  /** Reads bodies as they are printed. */
  readonly read: (refs: readonly BodyRef[]) => Promise<ReadBody>;
  /** Takes the lines of bodies, by their digests, as they come by: not all do. */
  readonly keepLines?: KeepLines | undefined;
}

/** A press. */
export interface PagePress {
  /** Prints pages; they are in the site once `finish` has ended. */
  readonly print: (pages: readonly PlannedPage[]) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** Leaves off, whatever is being printed. Nothing is written any more when it ends. */
  readonly close: () => Promise<void>;
}

/** Opens a press. */
export function openPress(site: Pick<SiteFiles, "write" | "place">, plan: PressPlan): PagePress {
  const { loadTemplates, read, keepLines } = plan;
  const crew = openPageCrew(plan);
  const putAgain = openPutting();
  const printWhole = async (page: PlannedPage, templates: Templates): Promise<string> => {
    const bodies = page.body ? [page.body] : [];
    return printDirectly(page.make(await read(bodies)), templates);
  };
  const print = async (page: PlannedPage, templates: Templates): Promise<void> => {
    count("pagesPrinted");
    if (page.body) count("bodiesRendered");
    const place = site.place?.(page.path, page.key);
    if (!place) return site.write(page.path, await printWhole(page, templates), page.key);
    const { take, ...spot } = place;
    const again = async () => putAgain(spot, [await printWhole(page, templates)]);
    const order = orderPage(page, spot, { templates, wantsLines: keepLines !== undefined });
    const takeDone = (done: DonePage): void => {
      take(done);
      if (page.body && done.lines) keepLines?.(page.body.digest, done.lines);
    };
    if (order) await crew.give({ order, again, take: takeDone });
    else take(await again());
  };
  return {
    print: async (pages) => {
      if (pages.length === 0) return;
      const templates = await loadTemplates();
      for (const page of told(pages)) {
        await takeTurn();
        await print(page, templates);
      }
    },
    finish: crew.finish,
    close: crew.close,
  };
}

/** Prints a page but for its body; undefined where it can only be printed whole. */
function orderPage(
  page: PlannedPage,
  spot: FileSpot,
  { templates, wantsLines }: { readonly templates: Templates; readonly wantsLines: boolean },
): PageOrder | undefined {
  const { body: ref, shell } = page;
  if (ref && !shell) return undefined;
  const text = printDirectly(shell ? shell.around(gap) : page.make(readNothing), templates);
  // A text is put together only where it is looked through, and costs more than to be written in pieces.
  const at = ref && shell ? text.indexOf(gap) : -1;
  // What was withdrawn does not show its body.
  if (!ref || !shell || at < 0) return { spot, before: text, after: "" };
  const after = text.slice(at + gap.length);
  if (after.includes(gap)) return undefined;
  const { file, firstLine, digest } = ref;
  count("filesRead");
  return {
    spot,
    before: text.slice(0, at),
    body: { ref: { file, firstLine, digest }, links: shell.links, wantsLines },
    after,
  };
}

const readNothing: ReadBody = ({ file }) => {
  throw new Error(`${file} was not asked for`);
};
