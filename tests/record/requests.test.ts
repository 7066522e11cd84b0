/** The ledger of requests: its columns, its days, its fees, and what must never stand in it. */
import { describe, expect, test } from "vitest";
import { readLedger } from "../support/request-ledger.ts";

const columns = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果";
const csv = (heading: string, ...rows: readonly string[]): string => `${[heading, ...rows].join("\n")}\n`;
const extra = (
  names: string,
  values: string,
  base = "2024-001,网络,自然人,2024-03-01,2024-03-15,2024-03-15,予以公开",
) => readLedger(csv(`${columns},${names}`, `${base},${values}`));
const open = "2024-001,网络,自然人,2024-03-01,,,";

describe("a request", () => {
  test("may say what happened on the way", () => {
    const { ledger, diagnostics } = extra(
      "补正告知日期,补正日期,征求意见日期,征求意见答复日期,延期告知日期,费用,收费标准,计费数量",
      "2024-03-05,2024-03-08,2024-03-11,2024-03-12,2024-03-13,420,按量,72",
    );
    expect(diagnostics).toEqual([]);
    expect(ledger?.requests).toMatchObject([
      {
        correctionAskedOn: "2024-03-05",
        correctedOn: "2024-03-08",
        thirdPartyAskedOn: "2024-03-11",
        thirdPartyHeardOn: "2024-03-12",
        extendedOn: "2024-03-13",
        extended: true,
        fee: 420,
        tariff: "per-page",
        chargedUnits: 72,
      },
    ]);
  });

  test("that was answered was concluded by its answer", () => {
    const { ledger } = readLedger(csv(columns, "2024-001,网络,自然人,2024-03-01,2024-03-15,,予以公开"));
    expect(ledger?.requests[0]?.concludedOn).toBe("2024-03-15");
  });

  test("that was asked to be supplemented stays open", () => {
    const text = csv(columns, "2017-001,网络,自然人,2017-03-01,2017-03-15,,告知作出更改补充");
    expect(readLedger(text, { year: 2017 }).ledger?.requests[0]).toMatchObject({
      replied: true,
      concludedOn: undefined,
    });
  });

  test("that was not corrected in time may be concluded without an answer", () => {
    const { ledger, places } = readLedger(
      csv(columns, "2024-001,网络,自然人,2024-03-01,,2024-04-15,逾期不补正"),
    );
    expect(places).toEqual([]);
    expect(ledger?.requests[0]).toMatchObject({
      replied: false,
      outcome: "other-1",
      concludedOn: "2024-04-15",
    });
  });
});

describe("the days of a request", () => {
  test.each([
    ["补正告知日期", "2024-02-29", "date-order 2:55"],
    ["补正告知日期,补正日期", "2024-03-08,2024-03-05", "date-order 2:66"],
    ["补正日期", "2024-03-05", "step-without-first 2:55"],
    ["征求意见日期,征求意见答复日期", "2024-03-08,2024-03-05", "date-order 2:66"],
    ["征求意见答复日期", "2024-03-05", "step-without-first 2:55"],
    ["延期告知日期", "2024-03-18", "date-order 2:28"],
    ["延期告知日期", "2024-02-30", "bad-date 2:55"],
    ["延期告知日期,是否延期", "2024-03-13,否", "extension-denied 2:55"],
  ])("%s: %s", (names, values, place) => {
    expect(extra(names, values).places).toEqual([place]);
  });

  test.each([
    ["2024-001,网络,自然人,2024-03-01,2024-02-29,,予以公开", ["date-order 2:28"]],
    ["2024-001,网络,自然人,2024-03-01,,2024-04-15,", ["conclusion-without-outcome 2:29"]],
    ["2024-001,网络,自然人,2024-03-01,,,逾期不补正", ["outcome-without-conclusion 2:30"]],
    ["2024-001,网络,自然人,2024-03-01,,2024-04-15,予以公开", ["outcome-without-reply 2:40"]],
    ["2024-001,网络,自然人,2024-03-01,2024-03-15,2024-03-15,", ["reply-without-outcome 2:1"]],
  ])("and its outcome: %s", (row, places) => {
    expect(readLedger(csv(columns, row)).places).toEqual(places);
  });
});

test("a request carried in was open when the year began", () => {
  const read = (days: string) =>
    readLedger(csv(`${columns},上年结转`, `1,网络,自然人,2023-11-01,${days},是`)).places;
  expect(read("2023-11-20,2023-12-29,予以公开")).toEqual(["closed-before-year 2:32"]);
  expect(read("2023-11-20,,予以公开")).toEqual(["closed-before-year 2:21"]);
  expect(read("2023-12-29,2024-01-02,予以公开")).toEqual([]);
});

describe("an empty cell of a ledger rebuilt from a report", () => {
  const rebuilt = (heading: string, row: string) =>
    readLedger(`# 来源: 年报汇总\n${csv(heading, row)}`, { year: 2024 });

  test("is unknown, not still open", () => {
    const { ledger, places } = rebuilt(columns, "1,网络,自然人,2024-03-01,,,");
    expect(places).toEqual([]);
    const silent = { repliedOn: "unstated", concludedOn: "unstated", outcome: "unstated" };
    expect(ledger?.requests).toMatchObject([silent]);
  });

  test("beside an answer is unknown, and the answer ends the request all the same", () => {
    const { ledger, places } = rebuilt(columns, "1,网络,自然人,2024-03-01,2024-03-15,,");
    expect(places).toEqual([]);
    expect(ledger?.requests).toMatchObject([{ concludedOn: "2024-03-15", outcome: "unstated" }]);
  });

  test("of a request said not to be answered means what it means elsewhere", () => {
    const { ledger } = rebuilt(`${columns},是否答复`, "1,网络,自然人,2024-03-01,,,,否");
    expect(ledger?.requests[0]?.concludedOn).toBeUndefined();
  });
});

