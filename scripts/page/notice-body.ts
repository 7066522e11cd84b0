/** Hands on the key of a notice's page in two parts, so that it can be told of another text without the page's being planned. */

const shellLength = 32;

/** The key of a page by the key of all but its text, and the digest of its text. */
export function keyWithBody(shellKey: string, bodyDigest: string): string {
  return `${shellKey.slice(0, shellLength)}${bodyDigest.slice(0, shellLength)}`;
}

/** The key of the same page with another text; undefined where it was not made by `keyWithBody` of this text. */
export function swapKey(key: string, before: string, now: string): string | undefined {
  const shellKey = key.slice(0, shellLength);
  return keyWithBody(shellKey, before) === key ? keyWithBody(shellKey, now) : undefined;
}
