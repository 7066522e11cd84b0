/** Hands on the verdict which addresses a body may link to: an allow-list, since deny-lists leak. */

/** https, http, mailto, tel, and addresses relative to the site; nothing that begins with `//` or hides a scheme. */
export function isSafeLink(href: string): boolean {
  const plain = href.replace(/[\p{Cc}\p{Zs}\u200B-\u200F\u2028-\u202E\uFEFF]/gu, "").toLowerCase();
  // A browser reads a backslash as a slash: `/\` begins a foreign host as `//` does.
  if (plain === "" || /^(?:[/\\]{2}|\\)/.test(plain) || plain.includes("&#") || plain.includes("&colon"))
    return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(plain);
  if (!scheme) return !/^[^/?#]*(?::|%3a)/.test(plain);
  return ["https", "http", "mailto", "tel"].includes(scheme[1] ?? "");
}

/** True where the address stays on this site. */
export function isLocalLink(href: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(href) && !href.startsWith("#");
}

/** The address without its percent signs, as a person wrote it; left as it is where they spell no characters. */
export function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
