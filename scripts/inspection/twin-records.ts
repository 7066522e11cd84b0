/** Hands on records that stand in the books of two keepers by all appearance: the county's table would count them twice. */
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { unstated } from "../record/request.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { listKept } from "../catalog/counted-twice.ts";

/** Complains at the county's row, or at that of the unit that comes later. What is certain is refused where the catalog is built. */
export function inspectTwinRecords(catalog: Catalog): readonly Diagnostic[] {
  const found = collect();
  inspectRequests(catalog, found);
  inspectTallies(catalog, found);
  return found.list();
}

/** One number, day and channel: a request that was passed on, and registered by both. */
function inspectRequests(catalog: Catalog, found: Collector): void {
  const seen = new Map<string, string>();
  for (const { books } of listKept(catalog, catalog.units))
    for (const [year, { file, requests }] of books.ledgers)
      for (const { id, channel, receivedOn, place } of requests) {
        if (receivedOn === unstated) continue;
        const key = JSON.stringify([year, id.normalize("NFKC"), channel, receivedOn]);
        const other = seen.get(key);
        if (other === undefined) seen.set(key, file);
        else if (other !== file) found.add("request-in-two-books", place, { id, other });
      }
}

/** A row of the county's that names no office may hold what a unit tells in its own book. */
function inspectTallies({ decisions, units, standards }: Catalog, found: Collector): void {
  for (const [year, { tallies }] of decisions)
    for (const { id, kind, month, organ, place } of tallies) {
      if (organ !== undefined) continue;
      const other = [...units.values()]
        .flatMap((books) => books.decisions.get(year) ?? [])
        .find((book) => book.tallies.some((tally) => tally.kind === kind && tally.month === month));
      const label = standards.schemes["decision-kind"].byId(kind)?.label ?? kind;
      if (other) found.add("tally-in-two-books", place, { kind: label, month, other: other.file, id });
    }
}
