/** Hands on the names that Pagefind gives to the documents of an index, read from what it lists of them. */

/** The names in the order in which the documents were added, so that the place of a name is its row; chunks' names follow. */
export function listNames(meta: string): readonly string[] {
  return meta.match(/und_[0-9a-f]{7,}/g) ?? [];
}
