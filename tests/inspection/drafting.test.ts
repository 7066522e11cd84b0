/** The course of the dialogue as plain data: from the answers so far to the next question, and from answers to a draft. */
import { describe, expect, test } from "vitest";
import {
  findNextQuestion,
  listRemarks,
  settleDraft,
  withoutLast,
} from "../../scripts/inspection/drafting/draft-dialogue.ts";
import type { DraftWorld } from "../../scripts/inspection/drafting/draft-world.ts";
import { planDraft } from "../../scripts/inspection/drafting/plan-draft.ts";
import {
  type DraftAnswers,
  type Question,
  type QuestionId,
  takeAnswer,
} from "../../scripts/inspection/drafting/question.ts";
import { draftOf, draftWorld } from "../support/draft-world.ts";

/** The questions in the order in which they are asked, each answered with what is given, else with what is usual. */
function walk(world: DraftWorld, given: Readonly<Partial<Record<QuestionId, string>>>) {
  let answers: DraftAnswers = {};
  const asked: QuestionId[] = [];
  for (;;) {
    const { answers: settled, question } = findNextQuestion(world, answers);
    if (!question) return { asked, answers: settled };
    asked.push(question.id);
    const text = given[question.id];
    const taken = text === undefined ? undefined : question.take(text);
    if (taken && taken.kind !== "taken") throw new Error(JSON.stringify(taken));
    answers = { ...settled, [question.id]: taken?.values ?? question.fallback?.values ?? [] };
  }
}

/** A question as it is asked after these answers. */
function questionOf(id: QuestionId, answers: DraftAnswers = {}, world = draftWorld()): Question {
  const order = ["kind", "title", "publisher", "date", "number", "file", "organs", "mode", "class"] as const;
  const before = Object.fromEntries(order.filter((other) => other !== id).map((other) => [other, []]));
  const { question } = findNextQuestion(world, {
    ...before,
    kind: ["announcement"],
    title: ["通知"],
    ...answers,
  });
  if (question?.id !== id) throw new Error(`asks ${question?.id}`);
  return question;
}

describe("the questions", () => {
  test("come one by one; those of another kind do not come", () => {
    const { asked } = walk(draftWorld(), { kind: "通知公告", title: "关于防汛的通知" });
    expect(asked).toEqual([
      "kind", "title", "publisher", "date", "number", "file", "organs", "mode", "class", "subject", "importance",
    ]); // biome-ignore format: a list to read across
    expect(walk(draftWorld(), { kind: "1", title: "某办法" }).asked).toEqual(
      expect.arrayContaining(["amends", "repeals"]),
    );
    expect(walk(draftWorld(), { kind: "解读", title: "解读" }).asked).toContain("interprets");
  });

  test("ask for ground and area only where they have a place", () => {
    const { asked } = walk(draftWorld(), {
      title: "通知",
      mode: "不予公开",
      ground: "1",
      class: "重点领域",
      area: "财政资金",
    });
    expect(asked).toEqual(expect.arrayContaining(["ground", "area"]));
  });

  test("that the call answered are not asked", () => {
    const world = draftWorld({ title: "关于防汛的通知", publisher: "县水利局", mode: "主动公开" });
    expect(walk(world, {}).asked).not.toEqual(expect.arrayContaining(["title", "publisher", "mode"]));
  });

  test("can be gone back on, past what the call answered", () => {
    const world = draftWorld({ title: "关于防汛的通知" });
    const { answers } = findNextQuestion(world, { kind: ["announcement"] });
    expect(Object.keys(answers)).toEqual(["kind", "title"]);
    expect(withoutLast(world, answers)).toEqual({});
    expect(withoutLast(world, {})).toEqual({});
  });

  test("propose the agency whose name begins the title, the longest that does", () => {
    const ask = (title: string) => questionOf("publisher", { title: [title] }).fallback?.values;
    expect(ask("洛宁县水利局关于防汛的通知")).toEqual(["water"]);
    expect(ask("洛宁县人民政府办公室关于防汛的通知")).toEqual(["county-office"]);
  });
});

