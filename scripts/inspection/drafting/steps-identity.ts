/** Hands on the first questions: what kind, what title, from whom, under which number, of which day. */
import { addDays, formatDate, parseCivilDate, yearOf } from "../../text/civil-date.ts";
import { parseDocumentNumber } from "../../text/document-number.ts";
import { fold } from "../../text/fold.ts";
import { findHiddenSign } from "../../text/hidden-sign.ts";
import { guessKind } from "../../record/title-words.ts";
import { answerTo, documentDateOf, everyNotice, kindOf, publisherOf } from "./draft-world.ts";
import { type Choice, choose, type Taken } from "./question.ts";
import type { Step } from "./step.ts";

const kindStep: Step = {
  id: "kind",
  ask: (world, answers) => {
    const choices: readonly Choice[] = world.drafting.rules.kinds.map(({ id, label, aliases }) => ({
      value: id,
      label,
      also: aliases ?? [],
    }));
    const usual = kindOf(world, answers);
    return {
      id: "kind",
      text: "这是哪一种信息？",
      choices,
      fallback: { values: [usual.id], label: usual.label },
      help: world.drafting.rules.kinds.map(({ label, about }) => `${label}：${about}`).join("\n"),
      take: (text) => choose(choices, text),
    };
  },
};

const titleStep: Step = {
  id: "title",
  ask: () => ({
    id: "title",
    text: "标题是什么？",
    choices: [],
    help: "写完整的标题，和文件上的一样，例如“某某局关于做好防汛工作的通知”。不加书名号，末尾不加句号。",
    take: takeTitle,
  }),
  remark: (world, answers) => {
    const title = fold(answerTo(answers, "title") ?? "");
    const twin = everyNotice(world).find((notice) => fold(notice.title) === title);
    const { rules } = world.drafting;
    const guess = guessKind(answerTo(answers, "title") ?? "", rules);
    const other = guess && guess.id !== rules.otherwise.kind && guess.id !== kindOf(world, answers).id;
    return [
      ...(other ? [`看标题像是“${guess.label}”，请核对种类。`] : []),
      ...(twin ? [`已经有一条同样标题的信息：${twin.indexNumber}（${twin.place.file}）。`] : []),
    ];
  },
};

function takeTitle(text: string): Taken {
  const title = text.replace(/\s+/g, " ").trim();
  if (title === "") return { kind: "unclear", why: "标题不能空着。" };
  const hidden = findHiddenSign(title);
  if (hidden)
    return { kind: "unclear", why: `标题里有看不见的控制字符（${hidden.sign}），请重新输入，不要粘贴。` };
  return { kind: "taken", values: [title] };
}

const publisherStep: Step = {
  id: "publisher",
  ask: (world, answers) => {
    const choices = world.catalog.agencies.map(({ id, name, shortName }) => ({
      value: id,
      label: name,
      also: shortName === name ? [] : [shortName],
    }));
    // A title begins with the name of whoever speaks; the longest name wins (县政府 is in 县政府办公室).
    const title = answerTo(answers, "title") ?? "";
    const speaking = world.catalog.agencies
      .filter(({ name }) => title.startsWith(name))
      .sort((left, right) => right.name.length - left.name.length)[0];
    const usual = speaking ?? publisherOf(world, {});
    return {
      id: "publisher",
      text: "由哪个机构发布？",
      choices,
      ...(usual ? { fallback: { values: [usual.id], label: usual.name } } : {}),
      help: "可以写全称、简称，或者名称里的几个字。",
      take: (text) => choose(choices, text),
    };
  },
};

const numberStep: Step = {
  id: "number",
  ask: (world, answers) => {
    const word = publisherOf(world, answers)?.agencyWords[0];
    const year = yearOf(documentDateOf(world, answers));
    const example = `${word ?? "某政办"}〔${year}〕12号`;
    return {
      id: "number",
      text: "文号是什么？",
      choices: [],
      fallback: { values: [], label: "没有文号" },
      help: `例如 ${example}，括号用哪一种都可以。${word === undefined ? "" : `只写序号也行：12 就是 ${example}。`}`,
      take: (text) => {
        // A serial alone, or a year and a serial, lack nothing but the agency's word.
        const plain = text.normalize("NFKC").trim();
        const serial = /^(?:第)?(\d{1,5})号?$/.exec(plain)?.[1];
        const own = serial === undefined ? text.trim() : `〔${year}〕${serial}号`;
        const full = /^[^\p{L}\p{N}]/u.test(own) ? `${word ?? ""}${own}` : own;
        const read = parseDocumentNumber(full);
        if (read) return { kind: "taken", values: [read.number] };
        return { kind: "unclear", why: `“${text.trim()}”不像文号，文号写成 ${example}。` };
      },
    };
  },
  remark: (world, answers) => {
    const number = answerTo(answers, "number");
    const publisher = publisherOf(world, answers);
    if (number === undefined || !publisher) return [];
    const [word = "", year = ""] = number.split(/[〔〕]/);
    const twin = everyNotice(world).find((notice) => notice.documentNumber === number);
    const { agencyWords, name } = publisher;
    const strange = agencyWords.length > 0 && !agencyWords.includes(word);
    return [
      ...(twin ? [`文号 ${number} 已经用在“${twin.title}”上（${twin.place.file}）。`] : []),
      ...(strange ? [`${name}的机关代字是${agencyWords.join("、")}，这个文号用的是${word}，请核对。`] : []),
      ...(answers.date !== undefined && Number(year) !== yearOf(documentDateOf(world, answers))
        ? [`文号的年份是 ${year} 年，成文日期是 ${yearOf(documentDateOf(world, answers))} 年，请核对。`]
        : []),
    ];
  },
};

const dateStep: Step = {
  id: "date",
  ask: (world) => {
    const { day } = world.catalog;
    return {
      id: "date",
      text: "成文日期是哪一天？",
      choices: [],
      fallback: { values: [day], label: `今天，${formatDate(day)}` },
      help: "落款上的那一天，写成 2024-05-20 或 2024年5月20日都可以；今年的可以只写 5-20。",
      take: (text) => {
        const plain = text.normalize("NFKC").trim();
        if (plain === "今天") return { kind: "taken", values: [day] };
        if (plain === "昨天") return { kind: "taken", values: [addDays(day, -1)] };
        const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
        const read = parseCivilDate(short ? `${yearOf(day)}-${short[1]}-${short[2]}` : plain);
        if (read) return { kind: "taken", values: [read] };
        return { kind: "unclear", why: `“${text.trim()}”不是一个真实的日期，写成 ${day} 这样。` };
      },
    };
  },
  remark: (world, answers) =>
    documentDateOf(world, answers) > world.catalog.day ? ["成文日期在今天以后，请核对。"] : [],
};

/** In the order in which they are asked; the day comes before the number, which bears its year. */
export const identitySteps: readonly Step[] = [kindStep, titleStep, publisherStep, dateStep, numberStep];
