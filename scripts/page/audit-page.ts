/** Hands on what the supervisors' page of the audit shows: plain words, nothing computed in the template. Never part of the public site. */
import { formatDate } from "../text/civil-date.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import type { AuditReport } from "../inspection/audit/audit-county.ts";
import type { Act, AuditRow } from "../inspection/audit/audit-rows.ts";

/** A remark of the audit. */
export interface ShownRemark {
  readonly severity: Severity;
  readonly word: string;
  readonly place: string;
  readonly message: string;
  readonly hint: string;
  readonly cite: string;
}

/** A table with one line a notice, a version or a waiver. */
export interface ShownAuditTable {
  readonly heading: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The page. */
export interface AuditPage {
  readonly title: string;
  readonly sentence: string;
  readonly figures: readonly { readonly label: string; readonly value: number }[];
  readonly remarks: readonly ShownRemark[];
  readonly tables: readonly ShownAuditTable[];
}

const words: Readonly<Record<Severity, string>> = { error: "应当改正", warning: "请核对", note: "提示" };

/** Makes the page. */
export function viewAudit(report: AuditReport, siteName: string): AuditPage {
  const { scope, rows, findings, waivers, day } = report;
  const alive = rows.filter((row) => row.deleted === undefined);
  const gone = rows.filter((row) => row.deleted !== undefined);
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const [only] = rows;
  const about = scope.file ?? (scope.year === undefined ? "" : `${scope.year}年`);
  return {
    title: `${siteName}政府信息公开问责核对${about === "" ? "" : `（${about}）`}`,
    sentence: `核对日期 ${day}。依据仓库的提交历史编成，供内部监督使用，不对外发布。`,
    figures: [
      { label: "公开信息", value: alive.length },
      { label: "已删除", value: gone.length },
      { label: words.error, value: count("error") },
      { label: words.warning, value: count("warning") },
      { label: "豁免", value: waivers.length },
    ],
    remarks: findings.map(({ severity, place, message, hint, cite }) => ({
      severity,
      word: words[severity],
      place: place.line === undefined ? place.file : `${place.file} 第 ${place.line} 行`,
      message,
      hint: hint ?? "",
      cite: cite ?? "",
    })),
    tables: [
      ...(scope.file !== undefined && only ? [tableOfVersions(only)] : [tableOfNotices(alive)]),
      ...(gone.length > 0 && scope.file === undefined ? [tableOfDeleted(gone)] : []),
      ...(waivers.length > 0
        ? [
            {
              heading: "豁免",
              heads: ["位置", "规则", "理由", "责任人", "日期"],
              rows: waivers.map(({ place, rule, reason, by, on }) => [
                `${place.file}:${place.line ?? 1}`,
                rule,
                reason,
                by,
                formatDate(on),
              ]),
            },
          ]
        : []),
    ],
  };
}

function tableOfNotices(rows: readonly AuditRow[]): ShownAuditTable {
  return {
    heading: "逐条经手记录",
    heads: ["索引号和标题", "发布日期", "起草、首次提交", "审核", "最后改动", "版本"],
    rows: rows.map((row) => [
      `${row.indexNumber}\n${row.title}`,
      `${row.publishedOn}\n${row.dated ? `${row.dated.by} 写入` : ""}`,
      actInWords(row.wrote),
      row.reviews
        .map(({ role, by, on, entered }) => `${role} ${by} ${on}${entered ? `（${entered.by} 写入）` : ""}`)
        .join("\n") || "没有审核记录",
      actInWords(row.changed),
      String(row.versions.length),
    ]),
  };
}

function tableOfDeleted(rows: readonly AuditRow[]): ShownAuditTable {
  return {
    heading: "已删除",
    heads: ["索引号和标题", "首次提交", "删除", "原来的文件"],
    rows: rows.map((row) => [
      `${row.indexNumber}\n${row.title}`,
      actInWords(row.wrote),
      actInWords(row.deleted),
      row.file,
    ]),
  };
}

function tableOfVersions(row: AuditRow): ShownAuditTable {
  return {
    heading: `${row.indexNumber} ${row.title}`,
    heads: ["时间", "作者", "改了什么", "提交"],
    rows: row.versions.map(({ on, by, email, what, commit, subject }) => [
      on,
      email === "" ? by : `${by}\n${email}`,
      what,
      `${commit}\n${subject}`,
    ]),
  };
}

function actInWords(act: Act | undefined): string {
  return act === undefined ? "不知道" : `${act.on}\n${act.by}`;
}
