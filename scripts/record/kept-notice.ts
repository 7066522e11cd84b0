/** Hands on notices as plain values, so that they can be kept from one run to the next and handed from one thread to another. */
import type { CivilDate } from "../text/civil-date.ts";
import type { DocumentNumber } from "../text/document-number.ts";
import type { IndexNumber } from "../text/index-number.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { type ElementId, elementIds } from "./elements.ts";
import type { Notice } from "./notice.ts";

/** A notice that JSON can hold, without the name of its file: what every notice has, one after the other, then what some have. */
export type KeptNotice = readonly [
  indexNumber: IndexNumber,
  title: string,
  summary: string,
  publisher: string,
  publisherLine: number,
  publisherColumn: number,
  documentDate: CivilDate,
  publishedDate: CivilDate,
  publishedMinute: string | 0,
  group: string,
  subject: string,
  mode: string,
  documentNumber: DocumentNumber | 0,
  genre: string | 0,
  priorityArea: string | 0,
  importance: string | 0,
  audience: readonly string[],
  keywords: readonly string[],
  channels: readonly string[],
  bodyDigest: string,
  bodyLine: number,
  startLine: number,
  startColumn: number,
  /** Elements by their number, each with its line and column. */
  places: readonly number[],
  /** Nought where it has none of them. */
  more: KeptFacts | 0,
];

/** Facts by their names. A place in the notice's own file is its line and column under `@`; where else its file is named stands `true`. */
type KeptFacts = { readonly [fact: string]: unknown };

/** Facts of which most notices have few. */
type Seldom = Omit<
  Notice,
  | "place"
  | "places"
  | "indexNumber"
  | "title"
  | "summary"
  | "publisher"
  | "documentDate"
  | "publishedOn"
  | "class"
  | "subject"
  | "disclosureMode"
  | "documentNumber"
  | "genre"
  | "priorityArea"
  | "importance"
  | "audience"
  | "keywords"
  | "channels"
  | "body"
>;

const none: readonly never[] = [];

const placeKey = "@";
const linksKey = "localLinks";

type SeldomWithLinks = Seldom & { readonly [linksKey]?: Notice["body"]["localLinks"] };

/** What a notice has of which nothing is written. */
const unwritten: SeldomWithLinks = {
  formerIndexNumbers: none,
  issuer: undefined,
  jointIssuers: none,
  effectiveOn: undefined,
  validity: undefined,
  repealedOn: undefined,
  repealedBy: undefined,
  withholdingGround: undefined,
  reassessBy: undefined,
  state: "published",
  submittedBy: undefined,
  normativeDocument: false,
  contentSource: undefined,
  deadline: undefined,
  column: undefined,
  amends: none,
  repeals: none,
  interprets: none,
  forwards: none,
  attachments: none,
  coordination: none,
  emergency: undefined,
  changes: none,
  withdrawal: undefined,
  reviews: none,
  waivers: none,
  approved: undefined,
};
const seldom = Object.keys(unwritten) as readonly (keyof Seldom)[];

/** Makes it plain. */
export function keepNotice(notice: Notice): KeptNotice {
  const { place, publisher, publishedOn, body } = notice;
  const { file } = place;
  let more: Record<string, unknown> | undefined;
  for (const fact of seldom) {
    const value = notice[fact];
    if (value === unwritten[fact] || (Array.isArray(value) && value.length === 0)) continue;
    more ??= {};
    more[fact] = shorten(value, file);
  }
  if (body.localLinks.length > 0) more = { ...more, [linksKey]: shorten(body.localLinks, file) };
  return [
    notice.indexNumber,
    notice.title,
    notice.summary,
    publisher.text,
    publisher.place.line ?? 1,
    publisher.place.column ?? 1,
    notice.documentDate,
    publishedOn.date,
    publishedOn.minute ?? 0,
    notice.class,
    notice.subject,
    notice.disclosureMode,
    notice.documentNumber ?? 0,
    notice.genre ?? 0,
    notice.priorityArea ?? 0,
    notice.importance ?? 0,
    notice.audience,
    notice.keywords,
    notice.channels,
    body.digest,
    body.firstLine,
    place.line ?? 1,
    place.column ?? 1,
    keepPlaces(notice),
    more ?? 0,
  ];
}

