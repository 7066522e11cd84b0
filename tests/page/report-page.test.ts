import { describe, expect, test } from "vitest";
import { makeHomePage } from "../../scripts/page/home-page.ts";
import { makeReportListPage, makeReportPage, type ReportPage } from "../../scripts/page/report-page.ts";
import { viewSite } from "../../scripts/page/site-view.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";

const { catalog, tables } = await inspectCountyFolder("");
if (!catalog) throw new Error("the demonstration county cannot be read");
const view = viewSite(catalog, tables);

function pageOf(year: number): ReportPage {
  const table = view.tables.get(year);
  if (!table) throw new Error(`there is no table of ${year}`);
  return makeReportPage(view, table, () => "## 一、概述\n\n本年度的情况。");
}

describe("the report of 2016", () => {
  const page = pageOf(2016);

  test("shows a row for each of the form, and a cell for each row that is no heading", () => {
    const table = view.tables.get(2016);
    expect(page.table?.rows.map(({ id }) => id)).toEqual(table?.form?.rows.map(({ id }) => id));
    for (const row of table?.form?.rows ?? []) {
      const [cell] = page.table?.rows.find(({ id }) => id === row.id)?.cells ?? [];
      expect([row.id, cell?.kind === "heading"]).toEqual([row.id, row.heading]);
    }
  });

  test("shows every cell as it was filled: a blank as blank, 0 as 0, 余 as 余", () => {
    for (const { id, content } of view.tables.get(2016)?.cells ?? []) {
      const [cell] = page.table?.rows.find((row) => row.id === id)?.cells ?? [];
      if (content.kind === "blank") expect(cell).toMatchObject({ kind: "blank", reason: content.reason });
      else expect(cell).toMatchObject({ kind: "figure", ...content.quantity });
    }
  });

  test("explains every cell under an anchor of its own, with all its sources counted", () => {
    const origins = page.table?.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === "heading" ? [] : [cell.origin])),
    );
    expect(new Set(origins?.map(({ anchor }) => anchor)).size).toBe(origins?.length);
    for (const origin of origins ?? []) {
      expect(origin.sentence).not.toBe("");
      expect(origin.sources.length).toBe(Math.min(20, origin.sourceCount));
    }
  });

  test("has key figures that lead to where they come from", () => {
    expect(page.keyFigures.length).toBeGreaterThan(0);
    const anchors = page.table?.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === "heading" ? [] : [`#${cell.origin.anchor}`])),
    );
    for (const { href } of page.keyFigures) expect(anchors).toContain(href);
  });

  test("draws requests by channel as the cells say", () => {
    const chart = page.charts.find(({ id }) => id === "requests-by-channel");
    const figures = chart?.bars.map(({ label, figure }) => [label, figure?.value]);
    const cells = view.tables.get(2016)?.cells ?? [];
    expect(figures?.length).toBe(4);
    for (const [label, value] of figures ?? []) {
      const cell = cells.find((candidate) => candidate.label.includes(`${label}申请`));
      expect([label, cell?.content]).toEqual([
        label,
        { kind: "value", quantity: { value, approximate: false } },
      ]);
    }
  });

  test("gives each bar its share of the longest", () => {
    for (const { bars } of page.charts) {
      const longest = Math.max(...bars.map((bar) => bar.figure?.value ?? 0));
      expect(longest).toBeGreaterThan(0);
      for (const { figure, share } of bars)
        expect(share).toBe(figure === undefined ? undefined : figure.value / longest);
    }
  });
});

describe("a year without a form", () => {
  const page = pageOf(2024);

  test("says so, and lists what can be counted", () => {
    expect(page.tableNote).toContain("2024年度");
    expect(page.table?.rows.length).toBe(view.tables.get(2024)?.cells.length);
  });

  test("draws its notices by class and month, each adding up to the year's notices", () => {
    const count = catalog.published.filter(({ notice }) => notice.publishedOn.date.startsWith("2024")).length;
    for (const id of ["by-class", "by-month"]) {
      const bars = page.charts.find((chart) => chart.id === id)?.bars ?? [];
      expect([id, bars.reduce((sum, bar) => sum + (bar.figure?.value ?? 0), 0)]).toEqual([id, count]);
    }
  });

  test("is an article only where a report was written", () => {
    const names = (year: number) => pageOf(year).meta.map(({ name }) => name);
    expect(names(2024)).toContain("ColumnName");
    expect(names(2024)).not.toContain("ArticleTitle");
    expect(names(2016)).toContain("ArticleTitle");
    expect(names(2016)).not.toContain("ColumnName");
  });
});

test("the list of reports has every year once, newest first", () => {
  const years = makeReportListPage(view).reports.map(({ href }) => Number(href.slice(0, 4)));
  expect(years).toEqual([...view.tables.keys()].sort((left, right) => right - left));
});

test("the home page shows the figures of the latest year with a ledger, and they are those of its report", () => {
  const { requests } = makeHomePage(view);
  const year = Math.max(...catalog.ledgers.keys());
  expect(requests?.heading).toBe(`${year}年数字`);
  for (const { label, figure } of pageOf(year).keyFigures)
    expect(requests?.lines).toContainEqual({ label, href: `reports/${year}/index.html`, figure });
});
