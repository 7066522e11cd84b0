/** Drafts: every kind's, once its blanks are filled in, is a notice that passes; no title can become markup or YAML. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkdown } from "../../scripts/text/escape-markdown.ts";
import { parseBody, readBodyLines } from "../../scripts/source/markdown.ts";
import { fillDraftBody, readDraftBody } from "../../scripts/record/draft-body.ts";
import { complaintsAboutDraft, draftOf, draftWorld, fillIn } from "../support/draft-world.ts";

const { kinds } = draftWorld().drafting.rules;
const titles: Readonly<Record<string, string>> = {
  normative: "洛宁县人民政府办公室关于印发洛宁县山塘管理办法的通知",
  interpretation: "《洛宁县水库管理办法》政策解读",
  "public-notice": "洛宁县水利局关于护水员拟聘用人员的公示",
  budget: "洛宁县水利局2025年部门预算公开",
  personnel: "洛宁县人民政府办公室关于张某某等同志任免职务的通知",
  announcement: "洛宁县水利局关于做好冬季蓄水工作的通知",
  news: "洛宁县水利局召开冬修水利现场会",
  "service-guide": "取水许可办事指南",
  emergency: "洛宁县水利局关于故县水库泄洪的预警",
  other: "洛宁县2024年水资源公报",
};

describe.each(kinds.map(({ id }) => id))("the draft of %s", (id) => {
  const title = titles[id] ?? id;
  const interprets = id === "interpretation" ? { interprets: "洛政办〔2024〕13号" } : {};
  const draft = draftOf({ kind: id, title, ...interprets });

  test("passes once its blanks are filled in", () => {
    expect(complaintsAboutDraft(fillIn(draft.text))).toEqual([]);
  });

  test("before that lacks nothing but what only the clerk can know", () => {
    const complaints = complaintsAboutDraft(draft.text.replace("状态: 草稿", "状态: 发布"));
    const codes = new Set(complaints.map((line) => line.split(" ")[0]));
    expect([...codes].sort()).toEqual(["blank-left", "empty-value"]);
  });

  test("keeps its lines when every line that may be left out is let in and filled", () => {
    const optional: Readonly<Record<string, string>> = {
      发文机关: "洛宁县人民政府",
      联合发文: "[洛宁县水利局, 嵩县水利局]",
      有效性: "现行有效",
      体裁: "通知",
      服务对象: "[农民, 乡镇]",
      关键词: "[水库, 巡查]",
      渠道: "[政府网站]",
      来源: "洛宁县水利局",
      公开时限: "60",
      栏目: "政务工作",
      修订: "[005429713/2024-00013]",
      废止文件: "[005429713/2024-00012]",
      解读: "[005429713/2024-00013]",
      转发: "[005429713/2024-00012]",
      附件: "[{名称: 巡查次数, 文件: 2025/xuncha.csv}]",
      报送单位: "洛宁县水利局",
      发布协调: "[{机关: 洛宁县林业局, 答复: 同意, 日期: 2025-01-20}]",
      重点领域: "财政资金",
    };
    const letIn = draft.text.replace(/^#(?! )([^\s#:]+):/gm, "$1:");
    expect(letIn.match(/^# /gm)?.length).toBe(draft.text.match(/^# /gm)?.length);
    const complaints = complaintsAboutDraft(fillIn(letIn, optional));
    expect(complaints.filter((line) => /yaml|key|shape|value|empty|swallowed/.test(line))).toEqual([]);
  });
});

describe("a draft", () => {
  test("writes its keys in the order of the dictionary, and mentions no key twice", () => {
    const { elements } = draftWorld().catalog.standards;
    const names = [...elements.values()].map(({ name }) => name);
    const { text } = draftOf({ title: "关于做好防汛工作的通知" });
    const keys = [...text.matchAll(/^#?([^\s#:]+):/gm)]
      .map(([, key]) => key ?? "")
      .filter((key) => names.includes(key));
    expect(keys).toEqual(names.filter((name) => keys.includes(name)));
  });

  test("is a draft, and names the other organs whose answer is awaited", () => {
    const { text } = draftOf({ title: "关于水库周边造林的通知", organs: "县林业局" });
    expect(text).toContain("\n状态: 草稿\n");
    expect(text).toContain("\n发布协调:\n  - 机关: 洛宁县林业局\n");
  });

  test("asks for the ground and the day of reassessment only where it is withheld", () => {
    const held = draftOf({ title: "关于会议室安排的通知", mode: "不予公开", ground: "4" });
    expect(held.text).toContain("\n不予公开依据: 条例第十六条：内部事务信息\n");
    expect(held.text).toContain("\n#复核期限:\n");
    expect(held.due).toEqual({ kind: "no-limit" });
    expect(draftOf({ title: "关于会议室安排的通知" }).text).not.toMatch(/不予公开依据|复核期限/);
  });

  test("names the document that is interpreted, and links to it", () => {
    const { text } = draftOf({
      kind: "解读",
      title: "《洛宁县水库管理办法》解读",
      interprets: "水库管理办法",
    });
    expect(text).toContain("(005429713/2024-00013)已经公布");
    expect(text).toContain("解读:\n  - 005429713/2024-00013\n");
  });

  test("takes any title as it is", () => {
    const title = fc
      .string({
        unit: fc.constantFrom(..."关于防汛的通知#:：[]{}&*!|>'\"%@`,-—?/\\<>~_=+1. \u3000"),
        minLength: 1,
        maxLength: 40,
      })
      .map((text) => text.replace(/\s+/g, " ").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(title, (text) => {
        const complaints = complaintsAboutDraft(fillIn(draftOf({ title: text, kind: "announcement" }).text));
        // What the title says is judged elsewhere: its signs are drawn at random.
        expect(complaints.filter((line) => !/^(?:summary-|mixed-width|unpaired-mark)/.test(line))).toEqual(
          [],
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe("the text of a draft", () => {
  test("fills a slot with words that stay words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const filled = fillDraftBody("单位：{{发布机构}}。", { 发布机构: { text } });
        const plain = text.replace(/\s+/g, " ").trim();
        fc.pre(!/[\p{Cc}\p{Cs}]/u.test(plain));
        expect(readBodyLines(parseBody(filled)).join("\n")).toBe(`单位：${plain}。`.trim());
      }),
      { numRuns: 500 },
    );
  });

  test("is not read again for slots after it was filled", () => {
    const filled = fillDraftBody("{{标题}}", {
      标题: { text: "{{成文日期}}" },
      成文日期: { text: "2025年1月1日" },
    });
    expect(filled).toBe(escapeMarkdown("{{成文日期}}"));
  });

  test("leaves a blank where nothing is known", () => {
    expect(fillDraftBody("电话：{{联系电话}}", {})).toBe("电话：【填写：联系电话】");
  });

  test.each([
    ["一个{{标提}}空", 1, 3],
    ["第一行\n{{标题", 2, 1],
    ["", 1, 1],
  ])("is refused for %j, at its place", (text, line, column) => {
    const { value, diagnostics } = readDraftBody(text, "drafts/x.md");
    expect([value, diagnostics.map(({ code, place }) => [code, place.line, place.column])]).toEqual([
      undefined,
      [["bad-standard", line, column]],
    ]);
  });
});
