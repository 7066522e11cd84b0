/** Packs the copy of a site twice at once: as a zip for carrying, and as a web archive for other archives. */
import type { Provenance } from "../archive/provenance.ts";
import { warcName } from "../archive/verified-parts.ts";
import type { ArchiveFolder } from "../effects/archive-folder.ts";
import { packCopy } from "../effects/pack-copy.ts";
import { enterStage, tellStep } from "../effects/run-meter.ts";
import type { PlacedFile } from "./kept-files.ts";

/** Packs it. */
export async function packSite(
  folder: ArchiveFolder,
  site: readonly PlacedFile[],
  { provenance, hasZip }: { readonly provenance: Provenance; readonly hasZip: boolean },
): Promise<void> {
  enterStage("pack");
  const done = { zip: 0, warc: 0 };
  const packs = [
    ...(hasZip ? [{ as: "zip", at: "site.zip", below: "site/" } as const] : []),
    { as: "warc", at: `bag/data/${warcName}`, below: "" } as const,
  ];
  const packed = packs.map(({ as, at, below }) => {
    const files = site.map(({ path, size, sha256 }) => ({ path, name: below + path, size, sha256 }));
    const tell = (files: number): void => {
      done[as] = files;
      tellStep(done.zip + done.warc, packs.length * site.length);
    };
    return folder.stream(at, packCopy({ as, folder: folder.placeOf("site"), files, provenance }, { tell }));
  });
  // None is left writing when a failure of another throws the folder away.
  for (const outcome of await Promise.allSettled(packed))
    if (outcome.status === "rejected") throw outcome.reason;
}
