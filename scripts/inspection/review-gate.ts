/** Hands on complaints about what would go out unreviewed: signatures missing, void, late, by the wrong hand. */

import { complain } from "../diagnostics/codes.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import { type Diagnostic, soften } from "../diagnostics/diagnostic.ts";
import type { Notice } from "../record/notice.ts";
import type { ReviewRole } from "../record/review-rules.ts";
import { indexAgencies } from "../catalog/agency-directory.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findEmergencyFault } from "./emergency.ts";
import { type ReviewState, reviewJudge } from "./review-state.ts";

/**
 * Every notice that goes out has the signatures that its importance and origin ask for (条例第十七条). Without
 * `people.yaml` only the codes of signatures that are there are compared. What is held is warned about.
 */
export function inspectReviews(catalog: Catalog): readonly Diagnostic[] {
  const found = collect();
  checkPeople(catalog, found);
  const judge = reviewJudge(catalog);
  const inspect = (notice: Notice): readonly Diagnostic[] =>
    isJudged(notice, catalog) ? listFaults(notice, judge(notice), catalog) : [];
  const gone = catalog.published.map(({ notice }) => notice).flatMap(inspect);
  return [...found.list(), ...gone, ...catalog.held.flatMap(inspect).map(soften)];
}

/** Drafts and old stock are left alone, and so is what was taken back: that must not wait for signatures. */
function isJudged({ state, publishedOn, reviews }: Notice, { people, config }: Catalog): boolean {
  if (state === "draft" || state === "withdrawn") return false;
  if (config.reviewsFrom !== undefined && publishedOn.date < config.reviewsFrom) return false;
  return people !== undefined || reviews.length > 0;
}

function listFaults(notice: Notice, state: ReviewState, catalog: Catalog): readonly Diagnostic[] {
  const { people } = catalog;
  const place = notice.places("reviews");
  const faults: Diagnostic[] = [];
  if (people && notice.importance === undefined)
    faults.push(complain("importance-missing", notice.place, {}));
  if (state.secrecyMissing) faults.push(complain("secrecy-review-missing", place, {}));
  if (notice.emergency) return [...faults, ...judgeEmergency(notice, state, catalog)];
  if (state.missing.length > 0)
    faults.push(
      complain("review-missing", place, { tier: state.route.label, roles: nameRoles(state.missing) }),
    );
  return [...faults, ...state.faults];
}

/** In an emergency the missing signatures are a debt with a day; a return, or a signature by a wrong hand, is told as ever. */
function judgeEmergency(notice: Notice, state: ReviewState, catalog: Catalog): readonly Diagnostic[] {
  const { emergency } = notice;
  if (!emergency) return [];
  const unfounded = findEmergencyFault(notice, catalog);
  const owed = listOwed(state, catalog);
  if (owed.length === 0) return unfounded ? [unfounded, ...state.faults] : state.faults;
  const code = catalog.day > emergency.reviewBy ? "emergency-overdue" : "emergency-open";
  const debt = complain(code, emergency.place, { roles: nameRoles(owed), until: emergency.reviewBy });
  return [...(unfounded ? [unfounded] : []), debt, ...state.faults];
}

/** Roles of the route whose signature does not count yet. */
export function listOwed({ route, signed }: ReviewState, { people }: Catalog): readonly ReviewRole[] {
  if (!people) return [];
  return route.steps
    .flatMap(({ roles }) => roles)
    .filter(({ id }) => !signed.some(({ role }) => role.id === id));
}

function nameRoles(roles: readonly ReviewRole[]): string {
  return roles.map(({ label }) => label).join("、");
}

function checkPeople({ people, agencies }: Catalog, found: Collector): void {
  const directory = indexAgencies(agencies, collect());
  for (const { posts } of people ?? [])
    for (const { units } of posts) for (const unit of units) directory.resolve(unit, "单位", found);
}
