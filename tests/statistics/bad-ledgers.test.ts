/** Ledgers with one slip in them: it is named with row and column, and no figure is made from the rows that are left. */
import { describe, expect, test } from "vitest";
import { encodeGb18030 } from "../support/encode-gb18030.ts";
import { inspectSmallCounty, noticePath, placesOf } from "../support/small-county.ts";

const path = "content/requests/2024.csv";
const head = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转,费用,备注";
/** Two requests to which nothing is wrong; the slip stands below them, on line 4. */
const good: readonly string[] = [
  "2024-001,网络,自然人,2024-03-11,2024-03-27,2024-03-27,予以公开,否,否,,",
  "2024-002,信函,商业企业,2024-09-02,2024-09-20,2024-09-20,部分公开,否,否,,",
];

function inspectLedger(ledger: string | Uint8Array) {
  return inspectSmallCounty({ [noticePath]: null, [path]: ledger });
}

const withRow = (row: string): string => `${[head, ...good, row].join("\n")}\n`;

/** The line and column of some text in a ledger, as an editor counts them. */
function placeIn(ledger: string, words: string): string {
  const lines = ledger.split("\n");
  const line = lines.findLastIndex((candidate) => candidate.includes(words));
  return `${line + 1}:${[...((lines[line] ?? "").split(words)[0] ?? "")].length + 1}`;
}

/** Figures that were counted from requests, of any year. */
function countedFigures(county: ReturnType<typeof inspectLedger>): readonly string[] {
  const [table] = county.tables.filter(({ year }) => year === 2024);
  const cells = (table?.cells ?? []).filter(({ id }) =>
    /^(?:new_received|carried_|total_processed|granted|partial|denied|unable|not_pro|other_)/.test(id),
  );
  return cells.flatMap(({ id, content }) =>
    content.kind === "value" ? [`${id} ${content.quantity.value}`] : [],
  );
}

/** The slip, the row that has it, the code, and the text at which the complaint points. */
const slips: readonly (readonly [slip: string, row: string, code: string, at: string])[] = [
  [
    "an answer on a day before the request came",
    "2024-003,当面,自然人,2024-10-10,2024-10-08,2024-10-18,予以公开,否,否,,",
    "date-order",
    "2024-10-08",
  ],
  [
    "a conclusion on a day before the answer",
    "2024-003,当面,自然人,2024-10-10,2024-10-18,2024-10-17,予以公开,否,否,,",
    "date-order",
    "2024-10-17",
  ],
  [
    "an outcome without an answer",
    "2024-003,当面,自然人,2024-10-10,,,予以公开,否,否,,",
    "outcome-without-reply",
    "予以公开",
  ],
  [
    "an answer without an outcome",
    "2024-003,当面,自然人,2024-10-10,2024-10-18,2024-10-18,,否,否,,",
    "reply-without-outcome",
    "2024-003",
  ],
  [
    "a conclusion without an outcome",
    "2024-003,当面,自然人,2024-10-10,,2024-10-18,,否,否,,",
    "conclusion-without-outcome",
    "2024-10-18",
  ],
  [
    "an outcome of the older form",
    "2024-003,当面,自然人,2024-10-10,2024-10-18,2024-10-18,同意公开,否,否,,",
    "outcome-of-other-form",
    "同意公开",
  ],
  [
    "an outcome that no form has",
    "2024-003,当面,自然人,2024-10-10,2024-10-18,2024-10-18,已经办了,否,否,,",
    "unknown-value",
    "已经办了",
  ],
  ["a day that is none", "2024-003,当面,自然人,2024-02-30,,,,否,否,,", "bad-date", "2024-02-30"],
  [
    "a request of the year before that is not marked",
    "2024-003,当面,自然人,2023-12-20,,,,否,否,,",
    "request-year",
    "2023-12-20",
  ],
  [
    "a fee without a tariff",
    "2024-003,当面,自然人,2024-10-10,2024-10-18,2024-10-18,予以公开,否,否,420,",
    "fee-without-tariff",
    "420",
  ],
  [
    "a number that stands twice",
    "2024-002,当面,自然人,2024-10-10,,,,否,否,,",
    "duplicate-request",
    "2024-002",
  ],
  ["a number with odd signs", "2024 003！,当面,自然人,2024-10-10,,,,否,否,,", "bad-request-id", "2024 003！"],
  [
    "words that only an old report may use",
    "2024-003,当面,自然人,未载明,,,,否,否,,",
    "unstated-not-allowed",
    "未载明",
  ],
  ["a row that is too short", "2024-003,当面,自然人,2024-10-10,,,", "csv-row-length", "2024-003"],
];

