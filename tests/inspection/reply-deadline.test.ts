/** Requests answered late, or still open after their limit: working days by the State Council's calendars. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { inspectReplyDeadlines } from "../../scripts/inspection/reply-deadline.ts";
import { ownStandards, readLedger } from "../support/request-ledger.ts";
import { placesOf } from "../support/small-county.ts";

const columns =
  "编号,渠道,申请人类型,收到日期,补正告知日期,补正日期,征求意见日期,征求意见答复日期,延期告知日期,答复日期,办结日期,办理结果,上年结转";

/** What is said about ledgers of these years, on a day. */
function inspect(texts: Readonly<Record<number, string>>, day: string) {
  const ledgers = new Map(
    Object.entries(texts).map(([year, text]) => {
      const { ledger, diagnostics } = readLedger(text, { year: Number(year) });
      expect(diagnostics).toEqual([]);
      if (!ledger) throw new Error(`the ledger of ${year} cannot be read`);
      return [Number(year), ledger] as const;
    }),
  );
  return inspectReplyDeadlines({
    ledgers,
    units: new Map(),
    standards: ownStandards,
    day: day as CivilDate,
  });
}

interface Written {
  readonly id?: string;
  readonly received: string;
  readonly corrected?: readonly [asked: string, back: string];
  readonly heard?: readonly [asked: string, heard: string];
  readonly extended?: string;
  readonly replied?: string;
  readonly concluded?: string;
  readonly outcome?: string;
  readonly carriedIn?: boolean;
}

function ledger(...requests: readonly Written[]): string {
  const rows = requests.map(
    (
      {
        id,
        received,
        corrected = ["", ""],
        heard = ["", ""],
        extended,
        replied,
        concluded,
        outcome,
        carriedIn,
      },
      index,
    ) =>
      [
        id ?? `${received.slice(0, 4)}-${index + 1}`,
        "网络",
        "自然人",
        received,
        ...corrected,
        ...heard,
        extended,
        replied,
        concluded,
        outcome ?? (replied === undefined ? "" : received < "2019" ? "同意公开" : "部分公开"),
        carriedIn ? "是" : "否",
      ].join(","),
  );
  return `${columns}\n${rows.join("\n")}\n`;
}

const about = (request: Written, day = "2025-01-31"): readonly string[] =>
  inspect({ [request.received.slice(0, 4)]: ledger(request) }, day).map(({ code }) => code);

describe("an answer", () => {
  // 6 March 2024 is a Wednesday; the twentieth working day after it is 3 April, before 清明.
  test.each([
    ["on the twentieth working day is in time", { received: "2024-03-06", replied: "2024-04-03" }, []],
    ["on the twenty-first is late", { received: "2024-03-06", replied: "2024-04-07" }, ["reply-late"]],
    // 7 April 2024, a Sunday, is worked in exchange for the holiday.
    ["on a Sunday that is worked counts it", { received: "2024-03-07", replied: "2024-04-07" }, []],
    [
      "after an extension has twenty more",
      { received: "2024-03-06", extended: "2024-04-02", replied: "2024-05-06" },
      [],
    ],
    [
      "after an extension may be late too",
      { received: "2024-03-06", extended: "2024-04-02", replied: "2024-05-09" },
      ["reply-late"],
    ],
    [
      "after a correction has its time from then",
      { received: "2024-03-06", corrected: ["2024-03-08", "2024-03-20"], replied: "2024-04-17" },
      [],
    ],
    [
      "is not late by the days in which a third party was asked",
      { received: "2024-03-06", heard: ["2024-03-11", "2024-03-15"], replied: "2024-04-10" },
      [],
    ],
    [
      "is late beyond those days",
      { received: "2024-03-06", heard: ["2024-03-11", "2024-03-15"], replied: "2024-04-12" },
      ["reply-late"],
    ],
    // 2016 under the regulation of 2007: fifteen working days.
    ["under the old regulation had fifteen", { received: "2016-03-01", replied: "2016-03-22" }, []],
    [
      "under the old regulation was late after them",
      { received: "2016-03-01", replied: "2016-03-23" },
      ["reply-late"],
    ],
  ] satisfies readonly (readonly [string, Written, readonly string[]])[])("%s", (_, request, codes) => {
    expect(about(request)).toEqual(codes);
  });

  test("that is late is named at its row, with its number, its days and its article", () => {
    const [late] = inspect({ 2024: ledger({ received: "2024-03-06", replied: "2024-04-07" }) }, "2025-01-31");
    expect(late).toMatchObject({ place: { line: 2, column: 1 }, cite: "条例（2019）第三十三条" });
    expect(late?.message).toMatch(/^2024-1 用了 21 个工作日/);
  });
});

describe("a request without an answer", () => {
  const received = "2024-12-30";

  test.each([
    ["in its time is let be", { received }, "2025-01-27", []],
    ["after it is overdue", { received }, "2025-02-06", ["reply-overdue"]],
    ["that waits for a correction is let be", { received, corrected: ["2025-01-03", ""] }, "2025-06-30", []],
    [
      "concluded because none came is let be",
      { received, corrected: ["2025-01-03", ""], concluded: "2025-02-10", outcome: "逾期不补正" },
      "2025-06-30",
      [],
    ],
    ["whose third party is silent waits for it", { received, heard: ["2025-01-03", ""] }, "2025-02-20", []],
    ["but not for ever", { received, heard: ["2025-01-03", ""] }, "2025-04-30", ["reply-overdue"]],
  ] satisfies readonly (readonly [string, Written, string, readonly string[]])[])(
    "%s",
    (_, request, day, codes) => {
      expect(about(request, day)).toEqual(codes);
    },
  );

  test("is judged by the row of the year into which it was carried", () => {
    const first = ledger({ id: "2024-1", received });
    const answered = ledger({ id: "2024-1", received, replied: "2025-01-20", carriedIn: true });
    const late = ledger({ id: "2024-1", received, replied: "2025-02-20", carriedIn: true });
    expect(inspect({ 2024: first, 2025: answered }, "2025-06-30")).toEqual([]);
    expect(placesOf(inspect({ 2024: first, 2025: late }, "2025-06-30"))).toEqual(["reply-late 2025.csv:2:1"]);
  });

  test("does not share its number with another of a later year", () => {
    const again = ledger({ id: "2024-1", received: "2025-03-03", replied: "2025-03-04" });
    expect(inspect({ 2024: ledger({ id: "2024-1", received }), 2025: again }, "2025-06-30")).toHaveLength(1);
  });
});

test("a year without a calendar is said once, and nothing is guessed", () => {
  const text = ledger(
    { received: "2019-06-03", replied: "2019-08-01" },
    { received: "2019-06-04", replied: "2019-08-02" },
  );
  expect(inspect({ 2019: text }, "2025-01-31").map(({ code }) => code)).toEqual(["calendar-missing"]);
});

test("a ledger rebuilt from a report is not judged", () => {
  const text = `# 来源: 年报汇总\n${ledger({ received: "2024-03-06", replied: "2024-09-30" })}`;
  expect(inspect({ 2024: text }, "2025-01-31")).toEqual([]);
});

test("the sample ledgers deserve no complaint", () => {
  const texts = readdirSync("content/requests").map((name) => [
    name.slice(0, 4),
    readFileSync(`content/requests/${name}`, "utf8"),
  ]);
  expect(placesOf(inspect(Object.fromEntries(texts), "2026-03-31"))).toEqual([]);
});
