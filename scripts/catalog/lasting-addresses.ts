/** Hands on addresses that are registered besides those of notices: reports, rules, the guide. */

/** Pages of which there is one, and that never move. */
export const guidePath = "guide/index.html";
export const applicationPath = "application/index.html";

/** The page of a year's annual report. */
export function reportPath(year: number): string {
  return `reports/${year}/index.html`;
}

/** The page of a rule of the office, or of a page of the handbook. */
export function textPath(role: "regulation" | "handbook", slug: string): string {
  const ascii = [...slug]
    .map((sign) => (/^[A-Za-z0-9._-]$/.test(sign) ? sign : `-u${(sign.codePointAt(0) ?? 0).toString(16)}-`))
    .join("");
  return `${role === "regulation" ? "regulations" : "handbook"}/${ascii}/index.html`;
}
