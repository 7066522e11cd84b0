/** Hands on what is made when it is asked for, and not again. */

/** Makes it at the first call; later calls get the same. Where the making fails, the next call tries again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
