/** Loads bodies for the pages that are being printed, and makes sure that they are still the ones that were checked. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { digestOf } from "../text/digest.ts";
import type { BodyRef } from "../record/body-ref.ts";
import { count, told } from "./run-meter.ts";
import { changedSince } from "./site-files.ts";
import { takeTurn } from "./take-turns.ts";

/** Reads the bodies; the answer gives each by its reference. Files are named relative to `seenFrom`. */
export async function readBodies(
  refs: readonly BodyRef[],
  seenFrom: string,
): Promise<(ref: BodyRef) => string> {
  // Between one slice of pages and the next it is asked for bodies, be it for none.
  await takeTurn();
  const bodies = new Map<string, string>();
  for (const ref of told(refs)) {
    count("filesRead");
    bodies.set(ref.file, readBody(ref, seenFrom));
  }
  return ({ file }) => bodies.get(file) ?? "";
}

/** Reads one body, uncounted. */
export function readBody(
  { file, firstLine, digest }: Pick<BodyRef, "file" | "firstLine" | "digest">,
  seenFrom: string,
): string {
  const read = readFileSync(resolve(seenFrom, file), "utf8");
  const text = read.includes("\r") ? read.replace(/\r\n?/g, "\n") : read;
  const body = text.slice(startOfLine(text, firstLine));
  if (digestOf(body) !== digest) throw changedSince(file);
  return body;
}

/** Where a line begins; the end of the text where it has fewer. */
function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}
