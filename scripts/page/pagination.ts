/** Hands on lists cut into pages so that a full page never changes again. */

/** One page of a list: its items newest first, and its name below the list's folder. */
export interface ListSlice<T> {
  readonly items: readonly T[];
  /** `""` for the landing page with the newest items, `page-1` for the oldest. */
  readonly name: string;
}

/**
 * Cuts a list (newest first) from its old end: page 1 holds the oldest `size` items for good. The landing page holds the rest,
 * between one and almost two pages of the newest, so that it is never nearly empty. Landing page first.
 */
export function paginate<T>(items: readonly T[], size: number): readonly ListSlice<T>[] {
  const full = Math.max(0, Math.floor(items.length / size) - 1);
  const landing = { items: items.slice(0, items.length - full * size), name: "" };
  const older = Array.from({ length: full }, (_, index): ListSlice<T> => {
    const start = landing.items.length + index * size;
    return { items: items.slice(start, start + size), name: `page-${full - index}` };
  });
  return [landing, ...older];
}
