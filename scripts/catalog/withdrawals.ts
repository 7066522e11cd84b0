/** Hands on what was taken back: tombstones for what is gone, and the rest of what stays with its reason. */

import type { CivilDate } from "../text/civil-date.ts";
import { formatDate } from "../text/civil-date.ts";
import { type IndexNumber, pageOfIndexNumber } from "../text/index-number.ts";
import type { Collector } from "../diagnostics/collector.ts";
import { emptyBody } from "../record/body-ref.ts";
import type { Notice } from "../record/notice.ts";
import type { Withdrawal } from "../record/withdrawal.ts";
import { numbersOf } from "./known-numbers.ts";

/** All that a page may know of a notice that was taken down or replaced. */
export interface Tombstone {
  readonly indexNumber: IndexNumber;
  readonly formerIndexNumbers: readonly string[];
  /** Page below the site root, and those of its former numbers. */
  readonly path: string;
  readonly formerPaths: readonly string[];
  readonly publishedOn: CivilDate;
  readonly withdrawnOn: CivilDate;
  /** Name of the agency that published it, as it was written. */
  readonly publisher: string;
  /** The published notice that stands in its place, at the end of any chain. */
  readonly replacedBy: IndexNumber | undefined;
}

/** Notices by what became of them. */
export interface Withdrawals {
  readonly tombstones: readonly Tombstone[];
  /** Notices that stay with title, elements and reason, in place of the whole ones. */
  readonly explained: ReadonlyMap<Notice, Notice>;
}

/** Every number of what is gone → the one that stands in its place. */
export function listWithdrawn(
  tombstones: readonly Tombstone[],
): ReadonlyMap<string, IndexNumber | undefined> {
  return new Map(
    tombstones.flatMap(({ indexNumber, formerIndexNumbers, replacedBy }) =>
      [indexNumber, ...formerIndexNumbers].map((number) => [number, replacedBy] as const),
    ),
  );
}

type Withdrawn = Notice & { readonly withdrawal: Withdrawal };

/** Settles the withdrawals; `published` are the notices that go out whole. */
export function settleWithdrawals(
  notices: readonly Notice[],
  { published, day, found }: WithdrawalFrame,
): Withdrawals {
  const withdrawn = notices
    .filter(isWithdrawn)
    .filter((notice) => isPublic(notice, found) && isTimely(notice, day, found));
  const whole = new Map(
    published.flatMap((notice) => numbersOf(notice).map((number) => [number, notice.indexNumber] as const)),
  );
  const replaced = new Map(
    withdrawn
      .filter(({ withdrawal }) => withdrawal.kind === "replaced")
      .flatMap((notice) => numbersOf(notice).map((number) => [number, notice] as const)),
  );
  const tombstones = withdrawn.flatMap((notice): readonly Tombstone[] => {
    const { kind } = notice.withdrawal;
    if (kind === "removed") return [makeTombstone(notice, undefined)];
    const target = kind === "replaced" ? followChain(notice, whole, replaced, found) : undefined;
    return target === undefined ? [] : [makeTombstone(notice, target)];
  });
  const explained = withdrawn.filter(({ withdrawal }) => withdrawal.kind === "explained");
  return { tombstones, explained: new Map(explained.map((notice) => [notice, veil(notice)])) };
}

export interface WithdrawalFrame {
  readonly published: readonly Notice[];
  readonly day: CivilDate;
  readonly found: Collector;
}

function isWithdrawn(notice: Notice): notice is Withdrawn {
  return notice.state === "withdrawn" && notice.withdrawal !== undefined;
}

/** What was never public has nothing to be taken back, and its title must not be told by a withdrawal. */
function isPublic({ disclosureMode, places }: Withdrawn, found: Collector): boolean {
  if (disclosureMode === "proactive") return true;
  found.add("withdrawal-not-public", places("disclosureMode"), {});
  return false;
}

function isTimely({ withdrawal, publishedOn }: Withdrawn, day: CivilDate, found: Collector): boolean {
  const { on, place } = withdrawal;
  if (on >= publishedOn.date && on <= day) return true;
  found.add("withdrawal-date", place, { on, publishedOn: publishedOn.date, day });
  return false;
}

/** What replaced it may have been replaced itself; the end must be a notice that goes out whole. */
function followChain(
  notice: Withdrawn,
  whole: ReadonlyMap<string, IndexNumber>,
  replaced: ReadonlyMap<string, Withdrawn>,
  found: Collector,
): IndexNumber | undefined {
  const { replacedBy, place } = notice.withdrawal;
  const passed = new Set<Withdrawn>();
  let at: Withdrawn | undefined = notice;
  while (at) {
    const next: string = at.withdrawal.replacedBy?.text ?? "";
    const target = whole.get(next);
    if (target !== undefined) return target;
    passed.add(at);
    at = replaced.get(next);
    if (at && passed.has(at)) break;
  }
  const facts = { number: replacedBy?.text ?? "", why: at ? "loop" : "gone" } as const;
  found.add("withdrawal-target", replacedBy?.place ?? place, facts);
  return undefined;
}

function makeTombstone(notice: Withdrawn, replacedBy: IndexNumber | undefined): Tombstone {
  const formerIndexNumbers = notice.formerIndexNumbers.map(({ text }) => text);
  return {
    indexNumber: notice.indexNumber,
    formerIndexNumbers,
    path: pageOfIndexNumber(notice.indexNumber),
    formerPaths: formerIndexNumbers.map(pageOfIndexNumber),
    publishedOn: notice.publishedOn.date,
    withdrawnOn: notice.withdrawal.on,
    publisher: notice.publisher.text,
    replacedBy,
  };
}

/**
 * The notice as it may still be seen: text, attachments and summary, which retells the text, are gone from the record itself,
 * so that no page, list or index can bring them back. It says nothing of validity any more, and counts as no normative document.
 */
function veil(notice: Withdrawn): Notice {
  return {
    ...notice,
    summary: `已于${formatDate(notice.withdrawal.on)}撤回。`,
    validity: undefined,
    normativeDocument: false,
    attachments: [],
    body: emptyBody(notice.body.file),
  };
}
