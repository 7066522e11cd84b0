/** Hands on the questions about what goes with a notice: earlier notices, attachments, other organs. */

import { yearOf } from "../../text/civil-date.ts";
import { compareCodePoints } from "../../text/collate.ts";
import { findNearest } from "../../text/nearest.ts";
import type { DraftRelation } from "../../record/draft-rules.ts";
import { allowedTypes } from "../../catalog/attachments.ts";
import type { CatalogEntry } from "../../catalog/catalog.ts";
import { answerTo, type DraftWorld, kindOf, publisherOf } from "./draft-world.ts";
import { type Choice, choose, type DraftAnswers, splitAnswer, type Taken } from "./question.ts";
import type { Step } from "./step.ts";

const relations: Readonly<Record<DraftRelation, { readonly text: string; readonly help: string }>> = {
  interprets: { text: "解读的是哪一份文件？", help: "解读和原文在网页上互相链接。" },
  amends: { text: "修改了哪一份文件？", help: "修改施行以后，原文会标明“已修改”。" },
  repeals: { text: "废止了哪一份文件？", help: "废止以后，原文会标明“废止”，仍然查得到。" },
};

/** How many of the publisher's own notices, and of the county's normative documents, are offered. */
const [offeredOwn, offeredNormative] = [6, 3];

function relationStep(id: DraftRelation): Step {
  return {
    id,
    state: (world, answers) => (kindOf(world, answers).asks?.includes(id) ? "open" : "quiet"),
    ask: (world, answers) => {
      const all = world.catalog.published
        .filter(({ notice }) => id !== "interprets" || notice.genre !== "interpretation")
        .map(choiceOf);
      const choices = offer(world, answers, id).map(choiceOf);
      const { text, help } = relations[id];
      const named = id === "interprets" ? findNamed(world, answers) : undefined;
      return {
        id,
        text,
        choices,
        fallback: named
          ? { values: [named.notice.indexNumber], label: "第 1 份" }
          : { values: [], label: id === "interprets" ? "以后再填" : "没有" },
        optional: true,
        help: `${help}列出的是最近发布的；别的写索引号、文号，或者标题里的几个字。有几份就写几个，用空格隔开。`,
        take: (answer) => takeSeveral(answer, (part) => chooseNotice(part, choices, all)),
      };
    },
  };
}

/**
 * The publisher's newest, then the newest normative documents of the county (departments explain what the county issued).
 * Amended and repealed are normative documents first of all.
 */
function offer(world: DraftWorld, answers: DraftAnswers, id: DraftRelation): readonly CatalogEntry[] {
  const publisher = publisherOf(world, answers);
  const candidates = world.catalog.published.filter(({ notice }) => notice.genre !== "interpretation");
  const normative = candidates.filter(({ notice }) => notice.normativeDocument);
  const isOwn = (entry: CatalogEntry): boolean => entry.publisher.id === publisher?.id;
  const own = (id === "interprets" ? candidates : normative).filter(isOwn).slice(0, offeredOwn);
  const others = normative.filter((entry) => !own.includes(entry)).slice(0, offeredNormative);
  const first = id === "interprets" ? findNamed(world, answers) : undefined;
  return [...new Set([...(first ? [first] : []), ...own, ...others])];
}

/** The document whose name stands within 《》 in the title. */
function findNamed({ catalog }: DraftWorld, answers: DraftAnswers): CatalogEntry | undefined {
  const name = /《([^》]{4,})》/.exec(answerTo(answers, "title") ?? "")?.[1];
  if (name === undefined) return undefined;
  const bearing = catalog.published.filter(
    ({ notice }) => notice.genre !== "interpretation" && notice.title.includes(name),
  );
  return bearing.find(({ notice }) => notice.normativeDocument) ?? bearing[0];
}

function choiceOf({ notice }: CatalogEntry): Choice {
  const { indexNumber, title, documentNumber } = notice;
  const also = [title, ...(documentNumber === undefined ? [] : [documentNumber])];
  return { value: indexNumber, label: `${title}（${documentNumber ?? indexNumber}）`, also };
}

/** A number is a place in the list that was offered; words are looked for in all notices, the newest first. */
function chooseNotice(part: string, offered: readonly Choice[], all: readonly Choice[]): Taken {
  return choose(/^\d{1,4}$/.test(part.normalize("NFKC").trim()) ? offered : all, part);
}

