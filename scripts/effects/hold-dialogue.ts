/** Holds the dialogue that begins a draft: shows each question, takes the answer, and asks again where it was not understood. */
import { findNextQuestion, listRemarks, withoutLast } from "../inspection/drafting/draft-dialogue.ts";
import type { DraftWorld } from "../inspection/drafting/draft-world.ts";
import { planDraft } from "../inspection/drafting/plan-draft.ts";
import {
  type DraftAnswers,
  fewChoices,
  narrow,
  type Question,
  takeAnswer,
} from "../inspection/drafting/question.ts";
import {
  greeting,
  promptOf,
  summarise,
  writeChoices,
  writeHelp,
  writeQuestion,
} from "../inspection/drafting/summary.ts";
import { type Listener, listen, type TerminalStreams } from "./line-reader.ts";

/** The answers, or undefined where the person left or would not have it written. */
export async function holdDialogue(
  world: DraftWorld,
  streams: TerminalStreams,
): Promise<DraftAnswers | undefined> {
  const listener = listen(streams);
  try {
    listener.say(greeting);
    return await askAll(world, listener);
  } finally {
    listener.close();
  }
}

async function askAll(world: DraftWorld, listener: Listener): Promise<DraftAnswers | undefined> {
  let answers: DraftAnswers = {};
  for (;;) {
    const { answers: settled, question, faults } = findNextQuestion(world, answers);
    for (const { written, why } of faults) listener.say(`\n选项里的“${written}”不能用：${why}\n`);
    if (question) {
      const reply = await askOne(question, listener);
      if (reply === "left") return undefined;
      answers = reply === "back" ? withoutLast(world, settled) : { ...settled, [question.id]: reply };
      if (reply !== "back")
        for (const remark of listRemarks(world, answers, question.id)) listener.say(`  ! ${remark}\n`);
      continue;
    }
    listener.say(summarise(world, settled, planDraft(world, settled)));
    const reply = await confirm(listener);
    if (reply === "left") return undefined;
    if (reply === "yes") return settled;
    answers = withoutLast(world, settled);
  }
}

async function askOne(asked: Question, listener: Listener): Promise<readonly string[] | "left" | "back"> {
  let question = asked;
  listener.say(writeQuestion(question));
  for (;;) {
    const line = await listener.ask(promptOf(question));
    if (line === undefined) return "left";
    const text = line.trim();
    if (text === "?" || text === "？") listener.say(writeHelp(question));
    else if (text === "<" || text === "《" || text === "＜") return "back";
    else {
      const taken = takeAnswer(question, text);
      if (taken.kind === "taken") return taken.values;
      if (taken.kind === "unclear") listener.say(`  ${taken.why}\n`);
      else {
        const few = taken.choices.length <= fewChoices * 2;
        listener.say(
          few
            ? `  有 ${taken.choices.length} 项，是哪一项？\n${writeChoices(taken.choices)}`
            : `  有 ${taken.choices.length} 项，请再多写几个字。\n`,
        );
        if (few) question = narrow(asked, taken.choices);
      }
    }
  }
}

async function confirm(listener: Listener): Promise<"yes" | "left" | "back"> {
  for (;;) {
    const text = (await listener.ask("\n写成草稿吗？〔是〕> "))?.trim().toLowerCase();
    if (text === undefined || ["否", "不", "不写", "n", "no"].includes(text)) return "left";
    if (["", "是", "写", "好", "y", "yes", "1"].includes(text)) return "yes";
    if (["<", "＜", "《"].includes(text)) return "back";
    listener.say("  按回车写成草稿；写“否”不写；写 < 回到上一句。\n");
  }
}
