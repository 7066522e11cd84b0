/** Hands on office files that are the same bytes whenever and wherever they are made: sorted, with one time for all entries. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { compareCodePoints } from "../text/collate.ts";

// Without a zone it is read as local time, which is what a zip writes: the same digits everywhere. Noon exists on every clock.
const entryTime = "1980-01-01T12:00:00";

/** Packs a docx or xlsx anew. The day it was made, as the file itself tells it, becomes `day` (`2024-12-31`). */
export function normaliseOfficeFile(bytes: Uint8Array, day: string): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).sort(([left], [right]) => compareCodePoints(left, right));
  // What a file is comes first, as the makers of office programs write it, and some readers ask.
  const first = "[Content_Types].xml";
  const ordered = [
    ...entries.filter(([path]) => path === first),
    ...entries.filter(([path]) => path !== first),
  ];
  return zipSync(
    Object.fromEntries(
      ordered.map(([path, content]) => [path, path === "docProps/core.xml" ? redate(content, day) : content]),
    ),
    { level: 6, mtime: entryTime, os: 3 },
  );
}

function redate(content: Uint8Array, day: string): Uint8Array {
  const text = strFromU8(content);
  return strToU8(
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${day}T00:00:00Z`),
  );
}
