/** Hands on relative addresses, so that the site stands under any path and opens from disk. */

/**
 * The address of `to` as seen from `from`; both are paths below the site root. An anchor in `to` is kept.
 * From `notices/a/index.html` to `index.html` is `../../index.html`.
 */
export function relativeHref(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return "../".repeat(here.length - shared) + there.slice(shared).join("/");
}

/** The site root as seen from a page, with a closing slash: `../../`, or `./` at the root. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1) || "./";
}
