/** Hands on a publication day with the minute it may carry: `2017-03-17 18:56`, Beijing time without saying so. */
import { type CivilDate, parseCivilDate } from "./civil-date.ts";

/** A day, and the minute of that day where it is stated. */
export interface CivilTime {
  readonly date: CivilDate;
  /** `18:56`. */
  readonly minute?: string;
}

/** Reads a day with an optional `HH:MM` (or `HH:MM:SS`); undefined where either is not real. */
export function parseCivilTime(text: string): CivilTime | undefined {
  const plain = text.normalize("NFKC").trim();
  // The pattern below tries every blank as the place where the minute begins: no stated time is longer than this.
  if (plain.length > 60) return undefined;
  const parts = /^(.*?)(?:[\sT]+(\d{1,2}):(\d{2})(?::([0-5]\d))?)?$/.exec(plain);
  const date = parts && parseCivilDate(parts[1] ?? "");
  if (!parts || !date) return undefined;
  if (parts[2] === undefined || parts[3] === undefined) return { date };
  if (Number(parts[2]) > 23 || Number(parts[3]) > 59) return undefined;
  return { date, minute: `${parts[2].padStart(2, "0")}:${parts[3]}` };
}

/** `2017-03-17 18:56`, or the day alone where no minute is stated (the form of `PubDate`). */
export function formatTime({ date, minute }: CivilTime): string {
  return minute === undefined ? date : `${date} ${minute}`;
}

/** RFC 3339 at Beijing's offset, for feeds. */
export function formatInstant({ date, minute }: CivilTime): string {
  return `${date}T${minute ?? "00:00"}:00+08:00`;
}
