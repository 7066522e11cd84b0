/** Hands on complaints about what would go out unreviewed: signatures missing, void, late, by the wrong hand. */

import { complain } from "../diagnostics/codes.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import { type Diagnostic, soften } from "../diagnostics/diagnostic.ts";
import type { Notice } from "../record/notice.ts";
import type { ReviewRole } from "../record/review-rules.ts";
import { settledOn } from "../record/settled-on.ts";
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
  const isJudged = gatekeeper(catalog);
  const inspect = (notice: Notice): readonly Diagnostic[] =>
    isJudged(notice) ? listFaults(notice, judge(notice), catalog) : [];
  const gone = catalog.published.map(({ notice }) => notice).flatMap(inspect);
  return [...found.list(), ...gone, ...catalog.held.flatMap(inspect).map(soften)];
}

/**
 * Drafts are left alone. So is what was once published and is now taken back, since that must not wait for signatures, and
 * old stock: what stood on the site before the county's day. Where there is a register it is the witness of both; what a
 * file says of its own day is believed only without one.
 */
function gatekeeper({ people, config, register }: Catalog): (notice: Notice) => boolean {
  const registered = register && new Set(register.lines.map(({ indexNumber }) => indexNumber));
  const wasPublished = ({ indexNumber }: Notice): boolean => registered?.has(indexNumber) ?? false;
  return (notice) => {
    const { state, reviews } = notice;
    if (state === "draft" || (state === "withdrawn" && wasPublished(notice))) return false;
    const isOld = config.reviewsFrom !== undefined && settledOn(notice) < config.reviewsFrom;
    if (isOld && (register === undefined || wasPublished(notice))) return false;
    return people !== undefined || reviews.length > 0;
  };
}

function listFaults(notice: Notice, state: ReviewState, catalog: Catalog): readonly Diagnostic[] {
  const { people } = catalog;
  const place = notice.places("reviews");
  const faults: Diagnostic[] = [];
  if (people && notice.importance === undefined)
    faults.push(complain("importance-missing", notice.place, {}));
  if (state.secrecyMissing) faults.push(complain("secrecy-review-missing", place, {}));
  const unwitnessed = listUnwitnessed(notice, state, catalog);
  if (unwitnessed.length > 0)
    faults.push(complain("review-only-after", place, { roles: nameRoles(unwitnessed) }));
  if (notice.emergency) return [...faults, ...judgeEmergency(notice, state, catalog)];
  if (state.missing.length > 0)
    faults.push(
      complain("review-missing", place, { tier: state.route.label, roles: nameRoles(state.missing) }),
    );
  return [...faults, ...state.faults];
}

/**
 * A correction is signed anew; it does not stand for the review before publication. Each role that has signed the corrected
 * text must have signed an earlier one in time, too; those signatures stay in the list, though they are void.
 */
function listUnwitnessed(
  { changes, publishedOn, emergency, reviews }: Notice,
  { signed }: ReviewState,
  { config, standards }: Catalog,
): readonly ReviewRole[] {
  if (changes.length === 0) return [];
  if (config.reviewsFrom !== undefined && publishedOn.date < config.reviewsFrom) return [];
  const limit = emergency && emergency.reviewBy > publishedOn.date ? emergency.reviewBy : publishedOn.date;
  const { findRole } = standards.reviewRules;
  const inTime = reviews.filter(({ verdict, on }) => verdict === "agreed" && on !== undefined && on <= limit);
  const witnessed = new Set(inTime.map(({ step }) => findRole(step.text)?.id));
  return signed.map(({ role }) => role).filter(({ id }) => !witnessed.has(id));
}

/** In an emergency the missing signatures are a debt with a day; a return, or a signature by a wrong hand, is told as ever. */
function judgeEmergency(notice: Notice, state: ReviewState, catalog: Catalog): readonly Diagnostic[] {
  const { emergency } = notice;
  if (!emergency) return [];
  const unfounded = findEmergencyFault(notice, catalog, state.frame);
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
