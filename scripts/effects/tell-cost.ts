/** Tells what a run took, on stderr: a table for people, one line of JSON for machines. */
import { countCells } from "../text/cell-width.ts";
import { formatFileSize } from "../text/file-size.ts";
import { paint } from "./colour.ts";
import { type Cost, type RunCost, stageWords } from "./run-stages.ts";
import { type Format, writeWords } from "./terminal.ts";

/** Data on stdout are not touched, whatever their form. */
export function tellCost(cost: RunCost, format: Format): void {
  writeWords(format === "json" ? formatAsLine(cost) : formatAsTable(cost));
}

/** One line: `{"timings": …}`. */
export function formatAsLine({ stages, total, counts }: RunCost): string {
  const round = ({ wallMs, cpuMs, peakBytes }: Cost) => ({
    wallMs: Math.round(wallMs),
    cpuMs: Math.round(cpuMs),
    peakBytes,
  });
  const listed = stages.map(({ stage, ...cost }) => ({ stage, ...round(cost) }));
  return `${JSON.stringify({ timings: { stages: listed, total: round(total), counts } })}\n`;
}

/** Stages from first to last, their sum, and what was done. */
export function formatAsTable({ stages, total, counts }: RunCost): string {
  const rows = [
    ["", "用时（秒）", "处理器（秒）", "占", "内存峰值"],
    ...stages.map(({ stage, ...cost }) => row(stageWords[stage], cost, total)),
    row("合计", total, total),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => countCells(cells[column] ?? ""))),
  );
  const lines = rows.map((cells) =>
    cells
      .map((text, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - countCells(text));
        return column === 0 ? text + gap : gap + text;
      })
      .join("  "),
  );
  const [head = "", ...rest] = lines;
  const sum = rest.pop() ?? "";
  return [
    "",
    paint("bold", "用时和内存"),
    `  ${paint("dim", head)}`,
    ...rest.map((line) => `  ${line}`),
    `  ${paint("bold", sum)}`,
    ...sayCounts(counts).map((line) => `  ${line}`),
    "",
  ].join("\n");
}

function row(name: string, { wallMs, cpuMs, peakBytes }: Cost, total: Cost): readonly string[] {
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
  const share = total.cpuMs > 0 ? Math.round((100 * cpuMs) / total.cpuMs) : 0;
  return [name, seconds(wallMs), seconds(cpuMs), `${share}%`, formatFileSize(peakBytes)];
}

function sayCounts(counts: RunCost["counts"]): readonly string[] {
  const say = (number: number, before: string, after: string): readonly string[] =>
    number > 0 ? [`${before} ${number.toLocaleString("en-US")} ${after}`] : [];
  const written =
    counts.filesWritten > 0
      ? [`写文件 ${counts.filesWritten.toLocaleString("en-US")} 个（${formatFileSize(counts.bytesWritten)}）`]
      : [];
  const said = [
    ...say(counts.filesRead, "读文件", "次"),
    ...say(counts.noticesParsed, "解析信息", "条"),
    ...say(counts.bodiesRendered, "排版正文", "篇"),
    ...say(counts.pagesPrinted, "生成网页", "个"),
    ...written,
    ...say(counts.bundlesIndexed, "新建检索", "部分"),
    ...say(counts.bundlesKept, "沿用检索", "部分"),
  ];
  return said.length > 0 ? [`${said.join("，")}。`] : [];
}
