/** Hands on the digest of a file, which is never held whole. */
import { createReadStream } from "node:fs";
import { beginDigest } from "../text/digest.ts";

/** The SHA-256 of a file. */
export async function digestFile(path: string): Promise<string> {
  const digest = beginDigest();
  for await (const piece of createReadStream(path)) digest.add(piece as Uint8Array);
  return digest.end();
}
