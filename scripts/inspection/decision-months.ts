/** Hands on months that an office left out between two for which it told how much it decided or charged. */
import { collect } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DecisionTally } from "../record/decision.ts";
import { indexAgencies } from "../catalog/agency-directory.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { listKept, officeOf } from "../catalog/counted-twice.ts";

/** Complains at the first row after a gap, once a year for each office and kind. A book with an error in it has lost rows. */
export function inspectDecisionMonths(catalog: Catalog): readonly Diagnostic[] {
  const found = collect();
  // Agencies with one name were complained about when the catalog was built.
  const directory = indexAgencies(catalog.agencies, collect());
  for (const { keeper, books } of listKept(catalog, catalog.units))
    for (const [year, { tallies }] of books.decisions) {
      if (books.faulty.has(`decisions/${year}`)) continue;
      const rows = new Map<string, DecisionTally[]>();
      for (const tally of tallies) {
        const key = JSON.stringify([officeOf(tally, keeper, directory), tally.kind]);
        rows.set(key, [...(rows.get(key) ?? []), tally]);
      }
      for (const told of rows.values()) {
        const gap = findGap(told);
        if (!gap) continue;
        const { id, kind, organ, place } = gap.after;
        found.add("month-missing", place, {
          kind: catalog.standards.schemes["decision-kind"].byId(kind)?.label ?? kind,
          organ: organ ?? "",
          months: gap.months.map((month) => `${month}月`).join("、"),
          id,
        });
      }
    }
  return found.list();
}

interface Gap {
  readonly months: readonly number[];
  readonly after: DecisionTally;
}

function findGap(tallies: readonly DecisionTally[]): Gap | undefined {
  const told = new Map(tallies.map((tally) => [tally.month, tally]));
  const known = [...told.keys()];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const months: number[] = [];
  for (let month = first; month < last; month += 1) if (!told.has(month)) months.push(month);
  const after = [...told.values()]
    .sort((left, right) => left.month - right.month)
    .find(({ month }) => month > (months[0] ?? 12));
  return after && { months, after };
}
