/** Loads bodies for the pages that are being printed, and makes sure that they are still the ones that were checked. */
import { readFile } from "node:fs/promises";
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
  for (const { file, firstLine, digest } of told(refs)) {
    count("filesRead");
    const text = (await readFile(resolve(seenFrom, file), "utf8"))
      .replaceAll("\r\n", "\n")
      .replaceAll("\r", "\n");
    const body = text
      .split("\n")
      .slice(firstLine - 1)
      .join("\n");
    if (digestOf(body) !== digest)
      throw new Error(`${file} 在检查之后又被改动了，请再生成一次。`, { cause: "content-changed" });
    bodies.set(file, body);
  }
  return ({ file }) => bodies.get(file) ?? "";
}
