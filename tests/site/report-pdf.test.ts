import { join } from "node:path";
import { expect, inject } from "vitest";
import { printPdf } from "../../scripts/effects/print-pdf.ts";
import { browserTest } from "../support/browser.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";

const job = {
  folder: findDemonstrationSite(),
  page: "reports/2016/index.html",
  baseUrl: "https://qingya.example/",
  day: "2016-12-31",
};

browserTest(
  "a report is printed as the same bytes twice, with its structure and without this machine's paths",
  async () => {
    const chromium = inject("chromium").path ?? "";
    const [first, second] = [await printPdf({ ...job, chromium }), await printPdf({ ...job, chromium })];
    expect(Buffer.compare(first ?? Buffer.alloc(0), second ?? Buffer.alloc(1))).toBe(0);
    const text = Buffer.from(first ?? []).toString("latin1");
    expect(text).toMatch(/^%PDF-1\.\d/);
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain("(D:20161231000000");
    expect(text).not.toContain("file:");
  },
);

browserTest("a page that was not built is not printed", async () => {
  const chromium = inject("chromium").path ?? "";
  const page = join("reports", "1999", "index.html");
  expect(await printPdf({ ...job, page, chromium })).toBeUndefined();
});
