/** Hands on the inspections of a county in the order in which they are made, each by a name by which it can be measured. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { inspectCoordination } from "./coordination.ts";
import { inspectFutureDays } from "./future-days.ts";
import { inspectLifeCycle, inspectWithheld } from "./life-cycle.ts";
import { inspectPrivacy } from "./privacy.ts";
import { inspectPublicationDeadlines } from "./publication-deadline.ts";
import { inspectReportTexts } from "./report-text.ts";
import { inspectReviews } from "./review-gate.ts";
import { inspectWords } from "./words.ts";

/** One inspection: it looks at the whole, and complains. */
export interface Inspection {
  readonly name: string;
  readonly inspect: (catalog: Catalog, files: CountyFiles) => readonly Diagnostic[];
}

/** What is looked at once tables are filled; none depends on another. */
export const inspections: readonly Inspection[] = [
  { name: "future days", inspect: inspectFutureDays },
  { name: "publication deadlines", inspect: inspectPublicationDeadlines },
  { name: "report texts", inspect: inspectReportTexts },
  { name: "words", inspect: inspectWords },
  { name: "reviews", inspect: inspectReviews },
  { name: "coordination", inspect: inspectCoordination },
  { name: "life cycle", inspect: inspectLifeCycle },
  { name: "withheld", inspect: inspectWithheld },
  { name: "privacy", inspect: (catalog, files) => inspectPrivacy(files, catalog) },
];
