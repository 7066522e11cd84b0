/** The options of `new`: one for each question, and how each is called when it is wrong or missing. */
import type { QuestionId } from "../inspection/drafting/question.ts";

/** As `parseArgs` takes them. `title` and `publisher` are older than the questions and stand with the other options. */
export const draftOptions = {
  kind: { type: "string" },
  number: { type: "string" },
  date: { type: "string" },
  interprets: { type: "string" },
  amends: { type: "string" },
  repeals: { type: "string" },
  file: { type: "string" },
  organs: { type: "string" },
  mode: { type: "string" },
  ground: { type: "string" },
  class: { type: "string" },
  area: { type: "string" },
  subject: { type: "string" },
  importance: { type: "string" },
  yes: { type: "boolean" },
  "list-kinds": { type: "boolean" },
} as const;

/** Their names. */
export const draftWords = Object.keys(draftOptions) as readonly (keyof typeof draftOptions)[];

/** Answers given with the call. */
export type DraftFlags = Readonly<Partial<Record<QuestionId, string>>>;

/** Picks the answers out of all values. */
export function readDraftFlags(values: Readonly<Record<string, unknown>>): DraftFlags {
  const given = Object.keys(questionNames).flatMap((id) => {
    const value = values[id];
    return typeof value === "string" ? [[id, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** What each question is about, in Chinese. */
export const questionNames: Readonly<Record<QuestionId, string>> = {
  kind: "种类",
  title: "标题",
  publisher: "发布机构",
  number: "文号",
  date: "成文日期",
  interprets: "解读的文件",
  amends: "修改的文件",
  repeals: "废止的文件",
  file: "附件",
  organs: "涉及的机关",
  mode: "公开方式",
  ground: "不予公开依据",
  class: "类别",
  area: "重点领域",
  subject: "主题分类",
  importance: "重要程度",
};
