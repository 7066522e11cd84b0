/** Hands on the budget: the most that a build may do and cost, from `budget.yaml`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { RunCounts } from "../../scripts/effects/run-stages.ts";

/** The builds that the counts are about. */
export type BudgetedBuild = "cold" | "unchanged" | "edit" | "added";

/** A limit, and why it is where it is. */
export interface Limit {
  readonly most: number;
  readonly why: string;
}

/** The file as it is written. */
export interface Budget {
  /** Of the county of so many notices. */
  readonly notices: number;
  readonly counts: Readonly<Record<BudgetedBuild, Readonly<Partial<Record<keyof RunCounts, Limit>>>>>;
  readonly ratios: Readonly<Record<string, Limit>>;
}

export const budgetFile = join(import.meta.dirname, "budget.yaml");

/** Reads it. */
export function readBudget(): Budget {
  return parse(readFileSync(budgetFile, "utf8")) as Budget;
}

/** A sentence for each count that lies above its limit. */
export function listExceededCounts(
  budget: Budget,
  build: BudgetedBuild,
  counts: RunCounts,
): readonly string[] {
  return Object.entries(budget.counts[build]).flatMap(([name, { most, why }]) => {
    const done = counts[name as keyof RunCounts];
    return done > most ? [`${build}: ${name} is ${done}, the budget allows ${most} (${why})`] : [];
  });
}

/** A sentence for each ratio that lies above its limit; ratios that were not measured are passed over. */
export function listExceededRatios(
  budget: Budget,
  ratios: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.entries(budget.ratios).flatMap(([name, { most, why }]) => {
    const measured = ratios[name];
    return measured !== undefined && measured > most
      ? [`${name} is ${measured}, the budget allows ${most} (${why})`]
      : [];
  });
}
