/**
 * Hands on the bytes of a file as it lies on the host. A copy that is opened from disk replaces this file by `disk-files.ts`:
 * there is no other difference between the two.
 */

/** Loads a file of the search data; anything but success is an error. What changes under its name is asked for with `no-cache`. */
export async function loadBytes(address: string, cache: RequestCache): Promise<Uint8Array> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}
