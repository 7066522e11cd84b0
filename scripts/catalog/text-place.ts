/** Hands on where a report or another text stands on the site, for whoever searches or lists it. */

import type { CivilDate } from "../text/civil-date.ts";
import type { BodyRef } from "../record/body-ref.ts";

/** A text with its page. `facts` are words that the page shows besides the body. */
export interface TextPlace {
  readonly path: string;
  readonly title: string;
  readonly date: CivilDate;
  readonly publisher: string;
  /** What kind of text it is, in the words of the filter: 年报, 制度 … */
  readonly kind: string;
  readonly facts: readonly string[];
  readonly body: BodyRef;
}
