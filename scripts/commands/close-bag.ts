/** Closes the bag of an archive: declaration, origin, and lists of checksums by two algorithms (BagIt 1.0, RFC 8493). */
import { bagDeclaration, writeBagInfo } from "../archive/bag-tags.ts";
import { writeChecksumList } from "../archive/checksum-list.ts";
import type { Provenance } from "../archive/provenance.ts";
import type { ArchiveFolder } from "../effects/archive-folder.ts";
import { listChecksums, listKept, payloadOf } from "./kept-files.ts";

/** The tag files of the bag; the lists of the tag files come last, and list the lists of the payload. */
export async function closeBag(folder: ArchiveFolder, provenance: Provenance): Promise<void> {
  const payload = listKept(folder, "bag/");
  await folder.write("bag/bagit.txt", bagDeclaration);
  await folder.write("bag/bag-info.txt", writeBagInfo(provenance, payloadOf(payload)));
  const isTag = (path: string): boolean => !path.startsWith("data/");
  const algorithms = ["sha256", "sha512"] as const;
  const write = async (name: string, wanted: (path: string) => boolean): Promise<void> => {
    const lists = algorithms.map((algorithm) => {
      const files = listChecksums(folder, "bag/", algorithm).filter(({ path }) => wanted(path));
      return [`bag/${name}-${algorithm}.txt`, writeChecksumList(files)] as const;
    });
    for (const [path, text] of lists) await folder.write(path, text);
  };
  await write("manifest", (path) => !isTag(path));
  await write("tagmanifest", isTag);
}
