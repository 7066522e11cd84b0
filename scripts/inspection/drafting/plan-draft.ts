/** Hands on what the answers come to: the index number, the day by which to publish, and the plan of the draft. */
import { type CivilDate, formatDate, yearOf } from "../../text/civil-date.ts";
import { escapeMarkdown } from "../../text/escape-markdown.ts";
import type { IndexNumber } from "../../text/index-number.ts";
import type { DraftFacts, DraftPlan } from "../../record/draft.ts";
import { type DraftSlot, fillDraftBody, type SlotValue } from "../../record/draft-body.ts";
import type { ElementId } from "../../record/elements.ts";
import { fullLabel } from "../../record/scheme.ts";
import type { SchemeId } from "../../record/standards.ts";
import type { CatalogEntry } from "../../catalog/catalog.ts";
import { proposeIndexNumber } from "../../catalog/next-index-number.ts";
import { findPublicationDue, type PublicationDue } from "../publication-due.ts";
import { answerTo, type DraftWorld, documentDateOf, guessOf, kindOf, publisherOf } from "./draft-world.ts";
import type { DraftAnswers } from "./question.ts";

/** A draft before it is written. */
export interface PlannedDraft {
  /** Undefined where the county numbers by a pattern of its own. */
  readonly indexNumber: string | undefined;
  readonly due: PublicationDue;
  readonly plan: DraftPlan;
}

/** Plans the draft from answers that are complete. */
export function planDraft(world: DraftWorld, answers: DraftAnswers): PlannedDraft {
  const { catalog, drafting } = world;
  const { standards } = catalog;
  const kind = kindOf(world, answers);
  const publisher = publisherOf(world, answers);
  const documentDate = documentDateOf(world, answers);
  const proactive = answerTo(answers, "mode") !== "on-request" && answerTo(answers, "mode") !== "withheld";
  const indexNumber = publisher && proposeIndexNumber(catalog, publisher, yearOf(catalog.day), world.claimed);
  const interpreted = entriesOf(world, answers.interprets);
  const interpretedOn = interpreted
    .map(({ notice }) => notice.publishedOn.date)
    .sort()
    .at(-1);
  const due: PublicationDue = proactive
    ? findPublicationDue(standards, kind, { documentDate, interpretedOn })
    : { kind: "no-limit" };
  const slots: Readonly<Partial<Record<DraftSlot, SlotValue>>> = {
    标题: { text: answerTo(answers, "title") ?? "" },
    成文日期: { text: formatDate(documentDate) },
    ...slot("文号", answerTo(answers, "number")),
    ...slot("发布机构", publisher?.name),
    ...slot("发文单位", publisher?.name),
    ...slot("联系电话", publisher?.phone),
    ...slot("地址", publisher?.address),
    ...(interpreted.length === 0 ? {} : { 解读对象: { markdown: interpreted.map(linkTo).join("、") } }),
  };
  const body = fillDraftBody(drafting.bodies.get(kind.id) ?? "", slots);
  const importance = answerTo(answers, "importance") ?? kind.importance;
  const submitted = drafting.rules.submitted?.kinds.includes(publisher?.kind ?? "")
    ? drafting.rules.submitted.say
    : "";
  const review = drafting.rules.reviews.find((entry) => entry.importance === importance)?.say ?? "";
  const head = [
    `种类：${kind.label}。${kind.reminder ?? ""}`,
    ...(due.kind === "no-limit" ? [] : [`发布期限：${tellDue(due)}。`]),
    ...(submitted + review === "" ? [] : [`审核：${submitted}${review}`]),
  ];
  const facts = factsOf(world, answers, { indexNumber, documentDate });
  return { indexNumber, due, plan: { kind, rules: drafting.rules, facts, head, body } };
}

/** `2024年6月18日以前（成文后20个工作日，条例（2019）第二十六条）`. */
export function tellDue(due: Exclude<PublicationDue, { kind: "no-limit" }>): string {
  const ground = `${due.limit}${due.cite === "" ? "" : `，${due.cite}`}`;
  return due.kind === "due"
    ? `${formatDate(due.day)}以前（${ground}）`
    : `${ground}；还没有${due.year}年的工作日历，算不出是哪一天`;
}

function factsOf(
  world: DraftWorld,
  answers: DraftAnswers,
  {
    indexNumber,
    documentDate,
  }: { readonly indexNumber: string | undefined; readonly documentDate: CivilDate },
): DraftFacts {
  const { catalog } = world;
  const { standards, day } = catalog;
  const kind = kindOf(world, answers);
  const label = (scheme: SchemeId, id: string | undefined): string | undefined => {
    const term = id === undefined ? undefined : standards.schemes[scheme].byId(id);
    return term && fullLabel(standards.schemes[scheme], term);
  };
  const own =
    kind.deadline?.from === "document" && "workingDays" in kind.deadline ? kind.deadline : undefined;
  return {
    ...only("indexNumber", indexNumber),
    ...only("title", answerTo(answers, "title")),
    ...only("documentNumber", answerTo(answers, "number")),
    ...only("publisher", publisherOf(world, answers)?.name),
    documentDate,
    publishedOn: documentDate > day ? documentDate : day,
    ...(kind.normative ? only("validity", label("validity", "in-force")) : {}),
    normativeDocument: kind.normative ? "是" : "否",
    ...only("class", label("class", answerTo(answers, "class"))),
    ...only("priorityArea", label("priority-area", answerTo(answers, "area"))),
    ...only("subject", label("subject", answerTo(answers, "subject"))),
    ...only("genre", label("genre", guessOf(world, answers).genre)),
    ...only("disclosureMode", label("disclosure-mode", answerTo(answers, "mode"))),
    ...only("withholdingGround", answerTo(answers, "ground")),
    ...only("importance", label("importance", answerTo(answers, "importance"))),
    ...only("deadline", own === undefined ? undefined : String(own.workingDays)),
    ...some("interprets", answers.interprets),
    ...some("amends", answers.amends),
    ...some("repeals", answers.repeals),
    ...some(
      "attachments",
      answers.file?.map((file) => ({ 名称: stemOf(file), 文件: file })),
    ),
    ...(standards.elements.has("coordination")
      ? some(
          "coordination",
          answers.organs?.map((organ) => ({ 机关: organ })),
        )
      : {}),
    ...(standards.elements.has("state") ? only("state", label("notice-state", "draft")) : {}),
  };
}

function only(key: ElementId, value: string | undefined): DraftFacts {
  return value === undefined ? {} : { [key]: value };
}

function some(
  key: ElementId,
  values: readonly string[] | readonly Readonly<Record<string, string>>[] | undefined,
): DraftFacts {
  return values === undefined || values.length === 0 ? {} : { [key]: values };
}

function slot(name: DraftSlot, text: string | undefined): Readonly<Partial<Record<DraftSlot, SlotValue>>> {
  return text === undefined ? {} : { [name]: { text } };
}

function stemOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/, "");
}

function entriesOf({ catalog }: DraftWorld, numbers: readonly string[] | undefined): readonly CatalogEntry[] {
  return (numbers ?? []).flatMap((number) => catalog.byIndexNumber.get(number as IndexNumber) ?? []);
}

/** The title in 《》, as a link where the number can stand in one. */
function linkTo({ notice }: CatalogEntry): string {
  const title = `《${notice.title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
  const plain = escapeMarkdown(title);
  return /^[\w./-]+$/.test(notice.indexNumber) ? `[${plain}](${notice.indexNumber})` : plain;
}
