/** Hands on files that begin with the digest of the rest: what was cut short, damaged or written by others is never taken for whole. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { noteDamaged } from "./damaged-cache.ts";

/** The bytes of a sealed file: the digest of the rest on a line of its own, then the rest. */
export function seal(rest: string | Uint8Array): Buffer {
  const bytes = typeof rest === "string" ? Buffer.from(rest) : rest;
  return Buffer.concat([Buffer.from(`${digestOf(bytes)}\n`), bytes]);
}

/** What was sealed; undefined of any other bytes. */
export function unseal(bytes: Buffer): Buffer | undefined {
  const rest = bytes.subarray(sealLength);
  const isWhole =
    bytes[sealLength - 1] === 10 && digestOf(rest) === bytes.toString("latin1", 0, sealLength - 1);
  return isWhole ? rest : undefined;
}

/** What was sealed in a file of the cache; undefined where there is none, or it is not whole, which is noted. */
export function readSealed(path: string): Buffer | undefined {
  try {
    const rest = unseal(readFileSync(path));
    if (rest === undefined) noteDamaged(path);
    return rest;
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
    writeFileSync(part, seal(rest), { mode: 0o600 });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
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

/** Milliseconds since it was written; none where it is gone. */
function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

/** 64 digits and the end of the line. */
const sealLength = 65;
