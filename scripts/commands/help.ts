/** What `--help` prints: one command, or all of them. */
import type { Command } from "./command.ts";
import { commands } from "./command-list.ts";
import { runHelp } from "./run-options.ts";

const optionLines: readonly (readonly [name: string, line: string])[] = [
  ["config", "  --config FILE     设置文件（默认 site.config.ts）"],
  ["content", "  --content DIR     内容文件夹（默认设置文件旁边的 content）"],
  ["standards", "  --standards DIR   标准文件夹（默认内容文件夹里的 standards，没有就用本项目自带的）"],
  ["out", "  --out DIR         输出文件夹（上面没有另外写明的，默认 _site）"],
  ["today", "  --today 日期      按这一天检查和发布（默认设置文件里的 today，再默认北京时间今天）"],
  ["format", "  --format 形式     terminal、json 或 github"],
];

function describeOptions(heading: string, obeys?: readonly string[]): string {
  const lines = optionLines.flatMap(([name, line]) => (obeys?.includes(name) === false ? [] : [line]));
  return `
${heading}：
${lines.join("\n")}
  -h, --help        显示这段说明
退出码：0 没有问题；1 内容需要改正；2 用法不对；3 程序自身出错
`;
}

/** What `--help` of a command prints. */
export function helpOf({ usage, summary, details, obeys, run = [] }: Command): string {
  const ofRun = run.map((option) => `${runHelp[option]}\n`).join("");
  const options = describeOptions(obeys ? "选项" : "通用选项", obeys);
  return `${summary}\n\n用法：${usage}\n\n${details}\n${ofRun === "" ? "" : `\n${ofRun}`}${options}`;
}

/** What `--help` alone prints. */
export function overview(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return `公开 Gongkai：政府信息公开目录和年报的静态网站生成器\n\n命令：\n${lines.join("\n")}\n\n每个命令都可以加 --help 查看用法。\n${describeOptions("通用选项")}`;
}
