/** Hands on the next index number of an agency: one after the last serial ever used in the year, by anyone with its prefix. */
import type { Agency } from "../record/agency.ts";
import type { Catalog } from "./catalog.ts";
import { numbersOf } from "./known-numbers.ts";

/**
 * `005429713/2024-00013`, or undefined where the agency has no prefix or the county numbers by another pattern. Numbers are
 * never reused, so held notices count too, and so do drafts, what the register knows of, and those `claimed` by files that
 * could not be read as notices yet.
 */
export function proposeIndexNumber(
  { config, published, held, unread, register }: Catalog,
  agency: Agency,
  year: number,
  claimed: readonly string[] = [],
): string | undefined {
  const [prefix] = agency.indexPrefixes;
  if (prefix === undefined) return undefined;
  const start = `${prefix}/${year}-`;
  const notices = [...published.map((entry) => entry.notice), ...held];
  const used = [
    ...notices.flatMap(numbersOf),
    ...unread.flatMap(({ numbers }) => numbers.map(({ text }) => text)),
    ...(register?.lines ?? []).flatMap(({ indexNumber }) => indexNumber ?? []),
    ...claimed,
  ];
  const serials = used
    .filter((number) => number.startsWith(start))
    .map((number) => Number(number.slice(start.length)));
  const last = Math.max(0, ...serials.filter((serial) => Number.isInteger(serial)));
  const next = `${start}${String(last + 1).padStart(5, "0")}`;
  return config.indexPattern.test(next) ? next : undefined;
}
