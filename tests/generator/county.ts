/** Hands on a whole synthetic county, as many notices as wanted over several years; the same order gives the same bytes. */
import { writeCountyTexts } from "./county-texts.ts";
import { planNotices, type YearCounts } from "./plan-notices.ts";
import { writeBooks } from "./write-books.ts";
import { type MadeFile, writeNotice } from "./write-notice.ts";
import { type RequestYear, writeRequests } from "./write-requests.ts";

/** `even`: the notices spread over the years. `sourceYear`: 2016 has the figures of the source report, later years the rest. */
export type Profile = "even" | "sourceYear";

/** What county is wanted. */
export interface CountyWish {
  /** Published notices in all years together. */
  readonly notices: number;
  /** Default: as many years as are worked well by the calendars at hand. */
  readonly years?: readonly number[];
  readonly profile?: Profile;
  readonly seed?: string;
  /** Also the books of dispute, activities and decisions; true where left out. */
  readonly books?: boolean;
}

/** The published notices of the source year, and what can be told of its requests. */
export const sourceYear = {
  counts: { year: 2016, governance: 2814, priority: 800, service: 400, normative: 7, held: 20 },
  requests: { year: 2016, channels: { 当面: 15, 传真: 0, 网络: 9, 信函: 4 }, open: 0 },
} as const satisfies { readonly counts: YearCounts; readonly requests: RequestYear };

const sourceTotal = totalOf(sourceYear.counts);
const yearsAfterwards: readonly number[] = [2022, 2023, 2024, 2025];

/** All files by path from the county's folder. */
export function makeCounty(wish: CountyWish): Readonly<Record<string, string>> {
  return Object.fromEntries(listCountyFiles(wish));
}

/** The same one after the other, so that forty thousand notices need not be held at once. */
export function* listCountyFiles({
  notices,
  years = yearsAfterwards,
  profile = "even",
  seed = "青崖",
  books = true,
}: CountyWish): Generator<MadeFile, void> {
  const wanted = countYears(notices, [...years].sort(), profile);
  const lastYear = wanted.at(-1)?.counts.year;
  if (lastYear === undefined) throw new Error("a county needs a year");
  yield* writeCountyTexts(lastYear);
  for (const { counts, requests } of wanted) {
    const before = wanted.find((other) => other.counts.year === counts.year - 1);
    yield writeRequests(seed, requests, before?.requests);
    if (books) yield* writeBooks(seed, counts.year);
  }
  const planned = planNotices(
    seed,
    wanted.map(({ counts }) => counts),
  );
  for (const notice of planned) yield* writeNotice(notice, seed);
}

interface WantedYear {
  readonly counts: YearCounts;
  readonly requests: RequestYear;
}

function countYears(notices: number, years: readonly number[], profile: Profile): readonly WantedYear[] {
  if (profile === "even") return spread(notices, years);
  const rest = notices - sourceTotal;
  if (rest < 0) throw new Error(`profile sourceYear needs at least ${sourceTotal} notices`);
  const later = years.filter((year) => year > sourceYear.counts.year);
  if (rest > 0 && later.length === 0)
    throw new Error("profile sourceYear needs a later year for the other notices");
  return [sourceYear, ...(rest === 0 ? [] : spread(rest, later))];
}

/** Seven in ten 政务工作, two 重点领域, one 公共服务; the last year keeps what does not divide. */
function spread(notices: number, years: readonly number[]): readonly WantedYear[] {
  return years.map((year, index): WantedYear => {
    const share = Math.floor(notices / years.length);
    const total = index === years.length - 1 ? notices - share * index : share;
    const [priority, service] = [Math.round(total * 0.2), Math.round(total * 0.1)];
    const normative = Math.min(total - priority - service, Math.max(1, Math.round(total / 500)));
    const counts = { year, governance: total - priority - service, priority, service, normative };
    const received = 12 + ((year * 7) % 29);
    const channels = { 当面: 6, 传真: 1, 网络: received, 信函: 5 };
    return { counts: { ...counts, held: Math.ceil(total / 200) }, requests: { year, channels, open: 3 } };
  });
}

function totalOf({ governance, priority, service }: YearCounts): number {
  return governance + priority + service;
}
