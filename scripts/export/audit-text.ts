/** Hands on the audit for a terminal: a table of notices, or every version of one. */
import { countCells } from "../text/cell-width.ts";
import type { AuditReport } from "../inspection/audit/audit-county.ts";
import type { Act, AuditRow } from "../inspection/audit/audit-rows.ts";

/** The audit in words; findings are printed beside it, as everywhere. */
export function formatAudit(report: AuditReport): string {
  const [only] = report.rows;
  if (report.scope.file !== undefined && only) return formatNotice(only);
  const alive = report.rows.filter((row) => row.deleted === undefined);
  const gone = report.rows.filter((row) => row.deleted !== undefined);
  const parts = [
    `公开信息 ${alive.length} 条`,
    table(
      ["索引号", "标题", "发布日期", "首次提交", "审核", "最后改动", "次"],
      alive.map((row) => [
        row.indexNumber,
        shorten(row.title, 36),
        row.publishedOn,
        formatAct(row.wrote),
        row.reviews.length === 0 ? "—" : shorten(row.reviews.map(({ by }) => by).join("、"), 24),
        formatAct(row.changed),
        String(row.versions.length),
      ]),
    ),
  ];
  if (gone.length > 0)
    parts.push(
      `已删除 ${gone.length} 条`,
      table(
        ["索引号", "标题", "首次提交", "删除"],
        gone.map((row) => [
          row.indexNumber,
          shorten(row.title, 36),
          formatAct(row.wrote),
          formatAct(row.deleted),
        ]),
      ),
    );
  return `${[...parts, ...formatWaivers(report)].join("\n")}\n`;
}

function formatWaivers({ waivers }: AuditReport): readonly string[] {
  if (waivers.length === 0) return [];
  const rows = waivers.map(({ place, rule, subject, reason, by, on }) => [
    `${place.file}:${place.line ?? 1}`,
    subject === undefined ? rule : `${rule}（${subject}）`,
    by,
    on,
    reason,
  ]);
  return [`豁免 ${waivers.length} 条`, table(["位置", "规则", "责任人", "日期", "理由"], rows)];
}

function formatNotice(row: AuditRow): string {
  const facts = [
    ["文件", row.file],
    ["索引号", row.indexNumber],
    ["标题", row.title],
    ["发布机构", row.publisher],
    ["发布日期", `${row.publishedOn}${row.dated ? `（${formatAct(row.dated)} 写入）` : ""}`],
    ...row.reviews.map(({ role, by, on, recordedBy, entered }) => [
      "审核",
      `${role} ${by} ${on}${recordedBy === undefined ? "" : `，登记人 ${recordedBy}`}${entered ? `（${formatAct(entered)} 写入，${entered.commit}）` : ""}`,
    ]),
  ];
  const head = facts.map(([name = "", value]) => `${pad(name, 10)}${value}`).join("\n");
  const versions = row.versions.map(({ on, by, commit, what, subject }) => [on, by, commit, what, subject]);
  return `${head}\n\n${table(["时间", "作者", "提交", "改了什么", "提交说明"], versions)}\n`;
}

function formatAct(act: Act | undefined): string {
  return act === undefined ? "不知道" : `${act.on.slice(0, 10)} ${act.by}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) =>
    all.reduce((widest, row) => Math.max(widest, countCells(row[column] ?? "")), 0),
  );
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - countCells(text)));
}

function shorten(text: string, cells: number): string {
  let short = "";
  for (const sign of text) {
    if (countCells(short + sign) > cells - 1) return `${short}…`;
    short += sign;
  }
  return short;
}