describe("an answer", () => {
  test.each([
    ["2", "taken"],
    ["水利", "taken"],
    ["县水利局", "taken"],
    ["洛宁县", "narrowed"],
    ["4", "unclear"],
    ["税务局", "unclear"],
    ["？！", "unclear"],
  ])("%s to the question for the agency is %s", (text, kind) => {
    expect(questionOf("publisher").take(text).kind).toBe(kind);
  });

  test.each([
    ["洛水[2025]８号", "洛水〔2025〕8号"],
    ["洛水（2025）第8号", "洛水〔2025〕8号"],
    ["8", "洛水〔2025〕8号"],
    ["【2024】8号", "洛水〔2024〕8号"],
  ])("%s is the document number %s", (text, number) => {
    const question = questionOf("number", { publisher: ["water"], date: ["2025-01-20"] });
    expect(question.take(text)).toEqual({ kind: "taken", values: [number] });
  });

  test.each([
    ["5-20", "2025-05-20"],
    ["5月20日", "2025-05-20"],
    ["2024.5.20", "2024-05-20"],
    ["二〇二四年五月二十日", "2024-05-20"],
    ["昨天", "2025-01-30"],
    ["2-30", undefined],
    ["明年", undefined],
  ])("%s is the day %s", (text, day) => {
    const taken = questionOf("date").take(text);
    expect(taken.kind === "taken" ? taken.values[0] : undefined).toBe(day);
  });

  test.each([
    ["xuncha.csv", ["2025/xuncha.csv"]],
    ["C:\\桌面\\任务清单.docx", ["2025/任务清单.docx"]],
    ["content/attachments/2024/a.pdf、2025/xuncha.csv", ["2024/a.pdf", "2025/xuncha.csv"]],
  ])("%s names the attachments %j", (text, files) => {
    expect(questionOf("file").take(text)).toEqual({ kind: "taken", values: files });
  });

  test("with a program as attachment, or with a sign that nobody sees, is not taken", () => {
    expect(questionOf("file").take("setup.exe").kind).toBe("unclear");
    const { question } = findNextQuestion(draftWorld(), { kind: ["announcement"] });
    expect(question?.take("关于\u202e防汛的通知").kind).toBe("unclear");
  });

  test("names several organs at once, those of other counties in full", () => {
    expect(questionOf("organs").take("县林业局、嵩县水利局 县水利局")).toEqual({
      kind: "taken",
      values: ["洛宁县林业局", "嵩县水利局", "洛宁县水利局"],
    });
  });

  test("finds a subject by the words of titles, and several to choose from", () => {
    expect(questionOf("subject").take("防汛")).toEqual({ kind: "taken", values: ["02-03"] });
    expect(questionOf("subject").take("管理").kind).toBe("narrowed");
  });

  test("finds what it amends by number, by words of its title and by place in the list", () => {
    const world = draftWorld({ title: "某办法" });
    const { question } = findNextQuestion(world, {
      kind: ["normative"],
      publisher: ["county-office"],
      date: [],
      number: [],
    });
    for (const text of ["005429713/2024-00013", "洛政办[2024]13号", "水库管理办法", "1"])
      expect(question?.take(text)).toEqual({ kind: "taken", values: ["005429713/2024-00013"] });
    expect(question?.take("1、005429713/2024-00012")).toMatchObject({
      values: ["005429713/2024-00013", "005429713/2024-00012"],
    });
    expect(question?.take("1 1")).toMatchObject({ values: ["005429713/2024-00013"] });
  });

  test("is nothing where it is a plain no, and what is usual where it is empty", () => {
    for (const no of ["无", "没有", "否", "不涉及", ""])
      expect(takeAnswer(questionOf("organs"), no)).toEqual({ kind: "taken", values: [] });
    expect(takeAnswer(questionOf("class"), "")).toEqual({ kind: "taken", values: ["governance"] });
    expect(takeAnswer(questionOf("class"), "无").kind).toBe("unclear");
  });

  test("on what is interpreted is the document named in the title, unless it is said otherwise", () => {
    const answers: DraftAnswers = {
      kind: ["interpretation"], title: ["《洛宁县水库管理办法》解读"], publisher: ["water"], date: [], number: [],
    }; // biome-ignore format: a list to read across
    const { question } = findNextQuestion(draftWorld(), answers);
    expect(question).toMatchObject({ id: "interprets", fallback: { values: ["005429713/2024-00013"] } });
    expect(question && takeAnswer(question, "没有")).toEqual({ kind: "taken", values: [] });
  });
});

describe("what there is to remark", () => {
  const remarks = (answers: DraftAnswers) => listRemarks(draftWorld(), answers).join("\n");

  test("a title and a document number that are there already", () => {
    expect(remarks({ title: ["关于印发洛宁县防汛应急预案的通知"] })).toContain("005429713/2024-00012");
    expect(remarks({ number: ["洛政办〔2024〕13号"] })).toContain("水库管理办法");
  });

  test("another agency's word, another year", () => {
    const said = remarks({ publisher: ["water"], date: ["2025-01-20"], number: ["洛政办〔2024〕1号"] });
    expect(said).toMatch(/洛水.*洛政办[\s\S]*2024 年.*2025 年/);
  });

  test("an attachment that is not there yet, an answer that is awaited, a title of another kind", () => {
    expect(remarks({ file: ["2025/b.pdf"] })).toContain("content/attachments/2025/b.pdf");
    expect(remarks({ organs: ["洛宁县林业局"] })).toContain("发布协调");
    expect(remarks({ kind: ["announcement"], title: ["关于拟聘用人员的公示"] })).toContain("公示");
  });
});

describe("without anybody to ask", () => {
  test("everything that is missing or wrong is told at once", () => {
    const world = draftWorld({ mode: "不予公开", area: "财政资金", date: "2025-02-30", class: "政务工作" });
    const { missing, faults, useless } = settleDraft(world);
    expect(missing.map(({ id }) => id)).toEqual(["title", "ground"]);
    expect(faults.map(({ id }) => id)).toEqual(["date"]);
    expect(useless).toEqual(["area"]);
  });

  test("a part of several names is not enough", () => {
    expect(settleDraft(draftWorld({ title: "通知", publisher: "洛宁县" })).faults).toMatchObject([
      { id: "publisher" },
    ]);
  });

  test("the title alone is enough, and tells kind, class and subject", () => {
    const { plan } = draftOf({ title: "洛宁县水利局2025年部门预算公开" });
    expect([plan.kind.id, plan.facts.class, plan.facts.priorityArea]).toEqual([
      "budget",
      "重点领域",
      "财政资金",
    ]);
    expect(plan.facts.publisher).toBe("洛宁县水利局");
  });
});

describe("the index number", () => {
  test("is the next of the agency, those claimed by unfinished files counted", () => {
    const world = {
      ...draftWorld({ title: "通知" }),
      claimed: ["005429713/2025-00004", "005429836/2025-00009"],
    };
    expect(planDraft(world, settleDraft(world).answers).indexNumber).toBe("005429713/2025-00005");
  });
});
