/** Hands on notices that touch other organs without their consent in time (条例第十一条). */

import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, soften } from "../diagnostics/diagnostic.ts";
import type { Notice } from "../record/notice.ts";
import { settledOn } from "../record/settled-on.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** Each organ named has agreed, on a day not later than publication or the last correction. What is held is warned about. */
export function inspectCoordination({ published, held }: Catalog): readonly Diagnostic[] {
  return [
    ...published.flatMap(({ notice }) => inspect(notice)),
    ...held.filter(({ state }) => state !== "draft").flatMap((notice) => inspect(notice).map(soften)),
  ];
}

function inspect(notice: Notice): readonly Diagnostic[] {
  const { coordination, state } = notice;
  if (coordination.length === 0 || state === "withdrawn") return [];
  const limit = settledOn(notice);
  return coordination.flatMap(({ place, organ, answer, on }) => {
    if (answer === "refused") return [complain("coordination-refused", place, { organ: organ.text })];
    if (answer === undefined || on === undefined)
      return [complain("coordination-open", place, { organ: organ.text })];
    return on > limit ? [complain("coordination-late", place, { organ: organ.text, on, limit })] : [];
  });
}
