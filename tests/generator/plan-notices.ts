/** Hands on the plan of a county's notices: who publishes what on which day, and how they relate; no text yet. */
import { addDays, type CivilDate } from "../../scripts/text/civil-date.ts";
import { agencies, agencyOf, type MadeAgency } from "./agencies.ts";
import { listOfficeDays, officeDayFrom, officeDayUntil } from "./days.ts";
import { drawFrom, type Random } from "./random.ts";
import type { Topic } from "./topic.ts";
import { interpretationTopic, normativeTopic, repealTopic } from "./topics-documents.ts";
import { governanceTopics } from "./topics-governance.ts";
import { priorityTopics } from "./topics-priority.ts";
import { protectionTopics } from "./topics-protection.ts";
import { serviceTopics } from "./topics-service.ts";

/** How many notices a year has; normative documents are among those of the first class. */
export interface YearCounts {
  readonly year: number;
  readonly governance: number;
  readonly priority: number;
  readonly service: number;
  readonly normative: number;
  /** Beside the published ones: 依申请公开 and 不予公开. */
  readonly held: number;
}

/** A notice before its text is written. */
export interface PlannedNotice {
  readonly indexNumber: string;
  readonly documentNumber: string | undefined;
  readonly file: string;
  readonly agency: MadeAgency;
  readonly topic: Topic;
  readonly documentDate: CivilDate;
  readonly publishedOn: CivilDate;
  readonly normative: boolean;
  readonly held: "依申请公开" | "不予公开" | undefined;
  /** What it explains, ends or forwards. */
  readonly relation: { readonly kind: Relation; readonly to: string } | undefined;
  /** What ended it, and from which day. */
  readonly repealed: { readonly by: string; readonly on: CivilDate } | undefined;
  readonly attachment: string | undefined;
}

const areaTopics = [...priorityTopics, ...protectionTopics];

type Relation = "解读" | "废止文件" | "转发";

interface Draft {
  readonly topic: Topic;
  readonly agency: MadeAgency;
  readonly documentDate: CivilDate;
  readonly publishedOn: CivilDate;
  readonly held?: "依申请公开" | "不予公开";
  readonly about?: { readonly kind: Relation; readonly draft: Draft };
}

/** Plans every year, the earliest first. */
export function planNotices(seed: string, years: readonly YearCounts[]): readonly PlannedNotice[] {
  const drafts: Draft[][] = [];
  for (const counts of years) drafts.push(draftYear(seed, counts, drafts.flat()));
  const names = drafts.map((year, index) => nameNotices(year, years[index]?.year ?? 0));
  const named = new Map(names.flatMap((year) => [...year]));
  const endings = new Map(
    drafts.flat().flatMap((draft) => (draft.about?.kind === "废止文件" ? [[draft.about.draft, draft]] : [])),
  );
  return drafts.flat().map((draft): PlannedNotice => {
    const { about } = draft;
    const ending = endings.get(draft);
    const name = nameOf(named, draft);
    return {
      ...name,
      ...draft,
      held: draft.held,
      normative: draft.topic === normativeTopic,
      relation: about && { kind: about.kind, to: nameOf(named, about.draft).indexNumber },
      repealed: ending && { by: nameOf(named, ending).indexNumber, on: ending.documentDate },
    };
  });
}

/** The drafts of a year in the order of their publication. */
function draftYear(seed: string, counts: YearCounts, earlier: readonly Draft[]): Draft[] {
  const random = drawFrom(`${seed}/plan/${counts.year}`);
  const days = listOfficeDays(counts.year);
  const draft = (topic: Topic, within = days): Draft => {
    const publishedOn = random.pick(within);
    const agency = agencyOf(pickPublisher(topic, random));
    return { topic, agency, publishedOn, documentDate: dayOnPaper(publishedOn, random) };
  };
  // A document needs some days of the year for what explains it.
  const normative = repeat(counts.normative, () => draft(normativeTopic, days.slice(10, -20)));
  const room = Math.max(0, counts.governance - counts.normative);
  const special = [
    ...normative.map((document): Draft => explain(document, random)),
    ...endEarlier(earlier).map(
      (old): Draft => ({
        ...draft(repealTopic),
        about: { kind: "废止文件", draft: old },
      }),
    ),
  ].slice(0, room);
  const governance = repeat(room - special.length, () => draft(random.pick(governanceTopics)));
  const areas = [...new Set(areaTopics.map(({ area }) => area))];
  const priority = repeat(counts.priority, (index) =>
    draft(random.pick(areaTopics.filter(({ area }) => area === areas[index % areas.length]))),
  );
  const service = repeat(counts.service, () => draft(random.pick(serviceTopics)));
  const held = repeat(
    counts.held,
    (index): Draft => ({
      ...draft(random.pick(governanceTopics)),
      held: index % 2 === 0 ? "依申请公开" : "不予公开",
    }),
  );
  const all = [...normative, ...special, ...governance, ...priority, ...service, ...held];
  return forwardSome(inOrder(all), random);
}

