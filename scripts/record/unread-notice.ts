/** Hands on what can be told of a file of which no notice could be made: how far it is, and the numbers that it takes. */

import { collect } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Article } from "../source/front-matter.ts";
import { placeOf } from "../source/tree.ts";
import { openFields, type Written } from "./fields.ts";
import type { Standards } from "./standards.ts";

/** A draft may lack what a notice needs; its index number is taken all the same. */
export interface UnreadNotice {
  readonly place: Place;
  /** A term of `notice-state`; undefined where not even that could be read, so that the file is judged in full. */
  readonly state: string | undefined;
  /** Whether it is to be disclosed as far as can be told: 主动公开 is written, or nothing. */
  readonly mayBeOpen: boolean;
  /** The index number, and former ones. */
  readonly numbers: readonly Written[];
}

/** Looks at state and numbers alone; whatever is wrong was said when the notice was read. */
export function readUnread(
  { file, matter }: Article,
  { elements, schemes }: Pick<Standards, "elements" | "schemes">,
): UnreadNotice {
  const fields = openFields(matter, { file, keys: [...elements.values()], found: collect() });
  const number = fields.text("indexNumber");
  return {
    place: placeOf(file, matter.spot),
    state: fields.has("state") ? fields.term("state", schemes["notice-state"])?.id : "published",
    mayBeOpen:
      !fields.has("disclosureMode") ||
      fields.term("disclosureMode", schemes["disclosure-mode"])?.id === "proactive",
    numbers: [...(number ? [number] : []), ...fields.texts("formerIndexNumbers")],
  };
}
