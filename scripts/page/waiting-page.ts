/** Hands on the page that lists what is still to come: the preview alone shows it. */

import { formatDate } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import { relativeHref } from "../text/relative-href.ts";
import type { Notice } from "../record/notice.ts";
import type { UnreadNotice } from "../record/unread-notice.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { WaitingNotice } from "../catalog/waiting-notices.ts";
import { listOwed } from "../inspection/review-gate.ts";
import type { SiteView } from "./site-view.ts";

/** Where the list stands in the preview; no page of a site has such an address. */
export const waitingPath = "waiting/index.html";

/** A notice, or a file of which none can be made yet. */
export interface ShownWaiting {
  /** Undefined where nothing can be made of the file. */
  readonly title: string | undefined;
  /** Undefined where there is no page to look at. */
  readonly href: string | undefined;
  /** `草稿`, `定于2024年6月3日发布`. */
  readonly state: string;
  readonly publisher: string | undefined;
  /** Who has still to sign: `信息中心主任`. */
  readonly missing: readonly string[];
  /** As people see it. */
  readonly file: string;
}

/** All that waits, by file. */
export interface WaitingPage {
  readonly rows: readonly ShownWaiting[];
}

/** Makes the page of notices, and of files of which none can be made yet. */
export function makeWaitingPage(
  view: SiteView,
  waiting: readonly WaitingNotice[],
  unfinished: readonly UnreadNotice[],
): WaitingPage {
  const { catalog } = view;
  const notices = waiting.map(({ notice, entry }) => ({
    title: notice.title,
    href: entry && relativeHref(waitingPath, entry.path),
    state: tellState(notice, catalog),
    publisher: notice.publisher.text,
    missing: listMissing(view, notice),
    file: notice.place.file,
  }));
  const files = unfinished.map(({ place, state = "" }) => ({
    title: undefined,
    href: undefined,
    state: labelOf(state, catalog),
    publisher: undefined,
    missing: [],
    file: place.file,
  }));
  return { rows: [...notices, ...files].sort((left, right) => compareCodePoints(left.file, right.file)) };
}

/** Whose signature does not count yet: it was never given, the text was changed after it, or the notice was sent back. */
function listMissing({ reviewOf, catalog }: SiteView, notice: Notice): readonly string[] {
  const state = reviewOf(notice);
  const { role: secrecy } = catalog.standards.reviewRules.secrecy;
  const isSecrecyOwed =
    catalog.people !== undefined && !state.signed.some(({ role }) => role.id === secrecy.id);
  return [...listOwed(state, catalog), ...(isSecrecyOwed ? [secrecy] : [])].map(({ label }) => label);
}

/** What the notice waits for. */
export function tellState({ state, publishedOn }: Notice, catalog: Catalog): string {
  return state === "published" ? `定于${formatDate(publishedOn.date)}发布` : labelOf(state, catalog);
}

function labelOf(state: string, { standards }: Catalog): string {
  return standards.schemes["notice-state"].byId(state)?.label ?? state;
}
