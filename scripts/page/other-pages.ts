/** Hands on the small pages: not found, redirects from former index numbers, data downloads. */
import type { Frame, Link } from "./frame.ts";

export interface NotFoundPage extends Frame {
  readonly kind: "not-found";
  readonly ways: readonly Link[];
}

/** The address of a former index number, pointing on. */
export interface RedirectPage extends Frame {
  readonly kind: "redirect";
  readonly target: Link;
}

/** Open data and feeds, one line each. */
export interface DataPage extends Frame {
  readonly kind: "data";
  readonly groups: readonly {
    readonly heading: string;
    readonly entries: readonly (Link & { readonly note: string })[];
  }[];
}
