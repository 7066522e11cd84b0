/** Hands on the closed list of verbs, their help, and how to load each (lazily: a start costs what it uses). */
import type { Options } from "./options.ts";

/** A verb of the door. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly details: string;
  readonly load: () => Promise<(options: Options) => Promise<number>>;
}

const shared = `
通用选项：
  --config FILE     设置文件（默认 site.config.ts）
  --content DIR     内容文件夹（默认设置文件旁边的 content）
  --standards DIR   标准文件夹（默认内容文件夹里的 standards，没有就用本项目自带的）
  --out DIR         输出文件夹（默认 _site）
  --today 日期      按这一天检查和发布（默认设置文件里的 today，再默认北京时间今天）
  --format 形式     terminal、json 或 github
  -h, --help        显示这段说明
退出码：0 没有问题；1 内容需要改正；2 用法不对；3 程序自身出错
`;

const commands: readonly Command[] = [
  {
    name: "check",
    usage: "npm run check -- [选项]",
    summary: "检查全部内容，不生成网站",
    details: "逐个文件检查要素、日期、编号、链接、台账和统计表，一次列出全部问题。",
    load: async () => (await import("./check.ts")).runCheck,
  },
  {
    name: "build",
    usage: "npm run build -- [选项]",
    summary: "检查内容，生成网站",
    details: "有错误时不生成，原来的网站不动；全部写好之后才一次换上新的。",
    load: async () => (await import("./build.ts")).runBuild,
  },
  {
    name: "serve",
    usage: "npm start -- [选项] [--port 8080]",
    summary: "生成网站并在本机预览，内容一改就重新生成",
    details: "在浏览器打开显示的网址即可预览。内容有错误时保留上一次的网站，并列出问题。",
    load: async () => (await import("./serve.ts")).runServe,
  },
  {
    name: "stats",
    usage: "npm run stats -- <年份> [选项]",
    summary: "计算一个年度的统计表",
    details: "列出每个数字和它的来由；--format json 给出每一格的来源。",
    load: async () => (await import("./stats.ts")).runStats,
  },
  {
    name: "export",
    usage: "npm run export -- [选项]",
    summary: "把目录和统计表写成 JSON 和 CSV",
    details: "写到 --out 指定的文件夹（默认 _site）里的 catalog.json、catalog.csv 和 reports/<年份>/table.json、table.csv。",
    load: async () => (await import("./export.ts")).runExport,
  },
  {
    name: "new",
    usage: "npm run new -- --title 标题 [--publisher 机构] [选项]",
    summary: "写一份带好必填项的草稿",
    details: "在 content/notices/<年份>/ 里写一个新文件，索引号取该机构下一个没有用过的流水号。",
    load: async () => (await import("./new.ts")).runNew,
  },
  {
    name: "explain",
    usage: "npm run explain -- [代号]",
    summary: "解释一条检查规则；不写代号就列出全部",
    details: "代号是检查结果里方括号中的英文，例如 missing-key。",
    load: async () => (await import("./explain.ts")).runExplain,
  },
];

/** The verbs, for hints. */
export const commandNames: readonly string[] = commands.map(({ name }) => name);

/** The command of a verb. */
export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}

/** What `--help` of a command prints. */
export function helpOf({ usage, summary, details }: Command): string {
  return `${summary}\n\n用法：${usage}\n\n${details}\n${shared}`;
}

/** What `--help` alone prints. */
export function overview(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`);
  return `公开 Gongkai：政府信息公开目录和年报的静态网站生成器\n\n命令：\n${lines.join("\n")}\n\n每个命令都可以加 --help 查看用法。\n${shared}`;
}
