/** Writes the whole site of an inspected county into its folder; a failed run leaves the old site as it was. */
import { tellFullDisk } from "../effects/fresh-folder.ts";
import { openSiteFolder } from "../effects/site-folder.ts";
import { endProgress } from "../effects/terminal.ts";
import { fillSite, type SiteJob } from "./fill-site.ts";

/** The same, with a folder of its own to write it to. */
export interface SiteFolderJob extends SiteJob {
  readonly outFolder: string;
}

/** Writes and swaps in; the number of files. On any failure the old site stays. */
export async function writeSite(job: SiteFolderJob): Promise<number> {
  const site = await openSiteFolder(job.outFolder, job.edition.kind === "kiosk" ? "kiosk" : "site");
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
