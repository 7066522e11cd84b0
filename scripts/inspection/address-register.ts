/** Hands on what the register of addresses says against the site of today: addresses lost, steps back, files exchanged. */

import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { type Destination, type Former, isOnTheWay, judgeTransition } from "../record/life-cycle.ts";
import type { Notice } from "../record/notice.ts";
import { type RegisteredAddress, type RegisterLine, stateLabels } from "../record/register.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { numbersOf } from "../catalog/known-numbers.ts";
import { keepRegister } from "./keep-register.ts";

/**
 * What was ever published keeps its address: a build that would lose one is refused. A county without a register has not
 * begun, and hears nothing.
 */
export function inspectRegister(
  catalog: Catalog,
  served: readonly RegisteredAddress[],
): readonly Diagnostic[] {
  const { register } = catalog;
  if (!register) return [];
  const found = collect();
  const now = new Map(served.map((address) => [address.path, address] as const));
  const find = findersIn(catalog);
  // Seen from an earlier day, what came later is not lost.
  for (const line of register.lines.filter(({ firstOn }) => firstOn <= catalog.day)) {
    const address = now.get(line.path);
    if (line.digest !== undefined) inspectAttachment(line, address, find.shown(line.indexNumber), found);
    else if (address) inspectStep(line, address, { catalog, notice: find.shown(line.indexNumber), found });
    else inspectLoss(line, { catalog, find, found });
  }
  const { added, changed } = keepRegister(catalog, served);
  const count = added.length + changed.length;
  if (count > 0) found.add("unregistered", register.place, { count });
  return found.list();
}

/** A published notice by any of its numbers; one that is held; a file of which no notice could be made. */
interface Finders {
  readonly shown: (number: string | undefined) => Notice | undefined;
  readonly held: (number: string | undefined) => Notice | undefined;
  readonly unread: (number: string | undefined) => Catalog["unread"][number] | undefined;
}

function findersIn({ published, held, unread }: Catalog): Finders {
  const index = <T>(items: readonly T[], names: (item: T) => readonly string[]) => {
    const byNumber = new Map(items.flatMap((item) => names(item).map((name) => [name, item] as const)));
    return (number: string | undefined): T | undefined =>
      number === undefined ? undefined : byNumber.get(number);
  };
  return {
    shown: index(
      published.map(({ notice }) => notice),
      numbersOf,
    ),
    held: index(held, numbersOf),
    unread: index(unread, ({ numbers }) => numbers.map(({ text }) => text)),
  };
}

/** The address is there; is it what it may be? */
function inspectStep(
  line: RegisterLine,
  address: RegisteredAddress,
  {
    catalog,
    notice,
    found,
  }: { readonly catalog: Catalog; readonly notice: Notice | undefined; readonly found: Collector },
): void {
  const [from, to] = [formerOf(line), address.state === "published" ? "published" : "withdrawn"] as const;
  const { allowed, instead } = judgeTransition(catalog.standards.lifeCycle, from, to);
  const since = line.withdrawnOn;
  const told = notice === undefined || notice.changes.some(({ on }) => since === undefined || on >= since);
  if (allowed === "always" || (allowed === "with-change" && told)) return;
  found.add("transition-not-allowed", notice?.places("state") ?? line.place, {
    number: line.indexNumber ?? line.path,
    from: stateLabels[line.state],
    to: stateLabels[address.state],
    instead,
  });
}

/** The address is not there: because of a step that is not allowed, or because nothing bears its number any more. */
function inspectLoss(
  line: RegisterLine,
  { catalog, find, found }: { readonly catalog: Catalog; readonly find: Finders; readonly found: Collector },
): void {
  const { indexNumber } = line;
  const [notice, unread] = [find.held(indexNumber), find.unread(indexNumber)];
  const step = notice ? stepOf(notice, catalog) : unread && stepOfUnread(unread, catalog);
  if (step) {
    const { instead } = judgeTransition(catalog.standards.lifeCycle, formerOf(line), step.to);
    const facts = {
      number: indexNumber ?? line.path,
      from: stateLabels[line.state],
      to: step.label,
      instead,
    };
    found.add("transition-not-allowed", step.place, facts);
  } else if (!notice && !unread && !mayHideIn(catalog, indexNumber))
    found.add("lost-address", line.place, { path: line.path, number: indexNumber });
}

interface Step {
  readonly to: Destination;
  readonly label: string;
  readonly place: Place;
}

/** Undefined where the withdrawal itself is at fault, which was said. */
function stepOf(notice: Notice, { standards, day }: Catalog): Step | undefined {
  const { state, disclosureMode, publishedOn } = notice;
  if (state === "withdrawn") return undefined;
  if (isOnTheWay(state)) return wayStep(state, notice.places("state"), standards);
  if (disclosureMode !== "proactive") {
    const label = standards.schemes["disclosure-mode"].byId(disclosureMode)?.label ?? disclosureMode;
    return { to: "closed", label, place: notice.places("disclosureMode") };
  }
  return publishedOn.date > day
    ? { to: "scheduled", label: `${publishedOn.date} 才发布`, place: notice.places("publishedOn") }
    : undefined;
}

function stepOfUnread({ state, place }: Catalog["unread"][number], { standards }: Catalog): Step | undefined {
  return state !== undefined && isOnTheWay(state) ? wayStep(state, place, standards) : undefined;
}

function wayStep(state: string, place: Place, { schemes }: Catalog["standards"]): Step {
  const label = schemes["notice-state"].byId(state)?.label ?? state;
  return { to: state as Destination, label, place };
}

/** A file that could not be read at all may be the one; it was complained about, and stops the build by itself. */
function mayHideIn({ unread }: Catalog, number: string | undefined): boolean {
  return number !== undefined && unread.some(({ numbers }) => numbers.length === 0);
}

function formerOf({ state }: RegisterLine): Former {
  return state === "published" || state === "retired" ? "published" : "withdrawn";
}

/** An attachment goes with its notice; while that is there, another file in its place is told to the public. */
function inspectAttachment(
  line: RegisterLine,
  address: RegisteredAddress | undefined,
  notice: Notice | undefined,
  found: Collector,
): void {
  if (!notice || notice.withdrawal || line.state === "retired" || address?.digest === line.digest) return;
  if (notice.changes.some(({ on }) => on >= line.firstOn)) return;
  const gone = address ? undefined : line.path;
  found.add("attachment-changed", notice.places("attachments"), { path: line.path, gone });
}
