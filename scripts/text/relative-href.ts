/** Hands on relative addresses, so that the site stands under any path and opens from disk. */

/**
 * The address of `to` as seen from `from`; both are paths below the site root. An anchor in `to` is kept.
 * From `notices/a/index.html` to `index.html` is `../../index.html`.
 */
export function relativeHref(from: string, to: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at++)
    if (from.charCodeAt(at) === slash) shared = at + 1;
  return up(from, shared) + to.slice(shared);
}

/** The site root as seen from a page, with a closing slash: `../../`, or `./` at the root. */
export function rootFrom(path: string): string {
  return up(path, 0) || "./";
}

const slash = 0x2f;

/** The way up out of every folder that begins at or after a place in the path. */
function up(path: string, from: number): string {
  let steps = "";
  for (let at = from; at < path.length; at++) if (path.charCodeAt(at) === slash) steps += "../";
  return steps;
}
