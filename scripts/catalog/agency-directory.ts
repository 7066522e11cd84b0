/** Hands on agencies found by any of their spellings: id, name, short name. */

import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Agency } from "../record/agency.ts";
import type { Written } from "../record/fields.ts";

/** Finds an agency, complaining at the place where an unknown one is written. */
export interface AgencyDirectory {
  readonly find: (written: string) => Agency | undefined;
  readonly resolve: (written: Written, key: string, found: Collector) => Agency | undefined;
}

/** Indexes the agencies; two with one spelling are complained about. */
export function indexAgencies(agencies: readonly Agency[], found: Collector): AgencyDirectory {
  const spellings = new Map<string, Agency>();
  for (const agency of agencies)
    for (const spelling of new Set([agency.id, agency.name, agency.shortName].map(normalize))) {
      const twin = spellings.get(spelling);
      if (twin) found.add("duplicate-agency", agency.place, { name: spelling, line: twin.place.line ?? 0 });
      else spellings.set(spelling, agency);
    }
  const find = (written: string): Agency | undefined => spellings.get(normalize(written));
  return {
    find,
    resolve: (written, key, into) => {
      const agency = find(written.text);
      // Without any list that one complaint says it all; four thousand more would bury it.
      if (!agency && agencies.length > 0)
        into.add("unknown-agency", written.place, {
          key,
          name: written.text,
          nearest: findNearest(
            written.text,
            agencies.map(({ name }) => name),
          ),
        });
      return agency;
    },
  };
}

/** Both sides are narrowed, else 某县产业集聚区（工业园） would never find itself. */
function normalize(spelling: string): string {
  return spelling.normalize("NFKC").trim();
}
