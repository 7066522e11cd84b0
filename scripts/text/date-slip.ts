/** Hands on the day that a refused date can only mean, for the mechanical remedy: `2024年5月24号`, `20240524`, `2024、5、24`. */
import { type CivilDate, civilDate } from "./civil-date.ts";
import { parseCivilTime } from "./civil-time.ts";

/** Year first, month second, day last, four digits of the year: no other reading is possible. */
const forms: readonly RegExp[] = [
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[-/.、,，。_·—–－~](\d{1,2})[-/.、,，。_·—–－~](\d{1,2})[日号.。]?$/,
];

/** The date as it should be written, with its minute where one is stated; undefined where it is doubtful or no real day. */
export function mendDate(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain.length > 40) return undefined;
  const [, written = "", minute] = /^(.*?)(?:[\sT]+(\d{1,2}[:：时点]\d{2}分?))?$/.exec(plain) ?? [];
  const date = readDay(written.replace(/\s+/g, ""));
  if (date === undefined) return undefined;
  if (minute === undefined) return date;
  const [hour, minutes] = minute.replace("分", "").split(/[:：时点]/);
  const told = `${date} ${hour?.padStart(2, "0")}:${minutes}`;
  return parseCivilTime(told) ? told : undefined;
}

function readDay(written: string): CivilDate | undefined {
  for (const form of forms) {
    const [, year, month, day] = form.exec(written) ?? [];
    if (year !== undefined) return civilDate({ year: Number(year), month: Number(month), day: Number(day) });
  }
  return undefined;
}
