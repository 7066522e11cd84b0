/** Hands on text made harmless for markup: HTML pages, and XML feeds and packages. */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in an HTML element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  // Nearly no text has such a sign, and looking is half as dear as replacing nothing.
  return special.test(text) ? text.replace(everySpecial, (sign) => entities[sign] ?? sign) : text;
}

const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;

/** Text as it may stand in an XML element or attribute: control signs that XML 1.0 forbids and lone surrogates are left out. */
export function escapeXml(text: string): string {
  return escapeHtml(suspect.test(text) ? text.replace(forbiddenInXml, "") : text);
}

// Signs that may be forbidden: looking for them needs no look at their neighbours.
const suspect = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/;

// XML 1.0, production Char: everything but tab, newline, return and U+0020 upwards without surrogates, U+FFFE and U+FFFF.
const forbiddenInXml =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
