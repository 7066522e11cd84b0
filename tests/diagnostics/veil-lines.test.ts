/** No report, log or screen shows the number of a person, whatever it says about it and wherever it stands. The numbers are made here. */
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { complain } from "../../scripts/diagnostics/codes.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { formatAsJson, formatForGithub } from "../../scripts/diagnostics/format-machine.ts";
import { formatMended } from "../../scripts/diagnostics/format-mended.ts";
import { formatForTerminal } from "../../scripts/diagnostics/format-terminal.ts";
import { gatherReport } from "../../scripts/page/complaint-report.ts";
import { identityOf } from "../support/drawn-persons.ts";
import { changedNotice, inspectSmallCounty, noticePath } from "../support/small-county.ts";

const own = identityOf("41032819900101123");
const account = "90210000123456789";
const spaced = (digits: string): string => [...digits].join(" ");
const paint = (_: string, text: string): string => text;

/** What a terminal and the report show of these complaints about a text. */
function show(diagnostics: readonly Diagnostic[], text: string): readonly string[] {
  const lineOf = (_: string, line: number): string | undefined => text.split("\n")[line - 1];
  const report = gatherReport(diagnostics, {
    site: "青崖县",
    day: "2025-01-31" as CivilDate,
    passedOver: 0,
    unitOf: () => undefined,
    lineOf,
  });
  const excerpts = report.units.flatMap(({ files }) =>
    files.flatMap(({ path, complaints }) => [
      path,
      ...complaints.map(({ line }) => `${line?.before}${line?.sign}${line?.after}`),
    ]),
  );
  return [formatForTerminal(diagnostics, { lineOf, paint, told: "all" }), excerpts.join("\n")];
}

/** All that was shown, without what may stand between digits. */
const bare = (shown: string): string => shown.normalize("NFKC").replace(/[^\p{L}\p{N}*]/gu, "");

describe("the line under a complaint", () => {
  test.each([
    ["13800000001", "联系电话1 3 8 0 0 0 0 0 0 0 1。"],
    ["13800000001", "联系电话１ ３ ８ ０ ０ ０ ０ ０ ０ ０ １。"],
    ["13800000001", "联系电话138-0000-0001。"],
    [own, `身份证号${own}。`],
    [own, `身份证号${spaced(own)}。`],
  ])("shows no %s in %s", (number, line) => {
    const text = changedNotice(["请认真组织实施。", line]);
    const { diagnostics } = inspectSmallCounty({ [noticePath]: text });
    expect(diagnostics.map(({ code }) => code)).toContain("personal-number");
    for (const shown of show(diagnostics, text)) {
      expect(shown).toContain(line.slice(0, 4));
      expect(bare(shown)).not.toContain(number.slice(3, -2));
    }
  });

  test("shows no account that only its heading tells, nor the home beside it, whichever complaint it stands under", () => {
    const rows = ["张三", "李四", "王五"].map(
      (name, index) => `| ${name} | ${account}${index} | 甲村(东),乙 |`,
    );
    const text = changedNotice([
      "请认真组织实施。",
      `发放如下。\n\n| 姓名 | 银行账号 | 住址 |\n| --- | --- | --- |\n${rows.join("\n")}`,
    ]);
    const { diagnostics } = inspectSmallCounty({ [noticePath]: text });
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["personal-number", "mixed-width"]));
    for (const shown of show(diagnostics, text)) expect(shown).not.toContain(account.slice(4));
  });

  test("hides every long row of digits where the complaint has no remedy of its own", () => {
    const line = `张三,${account},东街`;
    const place = { file: "content/requests/2024.csv", line: 1, column: 4 };
    const told = complain("personal-value", place, { what: "银行账号", masked: "902************89" });
    for (const shown of show([told], line)) expect(shown).toContain(",902************89,东街");
  });
});

test("no format shows the number in the name of a file", () => {
  const file = `content/notices/2024/𬭎_${own}_13800000001.md`;
  const other = complain("empty-body", { file: "content/notices/2024/b.md", line: 1, column: 1 }, {});
  const one = complain("bad-date", { file, line: 6, column: 7 }, { key: "成文日期", value: "20240520" });
  const missing = complain("missing-file", { file }, { file, what: "旧账" });
  const all = [one, missing, other];
  const shown = [
    ...show(all, "\n\n\n\n\n成文日期: 20240520"),
    formatAsJson(all),
    formatForGithub(all),
    formatMended([{ ...one, edit: { old: "20240520", text: "2024-05-20" } }]),
  ];
  for (const words of shown) {
    expect(words).not.toContain(own.slice(3, -2));
    expect(words).not.toContain("13800000001");
    expect(words).toMatch(/𬭎_410\*{13}..(?:_|\b)/);
  }
});
