/** Hands on what a draft is begun from: the county as it stands, and what the answers so far mean in it. */
import { type CivilDate, parseCivilDate } from "../../text/civil-date.ts";
import type { Agency } from "../../record/agency.ts";
import type { DraftKind } from "../../record/draft-rules.ts";
import type { Notice } from "../../record/notice.ts";
import type { Drafting } from "../../record/read-drafting.ts";
import { guessFromTitle, guessKind, type TitleGuess } from "../../record/title-words.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { DraftAnswers, QuestionId } from "./question.ts";

/** Everything known before the first question. */
export interface DraftWorld {
  readonly catalog: Catalog;
  readonly drafting: Drafting;
  /** Paths below `attachments/`. */
  readonly attachments: readonly string[];
  /** Index numbers written in files of the year, whether they can be read as notices or not. */
  readonly claimed: readonly string[];
  /** Answers given with the call, as they were written. */
  readonly flags: Readonly<Partial<Record<QuestionId, string>>>;
}

/** The first value of an answer. */
export function answerTo(answers: DraftAnswers, id: QuestionId): string | undefined {
  return answers[id]?.[0];
}

/** The kind chosen, or the one that the title suggests. */
export function kindOf({ drafting, flags }: DraftWorld, answers: DraftAnswers): DraftKind {
  const { rules } = drafting;
  const id = answerTo(answers, "kind");
  const chosen = rules.kinds.find((kind) => kind.id === id);
  const title = answerTo(answers, "title") ?? flags.title ?? "";
  const plain = rules.kinds.find((kind) => kind.id === rules.otherwise.kind) ?? rules.kinds[0];
  const kind = chosen ?? guessKind(title, rules) ?? plain;
  if (!kind) throw new Error("rules without a kind are refused when they are read");
  return kind;
}

/** Who publishes: as answered, else whoever runs the site. */
export function publisherOf({ catalog }: DraftWorld, answers: DraftAnswers): Agency | undefined {
  const id = answerTo(answers, "publisher");
  const find = (wanted: string): Agency | undefined =>
    catalog.agencies.find((agency) => [agency.id, agency.name, agency.shortName].includes(wanted));
  return (id === undefined ? undefined : find(id)) ?? find(catalog.config.operator) ?? catalog.agencies[0];
}

/** The day on the document. */
export function documentDateOf({ catalog }: DraftWorld, answers: DraftAnswers): CivilDate {
  return parseCivilDate(answerTo(answers, "date") ?? "") ?? catalog.day;
}

/** What the words of the title propose. */
export function guessOf(world: DraftWorld, answers: DraftAnswers): TitleGuess {
  const { agencies } = world.catalog;
  return guessFromTitle(answerTo(answers, "title") ?? "", {
    kind: kindOf(world, answers),
    agencies: agencies.flatMap(({ name, shortName }) => [name, shortName]),
    rules: world.drafting.rules,
  });
}

/** Every notice, held ones too. */
export function everyNotice({ catalog }: DraftWorld): readonly Notice[] {
  return [...catalog.published.map((entry) => entry.notice), ...catalog.held];
}
