/** Hands on what earlier runs have kept of a county's attachments: what was seen in them, under the same rules and the same code. */
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { digestCode } from "./code-digest.ts";
import { openReadingStore } from "./kept-readings.ts";
import type { LookStore } from "./look-at-attachments.ts";
import { openSeenPaths } from "./seen-path.ts";

/** Whose attachments. */
export interface LookPlace {
  /** Absolute content folder, and where the call was made. */
  readonly content: string;
  readonly seenFrom: string;
  /** `.cache/attachments`. */
  readonly cache: string;
}

/** Opens what is kept under rules of this digest. */
export function openLookRecall({ content, seenFrom, cache }: LookPlace): (rules: string) => LookStore {
  const shown = openSeenPaths(content, seenFrom)("");
  return (rules) =>
    openReadingStore(join(cache, "looks"), digestOf(JSON.stringify([digestCode(), shown, rules])));
}
