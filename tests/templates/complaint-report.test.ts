/** The local report of a check: whole, harmless whatever stood in the files, readable and filtered without a script. */
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { complain } from "../../scripts/diagnostics/codes.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { gatherReport } from "../../scripts/page/complaint-report.ts";
import { complaintReport } from "../../templates/report/complaint-report.ts";
import { readReportStyle } from "../../scripts/effects/report-style.ts";

const frame = {
  site: "青崖县人民政府",
  day: "2026-03-31" as CivilDate,
  passedOver: 12,
  unitOf: (file: string) => (file.includes("notices") ? "县水利局" : undefined),
  lineOf: () => "标题: <script>alert(1)</script>",
};
const hostile = `</code><img src=x onerror=alert(1)>"'&`;
const diagnostics: readonly Diagnostic[] = [
  complain(
    "unknown-key",
    { file: "content/notices/2024/a.md", line: 3, column: 5 },
    { key: hostile, nearest: hostile },
  ),
  complain(
    "late-publication",
    { file: "content/notices/2024/a.md", line: 6, column: 1 },
    { days: 30, limit: 20 },
  ),
  complain("empty-content", { file: `content/<b>.yaml` }, { folder: hostile }),
];

const style = await readReportStyle();
const page = complaintReport(gatherReport(diagnostics, frame), style);

describe("the report", () => {
  test("holds every complaint, by unit and file", () => {
    expect(page.match(/<li class="(?:error|warning|note)">/g)).toHaveLength(diagnostics.length);
    expect(page.indexOf("县水利局</h2>")).toBeLessThan(page.indexOf("其他文件</h2>"));
    expect(page).toContain("另有旧账 12 处，未计入");
  });

  test("lets nothing of a file become markup", () => {
    expect(page).not.toContain("<script");
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;/code&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
    expect(page).toContain("<code>标题: <mark>&lt;</mark>script&gt;");
  });

  test("asks nothing of anybody: no address but its own anchors, and a policy that says so", () => {
    for (const [, target] of page.matchAll(/(?:href|src|action)="([^"]*)"/g)) expect(target).toMatch(/^#/);
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${style.digest}&#39;`);
    expect(style.css).not.toMatch(/url\(|@import/);
    const [, css] = /<style>([\s\S]*)<\/style>/.exec(page) ?? [];
    expect(css).toBe(style.css);
  });

  test("has an anchor for every link", () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target = ""] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test("is sound markup", async () => {
    const judge = new HtmlValidate({ extends: ["html-validate:standard"] });
    const { results } = await judge.validateString(page);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
    );
    expect(
      faults.filter((fault) => !/^(?:no-trailing-whitespace|void-style|no-inline-style)/.test(fault)),
    ).toEqual([]);
  });

  test("of a clean county says so, and offers no filter", () => {
    const clean = complaintReport(gatherReport([], { ...frame, passedOver: 0 }), style);
    expect(clean).toContain("检查通过，没有发现问题。");
    expect(clean).not.toContain('class="filter"');
  });
});

test("personal numbers are unreadable in what it quotes, each sign in its place", () => {
  const phone = ["138", "0013", "8000"].join("");
  const report = gatherReport(
    [complain("miswritten-word", { file: "a.md", line: 1, column: 1 }, { wrong: "电话", right: "电话" })],
    { ...frame, lineOf: () => `电话${phone}，地址不详` },
  );
  const [line] = report.units[0]?.files[0]?.complaints.map((one) => one.line) ?? [];
  expect(`${line?.before}${line?.sign}${line?.after}`).toBe("电话138******00，地址不详");
});
