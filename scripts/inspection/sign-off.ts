/** Hands on the judgement of one sign-off: whether this person could give it, on that day, for this very text. */

import type { CivilDate } from "../text/civil-date.ts";
import { findNearest } from "../text/nearest.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Agency } from "../record/agency.ts";
import { type Approval, isOfAnother, nameChanges, plainCode } from "../record/approval.ts";
import type { Elements } from "../record/elements.ts";
import type { Person } from "../record/people.ts";
import type { Review } from "../record/review.ts";
import type { ReviewRole } from "../record/review-rules.ts";

/** What a sign-off is judged against. */
export interface SignOffFrame {
  readonly elements: Elements;
  /** Undefined where the county keeps no list: then only the code is looked at. */
  readonly people: readonly Person[] | undefined;
  readonly origin: Agency | undefined;
  readonly isUnit: (written: string, agency: Agency) => boolean;
  readonly approval: Approval;
  /** All sign-offs of the notice: the short codes of one version are written once. */
  readonly reviews: readonly Review[];
  /** The latest day for a signature in the role, and the day of the build. */
  readonly limitOf: (role: ReviewRole) => CivilDate;
  readonly today: CivilDate;
  /** Ids of those who signed as authors. */
  readonly authors: ReadonlySet<string>;
  /** The index number of another notice with this code. */
  readonly ownerOf: (code: string) => string | undefined;
}

/** Somebody in a role, as complaints name them. */
export function describeSigner(role: ReviewRole, { by }: Review): string {
  return `${role.label}（${by.text}）`;
}

/** The first reason for which the sign-off does not count; undefined where it does. */
export function findFault(review: Review, role: ReviewRole, frame: SignOffFrame): Diagnostic | undefined {
  const who = describeSigner(role, review);
  if (review.verdict === "returned")
    return complain("review-returned", review.place, { who, opinion: review.opinion ?? "" });
  return (
    findForeignHand(review, role, frame) ??
    findWrongText(review, who, frame) ??
    findWrongDay(review, role, who, frame)
  );
}

/** The person of a sign-off, by name or id. */
export function findPerson(written: string, people: readonly Person[]): Person | undefined {
  return people.find(({ id, name }) => id === written || name === written);
}

/** True where the person held the role on the day, for the agency where the role asks for one. */
export function holds(
  { posts }: Person,
  role: ReviewRole,
  { on, origin, isUnit }: Pick<SignOffFrame, "origin" | "isUnit"> & { readonly on: CivilDate | undefined },
): boolean {
  return posts.some(
    ({ role: held, units, from, to }) =>
      held.id === role.id &&
      (on === undefined || ((from === undefined || from <= on) && (to === undefined || on <= to))) &&
      (!role.ofOrigin || (origin !== undefined && units.some(({ text }) => isUnit(text, origin)))),
  );
}

function findForeignHand(review: Review, role: ReviewRole, frame: SignOffFrame): Diagnostic | undefined {
  const { people, origin, authors } = frame;
  if (!people) return undefined;
  const person = findPerson(review.by.text, people);
  if (!person) {
    const nearest = findNearest(
      review.by.text,
      people.map(({ name }) => name),
    );
    return complain("unknown-reviewer", review.by.place, { name: review.by.text, nearest });
  }
  if (!holds(person, role, { ...frame, on: review.on }))
    return complain("reviewer-without-role", review.by.place, {
      name: person.name,
      role: role.label,
      on: review.on ?? "当时",
      unit: role.ofOrigin ? (origin?.shortName ?? "") : "",
    });
  if (!role.author && authors.has(person.id))
    return complain("reviewer-is-author", review.by.place, { name: person.name, role: role.label });
  return undefined;
}

function findWrongText(review: Review, who: string, frame: SignOffFrame): Diagnostic | undefined {
  const { digest } = review;
  const { approval, elements, reviews, ownerOf, people } = frame;
  if (!digest) return people ? complain("review-unbound", review.place, { who }) : undefined;
  const code = plainCode(digest.text);
  if (code === approval.code) return undefined;
  const parts =
    review.parts ??
    reviews.find(
      (other) => other.parts !== undefined && other.digest && plainCode(other.digest.text) === code,
    )?.parts;
  const number = ownerOf(code);
  if (number !== undefined || (parts !== undefined && isOfAnother(parts, approval.parts)))
    return complain("review-copied", digest.place, { who, number: number ?? "" });
  const changed = parts === undefined ? [] : nameChanges(parts, approval.parts, elements);
  return complain("review-void", digest.place, {
    who,
    changed: changed.map((name) => `“${name}”`).join("、"),
  });
}

function findWrongDay(
  { on, place }: Review,
  role: ReviewRole,
  who: string,
  { limitOf, today, people }: SignOffFrame,
): Diagnostic | undefined {
  if (!people) return undefined;
  if (on === undefined) return complain("review-undated", place, { who });
  if (on > today) return complain("review-in-future", place, { who, on, today });
  const limit = limitOf(role);
  return on > limit ? complain("review-late", place, { who, on, limit }) : undefined;
}
