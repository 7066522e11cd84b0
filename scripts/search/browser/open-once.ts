/** Hands on what is begun once under a name and then shared, and begun anew where it failed. */

/** What was begun under a name, or is begun now. */
export function openOnce<T>(
  open: Map<string, Promise<T>>,
  name: string,
  begin: () => Promise<T>,
): Promise<T> {
  const known = open.get(name);
  if (known !== undefined) return known;
  const opening = begin();
  open.set(name, opening);
  // What failed once is tried again when it is asked again; what was begun meanwhile in its place is left alone.
  opening.catch(() => {
    if (open.get(name) === opening) open.delete(name);
  });
  return opening;
}
