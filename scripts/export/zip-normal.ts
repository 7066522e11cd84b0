/** Hands on office files that are the same bytes whenever and wherever they are made: sorted, with one time for all entries. */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { packPackage } from "./office-package.ts";

/** Packs a docx or xlsx anew. The day it was made, as the file itself tells it, becomes `day` (`2024-12-31`). */
export function normaliseOfficeFile(bytes: Uint8Array, day: string): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(
    ([path, content]) => [path, path === "docProps/core.xml" ? redate(content, day) : content] as const,
  );
  return packPackage(new Map(entries));
}

function redate(content: Uint8Array, day: string): Uint8Array {
  const text = strFromU8(content);
  return strToU8(
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${day}T00:00:00Z`),
  );
}
