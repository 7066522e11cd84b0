/** Hands on the shape of a step: when it is taken, what it asks, and what there is to remark on the answer. */
import type { DraftWorld } from "./draft-world.ts";
import type { DraftAnswers, Question, QuestionId } from "./question.ts";

/** One step of the dialogue. */
export interface Step {
  readonly id: QuestionId;
  /** `open`: asked; `quiet`: taken only where a flag gives it; `shut`: has no place in this draft. Left out: open. */
  readonly state?: (world: DraftWorld, answers: DraftAnswers) => "open" | "quiet" | "shut";
  readonly ask: (world: DraftWorld, answers: DraftAnswers) => Question;
  readonly remark?: (world: DraftWorld, answers: DraftAnswers) => readonly string[];
}
