/** Hands on pages before they are made: what each is made of, as one digest, so that a page that would be the same is not made again. */
import { digestOf } from "../text/digest.ts";
import type { BodyRef } from "../record/body-ref.ts";
import type { BodyLinks } from "./body-links.ts";
import type { Page } from "./page.ts";
import type { ReadBody } from "./site-view.ts";

/** A page that may be made. */
export interface PlannedPage {
  readonly path: string;
  /** All that the page shows, as a digest: the same key, the same page. */
  readonly key: string;
  /** The text that has to be read to make it. */
  readonly body: BodyRef | undefined;
  readonly make: (read: ReadBody) => Page;
  /** The page without its body, where that can be put in by somebody else. */
  readonly shell?: PageShell;
}

/** A page around a body that is not there yet. */
export interface PageShell {
  /** Makes the page with the markup that stands for the body's. */
  readonly around: (bodyHtml: string) => Page;
  readonly links: BodyLinks;
}

/** Plans a page that costs little to make: it is made at once. */
export function planPage(page: Page): PlannedPage {
  return { path: page.path, key: keyOf(page), body: undefined, make: () => page };
}

/** The key of what a page is made of. Page models are plain values, so that nothing is left out. */
export function keyOf(made: unknown): string {
  return keyOfText(JSON.stringify(made));
}

/** The key of what a page is made of, where it is told in a text of its own. */
export function keyOfText(made: string): string {
  return digestOf(made).slice(0, 32);
}
