/** Hands on the words of the dialogue: a question as it is shown, and the draft in short before it is written. */
import { formatDate } from "../../text/civil-date.ts";
import { fullLabel } from "../../record/scheme.ts";
import type { SchemeId } from "../../record/standards.ts";
import { listRemarks } from "./draft-dialogue.ts";
import { answerTo, type DraftWorld, documentDateOf, kindOf, publisherOf } from "./draft-world.ts";
import { type PlannedDraft, tellDue } from "./plan-draft.ts";
import { type Choice, type DraftAnswers, fewChoices, type Question } from "./question.ts";

/** What is said before the first question. */
export const greeting =
  "起草一条信息。一次问一句：直接按回车，就用〔 〕里的答案；? 看说明，< 回到上一句，Ctrl-C 离开（什么也不写）。\n";

/** The words of a question and, where they are few, its choices. */
export function writeQuestion({ text, choices }: Question): string {
  return `\n${text}\n${choices.length > fewChoices ? "" : writeChoices(choices)}`;
}

/** What `?` shows: the help, and every choice. */
export function writeHelp({ help, choices }: Question): string {
  const lines = help.split("\n").map((line) => `   ${line}\n`);
  return `${lines.join("")}${choices.length > fewChoices ? writeChoices(choices) : ""}`;
}

/** A numbered list. */
export function writeChoices(choices: readonly Choice[]): string {
  const width = String(choices.length).length;
  return choices.map(({ label }, index) => `  ${String(index + 1).padStart(width)}  ${label}\n`).join("");
}

/** What stands before the cursor. */
export function promptOf({ fallback }: Question): string {
  return fallback ? `〔${fallback.label}〕> ` : "> ";
}

/** The draft in short. */
export function summarise(
  world: DraftWorld,
  answers: DraftAnswers,
  { indexNumber, due, plan }: PlannedDraft,
): string {
  const { schemes } = world.catalog.standards;
  const label = (scheme: SchemeId, id: string | undefined): string | undefined => {
    const term = id === undefined ? undefined : schemes[scheme].byId(id);
    return term && fullLabel(schemes[scheme], term);
  };
  const join = (values: readonly string[] | undefined): string | undefined =>
    values === undefined || values.length === 0 ? undefined : values.join("、");
  const group = [
    label("class", answerTo(answers, "class")),
    label("priority-area", answerTo(answers, "area")),
  ];
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["种　　类", kindOf(world, answers).label],
    ["标　　题", answerTo(answers, "title")],
    ["发布机构", publisherOf(world, answers)?.name],
    ["文　　号", answerTo(answers, "number")],
    ["成文日期", formatDate(documentDateOf(world, answers))],
    ["索 引 号", indexNumber === undefined ? "请自己填写" : `${indexNumber}（暂定）`],
    ["公开方式", label("disclosure-mode", answerTo(answers, "mode"))],
    ["依　　据", answerTo(answers, "ground")],
    ["类　　别", join(group.filter((part) => part !== undefined))],
    ["主题分类", label("subject", answerTo(answers, "subject"))],
    ["重要程度", label("importance", answerTo(answers, "importance"))],
    ["解　　读", join(answers.interprets)],
    ["修　　订", join(answers.amends)],
    ["废止文件", join(answers.repeals)],
    ["附　　件", join(answers.file)],
    ["涉及机关", join(answers.organs)],
    ["发布期限", due.kind === "no-limit" ? undefined : tellDue(due)],
  ];
  const shown = rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}　${value}\n`]));
  const { reminder } = plan.kind;
  const notes = [...listNotes(world, answers, due), ...(reminder === undefined ? [] : [reminder])];
  return `\n${shown.join("")}${notes.length === 0 ? "" : "\n请留意：\n"}${notes.map((note) => `  · ${note}\n`).join("")}`;
}

/** Everything there is to remark, the deadline that has passed included. */
export function listNotes(
  world: DraftWorld,
  answers: DraftAnswers,
  due: PlannedDraft["due"],
): readonly string[] {
  const late =
    due.kind === "due" && due.day < world.catalog.day
      ? [`发布期限 ${formatDate(due.day)} 已经过了，请尽快发布。`]
      : [];
  return [...listRemarks(world, answers), ...late];
}
