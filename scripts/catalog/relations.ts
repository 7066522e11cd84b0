/** Hands on how notices relate, in both directions: 修订, 废止, 解读, 转发. */
import type { Collector } from "../diagnostics/collector.ts";
import type { Written } from "../record/fields.ts";
import type { Notice } from "../record/notice.ts";
import { findNearest } from "../text/nearest.ts";
import type { IndexNumber } from "../text/index-number.ts";

/** Index numbers by relation; the passive ones are derived, never written twice. */
export interface Relations {
  readonly amends: readonly IndexNumber[];
  readonly amendedBy: readonly IndexNumber[];
  readonly repeals: readonly IndexNumber[];
  readonly repealedBy: readonly IndexNumber[];
  readonly interprets: readonly IndexNumber[];
  readonly interpretedBy: readonly IndexNumber[];
  readonly forwards: readonly IndexNumber[];
  readonly forwardedBy: readonly IndexNumber[];
}

type Active = "amends" | "repeals" | "interprets" | "forwards";

const passives = { amends: "amendedBy", repeals: "repealedBy", interprets: "interpretedBy", forwards: "forwardedBy" } as const;
const labels: Readonly<Record<Active, string>> = { amends: "修订", repeals: "废止文件", interprets: "解读", forwards: "转发" };

/** Relates the published notices; a reference to nothing, or to a held notice, is complained about. */
export function relateNotices(
  published: readonly Notice[],
  held: readonly Notice[],
  found: Collector,
): ReadonlyMap<IndexNumber, Relations> {
  const related = new Map(published.map((notice) => [notice.indexNumber, emptyRelations()]));
  const names = new Map(published.flatMap((notice) => [notice.indexNumber, ...notice.formerIndexNumbers.map((former) => former.text)].map((number) => [number as string, notice.indexNumber])));
  const heldNumbers = new Set<string>(held.map((notice) => notice.indexNumber));
  const resolve = (written: Written, key: string): IndexNumber | undefined => {
    const number = names.get(written.text);
    if (number === undefined && heldNumbers.has(written.text)) found.add("held-reference", written.place, { key, number: written.text });
    else if (number === undefined) found.add("unresolved-reference", written.place, { key, number: written.text, nearest: nearestNumber(written.text, names) });
    return number;
  };
  const link = (from: IndexNumber, active: Active, to: IndexNumber): void => {
    add(related.get(from)?.[active], to);
    add(related.get(to)?.[passives[active]], from);
  };
  for (const notice of published) {
    for (const active of ["amends", "repeals", "interprets", "forwards"] as const)
      for (const written of notice[active]) {
        const to = resolve(written, labels[active]);
        if (to !== undefined) link(notice.indexNumber, active, to);
      }
    // 废止依据 may be an index number here, or words; only what has an index number's shape must resolve.
    const basis = notice.repealedBy;
    const repealer = basis === undefined ? undefined : names.has(basis.text) || /^\S+\/\d{4}-\d+$/.test(basis.text) ? resolve(basis, "废止依据") : undefined;
    if (repealer !== undefined) link(repealer, "repeals", notice.indexNumber);
  }
  return related;
}

/** A state that contradicts what another notice did to this one (`现行有效` though repealed). */
export function checkValidity(published: readonly Notice[], related: ReadonlyMap<IndexNumber, Relations>, stateLabel: (id: string) => string, found: Collector): void {
  for (const notice of published) {
    const { repealedBy = [], amendedBy = [] } = related.get(notice.indexNumber) ?? {};
    const { validity } = notice;
    if (validity === undefined) continue;
    const expected = repealedBy.length > 0 && validity !== "repealed" && validity !== "lapsed" ? "repealed" : amendedBy.length > 0 && validity === "in-force" ? "amended" : undefined;
    if (expected === undefined) continue;
    const by = (expected === "repealed" ? repealedBy : amendedBy).join("、");
    found.add("validity-mismatch", notice.places("validity"), { state: stateLabel(validity), expected: stateLabel(expected).replace(/^已/, ""), by });
  }
}

type MutableRelations = { readonly [K in keyof Relations]: IndexNumber[] };

function emptyRelations(): MutableRelations {
  return { amends: [], amendedBy: [], repeals: [], repealedBy: [], interprets: [], interpretedBy: [], forwards: [], forwardedBy: [] };
}

function add(numbers: IndexNumber[] | undefined, number: IndexNumber): void {
  if (numbers && !numbers.includes(number)) numbers.push(number);
}

function nearestNumber(number: string, names: ReadonlyMap<string, IndexNumber>): string | undefined {
  const serial = number.slice(-10);
  return [...names.keys()].find((name) => name.endsWith(serial)) ?? findNearest(number, [...names.keys()].slice(0, 2000));
}
