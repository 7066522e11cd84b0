/** Hands on the day from which a notice stands as it stands: its publication, or its last correction. */

import type { CivilDate } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import type { Notice } from "./notice.ts";

/** What had to be agreed before, had to be agreed by this day. */
export function settledOn({ publishedOn, changes }: Pick<Notice, "publishedOn" | "changes">): CivilDate {
  const days = [publishedOn.date, ...changes.map(({ on }) => on)];
  return days.sort(compareCodePoints).at(-1) ?? publishedOn.date;
}