/** Takes the whole answer as one thing, else part by part; one unclear part makes the whole unclear. */
function takeSeveral(answer: string, take: (part: string) => Taken): Taken {
  const parts = splitAnswer(answer);
  const numbers = parts.length > 1 && parts.every((part) => /^\d{1,3}$/.test(part.normalize("NFKC")));
  const whole: Taken = numbers ? { kind: "unclear", why: "" } : take(answer);
  if (whole.kind === "taken" || parts.length < 2) return whole;
  const values: string[] = [];
  for (const part of parts) {
    const taken = take(part);
    if (taken.kind === "narrowed")
      return { kind: "unclear", why: `“${part}”对得上 ${taken.choices.length} 项，请写得完整一些。` };
    if (taken.kind === "unclear") return taken;
    values.push(...taken.values);
  }
  return { kind: "taken", values: [...new Set(values)] };
}

const fileStep: Step = {
  id: "file",
  ask: (world) => ({
    id: "file",
    text: "有附件吗？写文件名。",
    choices: [],
    fallback: { values: [], label: "没有附件" },
    help: `附件先放进 content/attachments/${yearOf(world.catalog.day)}/，再写文件名；几个文件用顿号隔开。可以用的格式：${allowedTypes.join("、")}。`,
    take: (text) => takeFiles(text, world),
  }),
  remark: ({ attachments, catalog }, answers) => {
    const missing = (answers.file ?? []).filter((path) => !attachments.includes(path));
    const nearest = (path: string): string => {
      const near = findNearest(
        path,
        attachments.filter((known) => known.startsWith(`${yearOf(catalog.day)}/`)),
      );
      return near === undefined ? "" : `（文件夹里有 ${near}）`;
    };
    return missing.map((path) => `还没有这个附件，请把它放到 content/attachments/${path}${nearest(path)}。`);
  },
};

/** A path below `attachments/`; a bare name is looked for in every folder, and belongs to this year's where there is none. */
function takeFiles(text: string, { attachments, catalog }: DraftWorld): Taken {
  const values: string[] = [];
  for (const part of text.split(/[、，,；;\n]+/).map((piece) => piece.trim().replace(/^["'“]|["'”]$/g, ""))) {
    if (part === "") continue;
    const path = part
      .replaceAll("\\", "/")
      .replace(/^(?:\.\/)+/, "")
      .replace(/^.*(?:^|\/)attachments\//, "")
      .normalize("NFC");
    const type = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
    if (!allowedTypes.includes(type))
      return { kind: "unclear", why: `“${part}”的格式不能做附件，可以用 ${allowedTypes.join("、")}。` };
    const name = path.split("/").at(-1) ?? path;
    // A path from elsewhere on the machine says only what the file is called.
    const inside = /^\d{4}\/[^/]+$/.test(path) || attachments.includes(path);
    const known = attachments.filter((file) => file.split("/").at(-1) === name).sort(compareCodePoints);
    values.push(inside ? path : (known.at(-1) ?? `${yearOf(catalog.day)}/${name}`));
  }
  return { kind: "taken", values: [...new Set(values)] };
}

const organsStep: Step = {
  id: "organs",
  state: ({ catalog }) => (catalog.standards.elements.has("coordination") ? "open" : "shut"),
  ask: ({ catalog }) => {
    const choices = catalog.agencies.map(({ id, name, shortName }) => ({
      value: name,
      label: name,
      also: [id, shortName],
    }));
    return {
      id: "organs",
      text: "内容涉及别的机关吗？写它们的名称。",
      choices: [],
      fallback: { values: [], label: "不涉及" },
      help: "引用别的机关的数据、决定，或者几家一起做的事，发布前要和它们核对（发布协调）。别县的机关写全称。几家用顿号隔开。",
      take: (text) =>
        takeSeveral(text, (part) => {
          const taken = choose(choices, part);
          // Organs of other counties are in no list; a number or a slip is not the name of one.
          const foreign =
            taken.kind === "unclear" && /\p{Script=Han}{4,}/u.test(part) && !/[、，,；;\s]/.test(part);
          return foreign ? { kind: "taken", values: [part] } : taken;
        }),
    };
  },
  remark: (_, answers) =>
    (answers.organs ?? []).length === 0
      ? []
      : ["收到答复后，在“发布协调”里填上答复和日期；没有答复不能发布。"],
};

/** In the order in which they are asked. */
export const tieSteps: readonly Step[] = [
  relationStep("interprets"),
  relationStep("amends"),
  relationStep("repeals"),
  fileStep,
  organsStep,
];
