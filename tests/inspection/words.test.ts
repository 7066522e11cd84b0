/** Words, in whatever text of the county they stand: found at their place, left alone where they are right, accepted with a reason. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { noWordRules, type WordRule } from "../../scripts/record/word-rules.ts";
import { mendCounty } from "../../scripts/inspection/mend-county.ts";
import { indexWords } from "../../scripts/inspection/word-search.ts";
import {
  changedNotice,
  complaintsAbout,
  countyFiles,
  inspectFiles,
  inspectSmallCounty,
  noticePath,
  type Overlay,
} from "../support/small-county.ts";

const sentence = "现将《洛宁县防汛应急预案》印发给你们，请认真组织实施。";

/** What is said of a notice of May 2024 with this body: code and column, or line and column below the first. */
function say(body: string, ...more: readonly (readonly [string, string])[]): readonly string[] {
  return complaintsAbout({ [noticePath]: changedNotice([sentence, body], ...more) }).map((one) =>
    one.replace(`${noticePath}:14:`, "").replace(`${noticePath}:`, ""),
  );
}

describe("titles of bodies", () => {
  test("are those of the day of the document", () => {
    expect(say("由县国土资源局、县工商局负责。")).toEqual(["old-body-name 3", "old-body-name 10"]);
    expect(
      complaintsAbout({
        [noticePath]: changedNotice(
          [sentence, "由县国土资源局、县工商局负责。"],
          ["2024-05-20", "2016-05-20"],
          ["2024-05-24", "2016-05-24"],
        ),
      }),
    ).toEqual([]);
  });

  test("of the past are named as such, in titles of documents and within longer words", () => {
    expect(
      say(
        "由原县国土资源局移交；《洛宁县环境保护局关于防汛的通知》同时废止。国土资源部门、环境保护部门配合。",
      ),
    ).toEqual([]);
  });
});

describe("titles of laws and slips", () => {
  test("are found in title, summary and body, headings too", () => {
    expect(
      say(
        "## 一、学习《信息公开条例》\n\n学习法律法律。",
        ["关于印发洛宁县", "关于落实落实洛宁县"],
        ["明确防汛组织", "截止目前防汛组织"],
      ),
    ).toEqual(["miswritten-word 3:7", "miswritten-word 4:7", "wrong-law-title 8", "miswritten-word 16:3"]);
  });

  test("are found across emphasis and the wrapping of a line, and not in addresses or code", () => {
    expect(say("学习**《信息公开**条例》。")).toEqual(["wrong-law-title 5"]);
    expect(say("学习《信息公\n开条例》。")).toEqual(["wrong-law-title 3"]);
    expect(say("见[文件](https://example.gov.cn/的的,b)和`法律法律`。")).toEqual([]);
  });

  test("are three characters said twice", () => {
    expect(say("进一步进一步加强。")).toEqual(["miswritten-word 1"]);
    expect(say("研究研究，高高兴兴，一次一次地，本级政府政府信息公开工作工作人员有目的的培训。")).toEqual([]);
  });
});

describe("a remedy", () => {
  test("spoils no right sentence", () => {
    const body =
      "报名截止20日，按打的的费用报销，建议制定《中华人民共和国政府信息公开法》，比较欧盟《信息公开条例》，报名截止目前未满。";
    const { diagnostics } = inspectSmallCounty({ [noticePath]: changedNotice([sentence, body]) });
    expect(diagnostics.filter(({ edit }) => edit !== undefined)).toEqual([]);
  });
});

test("a word of one sign hides none that begins with it", () => {
  const rule = (id: string, wrong: string): WordRule => ({
    id,
    kind: "misprint",
    wrong: [wrong],
    right: "丙",
    advice: undefined,
    mend: false,
    from: undefined,
    until: undefined,
    except: [],
    cite: undefined,
    severity: "warning",
  });
  const words = [rule("one", "甲"), rule("two", "甲乙"), rule("three", "甲丁戊")];
  const search = indexWords({ ...noWordRules, words });
  expect(
    search("甲乙、甲丁、甲丁戊、甲", "2024-05-20" as CivilDate).map(({ at, wrong }) => [at, wrong]),
  ).toEqual([
    [0, "甲乙"],
    [3, "甲"],
    [6, "甲丁戊"],
    [10, "甲"],
  ]);
});

describe("days that cannot be", () => {
  test.each(["2024年2月30日", "2024年13月5日", "6月31日", "2087年", "二〇二四年十三月五日", "2023年2月29日"])(
    "%s is none",
    (day) => {
      expect(say(`于${day}前报送。`)).toEqual(["impossible-date 2"]);
    },
  );

  test.each([
    "2024年2月29日",
    "2月29日",
    "2035年",
    "2060年",
    "农历2月30日",
    "12个月",
    "2024年第13期",
    "1.13月",
  ])("%s may be written", (day) => {
    expect(say(`于${day}前报送。`)).toEqual([]);
  });
});