/** One document in three of the year before the last is ended. */
function endEarlier(earlier: readonly Draft[]): readonly Draft[] {
  const ended = new Set(earlier.map(({ about }) => about?.kind === "废止文件" && about.draft));
  const alive = earlier.filter((draft) => draft.topic === normativeTopic && !ended.has(draft));
  return alive.slice(0, Math.ceil(alive.length / 3));
}

function explain(document: Draft, random: Random): Draft {
  const publishedOn = officeDayFrom(addDays(document.publishedOn, random.int(0, 5)));
  return {
    ...document,
    topic: interpretationTopic,
    publishedOn,
    documentDate: publishedOn,
    about: { kind: "解读", draft: document },
  };
}

/** Townships send on to their villages what the office wrote to them. */
function forwardSome(drafts: readonly Draft[], random: Random): Draft[] {
  const sent: Draft[] = [];
  return drafts.map((draft) => {
    const from = sent.at(-1);
    if (draft.agency.kind === "政府办公室" && draft.topic.genre === "通知" && !draft.held && !draft.about)
      sent.push(draft);
    const forwards =
      from &&
      !draft.held &&
      draft.topic.class === "政务工作" &&
      draft.agency.kind === "乡镇" &&
      random.chance(0.1);
    if (!forwards || from.publishedOn > draft.documentDate) return draft;
    return { ...draft, about: { kind: "转发", draft: from } };
  });
}

type Names = Pick<PlannedNotice, "indexNumber" | "documentNumber" | "file" | "attachment">;

const numbered = new Set(["通知", "意见", "通报", "批复", "通告"]);

/** Index numbers run by publisher and day of publication, document numbers by publisher and day on the paper. */
function nameNotices(drafts: readonly Draft[], year: number): ReadonlyMap<Draft, Names> {
  const papers = new Map<string, number>();
  const documentNumbers = new Map<Draft, string>();
  for (const draft of [...drafts].sort((a, b) => compare(a.documentDate, b.documentDate))) {
    if (!numbered.has(draft.topic.genre)) continue;
    const { agencyWord } = draft.agency;
    const next = (papers.get(agencyWord) ?? 0) + 1;
    papers.set(agencyWord, next);
    documentNumbers.set(draft, `${agencyWord}〔${year}〕${next}号`);
  }
  const serials = new Map<string, number>();
  return new Map(
    drafts.map((draft, index) => {
      const { id, indexPrefix } = draft.agency;
      const serial = (serials.get(id) ?? 0) + 1;
      serials.set(id, serial);
      const five = String(serial).padStart(5, "0");
      const names: Names = {
        indexNumber: `${indexPrefix}/${year}-${five}`,
        documentNumber: documentNumbers.get(draft),
        file: `content/notices/${year}/${id}-${five}.md`,
        attachment: draft.topic.table && index % 97 === 0 ? `${year}/${id}-${five}.csv` : undefined,
      };
      return [draft, names];
    }),
  );
}

function nameOf(named: ReadonlyMap<Draft, Names>, draft: Draft): Names {
  const names = named.get(draft);
  if (!names) throw new Error(`a notice of ${draft.agency.name} was planned and not named`);
  return names;
}

function pickPublisher({ by }: Topic, random: Random): string {
  const ids = by === "townships" ? agencies.filter(({ kind }) => kind === "乡镇").map(({ id }) => id) : by;
  return random.pick(ids);
}

/** At most ten days before publication and in the same year: the limit of twenty working days is never near. */
function dayOnPaper(publishedOn: CivilDate, random: Random): CivilDate {
  const day = officeDayUntil(addDays(publishedOn, -random.int(0, 10)));
  return day.slice(0, 4) === publishedOn.slice(0, 4) ? day : publishedOn;
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => compare(a.publishedOn, b.publishedOn));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function repeat<T>(times: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: times }, (_, index) => make(index));
}
