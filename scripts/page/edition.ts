/** Hands on for whom a site is printed: the web, a copy opened from disk, a touch screen. */

/** One edition. All are made of the same pages; they differ in where their links may lead and how they are touched. */
export type Edition =
  | { readonly kind: "web" }
  /** An archival copy: opened from disk or a stick, years later, with no network and no other address than its own. */
  | { readonly kind: "copy"; readonly years?: ShownYears }
  /** A touch screen in a hall: nothing leads out of the site, and left alone it goes home. */
  | { readonly kind: "kiosk"; readonly idleSeconds: number };

/** The years that a copy holds, where it does not hold all. */
export interface ShownYears {
  readonly first: number;
  readonly last: number;
}

/** Whether a page may lead to other sites, to mail and telephones, and to files that a browser saves or opens elsewhere. */
export function mayLeadOut({ kind }: Edition): boolean {
  return kind !== "kiosk";
}

/** What `build` prints. */
export const webEdition: Edition = { kind: "web" };
