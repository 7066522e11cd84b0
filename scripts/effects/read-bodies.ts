/** Loads bodies for the pages that are being printed, and makes sure that they are still the ones that were checked. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { digestOf } from "../text/digest.ts";
import type { BodyRef } from "../record/body-ref.ts";
import { changedSince } from "./site-folder.ts";

/** Reads the bodies; the answer gives each by its reference. Files are named relative to `seenFrom`. */
export async function readBodies(
  refs: readonly BodyRef[],
  seenFrom: string,
): Promise<(ref: BodyRef) => string> {
  const bodies = new Map<string, string>();
  for (const { file, firstLine, digest } of refs) {
    const body = fromLine(readFileSync(resolve(seenFrom, file), "utf8"), firstLine);
    if (digestOf(body) !== digest) throw changedSince(file);
    bodies.set(file, body);
  }
  return ({ file }) => bodies.get(file) ?? "";
}

/** The text from a line on (from 1), its lines ended as the check saw them. */
function fromLine(written: string, firstLine: number): string {
  const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  let at = 0;
  for (let line = 1; line < firstLine; line++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return "";
    at = end + 1;
  }
  return text.slice(at);
}
