/** Hands on who wrote a line of a file and when, as far as there is a history that tells it. */

import { type CivilDate, formatDate } from "../text/civil-date.ts";
import type { Place } from "../diagnostics/diagnostic.ts";

/** The last change of a line. */
export interface Entered {
  /** As the history names the author; undefined where the county keeps it to itself. */
  readonly by: string | undefined;
  /** The day in Beijing. */
  readonly on: CivilDate;
}

/** By `file:line`. Empty where there is no history, or only a part of it. */
export type History = ReadonlyMap<string, Entered>;

/** Who wrote a line, if the history knows. */
export function findEntered(history: History, { file, line }: Place): Entered | undefined {
  return history.get(`${file}:${line}`);
}

/** The same days without the names. */
export function withoutNames(history: History): History {
  return new Map([...history].map(([line, { on }]) => [line, { by: undefined, on }]));
}

/** `（财政局，2025年1月20日录入）`; nothing where the history does not tell. */
export function enteredInWords(entered: Entered | undefined): string {
  if (!entered) return "";
  return `（${entered.by === undefined ? "" : `${entered.by}，`}${formatDate(entered.on)}录入）`;
}
