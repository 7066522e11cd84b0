/** Hands on complaints about texts and reports that only show beside the others: one address twice, a chart of nothing. */
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Books } from "./books.ts";
import type { Records } from "./records.ts";

/** A Chinese character takes about seven signs of an address, and an address is at most 240 long. */
const longestSlug = 200;

/** Two texts of one role and file name would have one address; some hosts fold case. */
export function checkTexts({ texts }: Records, found: Collector): void {
  // The printable collection stands among the rules.
  const seen = new Map([["regulation/collection", "制度汇编"]]);
  for (const { role, slug, place } of texts) {
    if (slug.replace(/[^A-Za-z0-9._-]/gu, "-u00000-").length > longestSlug)
      found.add("bad-file-name", { file: place.file }, { expected: "短一些的（不超过 25 个汉字）" });
    const address = `${role}/${slug}`.toLowerCase();
    const other = seen.get(address);
    if (other === undefined) seen.set(address, place.file);
    else found.add("address-collision", place, { address: `${role}/${slug}`, other });
  }
}

/** A chart draws a composition of the year's figures; a name that means none would leave a hole in the report. */
export function checkCharts({ reports, figures }: Books, found: Collector): void {
  for (const { year, charts } of reports.values()) {
    const names = figures.get(year)?.compositions.map(({ name }) => name) ?? [];
    for (const { text, place } of charts)
      if (!names.includes(text))
        found.add("unknown-value", place, {
          key: "图表",
          value: text,
          nearest: findNearest(text, names),
          known: names.join("、"),
        });
  }
}
