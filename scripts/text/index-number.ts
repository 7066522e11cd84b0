/** Hands on index numbers (索引号): the permanent names of notices, and the addresses that come from them. */

declare const index: unique symbol;

/** A number that matches the county's pattern. Stored in the file, never derived, never reused. */
export type IndexNumber = string & { readonly [index]: true };

/** The shape used where a county sets none: agency code, slash, year, hyphen, five digits. */
export const defaultIndexPattern = String.raw`^[0-9A-Z-]{5,20}/\d{4}-\d{5}$`;

/**
 * The folder of a notice below the site root, without a closing slash: `notices/005429713/2024-00012`.
 * A slash in the number makes two folders; other signs become ASCII without `%`.
 */
export function addressOfIndexNumber(number: string): string {
  if (plainNumber.test(number)) return `notices/${number}`;
  const folders = number.split("/").map((part) => {
    const ascii = [...part.normalize("NFKC")].map(asciiSign).join("");
    return ascii === "" || /^\.+$/.test(ascii) ? "-" : ascii;
  });
  return `notices/${folders.join("/")}`;
}

/** The page of a notice below the site root: `notices/005429713/2024-00012/index.html`. */
export function pageOfIndexNumber(number: string): string {
  return `${addressOfIndexNumber(number)}/index.html`;
}

// Nearly every number is one: nothing in it needs to become anything else.
const plainNumber = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/;

function asciiSign(sign: string): string {
  if (/^[A-Za-z0-9._-]$/.test(sign)) return sign;
  return `-u${(sign.codePointAt(0) ?? 0).toString(16)}-`;
}
