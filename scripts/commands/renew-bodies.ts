/** Renews the texts of some notices in a site that is to stay as it is otherwise: the county is not read for it. */
import { pageOfIndexNumber } from "../text/index-number.ts";
import { swapBody } from "../text/marked-body.ts";
import { parseBody, readBodyLines, renderBody } from "../source/markdown.ts";
import { openLinks } from "../page/body-links.ts";
import { mayLeadOut, webEdition } from "../page/edition.ts";
import { swapKey } from "../page/notice-body.ts";
import { cacheAt } from "../effects/cache-place.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { count, enterStage } from "../effects/run-meter.ts";
import { type FinishedSite, openSiteFolder, type SiteFolder } from "../effects/site-folder.ts";
import type { MemoryPlace } from "../effects/site-memory.ts";
import { tellFullDisk } from "../effects/tell-unwritten.ts";
import { type BodyChange, type ChangedNotices, findBodyChanges } from "./find-body-changes.ts";
import { keepTexts, type RenewedText, renewFulltext } from "./renew-fulltext.ts";

/** A site, and the notices of whose files something may have changed. */
export interface Renewal extends ChangedNotices {
  readonly outFolder: string;
  readonly memory: MemoryPlace;
}

/** Writes pages and full text anew; undefined, with the site untouched, where the county has to be read for it. */
export async function renewBodies(renewal: Renewal): Promise<FinishedSite | undefined> {
  const { here, outFolder, memory } = renewal;
  const found = await findBodyChanges(renewal);
  if (!found) return undefined;
  const site = await openSiteFolder(outFolder, "site", memory);
  const kept = { folder: cacheAt(here, "fulltext") };
  let finished: FinishedSite;
  let renewed: readonly RenewedText[];
  try {
    enterStage("pages-notices");
    const texts = await renewPages(site, found.changes, here);
    const { standing } = site;
    const done = texts && standing && (await renewFulltext(texts, { site, standing, kept }));
    if (!done || !standing.keepRest()) {
      await site.abandon();
      return undefined;
    }
    finished = await site.finish();
    renewed = texts;
  } catch (error) {
    await site.abandon();
    throw tellFullDisk(error, outFolder);
  }
  // The site stands: whatever comes of what is kept, it is not to be given up.
  found.keep();
  keepTexts(renewed, kept);
  return finished;
}

/** Undefined where a page does not stand as it was written. A notice without a page is held, and nothing shows its text. */
async function renewPages(
  { standing, write }: SiteFolder,
  changes: readonly BodyChange[],
  here: string,
): Promise<readonly RenewedText[] | undefined> {
  const texts: RenewedText[] = [];
  const links = { leadOut: mayLeadOut(webEdition), local: [] };
  const read = await readBodies(
    changes.map(({ notice }) => notice.body),
    here,
  );
  for (const change of changes) {
    const { body, indexNumber } = change.notice;
    const url = pageOfIndexNumber(indexNumber);
    if (!standing?.has(url)) continue;
    const old = standing.read(url);
    const parsed = parseBody(read(body));
    const page = old && swapBody(new TextDecoder().decode(old.bytes), renderBody(parsed, openLinks(links)));
    const key = old && swapKey(old.key, change.before, body.digest);
    if (page === undefined || key === undefined) return undefined;
    count("bodiesRendered");
    await write(url, page, key);
    if (change.before !== body.digest) texts.push({ change, url, lines: readBodyLines(parsed) });
  }
  return texts;
}
