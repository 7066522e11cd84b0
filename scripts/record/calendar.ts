/** Hands on the working days of a year, as the State Council's holiday notice set them. */
import { z } from "zod";
import { type CivilDate, parseCivilDate, weekdayOf, yearOf } from "../text/civil-date.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, readShape, wholeNumber } from "./shape.ts";

/** Weekdays that are off and weekend days that are worked. */
export interface Calendar {
  readonly year: number;
  readonly source: string;
  readonly holidays: ReadonlySet<CivilDate>;
  readonly workdays: ReadonlySet<CivilDate>;
}

const shape = z.strictObject({
  year: wholeNumber,
  source: z.string(),
  confidence,
  holidays: z.array(z.string()),
  workdays: z.array(z.string()),
});

/** Reads `standards/calendar/<year>.yaml`. A holiday must fall on a weekday, a worked day on a weekend. */
export function readCalendar(tree: Tree, file: string): Checked<Calendar> {
  const found = collect();
  const shaped = found.take(readShape(shape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  const { year, source } = shaped.value;
  const days = (key: "holidays" | "workdays"): ReadonlySet<CivilDate> => {
    const dates = new Set<CivilDate>();
    for (const [index, text] of shaped.value[key].entries()) {
      const date = parseCivilDate(text);
      const weekend = date !== undefined && [0, 6].includes(weekdayOf(date));
      if (date === undefined || yearOf(date) !== year || weekend !== (key === "workdays"))
        found.add("bad-standard", shaped.placeOf([key, index]), {
          what: `${text} 不是${year}年${key === "holidays" ? "周一至周五的一天" : "周六或周日"}。`,
        });
      else dates.add(date);
    }
    return dates;
  };
  return {
    value: { year, source, holidays: days("holidays"), workdays: days("workdays") },
    diagnostics: found.list(),
  };
}
