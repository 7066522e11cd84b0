/** Hands on complaints less those that their own file accepts with a reason; waivers that accept nothing are complained about. */

import { codes, complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Waiver } from "../record/waiver.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** Applies the waivers of notices and reports. Only warnings can be waived here; errors must be mended. */
export function applyWaivers(diagnostics: readonly Diagnostic[], catalog: Catalog): readonly Diagnostic[] {
  const notices = [...catalog.published.map((entry) => entry.notice), ...catalog.held];
  const waivers = [...notices, ...catalog.reports.values()].flatMap((record) => record.waivers);
  if (waivers.length === 0) return diagnostics;
  const used = new Set<Waiver>();
  const kept = diagnostics.filter((diagnostic) => {
    const waiver = waivers.find(
      ({ rule, place }) => rule === diagnostic.code && place.file === diagnostic.place.file,
    );
    if (!waiver || diagnostic.severity === "error") return true;
    used.add(waiver);
    return false;
  });
  return [...kept, ...waivers.filter((waiver) => !used.has(waiver)).map(complainOfWaiver)];
}

function complainOfWaiver({ place, rule }: Waiver): Diagnostic {
  return codes[rule].severity === "error"
    ? complain("waiver-not-allowed", place, { rule })
    : complain("unused-waiver", place, { rule });
}
