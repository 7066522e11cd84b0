/** Hands on the catalog: every record of a county as one whole, resolved, ordered, split into published and held. */

import type { CivilDate } from "../text/civil-date.ts";
import type { IndexNumber } from "../text/index-number.ts";
import type { Agency } from "../record/agency.ts";
import type { Column } from "../record/column.ts";
import type { Notice } from "../record/notice.ts";
import type { Person } from "../record/people.ts";
import type { Register } from "../record/register.ts";
import type { SiteConfig } from "../record/site-config.ts";
import type { Standards } from "../record/standards.ts";
import type { TextDocument } from "../record/text-document.ts";
import type { UnreadNotice } from "../record/unread-notice.ts";
import type { Approvals } from "./approvals.ts";
import type { Books } from "./books.ts";
import type { History } from "./history.ts";
import type { Relations } from "./relations.ts";
import type { Tombstone } from "./withdrawals.ts";

/** An attachment with its place in the output: ASCII, beside its notice. */
export interface CatalogAttachment {
  readonly name: string;
  /** Path below `content/attachments/`. */
  readonly source: string;
  /** Path below the site root. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** A published notice (or, for the preview alone, one to be): its facts, and what they mean within the whole. */
export interface CatalogEntry {
  readonly notice: Notice;
  readonly publisher: Agency;
  readonly column: Column;
  /** Page below the site root: `notices/…/index.html`. */
  readonly path: string;
  /** Pages of its former index numbers. */
  readonly formerPaths: readonly string[];
  readonly attachments: readonly CatalogAttachment[];
  readonly relations: Relations;
}

/** Who answers for a class or a priority area, by term id. */
export interface ResolvedOwners {
  readonly classes: ReadonlyMap<string, Agency>;
  readonly priorityAreas: ReadonlyMap<string, Agency>;
}

/** The whole. What is not proactive, not yet due, on its way or taken back is in `held` and handed to no page of a site. */
export interface Catalog extends Books {
  readonly config: SiteConfig;
  readonly standards: Standards;
  /** The day of the build. */
  readonly day: CivilDate;
  readonly agencies: readonly Agency[];
  readonly columns: readonly Column[];
  readonly owners: ResolvedOwners;
  /** Who may sign; undefined where the county keeps no list, and its signatures are not looked at. */
  readonly people: readonly Person[] | undefined;
  /** What the signatures of a notice must fit. */
  readonly approvals: Approvals;
  /** SHA-256 of each attachment by its NFC path below `attachments/`. */
  readonly attachmentDigests: ReadonlyMap<string, string>;
  /** Newest first; ties by index number. */
  readonly published: readonly CatalogEntry[];
  readonly held: readonly Notice[];
  /** What was taken down or replaced: addresses and days, nothing else. The notices themselves are held. */
  readonly tombstones: readonly Tombstone[];
  /** Files of which no notice could be made. */
  readonly unread: readonly UnreadNotice[];
  /** The addresses ever published; undefined where the county has not begun to keep a register. */
  readonly register: Register | undefined;
  /** Under former numbers too, and under those of notices that were replaced; to go through the notices, use `published`. */
  readonly byIndexNumber: ReadonlyMap<IndexNumber, CatalogEntry>;
  /** Titles of notices that are published elsewhere: only in the part of a catalog that belongs to some years. */
  readonly beyond?: ReadonlyMap<IndexNumber, string>;
  /** The books of units that keep their own (departments, townships), by agency id. */
  readonly units: ReadonlyMap<string, Books>;
  readonly guide: TextDocument | undefined;
  readonly application: TextDocument | undefined;
  /** In the order that they state, then by title. */
  readonly regulations: readonly TextDocument[];
  readonly handbook: readonly TextDocument[];
  /** Who wrote the declared figures and when. */
  readonly history: History;
}
