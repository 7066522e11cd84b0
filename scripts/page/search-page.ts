/** Hands on the search page: the form, the facets' choices and what to do without script. */
import type { Frame, Link } from "./frame.ts";

export interface SearchPage extends Frame {
  readonly kind: "search";
  /** Addresses relative to the page. */
  readonly script: string;
  /** Folder of the search data, relative, with a closing slash. */
  readonly data: string;
  readonly classes: readonly Choice[];
  readonly publishers: readonly Choice[];
  readonly years: readonly Choice[];
  readonly validities: readonly Choice[];
  /** Ways on for readers without script. */
  readonly withoutScript: readonly Link[];
  readonly application?: Link;
}

/** One value of a filter. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}