describe("signs", () => {
  test("of the wrong width are told once a line, and mended", () => {
    const files = countyFiles({
      [noticePath]: changedNotice([sentence, "各乡镇(街道),请于５月３０日前报送:\n甲,乙."]),
    });
    const inspect = (now: typeof files) => inspectFiles(now).diagnostics;
    expect(inspect(files).map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      "mixed-width 14:4",
      "mixed-width 15:2",
    ]);
    const { files: mended } = mendCounty(files, inspect);
    const content = mended.content.find(({ file }) => file.path === noticePath)?.file.content;
    expect(content?.kind === "bytes" ? Buffer.from(content.bytes).toString() : "").toContain(
      "\n各乡镇（街道），请于5月30日前报送：\n甲，乙。\n",
    );
    expect(inspect(mended)).toEqual([]);
  });

  test("are left alone in figures, addresses, links and foreign words", () => {
    expect(
      say(
        "投资3,000.5万元，比例1:3，9:30开会，见[附件](https://example.gov.cn/a,b)、https://example.gov.cn/a?b=c、WTO (1995)、e.g. this.",
      ),
    ).toEqual([]);
  });

  test("of document numbers are the official ones", () => {
    expect(say("根据国办发[2014]32号、豫政（2019）5号文件。")).toEqual([
      "document-number-brackets 6",
      "document-number-brackets 18",
    ]);
  });

  test("have their partner in the paragraph; numbers of lists and quotations of several paragraphs need none", () => {
    expect(say("依照《预案执行。\n\n乙》另行通知。")).toEqual(["unpaired-mark 3", "unpaired-mark 16:2"]);
    expect(say("1）甲；2）乙。\n\n修改为：“甲。\n\n“乙。”\n\n| 甲（ | 乙） |\n| --- | --- |")).toEqual([
      "unpaired-mark 20:4",
      "unpaired-mark 20:9",
    ]);
  });
});

describe("a waiver", () => {
  const waiver = (subject: string): readonly [string, string] => [
    "公开方式: 主动公开",
    `公开方式: 主动公开\n豁免:\n  - {规则: wrong-law-title, 对象: ${subject}, 理由: 照录原文, 责任人: 张某, 日期: 2024-05-20}`,
  ];

  test("accepts the words it names, or the sentence round them, and no others", () => {
    const body = "甲单位学习《信息公开条例》，乙单位学习《政务信息公开条例》。";
    expect(say(body, waiver("《信息公开条例》")).map((one) => one.split(" ")[0])).toEqual([
      "wrong-law-title",
    ]);
    expect(say(body, waiver("乙单位学习《政务信息公开条例》")).map((one) => one.split(" ")[0])).toEqual([
      "wrong-law-title",
    ]);
  });

  test("that accepts nothing is told", () => {
    expect(say(sentence, waiver("《信息公开条例》")).map((one) => one.split(" ")[0])).toEqual([
      "unused-waiver",
    ]);
  });

  test("stands in a rule or the guide as well", () => {
    const text = (extra: string): Overlay => ({
      "content/regulations/baomi.md": `---\n标题: 保密审查制度\n更新日期: 2024-05-20\n${extra}---\n学习《信息公开条例》。\n`,
    });
    const accepted = text(
      "豁免:\n  - {规则: wrong-law-title, 对象: 《信息公开条例》, 理由: 照录原文, 责任人: 张某, 日期: 2024-05-20}\n",
    );
    expect(complaintsAbout(text(""))).toEqual(["wrong-law-title content/regulations/baomi.md:5:3"]);
    expect(complaintsAbout(accepted)).toEqual([]);
  });
});

test("whatever stands in a body, the search ends, and every place is within the file", () => {
  const pieces = fc.constantFrom(
    "国土资源局", "《", "》", "（", ")", "(", ",", "。", "\n", "\n\n", "**", "`", "|", "的", "了", "2087年", "2月30日", "甲", "](", "𬭎", "原",
  ); // biome-ignore format: a list to read across
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const notice = changedNotice([sentence, `始${parts.join("")}终`]);
      const lines = notice.split("\n");
      for (const { place, edit } of inspectFiles(countyFiles({ [noticePath]: notice })).diagnostics) {
        const line = [...(lines[(place.line ?? 0) - 1] ?? "")].slice((place.column ?? 1) - 1).join("");
        if (edit) expect(line.startsWith(edit.old)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
