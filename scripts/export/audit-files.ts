/** Hands on the audit for spreadsheets and for machines: a row a notice, a row a version, all of it as JSON. */
import type { AuditReport } from "../inspection/audit/audit-county.ts";
import type { Act } from "../inspection/audit/audit-rows.ts";
import { writeCsv } from "./csv.ts";

/** CSV: of all notices a row each; of one file a row for each of its versions. */
export function exportAuditAsCsv(report: AuditReport): string {
  const [only] = report.rows;
  if (report.scope.file !== undefined && only)
    return writeCsv([
      ["时间", "作者", "邮箱", "提交", "文件", "改了什么", "提交说明"],
      ...only.versions.map(({ on, by, email, commit, path, what, subject }) => [
        on,
        by,
        email,
        commit,
        path,
        what,
        subject,
      ]),
    ]);
  const findings = (file: string): string =>
    report.findings
      .filter(({ place }) => place.file === file)
      .map(({ message }) => message)
      .join("\n");
  const heads = ["索引号", "标题", "发布机构", "发布日期", "文件"];
  const acts = [
    "首次提交时间",
    "首次提交人",
    "写入发布日期的人",
    "最后改动时间",
    "最后改动人",
    "删除时间",
    "删除人",
  ];
  return writeCsv([
    [...heads, ...acts, "审核", "版本数", "发现的问题"],
    ...report.rows.map((row) => [
      row.indexNumber,
      row.title,
      row.publisher,
      row.publishedOn,
      row.file,
      row.wrote?.on ?? "",
      handOf(row.wrote),
      handOf(row.dated),
      row.changed?.on ?? "",
      handOf(row.changed),
      row.deleted?.on ?? "",
      handOf(row.deleted),
      row.reviews
        .map(
          ({ role, by, on, entered }) => `${role} ${by} ${on}${entered ? `（${handOf(entered)} 写入）` : ""}`,
        )
        .join("\n"),
      row.versions.length,
      findings(row.file),
    ]),
  ]);
}

function handOf(act: Act | undefined): string {
  return act === undefined ? "" : `${act.by} <${act.email}>`;
}

/** JSON: everything, `null` where nothing is known. */
export function exportAuditAsJson({ scope, day, rows, findings, waivers }: AuditReport): string {
  const known = (_: string, value: unknown): unknown => (value === undefined ? null : value);
  const plain = {
    day,
    year: scope.year,
    file: scope.file,
    notices: rows,
    findings: findings.map(({ code, severity, place, message, hint, cite }) => ({
      code,
      severity,
      file: place.file,
      line: place.line,
      column: place.column,
      message,
      hint,
      cite,
    })),
    waivers: waivers.map(({ place, rule, subject, reason, by, on }) => ({
      file: place.file,
      line: place.line,
      rule,
      subject,
      reason,
      by,
      on,
    })),
  };
  return `${JSON.stringify(plain, known, 1)}\n`;
}
