/** Hands on files that begin with the digest of the rest and tell their own name: what was cut short, damaged, moved or written by others is never taken for whole. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { noteDamaged } from "./damaged-cache.ts";
import { ageOf } from "./file-age.ts";

/** What a sealed file says. */
export interface Sealed {
  /** Where it belongs, of one line. */
  readonly name: string;
  readonly rest: Buffer;
}

/** The bytes of a sealed file: the digest of all that follows, and the name, each on a line of its own; then the rest. */
export function seal(name: string, rest: string | Uint8Array): Buffer {
  const sealed = Buffer.concat([
    Buffer.alloc(sealLength, "\n"),
    Buffer.from(`${name}\n`),
    typeof rest === "string" ? Buffer.from(rest) : rest,
  ]);
  sealed.write(digestOf(sealed.subarray(sealLength)), "latin1");
  return sealed;
}

/** What was sealed; undefined of any other bytes. */
export function unseal(bytes: Buffer): Sealed | undefined {
  const following = bytes.subarray(sealLength);
  const isWhole =
    bytes[sealLength - 1] === 10 && digestOf(following) === bytes.toString("latin1", 0, sealLength - 1);
  const end = following.indexOf(10);
  if (!isWhole || end < 0) return undefined;
  return { name: following.toString("utf8", 0, end), rest: following.subarray(end + 1) };
}

/** What was sealed in a file of the cache; undefined where there is none, or it is not whole or is another's, which is noted. */
export function readSealed(path: string): Buffer | undefined {
  try {
    const sealed = unseal(readFileSync(path));
    if (sealed?.name === nameOf(path)) return sealed.rest;
    noteDamaged(path);
    return undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a sealed file, in one go: who reads at the same time reads the one before or this. Throws where it cannot be written.
 * What is kept may be of drafts, or of what was withdrawn since: nobody else may read it.
 */
export function writeSealed(path: string, rest: string | Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  if (!swept.has(folder)) sweep(folder);
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, seal(nameOf(path), rest), { mode: 0o600 });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The name with that of its folder, which tells what is kept there: a cache may be carried to another place. */
function nameOf(path: string): string {
  return `${basename(dirname(path))}/${basename(path)}`;
}

const swept = new Set<string>();

/** Takes away what runs that were killed have left half written there. Nobody writes at one file for an hour. */
function sweep(folder: string): void {
  swept.add(folder);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/\.\d+\.part$/.test(name) && ageOf(path) > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}

/** 64 digits and the end of the line. */
const sealLength = 65;
