/** Hands on what is open at a year's end and what the next year's ledger takes over, compared by number, keeper by keeper. */
import type { CivilDate } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { DisputeCase } from "../record/dispute.ts";
import { type InformationRequest, type Stated, unstated } from "../record/request.ts";
import type { Standards } from "../record/standards.ts";
import type { Books } from "../catalog/books.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** A row of a ledger, as far as the next year's must agree with it. */
interface Row {
  readonly place: Place;
  readonly id: string;
  readonly carriedIn: boolean;
  readonly closedOn: Stated<CivilDate> | undefined;
  /** What stays the same from year to year, by the heading of its column. */
  readonly traits: Readonly<Record<string, string>>;
}

interface YearRows {
  readonly file: string;
  readonly year: number;
  readonly rows: readonly Row[];
}

/** Complains at the open row that is not taken over, and at the row taken over from nowhere or otherwise than it was. */
export function inspectCarriedOver(catalog: Catalog): readonly Diagnostic[] {
  const found = collect();
  for (const books of [catalog, ...catalog.units.values()])
    for (const ledgers of [listRequests(books, catalog.standards), listCases(books, catalog.standards)])
      for (const [year, ledger] of ledgers) {
        const next = ledgers.get(year + 1);
        if (next) compare(ledger, next, found);
      }
  return found.list();
}

function compare(earlier: YearRows, later: YearRows, found: Collector): void {
  const lastDay = `${earlier.year}-12-31`;
  const open = new Map(
    earlier.rows
      .filter(({ closedOn }) => closedOn === undefined || (closedOn !== unstated && closedOn > lastDay))
      .map((row) => [keyOf(row), row]),
  );
  const taken = new Map(later.rows.filter(({ carriedIn }) => carriedIn).map((row) => [keyOf(row), row]));
  for (const [key, { id, place }] of open)
    if (!taken.has(key))
      found.add("carried-out-missing", place, { id, year: earlier.year, next: later.file });
  for (const [key, { id, place, traits }] of taken) {
    const before = open.get(key);
    if (!before) {
      found.add("carried-in-unknown", place, { id, year: later.year, previous: earlier.file });
      continue;
    }
    for (const [what, now] of Object.entries(traits)) {
      const was = before.traits[what];
      if (was !== undefined && was !== now)
        found.add("carried-in-differs", place, { id, what, before: was, now, previous: earlier.file });
    }
  }
}

/** （2024）豫 and (2024)豫 are one number. */
function keyOf({ id }: Row): string {
  return id.normalize("NFKC");
}

type Ledgers = ReadonlyMap<number, YearRows>;

/** Ledgers rebuilt from reports state too little, those with an error in them have lost rows: neither is compared. */
function listRequests({ ledgers, faulty }: Books, { schemes }: Standards): Ledgers {
  const rowOf = ({
    place,
    id,
    carriedIn,
    concludedOn,
    channel,
    applicant,
    receivedOn,
  }: InformationRequest): Row => ({
    place,
    id,
    carriedIn,
    closedOn: concludedOn,
    traits: {
      渠道: schemes["request-channel"].byId(channel)?.label ?? channel,
      申请人类型: schemes.applicant.byId(applicant)?.label ?? applicant,
      收到日期: receivedOn,
    },
  });
  return new Map(
    [...ledgers]
      .filter(([year, { fromReport }]) => !fromReport && !faulty.has(`requests/${year}`))
      .map(([year, { file, requests }]) => [year, { file, year, rows: requests.map(rowOf) }]),
  );
}

function listCases({ disputes, faulty }: Books, { schemes }: Standards): Ledgers {
  const rowOf = ({ place, id, carriedIn, closedOn, kind, filedOn }: DisputeCase): Row => ({
    place,
    id,
    carriedIn,
    closedOn,
    traits: { 类型: schemes["dispute-kind"].byId(kind)?.label ?? kind, 收到日期: filedOn },
  });
  return new Map(
    [...disputes]
      .filter(([year, { fromReport }]) => !fromReport && !faulty.has(`disputes/${year}`))
      .map(([year, { file, cases }]) => [year, { file, year, rows: cases.map(rowOf) }]),
  );
}
