import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { exportCatalogAsCsv, exportCatalogAsJson } from "../../scripts/export/catalog-files.ts";
import { layNotices } from "../support/notice-text.ts";
import { changedConfig, seeSmallCounty } from "../support/seen-county.ts";

const full = {
  标题: "=SUM(A1:A9)关于报表的通知",
  文号: "洛政办〔2024〕12号",
  内容概述: '+86、-1、@某人，含“引号"”和逗号,的概述。',
  规范性文件: "是",
  有效性: "现行有效",
  关键词: "[防火, 值班]",
  曾用索引号: "[005429713/2023-00009]",
  发布日期: "2024-03-04 09:30",
};
const { catalog } = seeSmallCounty(layNotices(full, { 转发: "[005429713/2024-00101]" })).view;

describe("the catalog as CSV", () => {
  const text = exportCatalogAsCsv(catalog);
  const rows = parse(text, { bom: true }) as readonly (readonly string[])[];

  test("begins with a byte-order mark and ends every line with CRLF, as spreadsheets ask", () => {
    expect(text.startsWith("\uFEFF索引号,标题,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("has a row a notice, newest first, each as wide as the heading", () => {
    expect(rows.slice(1).map(([number]) => number)).toEqual(
      catalog.published.map(({ notice }) => notice.indexNumber),
    );
    for (const row of rows) expect(row.length).toBe(rows[0]?.length);
  });

  test("keeps an index number as text, with its zeros in front and its slash", () => {
    for (const [number] of rows.slice(1)) expect(number).toMatch(/^005429713\/2024-\d{5}$/);
  });

  test("holds no cell that a spreadsheet would run", () => {
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    const row = rows.find(([number]) => number === "005429713/2024-00101");
    expect(row?.[1]).toBe(`'${full.标题}`);
    expect(row?.[13]).toBe(`'${full.内容概述}`);
  });

  test("gives the address in full and the time as stated", () => {
    const row = rows.find(([number]) => number === "005429713/2024-00101");
    expect(row?.[5]).toBe("2024-03-04 09:30");
    expect(row?.at(-1)).toBe("https://luoning.example/notices/005429713/2024-00101/index.html");
  });
});

describe("the catalog as JSON", () => {
  const json = JSON.parse(exportCatalogAsJson(catalog));

  test("names the county, the day and the number of notices", () => {
    const { notices, ...head } = json;
    expect(head).toEqual({
      county: "洛宁县",
      siteName: "洛宁县人民政府",
      siteIdCode: "4103280000",
      baseUrl: "https://luoning.example/",
      day: "2025-01-31",
      total: 3,
    });
    expect(notices.length).toBe(3);
  });

  test("says of a sample county that it is one", () => {
    const sample = seeSmallCounty(changedConfig({ demonstration: "本站是虚构的。" }));
    expect(JSON.parse(exportCatalogAsJson(sample.view.catalog)).demonstration).toBe("本站是虚构的。");
  });

  test("gives every notice the same keys, and null for what it does not state", () => {
    const keys = json.notices.map((notice: object) => Object.keys(notice).join(" "));
    expect(new Set(keys).size).toBe(1);
    expect(JSON.stringify(json)).not.toContain("undefined");
    expect(json.notices[0]).toMatchObject({
      indexNumber: "005429713/2024-00012",
      documentNumber: null,
      validity: null,
    });
  });

  test("gives terms by their names and relations by index number, both ways", () => {
    const find = (number: string) =>
      json.notices.find((notice: { indexNumber: string }) => notice.indexNumber === number);
    expect(find("005429713/2024-00101")).toMatchObject({
      title: full.标题,
      class: "政务工作",
      validity: "现行有效",
      keywords: ["防火", "值班"],
      formerIndexNumbers: ["005429713/2023-00009"],
      relations: { forwardedBy: ["005429713/2024-00102"] },
    });
    expect(find("005429713/2024-00102").relations).toEqual({ forwards: ["005429713/2024-00101"] });
  });
});