/** Makes it a notice again, of the file that has this path now. */
export function recallNotice(kept: KeptNotice, file: string): Notice {
  // By their numbers: to take them out one after the other costs more than all the rest.
  const start: Place = { file, line: kept[21], column: kept[22] };
  const more = kept[24] === 0 ? unwritten : recallSeldom(kept[24], file);
  return {
    place: start,
    places: recallPlaces(kept[23], start),
    indexNumber: kept[0],
    formerIndexNumbers: more.formerIndexNumbers,
    title: kept[1],
    summary: kept[2],
    documentNumber: kept[12] === 0 ? undefined : kept[12],
    publisher: { text: kept[3], place: { file, line: kept[4], column: kept[5] } },
    issuer: more.issuer,
    jointIssuers: more.jointIssuers,
    documentDate: kept[6],
    publishedOn: kept[8] === 0 ? { date: kept[7] } : { date: kept[7], minute: kept[8] },
    effectiveOn: more.effectiveOn,
    validity: more.validity,
    repealedOn: more.repealedOn,
    repealedBy: more.repealedBy,
    class: kept[9],
    priorityArea: kept[14] === 0 ? undefined : kept[14],
    subject: kept[10],
    genre: kept[13] === 0 ? undefined : kept[13],
    audience: kept[16],
    keywords: kept[17],
    disclosureMode: kept[11],
    withholdingGround: more.withholdingGround,
    reassessBy: more.reassessBy,
    state: more.state,
    submittedBy: more.submittedBy,
    normativeDocument: more.normativeDocument,
    importance: kept[15] === 0 ? undefined : kept[15],
    channels: kept[18],
    contentSource: more.contentSource,
    deadline: more.deadline,
    column: more.column,
    amends: more.amends,
    repeals: more.repeals,
    interprets: more.interprets,
    forwards: more.forwards,
    attachments: more.attachments,
    coordination: more.coordination,
    emergency: more.emergency,
    changes: more.changes,
    withdrawal: more.withdrawal,
    reviews: more.reviews,
    waivers: more.waivers,
    approved: more.approved,
    body: { file, digest: kept[digestAt], firstLine: kept[20], localLinks: more[linksKey] ?? none },
  };
}

function recallSeldom(facts: KeptFacts, file: string): SeldomWithLinks {
  return { ...unwritten, ...lengthenFacts(facts, file) };
}

/** Where in a kept notice the digest of its text stands. */
const digestAt = 19;

/** The digest of the text of a kept notice. */
export function bodyDigestOf(kept: KeptNotice): string {
  return kept[digestAt];
}

/** Whether two tell the same of all but the text itself: then nothing but the notice's own page and what is searched shows a difference. */
export function isSameButBody(left: KeptNotice, right: KeptNotice): boolean {
  return JSON.stringify(left.toSpliced(digestAt, 1)) === JSON.stringify(right.toSpliced(digestAt, 1));
}

function keepPlaces({ place, places }: Notice): readonly number[] {
  const kept: number[] = [];
  for (let number = 0; number < elementIds.length; number++) {
    const found = places(elementIds[number] as ElementId);
    if (found !== place) kept.push(number, found.line ?? 1, found.column ?? 1);
  }
  return kept;
}

/** Stands by itself, and makes places when they are asked for: most of them never are. */
function recallPlaces(kept: readonly number[], start: Place): Notice["places"] {
  return (id) => {
    const number = numbers.get(id);
    for (let at = 0; at < kept.length; at += 3)
      if (kept[at] === number)
        return { file: start.file, line: kept[at + 1] ?? 1, column: kept[at + 2] ?? 1 };
    return start;
  };
}

const numbers: ReadonlyMap<ElementId, number> = new Map(elementIds.map((id, number) => [id, number]));

/** Nearly every fact has a place, and nearly every place is in the notice's own file. */
function shorten(value: unknown, file: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => shorten(one, file));
  const whole = value as Readonly<Record<string, unknown>>;
  if (whole.file === file && isPlace(whole)) {
    const { line, column } = whole as Partial<Place>;
    return { [placeKey]: line === undefined ? [] : column === undefined ? [line] : [line, column] };
  }
  const short: Record<string, unknown> = {};
  for (const key in whole) {
    const one = whole[key];
    if (one !== undefined) short[key] = key === "file" && one === file ? true : shorten(one, file);
  }
  return short;
}

function isPlace(value: Readonly<Record<string, unknown>>): boolean {
  for (const key in value) if (key !== "file" && key !== "line" && key !== "column") return false;
  return true;
}

function lengthen(value: unknown, file: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.some((one) => typeof one === "object") ? value.map((one) => lengthen(one, file)) : value;
  const at = (value as { readonly [placeKey]?: readonly number[] })[placeKey];
  if (at === undefined) return lengthenFacts(value as KeptFacts, file);
  const [line, column] = at;
  if (line === undefined) return { file };
  return column === undefined ? { file, line } : { file, line, column };
}

function lengthenFacts(facts: KeptFacts, file: string): KeptFacts {
  const whole: Record<string, unknown> = {};
  for (const key in facts) {
    const one = facts[key];
    whole[key] = key === "file" && one === true ? file : lengthen(one, file);
  }
  return whole;
}
