/** Hands on whether an emergency was allowed by somebody who may, in time, and not for longer than the rules let. */

import { dayNumber } from "../text/civil-date.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Notice } from "../record/notice.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findPerson, holds, type SignOffFrame } from "./sign-off.ts";

/** The fault of an 应急发布; undefined where it is founded, or there is none. */
export function findEmergencyFault(
  { emergency, publishedOn }: Notice,
  { people, standards }: Catalog,
  frame: Pick<SignOffFrame, "origin" | "isUnit">,
): Diagnostic | undefined {
  if (!emergency || !people) return undefined;
  const { roles, withinDays, cite } = standards.reviewRules.emergency;
  const { by, on, reviewBy, place } = emergency;
  const refuse = (what: string): Diagnostic => complain("emergency-unfounded", place, { what }, cite);
  const person = findPerson(by.text, people);
  const mayAllow = person && roles.some((role) => holds(person, role, { ...frame, on }));
  if (!mayAllow) return refuse(`${by.text}不能批准，要由${roles.map(({ label }) => label).join("、")}批准`);
  if (on > publishedOn.date) return refuse(`批准日期 ${on} 晚于发布日期 ${publishedOn.date}`);
  if (reviewBy < on) return refuse(`补审期限 ${reviewBy} 早于批准日期 ${on}`);
  if (dayNumber(reviewBy) - dayNumber(on) > withinDays)
    return refuse(`补审期限 ${reviewBy} 超过了批准之日起 ${withinDays} 天`);
  return undefined;
}
