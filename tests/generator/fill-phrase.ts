/** Hands on phrases with their slots filled. */
import { addDays, type CivilDate, dayParts, formatDate, yearOf } from "../../scripts/text/civil-date.ts";
import { type MadeAgency, townshipNames, villageNames } from "./agencies.ts";
import type { Random } from "./random.ts";
import type { Topic } from "./topic.ts";

/** Fills the slots of one phrase after another of the same notice. */
export type FillPhrase = (phrase: string) => string;

/** What the slots of a notice are filled with; `fixed` are values that are not drawn. */
export interface PhraseFacts {
  readonly topic: Topic;
  readonly agency: MadeAgency;
  readonly documentDate: CivilDate;
  readonly fixed: Readonly<Record<string, string>>;
  readonly random: Random;
}

/** A filler for a notice: its own slots keep their value, places, days and numbers are drawn anew. */
export function fillerOf({ topic, agency, documentDate, fixed, random }: PhraseFacts): FillPhrase {
  const { year, month } = dayParts(documentDate);
  const kept: Readonly<Record<string, string>> = {
    年: String(year),
    月: String(month),
    单位: agency.name,
    镇名: agency.shortName,
    ...Object.fromEntries(Object.entries(topic.slots).map(([name, values]) => [name, random.pick(values)])),
    ...fixed,
  };
  const fillSlot = (name: string): string => {
    const known = kept[name];
    if (known !== undefined) return known;
    const [, least, most] = /^数(\d+)-(\d+)$/.exec(name) ?? [];
    if (least !== undefined) return String(random.int(Number(least), Number(most)));
    if (name === "镇") return random.pick(townshipNames);
    if (name === "村") return random.pick(villageNames);
    if (name === "日") return dayThisYear(addDays(documentDate, random.int(7, 75)), documentDate);
    throw new Error(`no slot ${name} in ${topic.title}`);
  };
  return (phrase) => phrase.replace(/\{([^{}]+)\}/g, (_, name: string) => fillSlot(name));
}

/** `6月30日`; with its year where that is another. */
function dayThisYear(day: CivilDate, today: CivilDate): string {
  const words = formatDate(day);
  return yearOf(day) === yearOf(today) ? words.slice(words.indexOf("年") + 1) : words;
}
