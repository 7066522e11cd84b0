/** Renews the texts of some notices in a site that is to stay as it is otherwise: the county is not read for it. */
import { addressOfIndexNumber } from "../text/index-number.ts";
import { parseBody, renderBody } from "../source/markdown.ts";
import { webEdition } from "../page/edition.ts";
import { swapBody, swapKey } from "../page/notice-body.ts";
import { linksOn } from "../page/site-view.ts";
import { tellFullDisk } from "../effects/fresh-folder.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { count, enterStage } from "../effects/run-meter.ts";
import type { StandingFiles } from "../effects/site-files.ts";
import { type FinishedSite, openSiteFolder, type SiteFolder } from "../effects/site-folder.ts";
import type { MemoryPlace } from "../effects/site-memory.ts";
import { type BodyChange, type ChangedNotices, findBodyChanges } from "./find-body-changes.ts";

/** A site, and the notices of whose files something may have changed. */
export interface Renewal extends ChangedNotices {
  readonly outFolder: string;
  readonly memory: MemoryPlace;
}

/** Writes the pages anew; undefined, with the site untouched, where more than texts has changed: then the county has to be read. */
export async function renewBodies(renewal: Renewal): Promise<FinishedSite | undefined> {
  const { here, outFolder, memory } = renewal;
  const found = await findBodyChanges(renewal);
  if (!found) return undefined;
  const site = await openSiteFolder(outFolder, "site", memory);
  try {
    enterStage("pages-notices");
    if (!(await renewAll(site, found.changes, here))) {
      await site.abandon();
      return undefined;
    }
    const finished = await site.finish();
    found.keep();
    return finished;
  } catch (error) {
    await site.abandon();
    throw tellFullDisk(error, outFolder);
  }
}

/** False where something does not stand as it was written. */
async function renewAll(site: SiteFolder, changes: readonly BodyChange[], here: string): Promise<boolean> {
  const { standing } = site;
  if (!standing || standing.has("fulltext.jsonl")) return false;
  for (const change of changes) if (!(await renewPage(site, standing, change, here))) return false;
  return standing.keepRest();
}

/** A notice without a page is held, and nothing shows its text. */
async function renewPage(
  site: SiteFolder,
  standing: StandingFiles,
  { notice, before }: BodyChange,
  here: string,
): Promise<boolean> {
  const { body } = notice;
  const path = `${addressOfIndexNumber(notice.indexNumber)}/index.html`;
  if (!standing.has(path)) return true;
  const old = standing.read(path);
  const key = old && swapKey(old.key, before, body.digest);
  const read = await readBodies([body], here);
  const resolve = linksOn(path, { edition: webEdition, catalog: { byIndexNumber: new Map() } });
  const page = old && swapBody(old.text, renderBody(parseBody(read(body)), resolve));
  if (key === undefined || page === undefined) return false;
  count("bodiesRendered");
  await site.write(path, page, key);
  return true;
}
