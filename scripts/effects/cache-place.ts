/** Hands on where a run keeps what later runs may use: `.cache` where the call was made, or a place of its own that is thrown away after. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// One for all that a run keeps, as there is one run.
let apart: string | undefined;

/** The folder of this name among what is kept. */
export function cacheAt(here: string, name: string): string {
  return join(apart ?? join(here, ".cache"), name);
}

/** Runs without anything that was kept, and leaves nothing behind. */
export async function keepApart<T>(run: () => Promise<T>): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), "gongkai-apart-"));
  apart = place;
  try {
    return await run();
  } finally {
    apart = undefined;
    rmSync(place, { recursive: true, force: true });
  }
}
