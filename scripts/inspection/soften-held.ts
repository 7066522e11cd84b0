/** Hands on complaints with their weight: about a file that is not going out they are no graver than the rules allow. */

import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { gravestIn } from "../record/life-cycle.ts";
import type { Catalog } from "../catalog/catalog.ts";

const order: readonly Severity[] = ["note", "warning", "error"];

/**
 * The one place where drafts are spared. `rules/life-cycle.yaml` says how grave complaints may be in each state; files of
 * notices that go out, on their day or today, are judged in full, and so is whatever could not be read far enough to have a state.
 */
export function softenHeld(diagnostics: readonly Diagnostic[], catalog: Catalog): readonly Diagnostic[] {
  const gravest = listGravest(catalog);
  if (gravest.size === 0) return diagnostics;
  return diagnostics.map((diagnostic) => {
    const most = gravest.get(diagnostic.place.file);
    return most === undefined || order.indexOf(diagnostic.severity) <= order.indexOf(most)
      ? diagnostic
      : { ...diagnostic, severity: most };
  });
}

function listGravest({ held, unread, tombstones, standards }: Catalog): ReadonlyMap<string, Severity> {
  // A withdrawal that failed leaves no tombstone: nobody would be told, so it is judged in full.
  const gone = new Set<string>(tombstones.map(({ indexNumber }) => indexNumber));
  const files = [
    ...held
      .filter(({ state, indexNumber }) => state !== "withdrawn" || gone.has(indexNumber))
      .map(({ place, state }) => ({ place, state })),
    ...unread.filter(({ state }) => state !== "withdrawn"),
  ];
  return new Map(
    files.flatMap(({ place, state }) => {
      const most = state === undefined ? undefined : gravestIn(standards.lifeCycle, state);
      return most === undefined ? [] : [[place.file, most] as const];
    }),
  );
}
