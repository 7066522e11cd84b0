/** Hands on where a run keeps what later runs may use: `.cache` where the call was made, or a place of its own that is thrown away after. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ageOf } from "./file-age.ts";
import { isOwnMark, mayBeAlive, ownMark } from "./living-run.ts";

// One for all that a run keeps, as there is one run.
let apart: string | undefined;

/** The folder of this name among what is kept. */
export function cacheAt(here: string, name: string): string {
  return join(apart ?? join(here, ".cache"), name);
}

/**
 * Runs without anything that was kept, and leaves nothing behind. What a run that was killed has left is thrown away by the next,
 * and lies meanwhile where everything lies that is kept.
 */
export async function keepApart<T>(here: string, run: () => Promise<T>): Promise<T> {
  const place = openPlace(join(here, ".cache"));
  apart = place;
  try {
    return await run();
  } finally {
    apart = undefined;
    throwAway(place);
  }
}

/** Where nothing can be kept, it lies with what the system keeps for a while. */
function openPlace(cache: string): string {
  const name = `${beginning}${ownMark.pid}-${ownMark.host}-`;
  try {
    mkdirSync(cache, { recursive: true });
    for (const left of readdirSync(cache)) if (isLeft(cache, left)) throwAway(join(cache, left));
    return mkdtempSync(join(cache, name));
  } catch {
    return mkdtempSync(join(tmpdir(), `gongkai-${name}`));
  }
}

const beginning = "apart-";
/** Number and machine of the run that it is of, then what makes it unlike others. */
const named = /^apart-(\d+)-(.+)-\w+$/;

/** Whether nobody is at work in it. */
function isLeft(cache: string, name: string): boolean {
  if (!name.startsWith(beginning)) return false;
  const [, pid, host] = named.exec(name) ?? [];
  const mark = { pid: Number(pid), host };
  return isOwnMark(mark) || !mayBeAlive(mark, ageOf(join(cache, name)));
}

function throwAway(place: string): void {
  rmSync(place, { recursive: true, force: true });
}
