/** A form that is reported every quarter has files for the quarters that are over, and links to them. */
import { describe, expect, test } from "vitest";
import { makeReportPage } from "../../scripts/page/report-page.ts";
import { viewSite } from "../../scripts/page/site-view.ts";
import { listDataExports } from "../../scripts/commands/list-data-exports.ts";
import { inspectSmallCounty } from "../support/small-county.ts";

const variant = `id: gov-2021-jidu
extends: gov-2021
title: 季度报表
source: 示例
confidence: memory
periods: [quarter]
`;
const head = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转\n";
const ledger = `${head}2024-001,网络,自然人,2024-03-11,2024-04-08,2024-04-08,予以公开,否,否
2024-002,当面,自然人,2024-05-20,2024-05-28,2024-05-28,予以公开,否,否
`;

async function listFiles(today: string, form: string | null) {
  const { catalog, tables } = inspectSmallCounty(
    { "content/forms/jidu.yaml": form, "content/requests/2024.csv": ledger },
    today,
  );
  if (!catalog) throw new Error("no catalog");
  const view = viewSite(catalog, tables);
  const files = await listDataExports(view);
  const [table] = tables;
  const page = table && makeReportPage(view, table, () => "");
  return { files, downloads: page?.downloads.map(({ href = "" }) => href) ?? [] };
}

const figure = (files: Awaited<ReturnType<typeof listFiles>>["files"], quarter: number, id: string) => {
  const file = files.find(({ path }) => path === `reports/2024/q${quarter}/table.json`);
  const { cells } = JSON.parse(String(file?.content));
  return cells.find((cell: { id: string }) => cell.id === id).value;
};

describe("the quarters of a year", () => {
  test("are filled from what fell into each, carried over from one to the next", async () => {
    const { files, downloads } = await listFiles("2024-07-01", variant);
    const ids = [
      "new_received.total",
      "carried_over.total",
      "total_processed.total",
      "carried_forward.total",
    ];
    expect(ids.map((id) => figure(files, 1, id))).toEqual([1, 0, 0, 1]);
    expect(ids.map((id) => figure(files, 2, id))).toEqual([1, 1, 2, 0]);
    expect(downloads).toContain("q2/table.docx");
  });

  test("that are not over have no files", async () => {
    const { files, downloads } = await listFiles("2024-07-01", variant);
    expect(files.filter(({ path }) => path.includes("/q3/"))).toEqual([]);
    expect(downloads.filter((href) => href.includes("q3/"))).toEqual([]);
  });

  test("have none in a form that is reported by the year", async () => {
    const { files } = await listFiles("2025-01-31", null);
    expect(files.filter(({ path }) => /\/q\d\//.test(path))).toEqual([]);
  });
});
