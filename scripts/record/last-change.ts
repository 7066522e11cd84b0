/** Hands on when a notice was last touched as the public sees it: published, corrected, or taken back. */

import type { CivilTime } from "../text/civil-time.ts";
import { compareCodePoints } from "../text/collate.ts";
import type { Notice } from "./notice.ts";

/** The minute of publication while nothing came later; a correction has a day alone. */
export function lastChangeOf({
  publishedOn,
  changes,
  withdrawal,
}: Pick<Notice, "publishedOn" | "changes" | "withdrawal">): CivilTime {
  const days = [...changes.map(({ on }) => on), ...(withdrawal ? [withdrawal.on] : [])];
  const last = days.sort(compareCodePoints).at(-1);
  return last !== undefined && last > publishedOn.date ? { date: last } : publishedOn;
}
