/** Packs the copy of a site, in this thread or in another: as a zip, or as a web archive. */
import { join } from "node:path";
import type { Provenance } from "../archive/provenance.ts";
import { writeWarc } from "../archive/write-warc.ts";
import { writeZip } from "../archive/write-zip.ts";
import { readPieces } from "./file-pieces.ts";

/** What is packed: plain values, so that another thread can be told. */
export interface PackOrder {
  readonly as: "zip" | "warc";
  /** The folder of the copy. */
  readonly folder: string;
  /** Its files, in the order in which they are packed. */
  readonly files: readonly CopiedFile[];
  readonly provenance: Provenance;
}

/** A file of the copy. */
export interface CopiedFile {
  /** Below the folder. */
  readonly path: string;
  /** What it is called in the pack. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A part of the pack, and how many files are in all that has come so far. */
export interface PackedPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly done: number;
}

/** So many bytes are handed on at once: what is packed comes in crumbs. */
const partSize = 1 << 18;

/** Packs it. The same copy gives the same bytes, however they are cut into parts. */
export async function* openPack({ as, folder, files, provenance }: PackOrder): AsyncIterable<PackedPart> {
  let done = 0;
  function* begun() {
    for (const { path, name, size, sha256 } of files) {
      yield { path: name, size, sha256, read: () => readPieces(join(folder, path)) };
      done += 1;
    }
  }
  const pieces = as === "zip" ? writeZip(begun()) : writeWarc(provenance, begun());
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < partSize) continue;
    yield { bytes: unite(held, size), done };
    [held, size] = [[], 0];
  }
  if (size > 0) yield { bytes: unite(held, size), done };
}

function unite(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
