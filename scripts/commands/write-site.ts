/** Writes the whole site of an inspected county into its folder; a failed run leaves the old site as it was. */
import { type FinishedSite, openSiteFolder, type SiteFolder } from "../effects/site-folder.ts";
import type { SeenSite } from "../effects/site-memory.ts";
import { tellFullDisk } from "../effects/tell-unwritten.ts";
import { endProgress } from "../effects/terminal.ts";
import { fillSite } from "./fill-site.ts";
import { placeMemory } from "./place-memory.ts";
import type { SiteJob } from "./site-job.ts";

/** The same, with a folder of its own to write it to. */
export interface SiteFolderJob extends SiteJob {
  readonly outFolder: string;
  /** What was seen of the old site just now. */
  readonly seen?: SeenSite | undefined;
}

/** Writes all, or what has changed since the last run. On a failure the old site stays; of one that came while a change was put into it, it is said that the next run goes on. */
export async function writeSite(job: SiteFolderJob): Promise<FinishedSite> {
  const site = await openSite(job);
  try {
    await fillSite(site, job);
    return await site.finish();
  } catch (error) {
    await site.abandon();
    throw tellFullDisk(error, job.outFolder);
  } finally {
    endProgress();
  }
}

async function openSite({ outFolder, edition, catalog, seenFrom, seen }: SiteFolderJob): Promise<SiteFolder> {
  if (edition.kind === "kiosk") return openSiteFolder(outFolder, "kiosk");
  const memory = placeMemory({ seenFrom, edition, config: catalog.config });
  return openSiteFolder(outFolder, "site", { ...memory, ...(seen && { seen }) });
}
