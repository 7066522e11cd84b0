/** Hands on what the days in a notice's life say: corrections out of time, publications that somebody forgot. */

import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Notice } from "../record/notice.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** Complains about corrections before publication or of tomorrow; notes what is reviewed, due, and still waits for 发布. */
export function inspectLifeCycle({ published, held, day }: Catalog): readonly Diagnostic[] {
  const found = collect();
  for (const notice of [...published.map((entry) => entry.notice), ...held]) {
    for (const { on, place } of notice.changes)
      if (on < notice.publishedOn.date || on > day)
        found.add("change-date", place, { on, publishedOn: notice.publishedOn.date, day });
    if (isDue(notice, day))
      found.add("publication-due", notice.places("state"), { date: notice.publishedOn.date });
  }
  return found.list();
}

function isDue({ state, disclosureMode, publishedOn }: Notice, day: string): boolean {
  return state === "reviewed" && disclosureMode === "proactive" && publishedOn.date <= day;
}

/** What is not disclosed has a ground that names its article, and a day on which that is looked at again (条例第十八条). */
export function inspectWithheld({ held, people, day }: Catalog): readonly Diagnostic[] {
  const found = collect();
  for (const notice of held) if (notice.disclosureMode === "withheld") inspectGround(notice, found);
  for (const notice of held) {
    const { disclosureMode, reassessBy, state } = notice;
    if (disclosureMode !== "withheld" || state === "withdrawn") continue;
    if (reassessBy !== undefined && reassessBy < day)
      found.add("reassessment-due", notice.places("reassessBy"), { date: reassessBy });
    // Where nobody signs, nobody was asked to reassess either.
    else if (reassessBy === undefined && people !== undefined)
      found.add("reassessment-missing", notice.places("disclosureMode"), {});
  }
  return found.list();
}

function inspectGround({ withholdingGround: ground }: Notice, found: Collector): void {
  if (ground && !/第\s*[一二三四五六七八九十百零〇\d]+\s*条/.test(ground.text.normalize("NFKC")))
    found.add("ground-without-article", ground.place, { ground: ground.text });
}
