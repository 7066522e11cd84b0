import { describe, expect, test } from "vitest";
import type { StatisticsTable } from "../../scripts/statistics/table.ts";
import { narrowCatalog } from "../../scripts/archive/narrow-catalog.ts";
import { makeCellPages } from "../../scripts/page/cell-pages.ts";
import { makeHomePage } from "../../scripts/page/home-page.ts";
import type { ShownOrigin } from "../../scripts/page/origins.ts";
import { listSlices } from "../../scripts/page/page-set.ts";
import { makeReportListPage } from "../../scripts/page/report-list-page.ts";
import { makeReportPage, type ReportPage } from "../../scripts/page/report-page.ts";
import { makeSeriesPage } from "../../scripts/page/series-page.ts";
import type { ShownCell } from "../../scripts/page/shown-table.ts";
import { viewSite } from "../../scripts/page/site-view.ts";
import { makeUnitsPage } from "../../scripts/page/units-page.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";
import { seeSmallCounty } from "../support/seen-county.ts";

const { catalog, tables } = await inspectCountyFolder("");
if (!catalog) throw new Error("the demonstration county cannot be read");
const view = viewSite(catalog, tables);
const read = () => "## 一、概述\n\n本年度的情况。";

function tableOf(year: number): StatisticsTable {
  const table = view.tables.get(year);
  if (!table) throw new Error(`there is no table of ${year}`);
  return table;
}

const pageOf = (year: number): ReportPage => makeReportPage(view, tableOf(year), read);

const tablesOf = ({ sections, tables: rest }: ReportPage) => [
  ...sections.flatMap((section) => section.tables),
  ...rest,
];
const cellsOf = (page: ReportPage): readonly Exclude<ShownCell, { kind: "heading" }>[] =>
  tablesOf(page).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "heading" ? [] : [cell]))),
  );
const originsOf = (page: ReportPage): readonly ShownOrigin[] =>
  page.origins.flatMap(({ rows }) => rows.flatMap(({ entries }) => entries));

describe.each([2016, 2024])("the report of %i", (year) => {
  const page = pageOf(year);

  test("shows every cell of its form as it was filled: a blank as blank, 0 as 0, 余 as 余", () => {
    const shown = new Map(cellsOf(page).map((cell) => [cell.id, cell]));
    expect([...shown.keys()].sort()).toEqual(
      tableOf(year)
        .cells.map(({ id }) => id)
        .sort(),
    );
    for (const { id, content } of tableOf(year).cells)
      expect(shown.get(id)).toMatchObject(
        content.kind === "value"
          ? { kind: "figure", ...content.quantity }
          : { kind: content.kind, reason: content.reason },
      );
  });

  test("explains every cell that links, under an anchor of its own", () => {
    const explained = [
      ...originsOf(page).map(({ anchor }) => anchor),
      ...page.origins.flatMap(({ blanks }) =>
        blanks.flatMap(({ cells }) => cells.map(({ anchor }) => anchor)),
      ),
    ];
    expect(new Set(explained).size).toBe(explained.length);
    expect(
      cellsOf(page)
        .flatMap(({ anchor }) => anchor ?? [])
        .sort(),
    ).toEqual([...explained].sort());
  });

  test("links every figure above 0, and counts the others", () => {
    for (const cell of cellsOf(page))
      if (cell.kind === "figure" && cell.value !== 0) expect([cell.id, cell.anchor]).not.toContain(undefined);
    const plain = cellsOf(page).filter(({ anchor }) => anchor === undefined).length;
    expect(page.origins.reduce((sum, { zeros }) => sum + zeros, 0)).toBe(plain);
  });

  test("lists the records where they are few, and leads to them where they are many", () => {
    const made = new Set(makeCellPages(view, tableOf(year)).map(({ path }) => path));
    for (const { sources, all, sentence } of originsOf(page)) {
      expect(sentence).not.toBe("");
      expect(sources.length).toBeLessThanOrEqual(20);
      if (all) expect([all.href, made.has(`reports/${year}/${all.href}`)]).toEqual([all.href, true]);
    }
  });

  test("has key figures that lead to where they come from", () => {
    expect(page.keyFigures.length).toBeGreaterThan(0);
    const anchors = originsOf(page).map(({ anchor }) => `#${anchor}`);
    for (const { href } of page.keyFigures) if (href !== undefined) expect(anchors).toContain(href);
  });

  test("gives each bar its share of the longest", () => {
    for (const { bars } of page.charts) {
      const longest = Math.max(...bars.map((bar) => bar.figure?.value ?? 0));
      expect(longest).toBeGreaterThan(0);
      for (const { figure, share } of bars)
        expect(share).toBe(figure === undefined ? undefined : figure.value / longest);
    }
  });

  test("draws requests by channel, adding up to all that came", () => {
    const bars = page.charts.find(({ id }) => id === "requests-by-channel")?.bars ?? [];
    const received = page.keyFigures.find(({ label }) => label === "收到申请")?.figure.value;
    expect(bars.length).toBe(4);
    expect(bars.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0)).toBe(received);
  });
});

