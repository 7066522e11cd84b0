/** Hands on the course of the dialogue: from the answers so far to the next question, with what the call said beforehand. */
import type { DraftWorld } from "./draft-world.ts";
import { type DraftAnswers, type Question, type QuestionId, questionIds, takeAnswer } from "./question.ts";
import type { Step } from "./step.ts";
import { classSteps } from "./steps-class.ts";
import { identitySteps } from "./steps-identity.ts";
import { tieSteps } from "./steps-ties.ts";

const steps: readonly Step[] = [...identitySteps, ...tieSteps, ...classSteps];

/** What is wrong with an answer given with the call. */
export interface FlagFault {
  readonly id: QuestionId;
  readonly written: string;
  readonly why: string;
}

/** Where the dialogue stands: what is settled, what is asked next, what was wrong with the flags. */
export interface DialogueState {
  readonly answers: DraftAnswers;
  /** Undefined where everything is answered. */
  readonly question: Question | undefined;
  readonly faults: readonly FlagFault[];
}

/** Takes the answers that the call gave, up to the first question that it left open. A faulty flag leaves its question open. */
export function findNextQuestion(world: DraftWorld, answers: DraftAnswers): DialogueState {
  let settled = answers;
  const faults: FlagFault[] = [];
  for (const { id, state, ask } of steps) {
    if (settled[id] !== undefined) continue;
    const written = world.flags[id];
    const place = state?.(world, settled) ?? "open";
    if (place === "shut" || (place === "quiet" && written === undefined)) continue;
    const question = ask(world, settled);
    const taken = written === undefined ? undefined : takeFlag(question, written);
    if (taken === undefined || typeof taken === "string") {
      if (taken !== undefined) faults.push({ id, written: written ?? "", why: taken });
      return { answers: settled, question, faults };
    }
    settled = { ...settled, [id]: taken };
  }
  return { answers: settled, question: undefined, faults };
}

function takeFlag(question: Question, written: string): readonly string[] | string {
  const taken = takeAnswer(question, written);
  if (taken.kind === "taken") return taken.values;
  if (taken.kind === "unclear") return taken.why;
  const few = taken.choices.slice(0, 5).map((choice) => choice.label);
  return `“${written}”对得上 ${taken.choices.length} 项：${few.join("；")}${taken.choices.length > 5 ? "……" : ""}`;
}

/** What a call settles when nobody is asked: flags, then what is usual. Everything missing is told at once. */
export interface SettledDraft {
  readonly answers: DraftAnswers;
  readonly missing: readonly Question[];
  readonly faults: readonly FlagFault[];
  /** Flags that have no place in this draft: 重点领域 where the class is another. */
  readonly useless: readonly QuestionId[];
}

/** Settles without asking. */
export function settleDraft(world: DraftWorld): SettledDraft {
  let answers: DraftAnswers = {};
  const missing: Question[] = [];
  const faults: FlagFault[] = [];
  for (;;) {
    const state = findNextQuestion(world, answers);
    const { question } = state;
    faults.push(...state.faults);
    if (!question) {
      const useless = questionIds.filter(
        (id) => world.flags[id] !== undefined && state.answers[id] === undefined,
      );
      return { answers: state.answers, missing, faults, useless };
    }
    if (!question.fallback && state.faults.length === 0) missing.push(question);
    answers = { ...state.answers, [question.id]: question.fallback?.values ?? [] };
  }
}

/** What is to be said about one answer, or about all of them. */
export function listRemarks(world: DraftWorld, answers: DraftAnswers, only?: QuestionId): readonly string[] {
  return steps
    .filter(({ id }) => answers[id] !== undefined && (only === undefined || id === only))
    .flatMap(({ remark }) => remark?.(world, answers) ?? []);
}

/** The answers without the last one that was asked for: the way back. Flags are answered again by themselves. */
export function withoutLast(world: DraftWorld, answers: DraftAnswers): DraftAnswers {
  const asked = steps.filter(({ id }) => answers[id] !== undefined && world.flags[id] === undefined);
  const last = asked.at(-1)?.id;
  // What was answered by a flag after it may depend on it.
  const from = steps.findIndex(({ id }) => id === last);
  const kept = steps.slice(0, Math.max(0, from)).map(({ id }) => id);
  return Object.fromEntries(kept.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
}
