/** Hands on the list of bundles as it is written: with a checksum of all that it says, since one wrong digit would hide documents. */
import { checksumOf } from "./checksum.ts";
import { manifestFormat, type SearchManifest } from "./manifest.ts";

/** Writes the list. */
export function sealManifest(manifest: SearchManifest): string {
  const { format, ...rest } = manifest;
  return `${JSON.stringify({ format, checksum: sealOf(manifest), ...rest })}\n`;
}

/** What is wrong with a list that cannot be used. */
export type ManifestFault = "damaged" | "other-version";

/** Reads a list, for a script that runs this version of the engine. */
export function openManifest(text: string, engineVersion: string): SearchManifest | ManifestFault {
  const written = parse(text);
  // A list of another version is sealed in another way, or not at all.
  const isOther = written?.format !== manifestFormat || written.engine?.version !== engineVersion;
  if (isOther) return typeof written?.format === "number" ? "other-version" : "damaged";
  const { checksum, ...manifest } = written;
  return checksum === sealOf(manifest) ? manifest : "damaged";
}

type Sealed = SearchManifest & { readonly checksum?: string };

function parse(text: string): Sealed | undefined {
  try {
    return JSON.parse(text) as Sealed;
  } catch {
    return undefined;
  }
}

// The order in which the entries are written is the order in which they are read.
function sealOf({ format, ...rest }: SearchManifest): string {
  return checksumOf(new TextEncoder().encode(JSON.stringify([format, rest]))).toString(16);
}