describe("the report of 2024", () => {
  const page = pageOf(2024);

  test("has its tables under the parts of the form", () => {
    expect(page.tables).toEqual([]);
    const placed = page.sections.flatMap(({ tables: inside }) => inside.map(({ id }) => id));
    expect(placed).toContain("table-requests");
    expect(new Set(placed).size).toBe(tableOf(2024).form?.tables.length);
  });

  test("draws what became of the requests, adding up to all that were concluded", () => {
    const bars = page.charts.find(({ id }) => id === "requests-by-outcome")?.bars ?? [];
    const concluded = page.keyFigures.find(({ label }) => label === "办结申请")?.figure.value;
    expect(bars.map(({ label }) => label)).toEqual([
      "予以公开",
      "部分公开",
      "不予公开",
      "无法提供",
      "不予处理",
      "其他处理",
    ]);
    expect(bars.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0)).toBe(concluded);
  });

  test("draws its notices by class and month, each adding up to the year's notices", () => {
    const count = catalog.published.filter(({ notice }) => notice.publishedOn.date.startsWith("2024")).length;
    for (const id of ["by-class", "by-month"]) {
      const bars = page.charts.find((chart) => chart.id === id)?.bars ?? [];
      expect([id, bars.reduce((sum, bar) => sum + (bar.figure?.value ?? 0), 0)]).toEqual([id, count]);
    }
  });

  test("draws five years, a year without figures as a gap", () => {
    const trend = page.trends.find(({ id }) => id === "trend-requests-received");
    expect(trend?.years.map(({ label }) => label)).toEqual([
      "2020年",
      "2021年",
      "2022年",
      "2023年",
      "2024年",
    ]);
    expect(trend?.years[0]).toEqual({ label: "2020年" });
    expect(Math.max(...(trend?.years.map(({ share }) => share ?? 0) ?? []))).toBe(1);
  });

  test("tells the verdict on every equation", () => {
    expect(page.audit?.checks.length).toBe(tableOf(2024).checks.length);
  });

  test("is an article, and a year without words is none", () => {
    const names = (year: number) => pageOf(year).meta.map(({ name }) => name);
    expect(names(2024)).toContain("ArticleTitle");
    expect(names(2024)).not.toContain("ColumnName");
    expect(names(2023)).toContain("ColumnName");
    expect(names(2023)).not.toContain("ArticleTitle");
  });
});

describe("the records behind a figure of many", () => {
  const pages = makeCellPages(view, tableOf(2024)).filter(({ path }) =>
    path.startsWith("reports/2024/cells/licensing_processed/"),
  );

  test("are all listed, a hundred a page, by number, file and line", () => {
    const cell = tableOf(2024).cells.find(({ id }) => id === "licensing_processed");
    expect(pages.map(({ path }) => path)).toEqual([
      "reports/2024/cells/licensing_processed/index.html",
      "reports/2024/cells/licensing_processed/2/index.html",
    ]);
    expect(pages.flatMap(({ sources }) => sources).length).toBe(cell?.sources.length);
    expect(pages.map(({ first }) => first)).toEqual([1, 101]);
    for (const { note } of pages.flatMap(({ sources }) => sources))
      expect(note).toMatch(/^content\/.+ 第\d+行$/);
  });

  test("lead on, back, and to the figure's entry", () => {
    const [first, second] = pages;
    expect([first?.earlier.href, first?.later.href]).toEqual([undefined, "2/index.html"]);
    expect([second?.earlier.href, second?.later.href]).toEqual(["../index.html", undefined]);
    expect(second?.back.href).toBe("../../../index.html#origin-licensing_processed");
  });
});

