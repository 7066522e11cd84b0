/** Hands on who wrote a line of a file and when, as far as there is a history that tells it. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Place } from "../diagnostics/diagnostic.ts";

/** The last change of a line. */
export interface Entered {
  /** As the history names the author. */
  readonly by: string;
  /** The day in Beijing. */
  readonly on: CivilDate;
}

/** By `file:line`. Empty where there is no history, or only a part of it. */
export type History = ReadonlyMap<string, Entered>;

/** Who wrote a line, if the history knows. */
export function findEntered(history: History, { file, line }: Place): Entered | undefined {
  return history.get(`${file}:${line}`);
}
