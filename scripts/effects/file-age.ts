/** Hands on how long ago a file was written. */
import { statSync } from "node:fs";

/** Milliseconds; none where there is no such file. */
export function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}