test("an outcome of another form is refused in the year of this one", () => {
  const row = (year: number, outcome: string): string =>
    csv(columns, `${year}-001,网络,自然人,${year}-03-01,${year}-03-15,,${outcome}`);
  expect(readLedger(row(2016, "予以公开"), { year: 2016 }).places).toEqual(["outcome-of-other-form 2:40"]);
  expect(readLedger(row(2016, "同意公开"), { year: 2016 }).places).toEqual([]);
});

describe("a fee", () => {
  test.each([
    ["费用,收费标准", "100元,按件", []],
    ["费用,收费标准", "0,", []],
    ["费用（元）,计收方式", '"1,000.00",按件计收', []],
    ["费用", "420", ["fee-without-tariff 2:55"]],
    ["费用,收费标准", "150,按件", ["fee-off-tariff 2:55"]],
    ["费用,收费标准", "710,按量", ["fee-off-tariff 2:55"]],
    ["费用,收费标准,计费数量", "420,按量,72页", []],
    ["费用,收费标准,计费数量", "0,按量,72", []],
    ["费用,收费标准,计费数量", "420,按量,71", ["fee-off-tariff 2:55"]],
    ["费用,收费标准,计费数量", "2200,按件,31", []],
    ["费用,收费标准", "-10,按量", ["bad-number 2:55"]],
    ["费用,收费标准", "约400,按量", ["bad-number 2:55"]],
    ["费用,收费标准,计费数量", "420,按量,几页", ["bad-number 2:62"]],
    ["费用,收费标准", "420,另议", ["unknown-value 2:59"]],
  ])("%s: %s", (names, values, places) => {
    expect(extra(names, values).places).toEqual(places);
  });

  test("charged before the tariff was law is not judged by it", () => {
    const text = csv(`${columns},费用`, "2020-001,网络,自然人,2020-03-02,2020-03-16,,予以公开,37.50");
    expect(readLedger(text, { year: 2020 })).toMatchObject({
      places: [],
      ledger: { requests: [{ fee: 37.5 }] },
    });
  });
});

describe("the number of a request", () => {
  test.each(["2024-001", "依申请〔2024〕第1号", "A1／3", "甲1"])("may be %s", (id) => {
    expect(readLedger(csv(columns, open.replace("2024-001", id))).places).toEqual([]);
  });

  test.each(["2024 001", "２０２４-001", "2024_001", "-1", "1".repeat(10) + "-".repeat(21), "=1+1", "张三"])(
    "may not be %s",
    (id) => {
      expect(readLedger(csv(columns, open.replace("2024-001", id))).places).toEqual(["bad-request-id 2:1"]);
    },
  );
});

describe("a person", () => {
  test.each([
    "姓名",
    "申请人",
    "身份证号",
    "联系方式",
    "手机",
    "单位名称",
    "法定代表人",
    "Phone",
    "ID number",
  ])("has no column %s", (column) => {
    expect(readLedger(csv(`${columns},${column}`, `${open},`)).places).toEqual(["personal-column 1:33"]);
  });

  test.each([
    ["电话13800000000", "2:33"],
    ["１３８ ００００ ００００", "2:31"],
    ["证件410324199003071239", "2:33"],
    ["旧证410324900307123", "2:33"],
    ["申请人张某某来电", "2:31"],
    ["已告知王××先生", "2:31"],
    ["张建国", "2:31"],
    ["邮箱zhang3@qq.com", "2:33"],
    ["护照E12345678", "2:33"],
    ["寄兴华路12号3号楼2单元501室", "2:31"],
    ["家住赵村12号", "2:33"],
  ])("leaves no trace in a note: %s", (note, place) => {
    const { places, diagnostics } = readLedger(csv(`${columns},备注`, `${open},${note}`));
    expect(places).toEqual([`personal-value ${place}`]);
    for (const digits of note.match(/\d{9,}/g) ?? [])
      expect(JSON.stringify(diagnostics)).not.toContain(digits);
  });

  test("leaves none in the head, in a remark or across two lines", () => {
    expect(readLedger(`# 说明: 问13800000000\n${csv(columns, open)}`).places).toEqual(["personal-value 1:8"]);
    expect(readLedger(`# 13800000000\n${csv(columns, open)}`).places).toEqual(["personal-value 1:3"]);
    expect(readLedger(csv(`${columns},备注`, `${open},"138\n00000000"`)).places).toEqual([
      "personal-value 2:31",
    ]);
    const yaml =
      "台账:\n  - {编号: 2024-001, 渠道: 网络, 申请人类型: 自然人, 收到日期: 2024-03-01} # 13800000000\n";
    expect(readLedger(yaml, { ending: "yaml" }).places).toEqual(["personal-value 2:60"]);
  });

  test("is not meant by an office's telephone or a credit code", () => {
    const offices = "xxgk@luanchuan.gov.cn；到滨河路12号政务大厅302室领取；滨河路3号楼规划许可；护照办理";
    expect(readLedger(csv(`${columns},备注`, `${open},${offices}`)).places).toEqual([]);
    const notes = "县自然资源局0379-66230000；统一社会信用代码11410328005429713X；申请人无正当理由逾期不补正";
    expect(readLedger(csv(`${columns},备注`, `${open},${notes}`)).places).toEqual([]);
  });
});
