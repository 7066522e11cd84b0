/** Hands on the standards as one value: dictionary, schemes, forms, deadlines, calendars. */
import type { Calendar } from "./calendar.ts";
import type { DeadlineRules } from "./deadline-rules.ts";
import type { Elements } from "./elements.ts";
import type { FeeTariffs } from "./fee-tariff.ts";
import type { Form } from "./form.ts";
import type { FormDraft } from "./form-draft.ts";
import type { HistoryRules } from "./history-rules.ts";
import type { Indicators } from "./indicators.ts";
import type { LifeCycle } from "./life-cycle.ts";
import type { PersonalWords } from "./personal-words.ts";
import type { PrivacyRules } from "./privacy-rules.ts";
import type { Drafting } from "./read-drafting.ts";
import type { ReportRules } from "./report-rules.ts";
import type { RetentionRules } from "./retention-rules.ts";
import type { ReviewRules } from "./review-rules.ts";
import type { Scheme } from "./scheme.ts";
import type { WordRules } from "./word-rules.ts";

/** The schemes that the code knows by name; each is a file in `standards/schemes/`. */
export const schemeIds = [
  "activity-kind",
  "activity-medium",
  "agency-kind",
  "applicant",
  "audience",
  "class",
  "column-kind",
  "decision-kind",
  "disclosure-mode",
  "dispute-kind",
  "dispute-result",
  "fee-tariff",
  "genre",
  "importance",
  "ledger-origin",
  "notice-state",
  "priority-area",
  "publication-channel",
  "request-channel",
  "request-outcome",
  "subject",
  "validity",
  "withdrawal-kind",
] as const;

export type SchemeId = (typeof schemeIds)[number];

/** Terms whose meaning is in the code: without `proactive` nothing would ever be published, and nobody be told. */
export const knownTerms: Readonly<Partial<Record<SchemeId, readonly string[]>>> = {
  "activity-kind": ["training", "response"],
  "agency-kind": ["county-government", "government-office", "county-department", "township"],
  "decision-kind": ["charge"],
  "disclosure-mode": ["proactive"],
  "fee-tariff": ["per-item", "per-page"],
  genre: ["interpretation"],
  "ledger-origin": ["annual-report"],
  "notice-state": ["draft", "submitted", "reviewed", "published", "withdrawn"],
  "publication-channel": ["website"],
  validity: ["in-force", "amended", "repealed", "lapsed"],
  "withdrawal-kind": ["removed", "replaced", "explained"],
};

/** Every scheme, by its id. */
export type Schemes = Readonly<Record<SchemeId, Scheme>>;

/** What is issued from above: data with dates and citations, changed when the law changes, never in code. */
export interface Standards {
  readonly elements: Elements;
  readonly schemes: Schemes;
  /** The forms that serve this county, each year by one: local variants in place of the national forms. */
  readonly forms: readonly Form[];
  /** The national forms as they are written, for local variants to start from. */
  readonly formDrafts: readonly FormDraft[];
  readonly deadlines: DeadlineRules;
  readonly fees: FeeTariffs;
  /** What must never stand in a ledger: headings of personal fields, surnames by which names are known. */
  readonly personalWords: PersonalWords;
  /** What must not go out about a person. */
  readonly privacy: PrivacyRules;
  readonly calendars: ReadonlyMap<number, Calendar>;
  /** The figures of a year that have a name: quoted in reports, compared with sentences, put side by side by year. */
  readonly indicators: Indicators;
  readonly reportRules: ReportRules;
  /** Who must agree before a notice goes out. */
  readonly reviewRules: ReviewRules;
  /** Kinds of drafts and their texts; undefined where a county's own standards have none. */
  readonly drafting: Drafting | undefined;
  /** What may follow upon what in the life of a notice. */
  readonly lifeCycle: LifeCycle;
  readonly wordRules: WordRules;
  /** What the history of the repository is held to. */
  readonly historyRules: HistoryRules;
  /** How long the items of an archive are proposed to be kept. */
  readonly retention: RetentionRules;
}
