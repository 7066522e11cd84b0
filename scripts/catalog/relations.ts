/** Hands on how notices relate, in both directions: 修订, 废止, 解读, 转发. */

import type { CivilDate } from "../text/civil-date.ts";
import type { IndexNumber } from "../text/index-number.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Notice } from "../record/notice.ts";
import { type KnownNumbers, resolveNumber } from "./known-numbers.ts";

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

const passives = {
  amends: "amendedBy",
  repeals: "repealedBy",
  interprets: "interpretedBy",
  forwards: "forwardedBy",
} as const;
const labels: Readonly<Record<Active, string>> = {
  amends: "修订",
  repeals: "废止文件",
  interprets: "解读",
  forwards: "转发",
};

/** Relates the published notices; a reference to nothing, or to a held notice, is complained about. */
export function relateNotices(
  published: readonly Notice[],
  { known, indexPattern }: { readonly known: KnownNumbers; readonly indexPattern: RegExp },
  found: Collector,
): ReadonlyMap<IndexNumber, Relations> {
  const related = new Map(published.map((notice) => [notice.indexNumber, emptyRelations()]));
  const link = (from: IndexNumber, active: Active, to: IndexNumber): void => {
    add(related.get(from)?.[active], to);
    add(related.get(to)?.[passives[active]], from);
  };
  for (const notice of published) {
    for (const active of ["amends", "repeals", "interprets", "forwards"] as const)
      for (const written of notice[active]) {
        const to = resolveNumber(written, labels[active], known, found);
        if (to !== undefined) link(notice.indexNumber, active, to);
      }
    // 废止依据 may be an index number here, or words; whatever is or looks like a number must resolve, never be printed.
    const basis = notice.repealedBy;
    const isNumber =
      basis &&
      (known.published.has(basis.text) ||
        known.held.has(basis.text) ||
        known.withdrawn.has(basis.text) ||
        indexPattern.test(basis.text) ||
        /^\S+\/\d{4}-\d+$/.test(basis.text));
    const repealer = basis && isNumber ? resolveNumber(basis, "废止依据", known, found) : undefined;
    if (repealer !== undefined) link(repealer, "repeals", notice.indexNumber);
  }
  return related;
}

/** What is needed to compare the states of notices. */
export interface ValidityFrame {
  readonly related: ReadonlyMap<IndexNumber, Relations>;
  /** The day of the build. */
  readonly day: CivilDate;
  readonly stateLabel: (id: string) => string;
}

/** A state that contradicts what another notice did to this one (`现行有效` though repealed), once that is in force. */
export function checkValidity(
  published: readonly Notice[],
  { related, day, stateLabel }: ValidityFrame,
  found: Collector,
): void {
  const begins = new Map(
    published.map((notice) => [notice.indexNumber, notice.effectiveOn ?? notice.publishedOn.date]),
  );
  const inForce = (numbers: readonly IndexNumber[]) =>
    numbers.filter((number) => (begins.get(number) ?? day) <= day);
  for (const notice of published) {
    const { validity } = notice;
    const relations = related.get(notice.indexNumber);
    if (validity === undefined || !relations) continue;
    const [repealers, amenders] = [inForce(relations.repealedBy), inForce(relations.amendedBy)];
    const expected =
      repealers.length > 0 && validity !== "repealed" && validity !== "lapsed"
        ? "repealed"
        : amenders.length > 0 && validity === "in-force"
          ? "amended"
          : undefined;
    if (expected === undefined) continue;
    const by = (expected === "repealed" ? repealers : amenders).join("、");
    found.add("validity-mismatch", notice.places("validity"), {
      state: stateLabel(validity),
      expected: stateLabel(expected).replace(/^已/, ""),
      by,
    });
  }
}

type MutableRelations = { readonly [K in keyof Relations]: IndexNumber[] };

function emptyRelations(): MutableRelations {
  return {
    amends: [],
    amendedBy: [],
    repeals: [],
    repealedBy: [],
    interprets: [],
    interpretedBy: [],
    forwards: [],
    forwardedBy: [],
  };
}

function add(numbers: IndexNumber[] | undefined, number: IndexNumber): void {
  if (numbers && !numbers.includes(number)) numbers.push(number);
}
