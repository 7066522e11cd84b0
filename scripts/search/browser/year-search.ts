/** Hands on the documents of one year that hold a passage, or all of several terms; newest first. */
import { fold } from "../../text/fold.ts";
import { encodeQuery } from "../encode.ts";
import type { Engine, EngineAnswer, EngineCounts, EngineHit, EngineQuestion } from "./pagefind-engine.js";
import type { Filters } from "./query.ts";

/** What one year answers. */
export interface YearAnswer {
  readonly hits: readonly EngineHit[];
  /** How many there are without the filters. */
  readonly unfiltered: number;
  readonly counts: EngineCounts;
}

/** Finds the documents in which every one of the folded passages stands. */
export async function searchYear(
  engine: Engine,
  passages: readonly string[],
  filters: Filters,
): Promise<YearAnswer> {
  const answers: YearAnswer[] = [];
  for (const passage of passages) answers.push(await searchPassage(engine, passage, filters));
  const [first, ...others] = answers;
  if (first === undefined) return { hits: [], unfiltered: 0, counts: {} };
  if (others.length === 0) return first;
  const sets = others.map(({ hits }) => new Set(hits.map(({ id }) => id)));
  const hits = first.hits.filter(({ id }) => sets.every((set) => set.has(id)));
  return { hits, unfiltered: hits.length, counts: {} };
}

// Each word of a question costs a look into the index. So many characters in a row are hardly ever found twice by chance;
// what follows them is compared with the text of the few documents found.
const longestQuestion = 60;

async function searchPassage(engine: Engine, passage: string, filters: Filters): Promise<YearAnswer> {
  const characters = [...passage];
  const head = characters.slice(0, longestQuestion).join("");
  const answer = await engine.search(encodeQuery(head), toQuestion(filters));
  if (characters.length <= longestQuestion) return toYearAnswer(answer);
  const holds = await Promise.all(answer.results.map((hit) => holdsPassage(hit, passage)));
  const hits = answer.results.filter((_, index) => holds[index]);
  return { hits, unfiltered: hits.length, counts: {} };
}

async function holdsPassage(hit: EngineHit, passage: string): Promise<boolean> {
  const { meta } = await hit.data();
  return `${meta.title ?? ""}\n${meta.text ?? ""}`.split("\n").some((line) => fold(line).includes(passage));
}

function toYearAnswer(answer: EngineAnswer): YearAnswer {
  return { hits: answer.results, unfiltered: answer.unfilteredResultCount, counts: answer.totalFilters };
}

function toQuestion(filters: Filters): EngineQuestion {
  const asked = (["class", "publisher", "validity"] as const).filter((name) => filters[name].length > 0);
  return {
    filters: Object.fromEntries(asked.map((name) => [name, { any: filters[name] }])),
    sort: { order: "asc" },
  };
}
