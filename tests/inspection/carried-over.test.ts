/** What is open at a year's end is taken over by the next year's ledger of the same keeper, as it was. */
import { describe, expect, test } from "vitest";
import { baseFiles, complaintsAbout, type Overlay } from "../support/small-county.ts";

const head = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,上年结转";
const ledger = (...rows: readonly string[]): string => `${[head, ...rows].join("\n")}\n`;
const file = (year: number, keeper = "") => `content/${keeper}requests/${year}.csv`;
const open = "2023-009,信函,自然人,2023-12-20,,,,否";
const taken = "2023-009,信函,自然人,2023-12-20,2024-01-10,2024-01-10,予以公开,是";
const said = (earlier: string, later: string, more: Overlay = {}) =>
  complaintsAbout({ [file(2023)]: earlier, [file(2024)]: later, ...more }).filter((line) =>
    line.startsWith("carried-"),
  );

describe("a request open at the end of a year", () => {
  test("stands in the next year's ledger under its number, marked 上年结转", () => {
    expect(said(ledger(open), ledger(taken))).toEqual([]);
    expect(said(ledger(open), ledger(taken.replace("2023-009", "2023-010")))).toEqual([
      `carried-out-missing ${file(2023)}:2:1`,
      `carried-in-unknown ${file(2024)}:2:1`,
    ]);
  });

  test("is open too where its row tells already that it was answered in the next year", () => {
    const answered = "2023-009,信函,自然人,2023-12-20,2024-01-10,2024-01-10,予以公开,否";
    expect(said(ledger(answered), ledger())).toEqual([`carried-out-missing ${file(2023)}:2:1`]);
  });

  test("was not concluded in it", () => {
    const answered = "2023-009,信函,自然人,2023-12-20,2023-12-29,2023-12-29,予以公开,否";
    expect(said(ledger(answered), ledger(taken))).toEqual([`carried-in-unknown ${file(2024)}:2:1`]);
  });

  test("keeps its channel, its applicant and its day", () => {
    for (const changed of [
      taken.replace("信函", "网络"),
      taken.replace("自然人", "商业企业"),
      taken.replace("2023-12-20", "2023-12-21"),
    ])
      expect(said(ledger(open), ledger(changed))).toEqual([`carried-in-differs ${file(2024)}:2:1`]);
  });

  test("is not looked for where no ledger of the next year is kept, or one of a report", () => {
    expect(complaintsAbout({ [file(2023)]: ledger(open), [file(2024)]: null })).not.toContain(
      `carried-out-missing ${file(2023)}:2:1`,
    );
    expect(said(`# 来源: 年报汇总\n${ledger(open)}`, ledger())).toEqual([]);
    expect(said(ledger(open), `# 来源: 年报汇总\n${ledger()}`)).toEqual([]);
  });

  test("is not looked for in a ledger with an error in it", () => {
    expect(said(ledger(open), ledger(taken.replace("信函", "书信")))).toEqual([]);
  });

  test("is looked for in the ledger of its own keeper", () => {
    const agencies = `${baseFiles["content/agencies.yaml"]}- {代码: chengguan, 名称: 洛宁县城关镇人民政府, 简称: 城关镇, 类型: 乡镇, 索引号前缀: "005429820"}\n`;
    const unit = {
      "content/agencies.yaml": agencies,
      [file(2023, "units/chengguan/")]: ledger(open),
      [file(2024, "units/chengguan/")]: ledger(),
    };
    expect(said(ledger(), ledger(), unit)).toEqual([
      `carried-out-missing ${file(2023, "units/chengguan/")}:2:1`,
    ]);
  });
});

test("the figures of the row's year accept it, by the number of the record", () => {
  const cases = "编号,类型,收到日期,审结日期,结果,上年结转\n";
  const waiver = (id: string) =>
    `年度: 2023\n豁免:\n  - {规则: carried-out-missing, 对象: ${id}, 理由: 移送市政府, 责任人: 示例, 日期: 2024-03-01}\n`;
  const county = (id: string) =>
    complaintsAbout({
      "content/disputes/2023.csv": `${cases}复议-1,行政复议,2023-12-20,,,否\n`,
      "content/disputes/2024.csv": cases,
      "content/figures/2023.yaml": waiver(id),
    });
  expect(county("复议-1")).not.toContain("carried-out-missing content/disputes/2023.csv:2:1");
  expect(county("复议-1").filter((line) => line.startsWith("unused-waiver"))).toEqual([]);
  expect(county("复议-2")).toContain("carried-out-missing content/disputes/2023.csv:2:1");
});
