/** Old stock: what stood there when the list was written is passed over, what is new counts, what is mended is told. */
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import type { CodeEntry } from "../../scripts/diagnostics/code-entry.ts";
import { codes, type DiagnosticCode } from "../../scripts/diagnostics/codes.ts";
import { historyCodes } from "../../scripts/diagnostics/codes-history.ts";
import { lifeCycleCodes } from "../../scripts/diagnostics/codes-life-cycle.ts";
import { privacyCodes } from "../../scripts/diagnostics/codes-privacy.ts";
import { reviewCodes } from "../../scripts/diagnostics/codes-review.ts";
import { refuseOld } from "../../scripts/record/baseline.ts";
import { renewBaseline } from "../../scripts/inspection/renew-baseline.ts";
import {
  changedNotice,
  complaintsAbout,
  countyFiles,
  inspectSmallCounty,
  noticePath,
  type Overlay,
  placesOf,
} from "../support/small-county.ts";

const sentence = "现将《洛宁县防汛应急预案》印发给你们，请认真组织实施。";
const path = "content/baseline.yaml";
const day = "2025-01-31" as CivilDate;

const notice = (body: string): Overlay => ({ [noticePath]: changedNotice([sentence, body]) });

/** The overlay with the list that would be written of it. */
function keepBooks(overlay: Overlay, change: (text: string) => string = (text) => text): Overlay {
  const { diagnostics, passedOver } = inspectSmallCounty(overlay);
  const before = countyFiles(overlay).content.find(({ key }) => key === "baseline.yaml")?.file;
  const { text } = renewBaseline([...diagnostics, ...passedOver], countyFiles(overlay), { day, before });
  return { [path]: change(text) };
}

const codesOf = (lines: readonly string[]) => lines.map((line) => line.split(" ")[0]);

describe("a list of old complaints", () => {
  const old = notice("由县国土资源局负责，县国土资源局监测。");

  test("passes over what it lists, and says how many", () => {
    const { diagnostics, passedOver } = inspectSmallCounty({ ...old, ...keepBooks(old) });
    expect(placesOf(diagnostics)).toEqual([`old-complaints ${path}`]);
    expect(diagnostics[0]?.message).toBe("旧账 2 处，未计入。");
    expect(codesOf(placesOf(passedOver))).toEqual(["old-body-name", "old-body-name"]);
  });

  test("knows a complaint when its line has moved, and none that is new", () => {
    const moved = notice(
      "第一段。\n\n由县国土资源局负责，县国土资源局监测，县国土资源局报送。\n\n学习《信息公开条例》。",
    );
    expect(codesOf(complaintsAbout({ ...moved, ...keepBooks(old) }))).toEqual([
      "old-complaints",
      "old-body-name",
      "wrong-law-title",
    ]);
  });

  test("says what need not stand in it any more, wholly or in part", () => {
    const books = keepBooks(old);
    expect(complaintsAbout({ ...notice("由县国土资源局负责。"), ...books })).toEqual([
      `old-complaints ${path}`,
      `settled-complaint ${path}:5:10`,
    ]);
    expect(complaintsAbout(books)).toEqual([`settled-complaint ${path}:5:10`]);
  });

  test("ends with the year that somebody set, which a new list keeps", () => {
    const until = (year: number) => keepBooks(old, (text) => text.replace("处数: 2", `处数: 2, 至: ${year}`));
    expect(codesOf(complaintsAbout({ ...old, ...until(2025) }))).toEqual(["old-complaints"]);
    expect(codesOf(complaintsAbout({ ...old, ...until(2024) }))).toEqual(["old-body-name", "old-body-name"]);
    const again = keepBooks({ ...old, ...until(2027) });
    expect(again[path]).toContain("处数: 2, 至: 2027");
  });

  test("never covers personal data, lost records, texts that are always current, or what is yet to come", () => {
    const line = (rule: string, file: string) =>
      `记账日期: 2025-01-31\n旧账:\n  - {规则: ${rule}, 文件: ${file}, 指纹: "000000000000", 处数: 1}\n`;
    for (const [rule, file] of [
      ["personal-value", "requests/2024.csv"],
      ["missing-key", "notices/2024/fangxun.md"],
      ["held-attachment", "notices/2024/fangxun.md"],
      ["late-publication", "guide.md"],
      ["late-publication", "notices/2026/xin.md"],
      ["old-complaints", "notices/2024/fangxun.md"],
    ] as const)
      expect(complaintsAbout({ [path]: line(rule, file) })).toEqual([`baseline-not-allowed ${path}:3:10`]);
    expect(complaintsAbout({ [path]: line("no-such-rule", "notices/2024/fangxun.md") })).toEqual([
      `unknown-code ${path}:3:10`,
    ]);
  });

  test("leaves out, when it is written, what it may not cover", () => {
    const overlay: Overlay = {
      ...old,
      "content/requests/2024.csv":
        "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,备注\n2024-001,网络,自然人,2024-01-09,2024-01-25,2024-01-25,予以公开,回电138 0000 0000\n",
    };
    const books = keepBooks(overlay);
    expect(books[path]).not.toContain("personal-value");
    expect(codesOf(complaintsAbout({ ...overlay, ...books }))).toContain("personal-value");
  });
});

test("only warnings, and the few errors that say so, may be passed over", () => {
  const open = (Object.keys(codes) as DiagnosticCode[]).filter(
    (code) =>
      codes[code].severity === "error" && (codes[code] as unknown as CodeEntry<never>).baseline === "open",
  );
  expect(open.toSorted()).toEqual([
    "date-order",
    "equation-fails",
    "index-number-prefix",
    "narrative-differs",
    "unresolved-reference",
  ]);
  for (const code of open) expect(code).not.toMatch(/personal|held|missing|leak/);
});

test("persons, reviews, the life of a notice and its history are never old stock", () => {
  for (const table of [privacyCodes, reviewCodes, lifeCycleCodes, historyCodes])
    for (const code of Object.keys(table) as DiagnosticCode[])
      expect([code, refuseOld(code, "notices/2024/fangxun.md", day)]).toEqual([
        code,
        "这一类问题必须马上改正",
      ]);
});

test("a notice whose errors are passed over is published whole", () => {
  const overlay: Overlay = {
    [noticePath]: changedNotice(
      ["发布日期: 2024-05-24", "发布日期: 2024-05-10"],
      ["公开方式: 主动公开", "公开方式: 主动公开\n修订: 005429713/2024-00099"],
    ),
  };
  const { catalog, diagnostics } = inspectSmallCounty({ ...overlay, ...keepBooks(overlay) });
  expect(diagnostics.map(({ code }) => code)).toEqual(["old-complaints"]);
  expect(catalog?.published.map(({ notice: { indexNumber } }) => indexNumber)).toEqual([
    "005429713/2024-00012",
  ]);
});
