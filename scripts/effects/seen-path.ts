/** Hands on the paths of files as people see them, from where they stand. */
import { relative, sep } from "node:path";

/** How files below a folder are seen, by their keys (`/` between parts); the empty key is the folder itself. */
export function openSeenPaths(folder: string, seenFrom: string): (key: string) => string {
  const shown = relative(seenFrom, folder).split(sep).join("/");
  const before = shown === "" ? "" : `${shown}/`;
  return (key) => (key === "" ? shown || "." : `${before}${key}`);
}
