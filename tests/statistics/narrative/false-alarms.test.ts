/** Sentences that say something else than the table, and must not be held against it; and those that must. */
import { describe, expect, test } from "vitest";
import { collect } from "../../../scripts/diagnostics/collector.ts";
import { auditNarrative } from "../../../scripts/statistics/narrative/audit-narrative.ts";
import { ownForm, ownIndicators, tellReport, tellTable } from "../../support/told-report.ts";

const form = ownForm("gov-2021");
const blankZero = Object.fromEntries(form.tables.flatMap(({ cells }) => cells.map(({ id }) => [id, 0])));
const table = tellTable(form, {
  ...blankZero,
  "new_received.natural": 20,
  "new_received.commercial": 8,
  "new_received.total": 28,
  "carried_over.natural": 2,
  "carried_over.total": 2,
  "granted.natural": 15,
  "granted.commercial": 6,
  "granted.total": 21,
  "denied_4.natural": 3,
  "denied_4.total": 3,
  "unable_1.natural": 4,
  "unable_1.total": 4,
  "total_processed.total": 28,
  "carried_forward.total": 2,
  "review.maintain": 1,
  "review.pending": 1,
  "review.total": 2,
  licensing_processed: 550,
  "normative_documents.made": 6,
});

function complaints(body: string, matter = ""): readonly string[] {
  const found = collect();
  auditNarrative(
    { report: tellReport(body, 2023, matter), indicators: ownIndicators, table, yearFigures: [] },
    found,
  );
  return found.list().map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe("nothing is said against", () => {
  test.each([
    [
      "the table's own figures",
      "2023年，全县收到政府信息公开申请28件，办结28件，其中予以公开21件、不予公开3件、无法提供4件，结转下年度2件。",
    ],
    ["the figure with what was carried in", "全年受理政府信息公开申请30件。"],
    ["last year's figure", "2022年收到政府信息公开申请40件，2023年收到28件申请。"],
    ["a comparison with last year", "收到政府信息公开申请28件，比上年增加36件，同比增长12%。"],
    ["a comparison the other way about", "较2022年减少12件，收到政府信息公开申请28件。"],
    ["a part of the year", "上半年收到政府信息公开申请12件，第三季度收到政府信息公开申请3件。"],
    ["the first months", "1—6月收到政府信息公开申请12件。"],
    ["many years together", "2019年以来，累计收到政府信息公开申请140件。"],
    ["another office's figure", "县公安局收到政府信息公开申请12件，县自然资源局收到政府信息公开申请9件。"],
    ["another office in the clause before", "县公安局规范办理流程，收到政府信息公开申请12件。"],
    ["requests of another sort", "收到低保申请120件，受理行政许可申请600件。"],
    ["letters to the magistrate", "县长信箱收到来信40件，答复40件。"],
    ["proposals of delegates", "办理人大代表建议20件、政协提案35件，答复55件。"],
    ["figures that the table does not know", "主动公开政府信息1136条，网站点击量60余万次，发布解读46篇。"],
    ["two nouns with one number", "不予公开、无法提供共7件。"],
    ["numbers in turn", "自然人、法人或其他组织分别为20件、8件。"],
    ["a list that leaves something out", "收到政府信息公开申请28件，其中自然人申请20件。"],
    ["parts of parts", "收到政府信息公开申请28件，其中自然人20件（含教师5件、医生4件）、法人8件。"],
    ["a round number", "全年收到政府信息公开申请20余件。"],
    ["nearly", "全年收到政府信息公开申请近30件。"],
    ["all answered, with two left over that came late", "收到政府信息公开申请28件，均在法定期限内答复。"],
    ["a plan", "2024年计划收到政府信息公开申请不超过10件。"],
    ["licences that were shown, not granted", "公示行政许可1000件。"],
    [
      "two wholes side by side before a list",
      "发布信息100条、公开规范性文件6件，其中政务类70条、服务类30条。",
    ],
    ["a number of a paper", "根据洛政办〔2023〕12号文件，收到政府信息公开申请二十八件。"],
    ["a whole that follows a list", "发布信息100条，其中政策9条，微博发布信息200条。"],
  ])("%s", (_, body) => {
    expect(complaints(`\n${body}`)).toEqual([]);
  });
});

describe("named at its place", () => {
  test.each([
    ["a wrong number", "2023年，全县收到政府信息公开申请29件。", ["narrative-differs 8:19"]],
    ["a wrong number before its noun", "2023年，全县收到29件政府信息公开申请。", ["narrative-differs 8:11"]],
    ["a wrong number in Chinese numerals", "全年收到政府信息公开申请二十九件。", ["narrative-differs 8:13"]],
    ["a wrong number in bold", "全年收到政府信息公开申请**29**件。", ["narrative-differs 8:15"]],
    [
      "a wrong number in a table",
      "| 指标 | 数量 |\n|---|---|\n| 收到申请 | 29件 |",
      ["narrative-differs 10:10"],
    ],
    ["a round number that is too high", "全年收到政府信息公开申请40余件。", ["narrative-doubtful 8:13"]],
    ["over a number that it is not", "全年收到政府信息公开申请超过50件。", ["narrative-doubtful 8:15"]],
    [
      "a wrong part",
      "收到政府信息公开申请28件，其中自然人19件、法人或其他组织9件。",
      ["narrative-differs 8:20", "narrative-differs 8:31"],
    ],
    ["parts above their whole", "发布信息100条，其中政务类70条、服务类40条。", ["narrative-parts 8:5"]],
    [
      "parts above their whole, in the next sentence",
      "发布信息100条。其中：政务类70条；服务类40条；",
      ["narrative-parts 8:5"],
    ],
    ["a wrong share", "予以公开21件，占80%。", ["narrative-share 8:10"]],
    ["a share cut off", "予以公开21件，占75.0%；不予公开3件，占10.7%；无法提供4件，占14.2%。", []],
    ["a case too many", "因政府信息公开引发行政复议案件3件。", ["narrative-differs 8:16"]],
    [
      "all upheld, of which one is pending",
      "因政府信息公开引发行政复议案件2件，均获维持。",
      ["narrative-doubtful 8:16"],
    ],
    ["only the decided cases, as a note", "因政府信息公开引发行政复议案件1件。", ["narrative-reading 8:16"]],
  ])("%s", (_, body, expected) => {
    expect(complaints(`\n${body}`)).toEqual(expected);
  });
});

describe("a waiver of the report", () => {
  const waive = (subject: string) =>
    `豁免:\n  - {规则: narrative-differs, ${subject}理由: 照录原文, 责任人: 张主任, 日期: 2024-01-20}\n`;
  const body = "全年收到政府信息公开申请29件。\n\n办结政府信息公开申请31件。";

  test("accepts the sentence that it names by its number, and keeps the reason", () => {
    const found = collect();
    const report = tellReport(body, 2023, waive("对象: 29件, "));
    const findings = auditNarrative({ report, indicators: ownIndicators, table, yearFigures: [] }, found);
    expect(found.list().map(({ code, place }) => `${code} ${place.line}`)).toEqual(["narrative-differs 11"]);
    expect(findings.map(({ waiver }) => waiver?.reason)).toEqual(["照录原文", undefined]);
  });

  test("accepts every sentence where it names none", () => {
    expect(complaints(body, waive(""))).toEqual([]);
  });

  test("that accepts nothing is complained about", () => {
    expect(complaints(body, waive("对象: 30件, "))).toEqual([
      "narrative-differs 9:13",
      "narrative-differs 11:11",
      "unused-waiver 7:10",
    ]);
  });
});

test("a quoted figure is judged like a typed one, at the place of the quote", () => {
  expect(complaints("全年收到政府信息公开申请{{ 收到申请 }}件。")).toEqual([]);
  expect(
    complaints("2023年，办结政府信息公开申请{{ 不予公开 }}件，答复政府信息公开申请{{ 收到申请 }}件。"),
  ).toEqual(["narrative-differs 7:17"]);
});
