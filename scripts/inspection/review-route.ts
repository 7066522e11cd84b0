/** Hands on the way that a notice has to go before it is published: steps by its origin, then by its importance. */

import { collect } from "../diagnostics/collector.ts";
import type { Agency } from "../record/agency.ts";
import type { Notice } from "../record/notice.ts";
import type { ReviewRules, ReviewStep } from "../record/review-rules.ts";
import { indexAgencies } from "../catalog/agency-directory.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** Steps in their order; 保密审查 stands beside them. */
export interface ReviewRoute {
  /** 一般信息, 较重要信息 …, with 报送 where it was sent in. */
  readonly label: string;
  readonly steps: readonly ReviewStep[];
}

/** The way of a notice from this agency; without an importance, the way of the first tier. */
export function findRoute(notice: Notice, origin: Agency | undefined, rules: ReviewRules): ReviewRoute {
  const tier =
    rules.tiers.find(({ of }) => notice.importance !== undefined && of.includes(notice.importance)) ??
    rules.tiers[0];
  const before = rules.origins.find(({ of }) => origin !== undefined && of.includes(origin.kind));
  const sentIn = before !== undefined && before.steps.length > 0;
  return {
    label: `${sentIn ? `${origin?.shortName}报送的` : ""}${tier?.label ?? ""}`,
    steps: [...(before?.steps ?? []), ...(tier?.steps ?? [])],
  };
}

/**
 * The agency that a notice comes from: who sent it in, else who publishes it. A department that publishes under its own name
 * answers for that itself, whoever sent it in.
 */
export function originFinder({ agencies, standards }: Catalog): (notice: Notice) => Agency | undefined {
  const directory = indexAgencies(agencies, collect());
  const hasSteps = (agency: Agency): boolean =>
    standards.reviewRules.origins.some(({ of, steps }) => steps.length > 0 && of.includes(agency.kind));
  return ({ submittedBy, publisher }) => {
    const named = [submittedBy, publisher].flatMap((written) =>
      written ? (directory.find(written.text) ?? []) : [],
    );
    return named.find(hasSteps) ?? named[0];
  };
}

/** Tells whether a unit, however it is written, is this agency. */
export function unitMatcher({ agencies }: Catalog): (written: string, agency: Agency) => boolean {
  const directory = indexAgencies(agencies, collect());
  return (written, agency) => directory.find(written)?.id === agency.id;
}
