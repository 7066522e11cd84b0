/** Notices published late, by the law of their day, and what a notice may say in its own favour. */
import { describe, expect, test } from "vitest";
import { findPublicationLimit } from "../../scripts/record/deadline-rules.ts";
import { type Elements, layNotices } from "../support/notice-text.ts";
import { complaintsAbout, inspectSmallCounty, noticePath } from "../support/small-county.ts";

/** `code file:line` of complaints about such notices, without the folder. */
const judge = (...notices: readonly Elements[]) =>
  complaintsAbout({ [noticePath]: null, ...layNotices(...notices) }).map((line) =>
    line.replace("content/notices/2024/", ""),
  );

describe("the limit", () => {
  test("is that of the regulation in force on the day of the document", () => {
    const deadlines = inspectSmallCounty({}).catalog?.standards.deadlines;
    const cite = (day: string) => (deadlines ? findPublicationLimit(deadlines, day)?.cite : undefined);
    expect([
      cite("2008-04-30"),
      cite("2008-05-01"),
      cite("2019-05-14"),
      cite("2019-05-15"),
      cite("2024-01-01"),
    ]).toEqual([
      undefined,
      "条例（2007）第十八条",
      "条例（2007）第十八条",
      "条例（2019）第二十六条",
      "条例（2019）第二十六条",
    ]);
  });

  test("is quoted with the complaint", () => {
    const late = (from: string, to: string) =>
      inspectSmallCounty({ ...layNotices({ 成文日期: from, 发布日期: to }) }).diagnostics.map(
        ({ code, cite }) => [code, cite],
      );
    expect(late("2017-05-15", "2017-07-03")).toEqual([["late-publication", "条例（2007）第十八条"]]);
    expect(late("2024-05-20", "2024-07-01")).toEqual([["late-publication", "条例（2019）第二十六条"]]);
  });

  test("of twenty working days is kept on the twentieth and broken on the next", () => {
    expect(judge({ 成文日期: "2024-05-20", 发布日期: "2024-06-18" })).toEqual([]);
    expect(judge({ 成文日期: "2024-05-20", 发布日期: "2024-06-19" })).toEqual([
      "late-publication 101.md:7:7",
    ]);
  });

  test("of the notice's own goes before, longer or shorter", () => {
    expect(judge({ 成文日期: "2024-05-20", 发布日期: "2024-05-23", 公开时限: "3" })).toEqual([]);
    expect(judge({ 成文日期: "2024-05-20", 发布日期: "2024-05-24", 公开时限: "3个工作日" })).toEqual([
      "late-publication 101.md:7:7",
    ]);
    expect(judge({ 成文日期: "2024-05-20", 发布日期: "2024-07-01", 公开时限: "40" })).toEqual([]);
    expect(judge({ 成文日期: "2024-05-20", 发布日期: "2024-05-21", 公开时限: "0" })).toEqual([
      "late-publication 101.md:7:7",
    ]);
  });

  test("did not exist before the first regulation", () => {
    expect(judge({ 成文日期: "2008-01-04", 发布日期: "2024-05-21" })).toEqual([]);
  });

  test("is not asked of what is held", () => {
    expect(judge({ 成文日期: "2024-01-20", 发布日期: "2024-05-21", 公开方式: "依申请公开" }, {})).toEqual([]);
  });
});

describe("a missing calendar", () => {
  const slow = (year: number): Elements => ({ 成文日期: `${year}-03-01`, 发布日期: `${year}-04-20` });

  test("is said once a year, at the newest notice that needs it, and nothing is guessed", () => {
    expect(judge(slow(2020), { ...slow(2020), 发布日期: "2020-12-20" }, slow(2021))).toEqual([
      "calendar-missing 102.md:7:7",
      "calendar-missing 103.md:7:7",
    ]);
  });

  test("is not needed for a notice published within so many days", () => {
    expect(judge({ 成文日期: "2020-03-01", 发布日期: "2020-03-21" })).toEqual([]);
    expect(judge({ 成文日期: "2020-03-01", 发布日期: "2020-03-22" })).toEqual([
      "calendar-missing 101.md:7:7",
    ]);
  });
});

describe("a waiver", () => {
  const waive = (rule: string) => `[{规则: ${rule}, 理由: 合法性审查, 责任人: 王某, 日期: 2024-07-02}]`;
  const late: Elements = { 成文日期: "2024-05-20", 发布日期: "2024-07-01" };

  test("accepts the warning of its rule in its own file alone", () => {
    expect(judge({ ...late, 豁免: waive("late-publication") })).toEqual([]);
    expect(judge({ ...late, 豁免: waive("late-publication") }, late)).toEqual([
      "late-publication 102.md:7:7",
    ]);
  });

  test("of another rule accepts nothing and is unused", () => {
    expect(judge({ ...late, 豁免: waive("summary-too-long") })).toEqual([
      "late-publication 101.md:7:7",
      "unused-waiver 101.md:11:11",
    ]);
  });

  test("without anything to accept is unused", () => {
    expect(judge({ 豁免: waive("late-publication") })).toEqual(["unused-waiver 101.md:11:11"]);
  });

  test("never accepts an error", () => {
    expect(judge({ 栏目: "没有的栏目", 豁免: waive("unknown-value") })).toEqual([
      "unknown-value 101.md:11:5",
      "waiver-not-allowed 101.md:12:11",
    ]);
  });
});
