/** Hands on the answer of a leak drill: in words for people, with a sheet to fill in, and as JSON. */
import { isInHistory, type LeakArea, type LeakReport, stillLives } from "../inspection/leak-report.ts";
import { listPurgeSteps } from "./leak-steps.ts";

const areas: Readonly<Record<LeakArea, string>> = {
  source: "内容文件",
  output: "网站",
  copy: "导出、归档的副本",
};

/** Words for people. */
export function formatLeakReport(report: LeakReport): string {
  const { indexNumber, title, traces, places, history, looked, sealed, unknown } = report;
  const lines = [
    `索引号 ${indexNumber}${title === undefined ? "" : `　${title}`}`,
    `查找依据：${traces.map(({ what }) => what).join("、")}`,
    ...looked.map(({ folder, files }) => `已查 ${folder}：${files} 个文件`),
    "",
  ];
  for (const area of ["source", "output", "copy"] as const) {
    const here = places.filter((place) => place.area === area);
    lines.push(here.length === 0 ? `${areas[area]}：没有了` : `${areas[area]}：${here.length} 处`);
    lines.push(...here.map(({ path, traces: by }) => `  ${path}（${by.join("、")}）`));
  }
  if (history) {
    lines.push(isInHistory(report) ? "git 历史：还有" : "git 历史：没有了");
    const counted: readonly (readonly [string, readonly string[]])[] = [
      ["曾用路径", history.paths],
      ["相关提交", history.commits],
      ["含有它的分支、标签、暂存", history.refs],
      ["引用得到的对象", history.held],
      ["只在引用日志里或者悬空的对象", history.loose],
      ["说明里写到它的提交、标签", history.messages],
      ["远程仓库（克隆过的人手里也有）", history.remotes.map(({ name, address }) => `${name} ${address}`)],
    ];
    for (const [name, items] of counted)
      if (items.length > 0) lines.push(`  ${name}：${items.length}`, ...items.map((item) => `    ${item}`));
  }
  if (sealed.length > 0)
    lines.push(
      `没有看到内容的文件 ${sealed.length} 个（只比对了整份文件，请人工打开查看）：`,
      ...sealed.map((path) => `  ${path}`),
    );
  lines.push(...unknown.map((sentence) => `不能知道：${sentence}`), "");
  if (stillLives(report) || isInHistory(report)) lines.push(...formatSteps(report), ...recordSheet(report));
  else lines.push("查过的地方都没有了。索引号或标题写错也会是这个结果，请核对一遍。");
  return `${lines.join("\n")}\n`;
}

function formatSteps(report: LeakReport): readonly string[] {
  return [
    "清除步骤（按次序做；本命令只看，不会替你删）",
    ...listPurgeSteps(report).flatMap(({ title, words, commands }, index) => [
      `${index + 1}. ${title}`,
      ...words.map((sentence) => `   ${sentence}`),
      ...commands.map((command) => `     ${command}`),
    ]),
  ];
}

function recordSheet(report: LeakReport): readonly string[] {
  const line = "________________";
  return [
    "",
    "处置记录（打印填写，存档）",
    `事项：${report.indexNumber} ${report.title ?? ""}`,
    `发现时间：${line}  发现人：${line}  报告时间：${line}  报告给：${line}`,
    ...listPurgeSteps(report).map(
      ({ title }, index) => `${index + 1}. ${title}  经办人：${line}  完成时间：${line}  复核人：${line}`,
    ),
    `结论：${line}${line}  负责人签字：${line}  日期：${line}`,
  ];
}

/** The same for machines. */
export function exportLeakAsJson(report: LeakReport): string {
  const plain = {
    ...report,
    title: report.title ?? null,
    history: report.history ?? null,
    traces: report.traces.map(({ what }) => what),
    stillLives: stillLives(report),
    inHistory: isInHistory(report),
    steps: listPurgeSteps(report),
  };
  return `${JSON.stringify(plain, null, 1)}\n`;
}