describe("units", () => {
  const page = makeUnitsPage(view, tableOf(2024));

  test("are all named, whether they have reported or not", () => {
    const { contributions } = tableOf(2024);
    expect(page.rows.length).toBeGreaterThan(0);
    expect(page.silent.length).toBeGreaterThan(0);
    expect(page.rows.length + page.silent.length).toBe(contributions.length);
  });

  test("have a page of their own, with their own figures", () => {
    for (const { href, figures } of page.rows) {
      const id = href?.split("/")[0];
      const own = tableOf(2024).contributions.find(({ agency }) => agency.id === id)?.table;
      if (!own) throw new Error(`no table of ${id}`);
      const report = makeReportPage(view, own, read);
      expect(report.path).toBe(`reports/2024/units/${id}/index.html`);
      const received = report.keyFigures.find(({ label }) => label === "收到申请")?.figure.value;
      const column = page.columns.findIndex(({ label }) => label === "收到申请");
      expect(figures[column]).toEqual({ value: received, approximate: false });
    }
  });

  test("have no page for a year in which none kept books", () => {
    const paths = listSlices(view, []).flatMap(({ name, plan }) =>
      name.endsWith("年年报") ? plan(read).map(({ path }) => path) : [],
    );
    expect(paths).toContain("reports/2024/units/index.html");
    expect(paths).not.toContain("reports/2016/units/index.html");
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe("the years side by side", () => {
  const page = makeSeriesPage(view);

  test("stand under the form that served them, each figure as its report has it", () => {
    expect(page.groups.map(({ label, years }) => [label, years.length])).toEqual([
      ["国办发〔2014〕32号", 1],
      ["国办公开办函〔2021〕30号", 3],
    ]);
    const received = page.rows.find(({ label }) => label === "收到申请");
    expect(received?.cells.map(({ figure }) => figure?.value)).toEqual(
      [2016, 2023, 2024, 2025].map(
        (year) => pageOf(year).keyFigures.find(({ label }) => label === "收到申请")?.figure.value,
      ),
    );
  });

  test("leave a gap where a form has no such figure, and say what may be compared", () => {
    const natural = page.rows.find(({ label }) => label === "自然人申请");
    expect(natural?.cells[0]).toEqual({ begins: true });
    const named = new Set(page.comparable.flatMap(({ names }) => names));
    for (const { label } of page.rows) expect(named).toContain(label);
  });
});

describe("a year of which only notices are known", () => {
  const { view: small } = seeSmallCounty({ "content/requests/2024.csv": null });
  const [table] = small.tables.values();
  if (!table) throw new Error("no table");
  const page = makeReportPage(small, table, () => "");

  test("shows what can be counted, and no form of blanks", () => {
    expect(tablesOf(page).map(({ id }) => id)).toEqual(["table-figures"]);
    expect(page.notes.join()).toContain("没有2024年度的年报");
    expect(page.audit).toBeUndefined();
    expect(page.downloads.map(({ href }) => href)).toEqual(["table.csv", "table.json"]);
  });
});

test("a year that is not over says so", () => {
  const { view: small } = seeSmallCounty({}, "2024-12-31");
  const [table] = small.tables.values();
  if (!table) throw new Error("no table");
  expect(makeReportPage(small, table, () => "").notes[0]).toBe(
    "截至2024年12月31日，本年度尚未结束，数字还会变动。",
  );
  expect(makeReportListPage(small).reports[0]?.note).toContain("尚未结束");
});

test("the list of reports has every year once, newest first, and leads to the years side by side", () => {
  const list = makeReportListPage(view);
  expect(list.reports.map(({ href }) => Number(href.slice(0, 4)))).toEqual(
    [...view.tables.keys()].sort((left, right) => right - left),
  );
  expect(list.series?.href).toBe("series/index.html");
});

test("the home page shows the figures of the latest year with a ledger, and they are those of its report", () => {
  const { requests } = makeHomePage(view);
  const year = Math.max(...catalog.ledgers.keys());
  expect(requests?.heading).toBe(`${year}年数字`);
  for (const { label, figure } of pageOf(year).keyFigures)
    expect(requests?.lines).toContainEqual({ label, href: `reports/${year}/index.html`, figure });
});

test("a report in a copy of its year alone is compared with the same years as on the web", () => {
  const years = { first: 2024, last: 2024 };
  const own = tables.filter(({ year }) => year === 2024);
  const narrowed = viewSite(narrowCatalog(catalog, years), own, { kind: "copy", years }, { catalog, tables });
  const page = makeReportPage(narrowed, tableOf(2024), read);
  expect(page.trends.length).toBeGreaterThan(0);
  expect(page.trends).toEqual(pageOf(2024).trends);
  expect(page.years.map(({ label }) => label)).toEqual(["2024年"]);
});
