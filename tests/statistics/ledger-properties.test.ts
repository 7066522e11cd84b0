/** Whatever happened in a year, its table counts it once: drawn ledgers against what each form must say of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../scripts/text/civil-date.ts";
import type { InspectedCounty } from "../../scripts/inspection/inspect-county.ts";
import {
  applicants,
  channels,
  type DrawnDispute,
  type DrawnRequest,
  disputeLedger,
  drawDisputes,
  drawRequests,
  expectDisputes,
  expectRequests,
  ledgerRows,
  outcomesOf,
  requestLedger,
  rowsOf,
} from "../support/drawn-ledgers.ts";
import { inspectSmallCounty, noticePath, type Overlay } from "../support/small-county.ts";

/** The first of two years that have one form. */
const firstYears = [2016, 2019, 2023] as const;
/** Each run reads and fills a county or two. */
const few = { numRuns: 8 };

/** A county that has these books and nothing else. */
function inspectBooks(books: Overlay): InspectedCounty {
  return inspectSmallCounty(
    { [noticePath]: null, "content/requests/2024.csv": null, ...books },
    "2026-01-31",
  );
}

function booksOf(requests: readonly DrawnRequest[], years: readonly number[], folder = "content"): Overlay {
  return Object.fromEntries(
    years.map((year) => [`${folder}/requests/${year}.csv`, requestLedger(ledgerRows(requests, year))]),
  );
}

/** The counted figures of a year, of these cells only. */
function figuresAt(
  county: InspectedCounty,
  year: number,
  ids: readonly string[],
): Readonly<Record<string, unknown>> {
  const errors = county.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, place, message }) => `${code} ${place.file}:${place.line} ${message}`)).toEqual(
    [],
  );
  const cells = new Map(
    county.tables.find((table) => table.year === year)?.cells.map(({ id, content }) => [id, content]),
  );
  return Object.fromEntries(
    ids.map((id) => {
      const content = cells.get(id);
      return [id, content?.kind === "value" ? content.quantity.value : content?.kind];
    }),
  );
}

/** Cells of which the figure is another, with the difference. */
function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number>> {
  const changed = Object.keys(before).filter((id) => before[id] !== after[id]);
  return Object.fromEntries(changed.map((id) => [id, Number(after[id]) - Number(before[id])]));
}

/** `{a: -1, b: 1}` without what cancels out. */
function moves(from: readonly string[], to: readonly string[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const id of from) sum[id] = (sum[id] ?? 0) - 1;
  for (const id of to) sum[id] = (sum[id] ?? 0) + 1;
  return Object.fromEntries(Object.entries(sum).filter(([, difference]) => difference !== 0));
}

describe.each(firstYears)("the ledgers of %i and the year after", (first) => {
  const years = [first, first + 1];

  test("are counted cell by cell as the form says, and every hard equation holds", () => {
    fc.assert(
      fc.property(drawRequests(first), (requests) => {
        const county = inspectBooks(booksOf(requests, years));
        for (const year of years) {
          const expected = expectRequests(requests, year);
          expect(figuresAt(county, year, Object.keys(expected))).toEqual(expected);
        }
        const hard = county.tables.flatMap(({ checks }) => checks.filter(({ kind }) => kind !== "soft"));
        expect(hard.filter(({ verdict }) => verdict === "fails")).toEqual([]);
        expect(hard.filter(({ verdict }) => verdict === "holds").length).toBeGreaterThan(0);
      }),
      few,
    );
  });

  test("may be kept by any unit and have their rows in any order: the county's table is the same", () => {
    const drawn = drawRequests(first).chain((requests) =>
      fc.tuple(
        fc.shuffledSubarray([...requests], { minLength: requests.length }),
        fc.array(fc.constantFrom(...keepers), { minLength: requests.length, maxLength: requests.length }),
      ),
    );
    fc.assert(
      fc.property(drawn, ([requests, keptBy]) => {
        const books = keepers.map((keeper) => {
          const own = requests.filter((_, index) => keptBy[index] === keeper);
          return booksOf(own, years, keeper === "" ? "content" : `content/units/${keeper}`);
        });
        const county = inspectBooks({ ...agencies, ...Object.assign({}, ...books) });
        for (const year of years) {
          const expected = expectRequests(requests, year);
          expect(figuresAt(county, year, Object.keys(expected))).toEqual(expected);
        }
      }),
      few,
    );
  });
});

/** The county itself, a department and a township. */
const keepers = ["", "finance", "chengguan"] as const;
const agencies: Overlay = {
  "content/agencies.yaml": `- {代码: county-office, 名称: 洛宁县人民政府办公室, 简称: 县政府办, 类型: 政府办公室, 索引号前缀: "005429713"}
- {代码: finance, 名称: 洛宁县财政局, 简称: 县财政局, 类型: 县直部门, 索引号前缀: "005429772"}
- {代码: chengguan, 名称: 洛宁县城关镇人民政府, 简称: 城关镇, 类型: 乡镇, 索引号前缀: "005430001"}
`,
};

