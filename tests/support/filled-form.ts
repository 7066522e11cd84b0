/** Hands on forms filled by hand, with every kind of cell; see blank-form.ts for the forms. */

import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { complain } from "../../scripts/diagnostics/codes.ts";
import type { Form } from "../../scripts/record/form.ts";
import { wholeYear } from "../../scripts/statistics/period.ts";
import type { Cell, CellSource, Check, StatisticsTable } from "../../scripts/statistics/table.ts";
import type { Masthead } from "../../scripts/export/masthead.ts";
import { reportForm } from "./blank-form.ts";

/** Cells told by hand: a figure, or all that differs from a plain computed 0. */
export type Told = Readonly<Record<string, number | Partial<Cell>>>;

/** A table of 2024 (or another year) with these cells; every other cell is a computed 0. */
export function fillForm(form: Form, told: Told = {}, year = 2024): StatisticsTable {
  const cells = form.tables
    .flatMap((table) => table.cells)
    .map(({ id, label, unit }): Cell => {
      const words = told[id] ?? 0;
      const value = typeof words === "number" ? words : 0;
      return {
        id,
        label,
        unit,
        content: { kind: "value", quantity: { value, approximate: false } },
        origin: "computed",
        sources: [],
        note: undefined,
        ...(typeof words === "number" ? {} : words),
      };
    });
  return {
    year,
    period: wholeYear(year),
    unit: undefined,
    form,
    cells,
    aids: [],
    checks: [],
    findings: [],
    contributions: [],
    own: [],
  };
}

/** A line of the ledger of requests. */
export function requestSource(number: number): CellSource {
  const id = `2024-${String(number).padStart(3, "0")}`;
  return { kind: "request", id, file: "content/requests/2024.csv", line: number + 1 };
}

/** A check with both sides known. */
export function checkOf(verdict: Check["verdict"], left: number, right: number): Check {
  const quantity = (value: number) => ({ value, approximate: false });
  return {
    equation: "E1",
    kind: "hard",
    where: "total",
    verdict,
    left: quantity(left),
    right: quantity(right),
    words:
      "一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 ＝ （七）总计 + 四、结转下年度继续办理",
  };
}

/** A table with every kind of cell: computed, summed, declared, overridden, approximate, blank, not applicable. */
export function fillReportForm(): StatisticsTable {
  const exactly = (value: number, approximate = false) =>
    ({ kind: "value", quantity: { value, approximate } }) as const;
  const document = (where: string | undefined, words: string | undefined): CellSource => ({
    kind: "document",
    source: { document: "青崖县财政局2024年决算报告", where, words },
    entered: where === undefined ? undefined : { by: "青崖县财政局", on: "2025-01-16" as CivilDate },
  });
  const requests = Array.from({ length: 28 }, (_, index) => requestSource(index + 1));
  const table = fillForm(reportForm, {
    "regulations.made": {
      content: { kind: "not-applicable", reason: "县级人民政府没有规章制定权。" },
      origin: "blank",
    },
    "regulations.repealed": {
      content: { kind: "not-applicable", reason: "县级人民政府没有规章制定权。" },
      origin: "blank",
    },
    "regulations.valid": {
      content: { kind: "not-applicable", reason: "县级人民政府没有规章制定权。" },
      origin: "blank",
    },
    "normative_documents.made": {
      content: exactly(2),
      sources: [
        {
          kind: "notice",
          indexNumber: "990000017/2024-00001",
          title: "青崖县人民政府办公室关于做好2024年防汛备汛工作的通知",
        },
        { kind: "notice", indexNumber: "990000017/2024-00002", title: "=SUM(1,2)号文件的通知" },
      ],
    },
    "normative_documents.valid": {
      content: { kind: "blank", reason: "往年文件还没有清理完毕，不能得出总数。" },
      origin: "blank",
    },
    licensing_processed: {
      content: exactly(800, true),
      origin: "declared",
      sources: [document("第三章", "办理许可800余件")],
    },
    fees_wanyuan: {
      content: exactly(59237.2449),
      origin: "overridden",
      sources: [document(undefined, undefined)],
      note: "台账少记了十二月一笔。",
    },
    "new_received.natural": { content: exactly(20), sources: requests.slice(0, 20) },
    "new_received.commercial": { content: exactly(8), sources: requests.slice(20) },
    "new_received.total": { content: exactly(28), origin: "summed", sources: requests },
    "granted.natural": { content: exactly(20), sources: requests.slice(0, 20) },
    "granted.commercial": 8,
    "granted.total": { content: exactly(28), sources: requests },
    "total_processed.natural": 20,
    "total_processed.commercial": 8,
    "total_processed.total": { content: exactly(28), sources: requests },
    "review.maintain": 1,
    "review.total": {
      content: exactly(1),
      sources: [{ kind: "dispute", id: "fy-2024-1", file: "content/disputes/2024.csv", line: 2 }],
    },
  });
  const diagnostic = complain(
    "equation-fails",
    { file: "content/figures/2024.yaml", line: 9, column: 5 },
    { equation: "甲 ＝ 乙 + 丙", left: "28", right: "27" },
    "统计表三",
  );
  const waiver = {
    place: { file: "content/figures/2024.yaml", line: 20 },
    rule: "equation-fails",
    subject: "E1",
    reason: "一件申请有两种答复。",
    by: "县政府办公室",
    on: "2025-01-20" as CivilDate,
  } as const;
  return {
    ...table,
    checks: [
      checkOf("holds", 28, 28),
      { ...checkOf("fails", 28, 27), equation: "E2", where: "natural" },
      {
        ...checkOf("not-assessable", 0, 0),
        equation: "X2",
        kind: "soft",
        where: "normative_documents",
        left: undefined,
        right: undefined,
      },
    ],
    findings: [{ diagnostic, waiver }],
  };
}

/** The head of the table filled by hand. */
export const handMasthead: Masthead = {
  title: "青崖县2024年政府信息公开工作年度报告",
  owner: "青崖县人民政府",
  period: "2024年1月1日至2024年12月31日",
  basis: "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）",
  demonstration: "青崖县是虚构的县，本站的文件和数字都为演示而编。",
  day: "2024-12-31",
};
