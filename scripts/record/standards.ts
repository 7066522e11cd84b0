/** Hands on the standards as one value: dictionary, schemes, forms, deadlines, calendars. */
import type { Calendar } from "./calendar.ts";
import type { DeadlineRules } from "./deadline-rules.ts";
import type { Elements } from "./elements.ts";
import type { Form } from "./form.ts";
import type { Scheme } from "./scheme.ts";

/** The schemes that the code knows by name; each is a file in `standards/schemes/`. */
export const schemeIds = [
  "agency-kind",
  "applicant",
  "audience",
  "class",
  "column-kind",
  "disclosure-mode",
  "genre",
  "importance",
  "ledger-origin",
  "priority-area",
  "publication-channel",
  "request-channel",
  "request-outcome",
  "subject",
  "validity",
] as const;

export type SchemeId = (typeof schemeIds)[number];

/** Terms whose meaning is in the code: without `proactive` nothing would ever be published, and nobody be told. */
export const knownTerms: Readonly<Partial<Record<SchemeId, readonly string[]>>> = {
  "disclosure-mode": ["proactive"],
  genre: ["interpretation"],
  "ledger-origin": ["annual-report"],
  "publication-channel": ["website"],
  validity: ["in-force", "amended", "repealed", "lapsed"],
};

/** Every scheme, by its id. */
export type Schemes = Readonly<Record<SchemeId, Scheme>>;

/** What is issued from above: data with dates and citations, changed when the law changes, never in code. */
export interface Standards {
  readonly elements: Elements;
  readonly schemes: Schemes;
  readonly forms: readonly Form[];
  readonly deadlines: DeadlineRules;
  readonly calendars: ReadonlyMap<number, Calendar>;
}
