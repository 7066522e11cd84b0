import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { readComplaints } from "../support/run-cli.ts";
import { writeSmallCounty } from "../support/small-county.ts";

const folders: string[] = [];
let county: string;
beforeEach(() => {
  county = writeSmallCounty({});
  folders.push(county);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A site of one report page, which bears our manifest. */
function layReport(): void {
  mkdirSync(join(county, "_site/reports/2024"), { recursive: true });
  writeFileSync(join(county, "_site/.gongkai.json"), '{"generator":"gongkai","files":{}}\n');
  writeFileSync(join(county, "_site/reports/2024/index.html"), "<!doctype html><title>年报</title>\n");
}

describe("export --pdf", () => {
  test("without a built site ends with 2, and everything else is written", async () => {
    const outcome = await callCli(["export", "--pdf", "--out", "data", "--format", "json"], county);
    expect([outcome.status, readComplaints(outcome)]).toEqual([2, ["pdf-not-printed data"]]);
    expect(existsSync(join(county, "data/reports/2024/table.docx"))).toBe(true);
  });

  test("without a Chromium says so, ends with 2, and everything else is written", async () => {
    layReport();
    const outcome = await callCli(["export", "--pdf"], county, { CHROMIUM: "/nowhere/chromium" });
    expect([outcome.status, readComplaints(outcome)]).toEqual([2, ["pdf-not-printed _site"]]);
    expect(outcome.stderr).toContain("/nowhere/chromium");
    expect(existsSync(join(county, "_site/reports/2024/table.xlsx"))).toBe(true);
    expect(existsSync(join(county, "_site/reports/2024/report.pdf"))).toBe(false);
  });

  test("with a browser that fails says so and leaves no half a file", async () => {
    layReport();
    const outcome = await callCli(["export", "--pdf"], county, { CHROMIUM: "/bin/false" });
    expect([outcome.status, readComplaints(outcome)]).toEqual([2, ["pdf-not-printed _site"]]);
    expect(existsSync(join(county, "_site/reports/2024/report.pdf"))).toBe(false);
  });

  test("puts the print beside the page and on the list of the site's files", async () => {
    layReport();
    const printer = join(county, "printer");
    const words =
      '#!/bin/sh\nfor word in "$@"; do case $word in --print-to-pdf=*) echo "%PDF (D:20260101000000Z)" > "${word#*=}";; esac; done\n';
    writeFileSync(printer, words, { mode: 0o755 });
    expect((await callCli(["export", "--pdf"], county, { CHROMIUM: printer })).status).toBe(0);
    expect(readFileSync(join(county, "_site/reports/2024/report.pdf"), "utf8")).toBe(
      "%PDF (D:20241231000000Z)\n",
    );
    expect(readFileSync(join(county, "_site/.gongkai.json"), "utf8")).toContain("reports/2024/report.pdf");
  });
});
