/** The figures of the demonstration county: the source report's own, unchanged, and those counted from its notices. */
import { describe, expect, test } from "vitest";
import { listFormCells } from "../../scripts/record/form.ts";
import type { CatalogEntry } from "../../scripts/catalog/catalog.ts";
import { wholeYear } from "../../scripts/statistics/period.ts";
import type { Cell } from "../../scripts/statistics/table.ts";
import { fillYearFigures } from "../../scripts/statistics/year-figures.ts";
import { exportTableAsJson } from "../../scripts/export/table-json.ts";
import { cellOf, figureOf, figuresOf } from "../support/cells.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";

const county = await inspectCountyFolder("");
const tableOf = (year: number) => county.tables.find((table) => table.year === year);

describe("the figures of 2016", () => {
  test("28 requests arrived: 15 in person, none by fax, 9 online, 4 by post, and all were answered", () => {
    expect(figuresOf(county, 2016, ["p3_1", "p3_1_1", "p3_1_2", "p3_1_3", "p3_1_4", "p3_3"])).toEqual({
      p3_1: 28,
      p3_1_1: 15,
      p3_1_2: 0,
      p3_1_3: 9,
      p3_1_4: 4,
      p3_3: 28,
    });
  });

  test("no request by fax is a counted 0, not a blank", () => {
    expect(cellOf(county, 2016, "p3_1_2")).toMatchObject({
      origin: "computed",
      content: { kind: "value" },
      sources: [],
    });
  });

  test("4014 items on the portal and 7 normative documents are declared in the report's own words", () => {
    expect(cellOf(county, 2016, "p1_2_2")).toMatchObject({
      origin: "declared",
      content: { quantity: { value: 4014, approximate: false } },
      sources: [{ kind: "document", source: { words: "通过政府门户网站发布各类信息4014条" } }],
    });
    expect(cellOf(county, 2016, "p1_1_a")).toMatchObject({
      origin: "declared",
      content: { quantity: { value: 7 } },
    });
  });

  test("100余 stays approximate", () => {
    expect(figureOf(county, 2016, "p1_2_5")).toBe("100余");
  });

  test("what the report does not state is blank, with its reason", () => {
    const blanks = tableOf(2016)?.cells.filter(({ content }) => content.kind === "blank") ?? [];
    expect(blanks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["p1_1", "p3_2", "p3_2_1", "p3_3_1", "p3_3_4", "p4", "p7", "p8_3"]),
    );
    expect(blanks.filter(({ content }) => content.kind === "blank" && content.reason.length < 5)).toEqual([]);
    expect(blanks.filter(({ origin, sources }) => origin !== "blank" || sources.length > 0)).toEqual([]);
  });

  test("the answers of unstated outcome are blank for the outcome that is silent, never 0", () => {
    const answers = tableOf(2016)?.cells.filter(({ id }) => id.startsWith("p3_3_")) ?? [];
    expect(answers).toHaveLength(14);
    expect(answers.filter(({ content }) => content.kind !== "blank")).toEqual([]);
  });

  test("its parts exceed its whole, which the office has accepted with a reason", () => {
    const findings = tableOf(2016)?.findings ?? [];
    expect(findings.map(({ diagnostic, waiver }) => [diagnostic.code, waiver?.subject])).toContainEqual([
      "parts-exceed-whole",
      "门户网站发布信息按类别",
    ]);
    expect(findings.filter(({ waiver }) => waiver === undefined)).toEqual([]);
  });

  test("the table fills the form that serves the year", () => {
    const table = tableOf(2016);
    expect(table?.form?.id).toBe("gov-2014");
    expect(table?.cells.map(({ id }) => id)).toEqual(
      table?.form && listFormCells(table.form).map(({ id }) => id),
    );
  });
});