describe("a ledger with", () => {
  test("nothing wrong is counted, so that what follows is the fault of the slip", () => {
    const county = inspectLedger(`${[head, ...good].join("\n")}\n`);
    expect(placesOf(county.diagnostics).filter((line) => line.includes(path))).toEqual([]);
    expect(countedFigures(county)).toEqual(
      expect.arrayContaining(["new_received.total 2", "granted.natural 1"]),
    );
  });

  test.each(slips)("%s is refused where it stands, and not counted without that row", (_, row, code, at) => {
    const ledger = withRow(row);
    const county = inspectLedger(ledger);
    expect(placesOf(county.diagnostics)).toContain(`${code} ${path}:${placeIn(ledger, at)}`);
    expect(countedFigures(county)).toEqual([]);
  });

  test.each([
    ["an identity number of 18 digits whose check digit fails", "410324199003071239"],
    ["an identity number of 18 digits in full width", "４１０３２４１９９００３０７１２３９"],
    ["an old identity number of 15 digits", "410324900307123"],
  ])("%s is refused, and the number is not repeated", (_, number) => {
    const ledger = withRow(`2024-003,当面,自然人,2024-10-10,,,,否,否,,证号${number}`);
    const county = inspectLedger(ledger);
    expect(placesOf(county.diagnostics)).toContain(`personal-value ${path}:${placeIn(ledger, number)}`);
    expect(JSON.stringify(county.diagnostics)).not.toContain(number);
    expect(countedFigures(county)).toEqual([]);
  });

  test("a stray quotation mark is refused whole", () => {
    const county = inspectLedger(withRow('2024-003,"当面,自然人,2024-10-10,,,,否,否,,'));
    expect(placesOf(county.diagnostics)).toContain(`csv-syntax ${path}:4:10`);
    expect(countedFigures(county)).toEqual([]);
  });

  test("rows of two encodings is refused at the first row that is in the other", () => {
    const rows = good.map((row) => `${row}\n`);
    const mixed = Buffer.concat([
      Buffer.from(`${head}\n${rows[0]}`),
      encodeGb18030(rows[1] ?? ""),
      Buffer.from("2024-003,当面,自然人,2024-10-10,,,,否,否,,\n"),
    ]);
    const county = inspectLedger(mixed);
    expect(placesOf(county.diagnostics)).toEqual(
      expect.arrayContaining([expect.stringMatching(`^mixed-encoding ${path}:3:`)]),
    );
    expect(countedFigures(county)).toEqual([]);
  });

  test("GB18030 throughout is no slip: Excel writes it so", () => {
    const ledger = `${[head, ...good].join("\n")}\n`;
    const [one, other] = [ledger, encodeGb18030(ledger)].map((bytes) => countedFigures(inspectLedger(bytes)));
    expect(other).toEqual(one);
  });
});

test("a slip in one year leaves the other years' figures alone", () => {
  const before = `${head}\n2023-001,网络,自然人,2023-03-13,2023-03-27,2023-03-27,予以公开,否,否,,\n`;
  const county = inspectSmallCounty({
    [noticePath]: null,
    "content/requests/2023.csv": before,
    [path]: withRow("2024-003,当面,自然人,2024-02-30,,,,否,否,,"),
  });
  const cell = county.tables
    .find(({ year }) => year === 2023)
    ?.cells.find(({ id }) => id === "new_received.total");
  expect(cell?.content).toEqual({ kind: "value", quantity: { value: 1, approximate: false } });
  expect(countedFigures(county)).toEqual([]);
});

test("a slip in one unit's ledger leaves the county's figures blank, not smaller", () => {
  const agencies = `- {代码: county-office, 名称: 洛宁县人民政府办公室, 简称: 县政府办, 类型: 政府办公室, 索引号前缀: "005429713"}
- {代码: finance, 名称: 洛宁县财政局, 简称: 县财政局, 类型: 县直部门, 索引号前缀: "005429772"}
`;
  const own = `${[head, ...good].join("\n")}\n`;
  for (const ledger of [
    withRow("2024-003,当面,自然人,2024-02-30,,,,否,否,,"),
    withRow('2024-003,"当面,,,,,,,,,'),
  ]) {
    const unit = { "content/agencies.yaml": agencies, "content/units/finance/requests/2024.csv": ledger };
    const county = inspectSmallCounty({ [noticePath]: null, [path]: own, ...unit });
    expect(placesOf(county.diagnostics).join("\n")).toContain("content/units/finance/requests/2024.csv:4:");
    expect(countedFigures(county)).toEqual([]);
  }
});
