/** The closed list of verbs, and how to load each (lazily: a start costs what it uses). */
import { accountabilityCommands } from "./accountability-commands.ts";
import type { Command } from "./command.ts";

/** The verbs, in the order in which help lists them. */
export const commands: readonly Command[] = [
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
    words: 1,
    usage: "npm run stats -- <年份> [--unit 机构] [选项]",
    summary: "计算一个年度、一个季度或一个报送单位的统计表",
    details:
      "列出每个数字和它的来由；--format json 给出每一格的来源。季度写作 2024Q1，只列能由记录算出的数字；--unit 写机构的代码或名称，列出该单位自己的表。",
    load: async () => (await import("./stats.ts")).runStats,
  },
  {
    name: "export",
    usage: "npm run export -- [--pdf] [选项]",
    summary: "把目录和统计表写成 JSON、CSV、Word 和 Excel 文件",
    details:
      "写到 --out 指定的文件夹（默认 _site）：catalog、figures（历年全部数字）的 json 和 csv，reports/<年份>/table 的 json、csv、docx 和 xlsx。--pdf 再用本机的 Chromium 把生成好的年报网页印成 report.pdf。",
    load: async () => (await import("./export.ts")).runExport,
  },
  {
    name: "new",
    usage: "npm run new -- --title 标题 [--publisher 机构] [选项]",
    summary: "写一份带好必填项的草稿",
    details: "在 content/notices/<年份>/ 里写一个新文件，索引号取该机构下一个没有用过的流水号。",
    load: async () => (await import("./new.ts")).runNew,
  },
  ...accountabilityCommands,
  {
    name: "explain",
    words: 1,
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