describe("one row written otherwise", () => {
  const year = 2024;
  const ids = Object.keys(expectRequests([], year));
  const columnsOf = (rows: readonly string[], applicant: string): readonly string[] =>
    rows.flatMap((row) => [`${row}.${applicants[applicant] ?? ""}`, `${row}.total`]);

  /** What changes in the table of 2024 when the first request is replaced. */
  function change(
    requests: readonly DrawnRequest[],
    replaced: DrawnRequest,
  ): Readonly<Record<string, number>> {
    const [before, after] = [requests, [replaced, ...requests.slice(1)]].map((list) =>
      figuresAt(inspectBooks(booksOf(list, [year])), year, ids),
    );
    return differences(before ?? {}, after ?? {});
  }
  /** Requests of which the first was concluded in the year, and another draw for it. */
  const drawn = fc
    .tuple(drawRequests(year - 1), drawRequests(year - 1))
    .map(([requests, [other]]): readonly [readonly DrawnRequest[], DrawnRequest] => {
      const [first, ...rest] = requests as [DrawnRequest, ...DrawnRequest[]];
      const receivedOn = `${year}${first.receivedOn.slice(4).replace("02-29", "02-28")}` as CivilDate;
      const sameYear = [receivedOn, addDays(receivedOn, 9)].filter((day) => day <= `${year}-12-31`).at(-1);
      return [[{ ...first, receivedOn, concludedOn: sameYear }, ...rest], other ?? first];
    });

  test("in its outcome moves one from row to row, in its column and in the total", () => {
    fc.assert(
      fc.property(drawn, ([requests, { outcome }]) => {
        const [first] = requests as [DrawnRequest];
        const rows = outcomesOf(year);
        expect(change(requests, { ...first, outcome })).toEqual(
          moves(
            columnsOf([rows[first.outcome] ?? ""], first.applicant),
            columnsOf([rows[outcome] ?? ""], first.applicant),
          ),
        );
      }),
      few,
    );
  });

  test("in its applicant moves one from column to column in every row that counts it, and no total", () => {
    fc.assert(
      fc.property(drawn, ([requests, { applicant }]) => {
        const [first] = requests as [DrawnRequest];
        const rows = rowsOf(first, year);
        expect(rows).toHaveLength(3);
        expect(change(requests, { ...first, applicant })).toEqual(
          moves(columnsOf(rows, first.applicant), columnsOf(rows, applicant)),
        );
      }),
      few,
    );
  });

  test("in its channel changes nothing here, and one channel row in the form of 2014", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...Object.keys(channels)), ([requests], channel) => {
        const [first] = requests as [DrawnRequest];
        expect(change(requests, { ...first, channel })).toEqual({});
        const old: DrawnRequest = {
          ...first,
          receivedOn: "2016-05-04" as CivilDate,
          concludedOn: "2016-05-20" as CivilDate,
          outcome: "同意公开",
        };
        const ids2016 = Object.keys(expectRequests([], 2016));
        const [before, after] = [old, { ...old, channel }].map((request) =>
          figuresAt(inspectBooks(booksOf([request], [2016])), 2016, ids2016),
        );
        expect(differences(before ?? {}, after ?? {})).toEqual(
          moves([channels[first.channel] ?? ""], [channels[channel] ?? ""]),
        );
      }),
      few,
    );
  });

  test("in its day of conclusion changes nothing within the year, and over its end leaves it open", () => {
    fc.assert(
      fc.property(drawn, ([requests]) => {
        const [first] = requests as [DrawnRequest];
        expect(change(requests, { ...first, concludedOn: first.receivedOn })).toEqual({});
        const next = { ...first, concludedOn: `${year + 1}-01-01` as CivilDate };
        expect(change(requests, next)).toEqual(
          moves(
            columnsOf([outcomesOf(year)[first.outcome] ?? "", "total_processed"], first.applicant),
            columnsOf(["carried_forward"], first.applicant),
          ),
        );
      }),
      few,
    );
  });

  test("taken away takes one from each row that counted it", () => {
    fc.assert(
      fc.property(drawn, ([requests]) => {
        const [first, ...rest] = requests as [DrawnRequest, ...DrawnRequest[]];
        const [before, after] = [requests, rest].map((list) =>
          figuresAt(inspectBooks(booksOf(list, [year])), year, ids),
        );
        expect(differences(before ?? {}, after ?? {})).toEqual(
          moves(columnsOf(rowsOf(first, year), first.applicant), []),
        );
      }),
      few,
    );
  });
});

describe("totals", () => {
  test("are the numbers of rows in the ledger", () => {
    fc.assert(
      fc.property(drawRequests(2023), (requests) => {
        const rows = ledgerRows(requests, 2024);
        const county = inspectBooks(booksOf(requests, [2024]));
        const figures = figuresAt(county, 2024, ["new_received.total", "carried_over.total"]);
        expect(Number(figures["new_received.total"]) + Number(figures["carried_over.total"])).toBe(
          rows.length,
        );
        expect(figures["carried_over.total"]).toBe(rows.filter((row) => row.endsWith(",是")).length);
      }),
      few,
    );
  });
});

describe.each([2019, 2023])("review and litigation of %i and the year after", (first) => {
  const years = [first, first + 1];
  const booksOfDisputes = (disputes: readonly DrawnDispute[]): Overlay =>
    Object.fromEntries(years.map((year) => [`content/disputes/${year}.csv`, disputeLedger(disputes, year)]));

  test("are counted cell by cell, and every line adds up", () => {
    fc.assert(
      fc.property(drawDisputes(first), (disputes) => {
        const county = inspectBooks(booksOfDisputes(disputes));
        for (const year of years) {
          const expected = expectDisputes(disputes, year);
          expect(figuresAt(county, year, Object.keys(expected))).toEqual(expected);
        }
        const lines = county.tables.flatMap(({ checks }) =>
          checks.filter(({ equation }) => equation === "E4"),
        );
        expect(lines.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 6 }, () => "holds"));
      }),
      few,
    );
  });
});