describe("what is counted for 2024 besides the form", () => {
  const { catalog } = county;
  const published =
    catalog?.published.filter(({ notice }) => notice.publishedOn.date.startsWith("2024-")) ?? [];
  const byNumber = new Map<string, CatalogEntry>(published.map((entry) => [entry.notice.indexNumber, entry]));
  const cells = catalog ? fillYearFigures({ catalog, period: wholeYear(2024), unit: undefined }) : [];
  const below = (prefix: string) => cells.filter(({ id }) => id.startsWith(prefix));
  const figureIn = ({ content }: Cell) => (content.kind === "value" ? content.quantity.value : Number.NaN);
  const sum = (some: readonly Cell[]) => some.reduce((total, cell) => total + figureIn(cell), 0);

  test("is counted cell by cell", () => {
    // 其他对外管理服务事项 is told for 2019 and 2020 only; nobody said of 2024 that there was none.
    const told = cells.filter(({ id }) => id !== "decisions.other-service");
    expect(new Set(told.map(({ origin }) => origin))).toEqual(new Set(["computed"]));
  });

  test("the classes add up to the total, and the priority areas to their class", () => {
    expect(sum(below("proactive.total"))).toBe(published.length);
    expect(sum(below("proactive.class."))).toBe(published.length);
    expect(sum(below("proactive.area."))).toBe(sum(below("proactive.class.priority")));
  });

  test("each source carries the property that was counted", () => {
    const properties: Readonly<Record<string, (entry: CatalogEntry, value: string) => boolean>> = {
      class: ({ notice }, value) => notice.class === value,
      area: ({ notice }, value) => notice.priorityArea === value,
      channel: ({ notice }, value) => notice.channels.includes(value),
    };
    for (const { id, sources } of cells) {
      const [, kind = "", value = ""] = /^proactive\.(class|area|channel)\.(.+)$/.exec(id) ?? [];
      const carries = properties[kind];
      if (!carries) continue;
      const counted = sources.flatMap((source) => (source.kind === "notice" ? [source.indexNumber] : []));
      const expected = published
        .filter((entry) => carries(entry, value))
        .map(({ notice }) => notice.indexNumber);
      expect([id, counted]).toEqual([id, expected]);
      expect(counted.every((number) => byNumber.has(number))).toBe(true);
    }
  });

  test("the channels of requests add up to what the form has as received", () => {
    expect(sum(below("requests.channel."))).toBe(figureOf(county, 2024, "new_received.total"));
  });
});

describe("the table of 2024", () => {
  test("has the request carried in as concluded here and received before", () => {
    const ids = (id: string) =>
      cellOf(county, 2024, id).sources.map((source) => (source.kind === "request" ? source.id : ""));
    expect(ids("new_received.total")).not.toContain("2023-031");
    expect(ids("carried_over.total")).toContain("2023-031");
    expect(ids("total_processed.total")).toContain("2023-031");
    expect(ids("total_processed.total")).not.toContain("2024-022");
    expect(ids("carried_forward.total")).toContain("2024-022");
  });
});

describe("in every year", () => {
  const all = county.tables.flatMap(({ year, cells }) => cells.map((cell) => ({ year, ...cell })));

  test("a counted cell of requests or papers has as many sources as it counts", () => {
    // Decisions and charges are sums over months.
    const counted = all.filter(
      ({ origin, sources }) => origin === "computed" && sources[0]?.kind !== "decision",
    );
    expect(
      counted.filter(
        ({ content, sources }) => content.kind !== "value" || content.quantity.value !== sources.length,
      ),
    ).toEqual([]);
  });

  test("a declared cell above 0 names its document", () => {
    expect(
      all.filter(({ origin, sources }) => origin === "declared" && sources[0]?.kind !== "document"),
    ).toEqual([]);
  });

  test("blank and 0 stay apart for machines too", () => {
    const table = tableOf(2016);
    const exported = JSON.parse(table ? exportTableAsJson(table) : "{}") as {
      readonly form: string;
      readonly cells: readonly {
        readonly id: string;
        readonly value: number | null;
        readonly blank: string | null;
      }[];
    };
    expect(exported.form).toBe("gov-2014");
    expect(exported.cells.find(({ id }) => id === "p3_1_2")).toMatchObject({ value: 0, blank: null });
    expect(exported.cells.find(({ id }) => id === "p4")).toMatchObject({
      value: null,
      blank: expect.any(String),
    });
    expect(exported.cells.filter(({ value, blank }) => (value === null) === (blank === null))).toEqual([]);
  });
});
