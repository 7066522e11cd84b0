/** Tells the day in Beijing, where offices work, whatever zone the machine is in. */
import type { CivilDate } from "../text/civil-date.ts";

/** Today's date in Beijing. */
export function readBeijingDay(): CivilDate {
  return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10) as CivilDate;
}
