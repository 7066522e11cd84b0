/** Days of books that have not come, and months that were left out. */
import { describe, expect, test } from "vitest";
import { inspectSmallCounty, type Overlay, placesOf } from "../support/small-county.ts";

const said = (overlay: Overlay, today = "2025-01-31") =>
  placesOf(inspectSmallCounty(overlay, today).diagnostics);

describe("what is dated after the day of the build", () => {
  const requests = "content/requests/2025.csv";
  const row = (days: string) =>
    `编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果\n2025-001,网络,自然人,${days},予以公开\n`;

  test("has not happened; what is of the day has", () => {
    expect(said({ [requests]: row("2025-01-20,2025-01-31,2025-01-31") })).toEqual([]);
    expect(said({ [requests]: row("2025-01-20,2025-02-01,2025-02-01") })).toEqual([
      `future-date ${requests}:2:1`,
    ]);
  });

  test.each([
    [
      "content/disputes/2025.csv",
      "编号,类型,收到日期,审结日期,结果\n1,行政复议,2025-01-07,2025-02-03,结果维持\n",
      "2:1",
    ],
    [
      "content/activities/2025.yaml",
      "年度: 2025\n活动:\n  - {编号: 1, 类型: 会议, 日期: 2025-02-01, 名称: 会}\n",
      "3:10",
    ],
    ["content/decisions/2025.csv", "编号,类型,月份,件数\n1,行政许可,1,85\n2,行政许可,2,85\n", "3:1"],
  ])("is refused at its line: %s", (path, text, place) => {
    expect(said({ [path]: text })).toEqual([`future-date ${path}:${place}`]);
    expect(said({ [path]: text }, "2025-02-03")).toEqual([]);
  });
});

describe("a month", () => {
  const path = "content/decisions/2024.csv";
  const book = (...rows: readonly string[]): Overlay => ({
    [path]: `编号,类型,月份,件数,金额(元),单位\n${rows.map((row, index) => `${index + 1},${row}\n`).join("")}`,
  });

  test("left out between two is asked for once, at the row after it", () => {
    const months = book(
      "行政许可,9,1,,甲局",
      "行政许可,2,1,,甲局",
      "行政许可,4,1,,甲局",
      "行政处罚,3,1,,甲局",
    );
    expect(said(months)).toEqual([`month-missing ${path}:4:1`]);
    const [complaint] = inspectSmallCounty(months).diagnostics;
    expect(complaint?.message).toContain("3月、5月、6月、7月、8月");
  });

  test("told with 0, or before the first and after the last, is not asked for", () => {
    expect(said(book("行政许可,2,1,,甲局", "行政许可,3,0,,甲局", "行政许可,4,1,,甲局"))).toEqual([]);
    expect(said(book("行政许可,2,1,,甲局", "行政许可,4,1,,乙局"))).toEqual([]);
  });

  test("is asked of charges too, and accepted by the figures of the year", () => {
    const charges = book("行政事业性收费,2,,100,甲局", "行政事业性收费,4,,100,甲局");
    expect(said(charges)).toEqual([`month-missing ${path}:3:1`]);
    const figures =
      '年度: 2024\n豁免:\n  - {规则: month-missing, 对象: "2", 理由: 三月停征, 责任人: 示例, 日期: 2025-01-10}\n';
    expect(said({ ...charges, "content/figures/2024.yaml": figures })).toEqual([]);
  });
});
