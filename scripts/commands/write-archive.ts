/** Writes an archive whole: the copy, its zip, its bag with the web archive, the register, the read-me; all swapped in together. */

import { carryList } from "../archive/carried-list.ts";
import { carriedListPath, checksumListName, writeChecksumList } from "../archive/checksum-list.ts";
import type { Provenance } from "../archive/provenance.ts";
import { writeReadMe } from "../archive/read-me.ts";
import { outgrowsZip } from "../archive/write-zip.ts";
import { exportItemRegister } from "../export/item-register.ts";
import { type ArchiveFolder, openArchiveFolder, sitePart } from "../effects/archive-folder.ts";
import { enterStage, told } from "../effects/run-meter.ts";
import { tellFullDisk } from "../effects/tell-unwritten.ts";
import { endProgress } from "../effects/terminal.ts";
import { closeBag } from "./close-bag.ts";
import { fillSite } from "./fill-site.ts";
import { listChecksums, listKept } from "./kept-files.ts";
import { packSite } from "./pack-site.ts";
import type { SiteFolderJob } from "./write-site.ts";

/** What was written: pages and files of the copy, bytes of everything together. */
export interface ArchiveReport {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly hasZip: boolean;
}

/** Writes and swaps in. On any failure the old archive stays. */
export async function writeArchive(job: SiteFolderJob, provenance: Provenance): Promise<ArchiveReport> {
  const folder = await openArchiveFolder(job.outFolder);
  try {
    const report = await fillArchive(folder, job, provenance);
    await folder.finish();
    return report;
  } catch (error) {
    await folder.abandon();
    throw tellFullDisk(error, job.outFolder);
  } finally {
    endProgress();
  }
}

async function fillArchive(
  folder: ArchiveFolder,
  job: SiteFolderJob,
  provenance: Provenance,
): Promise<ArchiveReport> {
  await fillSite(sitePart(folder, "site/"), job);
  const pages = listKept(folder, "site/").filter(({ path }) => path.endsWith(".html")).length;
  await folder.write(`site/${carriedListPath}`, carryList(writeChecksumList(listChecksums(folder, "site/"))));
  await folder.write(`site/${checksumListName}`, writeChecksumList(listChecksums(folder, "site/")));
  const site = listKept(folder, "site/");
  const hasZip = !outgrowsZip(site);
  await folder.write("read-me.txt", writeReadMe(provenance, hasZip));
  const digestOf = (path: string) => folder.files.get(`site/${path}`)?.sha256;
  await folder.write("register.csv", exportItemRegister(job.catalog, digestOf));
  await packSite(folder, site, { provenance, hasZip });
  enterStage("bag");
  for (const { path } of told(site)) await folder.duplicate(`site/${path}`, `bag/data/site/${path}`);
  for (const path of ["read-me.txt", "register.csv"]) await folder.duplicate(path, `bag/data/${path}`);
  await closeBag(folder, provenance);
  await folder.write(checksumListName, writeChecksumList(listChecksums(folder, "")));
  return {
    pages,
    files: site.length,
    hasZip,
    bytes: listKept(folder, "").reduce((sum, { size }) => sum + size, 0),
  };
}
