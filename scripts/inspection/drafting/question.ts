/** Hands on a question to whoever begins a draft: its words, what can be chosen, and how an answer is taken. */
import { fold } from "../../text/fold.ts";
import { findNearest } from "../../text/nearest.ts";

/** What is asked, in this order. */
export const questionIds = [
  "kind",
  "title",
  "publisher",
  "number",
  "date",
  "interprets",
  "amends",
  "repeals",
  "file",
  "organs",
  "mode",
  "ground",
  "class",
  "area",
  "subject",
  "importance",
] as const;

export type QuestionId = (typeof questionIds)[number];

/** Answers so far, each as a list of settled values; an empty list is left blank on purpose. */
export type DraftAnswers = Readonly<Partial<Record<QuestionId, readonly string[]>>>;

/** Something to choose: the value that is kept, the words that are shown, other words that mean it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly also?: readonly string[];
}

/** What became of an answer. */
export type Taken =
  | { readonly kind: "taken"; readonly values: readonly string[] }
  | { readonly kind: "narrowed"; readonly choices: readonly Choice[] }
  | { readonly kind: "unclear"; readonly why: string };

/** A question. Without a fallback it must be answered. */
export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** It may be left blank, though something else is usual. */
  readonly optional?: true;
  /** What an empty answer means, and how that is shown. */
  readonly fallback?: { readonly values: readonly string[]; readonly label: string };
  /** What `?` tells. */
  readonly help: string;
  readonly take: (text: string) => Taken;
}

/** The most choices that are shown without being asked for. */
export const fewChoices = 12;

/** Takes a number of the list, a whole label, or a part of one; a part of several narrows the list. */
export function choose(choices: readonly Choice[], text: string): Taken {
  const wanted = text.normalize("NFKC").trim();
  if (/^\d{1,4}$/.test(wanted)) {
    const numbered = choices[Number(wanted) - 1];
    if (numbered) return { kind: "taken", values: [numbered.value] };
  }
  const folded = fold(wanted);
  const words = (choice: Choice): readonly string[] => [choice.value, choice.label, ...(choice.also ?? [])];
  const exact = choices.find((choice) =>
    words(choice).some((word) => word === text.trim() || fold(word) === folded),
  );
  if (exact && folded !== "") return { kind: "taken", values: [exact.value] };
  const near =
    folded === ""
      ? []
      : choices.filter((choice) => words(choice).some((word) => fold(word).includes(folded)));
  const [only] = near;
  if (only && near.length === 1) return { kind: "taken", values: [only.value] };
  if (near.length > 1) return { kind: "narrowed", choices: near };
  if (/^\d{1,4}$/.test(wanted))
    return { kind: "unclear", why: `没有第 ${wanted} 项，一共 ${choices.length} 项。` };
  const nearest = findNearest(
    wanted,
    choices.flatMap((choice) => [choice.label, ...(choice.also ?? [])]),
  );
  return {
    kind: "unclear",
    why: `没有“${wanted}”${nearest === undefined ? "。" : `，是不是“${nearest}”？`}`,
  };
}

const none = ["无", "没有", "否", "不", "没", "不涉及", "暂无"];

/** Takes an answer whole: empty is what is usual, and a plain no is nothing where nothing is usual. */
export function takeAnswer({ fallback, optional, take }: Question, text: string): Taken {
  const plain = text.trim();
  if (fallback && (plain === "" || plain === fallback.label))
    return { kind: "taken", values: fallback.values };
  if ((optional || fallback?.values.length === 0) && none.includes(plain))
    return { kind: "taken", values: [] };
  if (plain === "") return { kind: "unclear", why: "这一项要写；输入 ? 看说明。" };
  return take(text);
}

/** The same question with fewer things to choose from; whatever is not among them is taken as before. */
export function narrow(question: Question, choices: readonly Choice[]): Question {
  const take = (text: string): Taken => {
    const taken = choose(choices, text);
    return taken.kind === "unclear" ? question.take(text) : taken;
  };
  return { ...question, choices, take };
}

/** Splits an answer that names several things: 1 3, 甲局、乙局. */
export function splitAnswer(text: string): readonly string[] {
  return text
    .split(/[、，,；;\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
