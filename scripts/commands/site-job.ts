/** What is told to whoever makes a site: of which county, whence and whither. */
import type { Catalog } from "../catalog/catalog.ts";
import type { AttachmentFile } from "../catalog/county-files.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import type { Edition } from "../page/edition.ts";
import type { WholeCounty } from "../page/site-view.ts";
import type { SearchStore } from "../effects/search-store.ts";
import type { Part } from "./run-options.ts";

/** What is written, whence and whither. */
export interface SiteJob {
  readonly catalog: Catalog;
  readonly tables: readonly StatisticsTable[];
  readonly contentFolder: string;
  readonly seenFrom: string;
  readonly edition: Edition;
  /** The county of all years, where these are only some of them. */
  readonly whole?: WholeCounty;
  /** Where indexed bundles are kept from one run to the next; `.cache/search` where the call was made, if not said. */
  readonly store?: SearchStore;
  readonly without?: Part | undefined;
  /** Every page is printed in the slow and simple way. */
  readonly plainly?: boolean;
}

/** A county that was read and may be printed. */
export interface ReadyCounty extends Pick<SiteJob, "catalog" | "tables" | "edition" | "contentFolder"> {
  /** All files below `attachments/` of its content folder. */
  readonly attachments: readonly AttachmentFile[];
}
