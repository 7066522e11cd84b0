/** Loads bodies for the pages that are being printed, and makes sure that they are still the ones that were checked. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { digestOf } from "../text/digest.ts";
import type { BodyRef } from "../record/body-ref.ts";
import { count, told } from "./run-meter.ts";

/** Reads the bodies; the answer gives each by its reference. Files are named relative to `seenFrom`. */
export async function readBodies(
  refs: readonly BodyRef[],
  seenFrom: string,
): Promise<(ref: BodyRef) => string> {
  const bodies = new Map<string, string>();
  for (const ref of told(refs)) bodies.set(ref.file, readBody(ref, seenFrom));
  return ({ file }) => bodies.get(file) ?? "";
}

function readBody({ file, firstLine, digest }: BodyRef, seenFrom: string): string {
  count("filesRead");
  const read = readFileSync(resolve(seenFrom, file), "utf8");
  const text = read.includes("\r") ? read.replace(/\r\n?/g, "\n") : read;
  const body = text.slice(startOfLine(text, firstLine));
  if (digestOf(body) !== digest)
    throw new Error(`${file} 在检查之后又被改动了，请再生成一次。`, { cause: "content-changed" });
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
