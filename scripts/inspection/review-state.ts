/** Hands on how far a notice has come in its review: who has signed, who has not, and what is wrong with those who did. */

import type { CivilDate } from "../text/civil-date.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Approval } from "../record/approval.ts";
import type { Notice } from "../record/notice.ts";
import type { Review } from "../record/review.ts";
import type { ReviewRole } from "../record/review-rules.ts";
import { settledOn } from "../record/settled-on.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findRoute, originFinder, type ReviewRoute, unitMatcher } from "./review-route.ts";
import { describeSigner, findFault, findPerson, type SignOffFrame } from "./sign-off.ts";

/** A sign-off that counts. */
export interface SignedRole {
  readonly role: ReviewRole;
  readonly review: Review;
  readonly on: CivilDate;
}

/** The review of one notice on the day of the build. */
export interface ReviewState {
  readonly route: ReviewRoute;
  readonly frame: SignOffFrame;
  readonly signed: readonly SignedRole[];
  /** Roles of the route without any sign-off, in order. */
  readonly missing: readonly ReviewRole[];
  readonly secrecyMissing: boolean;
  /** Faults of sign-offs that would have been needed, returns, and steps out of order. */
  readonly faults: readonly Diagnostic[];
}

/** A notice's way, and what a signature on it is judged against. */
export interface ReviewFrame {
  readonly route: ReviewRoute;
  readonly frame: SignOffFrame;
}

/** Judges notices; what they share is looked up once. */
export function reviewJudge(catalog: Catalog): (notice: Notice) => ReviewState {
  const frameOf = reviewFramer(catalog);
  return (notice) => {
    const { route, frame } = frameOf(
      notice,
      catalog.approvals.get(notice.place.file) ?? { code: "", parts: "" },
    );
    return judge(notice, route, frame, catalog);
  };
}

/** Frames notices, each with the code of its text as it is now. */
export function reviewFramer(catalog: Catalog): (notice: Notice, approval: Approval) => ReviewFrame {
  const { standards, people, day, approvals, published, held } = catalog;
  const { reviewRules: rules, elements } = standards;
  const originOf = originFinder(catalog);
  const isUnit = unitMatcher(catalog);
  const numbers = new Map(
    [...published.map((entry) => entry.notice), ...held].map(
      ({ place, indexNumber }) => [place.file, indexNumber] as const,
    ),
  );
  const owners = new Map([...approvals].map(([file, { code }]) => [code, numbers.get(file)] as const));
  return (notice, approval) => {
    const origin = originOf(notice);
    const authors = notice.reviews
      .filter(({ step }) => rules.findRole(step.text)?.author)
      .flatMap(({ by }) => findPerson(by.text, people ?? [])?.id ?? []);
    return {
      route: findRoute(notice, origin, rules),
      frame: {
        elements,
        people,
        origin,
        isUnit,
        approval,
        reviews: notice.reviews,
        limitOf: (role) => latestDay(notice, role.id === rules.secrecy.role.id),
        today: day,
        authors: new Set(authors),
        ownerOf: (code) => {
          const owner = owners.get(code);
          return owner === notice.indexNumber ? undefined : owner;
        },
      },
    };
  };
}

function judge(
  notice: Notice,
  route: ReviewRoute,
  frame: SignOffFrame,
  { standards: { reviewRules: rules }, people }: Catalog,
): ReviewState {
  const faults: Diagnostic[] = [];
  const byRole = new Map<string, { readonly role: ReviewRole; readonly reviews: Review[] }>();
  for (const review of notice.reviews) {
    const role = rules.findRole(review.step.text);
    if (!role) {
      const known = rules.roles.map(({ label }) => label).join("、");
      if (people)
        faults.push(complain("unknown-review-role", review.step.place, { role: review.step.text, known }));
      continue;
    }
    const own = byRole.get(role.id) ?? { role, reviews: [] };
    own.reviews.push(review);
    byRole.set(role.id, own);
  }
  const needed = [...route.steps.flatMap(({ roles }) => roles), rules.secrecy.role];
  const signed: SignedRole[] = [];
  for (const { role, reviews } of byRole.values()) {
    const settled = settle(role, reviews, frame);
    if (settled === undefined) continue;
    if ("on" in settled) signed.push(settled);
    // A signature that nobody asked for may be old; a return stands until it is answered.
    else if (settled.fault.code === "review-returned" || needed.some(({ id }) => id === role.id))
      faults.push(settled.fault);
  }
  const has = ({ id }: ReviewRole): boolean => byRole.has(id);
  return {
    route,
    frame,
    signed,
    missing: people ? route.steps.flatMap(({ roles }) => roles).filter((role) => !has(role)) : [],
    secrecyMissing: people !== undefined && !has(rules.secrecy.role),
    faults: [...faults, ...listDisorder(route, signed)],
  };
}

/** The last word of a role counts: a good signature after any return, else the fault of the last; nothing where nobody keeps count of days. */
function settle(
  role: ReviewRole,
  reviews: readonly Review[],
  frame: SignOffFrame,
): SignedRole | { readonly fault: Diagnostic } | undefined {
  const lastReturn = reviews.map(({ verdict }) => verdict).lastIndexOf("returned");
  const later = lastReturn < 0 ? reviews : reviews.slice(lastReturn);
  let last: Diagnostic | undefined;
  for (const review of [...later].reverse()) {
    const fault = findFault(review, role, frame);
    if (!fault && review.on !== undefined) return { role, review, on: review.on };
    last ??= fault;
  }
  return last && { fault: last };
}

/** Each step is signed no earlier than the one before it; those within a step in any order. */
function listDisorder({ steps }: ReviewRoute, signed: readonly SignedRole[]): readonly Diagnostic[] {
  let before: SignedRole | undefined;
  return steps.flatMap(({ roles }) => {
    const own = signed.filter(({ role }) => roles.some(({ id }) => id === role.id));
    const earlier = before;
    const early = earlier ? own.filter(({ on }) => on < earlier.on) : [];
    for (const one of own) if (before === undefined || one.on > before.on) before = one;
    return early.flatMap(({ role, review, on }) =>
      earlier
        ? [
            complain("review-order", review.place, {
              who: describeSigner(role, review),
              on,
              earlier: describeSigner(earlier.role, earlier.review),
              earlierOn: earlier.on,
            }),
          ]
        : [],
    );
  });
}

/** A signature may be as late as the publication, or the last correction; in an emergency as late as was allowed, but for 保密审查. */
function latestDay(notice: Notice, secrecy: boolean): CivilDate {
  const settled = settledOn(notice);
  const { emergency } = notice;
  return emergency && !secrecy && emergency.reviewBy > settled ? emergency.reviewBy : settled;
}
