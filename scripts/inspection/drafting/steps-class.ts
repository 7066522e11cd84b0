/** Hands on the last questions: disclosed or not, under which class, area and subject, how important. */
import { fullLabel, type Scheme } from "../../record/scheme.ts";
import { answerTo, guessOf, kindOf } from "./draft-world.ts";
import { type Choice, choose, type Taken } from "./question.ts";
import type { Step } from "./step.ts";

function choicesOf(scheme: Scheme): readonly Choice[] {
  return scheme.terms.map((term) => ({ value: term.id, label: fullLabel(scheme, term) }));
}

/** Other spellings than the label are known to the scheme alone. */
function chooseTerm(scheme: Scheme, choices: readonly Choice[], text: string): Taken {
  const term = scheme.find(text);
  return term ? { kind: "taken", values: [term.id] } : choose(choices, text);
}

function labelOf(scheme: Scheme, id: string): string {
  const term = scheme.byId(id);
  return term ? fullLabel(scheme, term) : id;
}

const modeStep: Step = {
  id: "mode",
  ask: ({ catalog }) => {
    const scheme = catalog.standards.schemes["disclosure-mode"];
    return {
      id: "mode",
      text: "怎样公开？",
      choices: choicesOf(scheme),
      fallback: { values: ["proactive"], label: labelOf(scheme, "proactive") },
      help: "主动公开的发布到网站；依申请公开、不予公开的只存档，不上网。不予公开要写依据。",
      take: (text) => chooseTerm(scheme, choicesOf(scheme), text),
    };
  },
};

const groundStep: Step = {
  id: "ground",
  state: (_, answers) => (answerTo(answers, "mode") === "withheld" ? "open" : "shut"),
  ask: ({ drafting }) => {
    const choices = drafting.rules.grounds.map(({ label }) => ({ value: label, label }));
    return {
      id: "ground",
      text: "不予公开的依据是什么？",
      choices,
      help: "选一项，或者自己写明条例哪一条、为什么。到期要再看一次能不能公开（条例第十八条）。",
      take: (text) => {
        const taken = choose(choices, text);
        const own = taken.kind === "unclear" && /第.+条/.test(text);
        return own ? { kind: "taken", values: [text.trim()] } : taken;
      },
    };
  },
};

const classStep: Step = {
  id: "class",
  ask: (world, answers) => {
    const scheme = world.catalog.standards.schemes.class;
    const guess = guessOf(world, answers).class;
    return {
      id: "class",
      text: "归入哪一类？",
      choices: choicesOf(scheme),
      fallback: { values: [guess], label: labelOf(scheme, guess) },
      help: "括号里的是按种类和标题推荐的。财政、环保、食品药品、安全生产等八个领域归“重点领域”；办事、就业、教育、停水停电等归“公共服务”；其余归“政务工作”。",
      take: (text) => chooseTerm(scheme, choicesOf(scheme), text),
    };
  },
};

const areaStep: Step = {
  id: "area",
  state: (_, answers) => (answerTo(answers, "class") === "priority" ? "open" : "shut"),
  ask: (world, answers) => {
    const scheme = world.catalog.standards.schemes["priority-area"];
    const { area } = guessOf(world, answers);
    return {
      id: "area",
      text: "是哪一个重点领域？",
      choices: choicesOf(scheme),
      ...(area === undefined ? {} : { fallback: { values: [area], label: labelOf(scheme, area) } }),
      help: "每条重点领域信息归入一个领域。",
      take: (text) => chooseTerm(scheme, choicesOf(scheme), text),
    };
  },
};

const subjectStep: Step = {
  id: "subject",
  ask: (world, answers) => {
    const scheme = world.catalog.standards.schemes.subject;
    const parents = new Set(scheme.terms.map((term) => term.parent));
    const leaves = scheme.terms.filter((term) => !parents.has(term.id));
    const { subjects } = world.drafting.rules;
    // The words that propose a subject also find it: 防汛 is 应急管理.
    const choices = leaves.map((term) => ({
      value: term.id,
      label: fullLabel(scheme, term),
      also: subjects.flatMap((rule) => (rule.subject === term.id ? rule.words : [])),
    }));
    const { subject } = guessOf(world, answers);
    return {
      id: "subject",
      text: "主题分类是哪一项？写几个字就能找到。",
      choices,
      fallback:
        subject === undefined
          ? { values: [], label: "以后再填" }
          : { values: [subject], label: labelOf(scheme, subject) },
      help: "国家统一的主题分类，例如写“公路”“教育”“应急”。",
      take: (text) => {
        const term = scheme.find(text);
        return term && !parents.has(term.id) ? { kind: "taken", values: [term.id] } : choose(choices, text);
      },
    };
  },
};

const importanceStep: Step = {
  id: "importance",
  ask: (world, answers) => {
    const scheme = world.catalog.standards.schemes.importance;
    const { importance } = kindOf(world, answers);
    const { reviews } = world.drafting.rules;
    const told = reviews.map((review) => `${labelOf(scheme, review.importance)}：${review.say}`);
    return {
      id: "importance",
      text: "重要程度？",
      choices: choicesOf(scheme),
      fallback: { values: [importance], label: labelOf(scheme, importance) },
      help: ["重要程度决定由谁审核：", ...told].join("\n"),
      take: (text) => chooseTerm(scheme, choicesOf(scheme), text),
    };
  },
};

/** In the order in which they are asked. */
export const classSteps: readonly Step[] = [
  modeStep,
  groundStep,
  classStep,
  areaStep,
  subjectStep,
  importanceStep,
];
