/** Hands on the verbs about the whole site: judging it, printing it, looking at it, handing its data on. */
import { checkHelp } from "./check-options.ts";
import type { Command } from "./command.ts";

/** In the order in which help lists them. */
export const siteCommands: readonly Command[] = [
  {
    name: "check",
    own: ["fix", "dry-run", "report", "write-baseline", "changed"],
    run: ["timings"],
    ...checkHelp,
    load: async () => (await import("./check.ts")).runCheck,
  },
  {
    name: "build",
    run: ["timings", "without", "plainly"],
    usage: "npm run build -- [选项]",
    summary: "检查内容，生成网站",
    details: "有错误时不生成，原来的网站不动；全部写好之后才换上新的。",
    load: async () => (await import("./build.ts")).runBuild,
  },
  {
    name: "serve",
    own: ["port"],
    run: ["without"],
    usage: "npm start -- [选项] [--port 8080]",
    summary: "生成网站并在本机预览，内容一改就重新生成",
    details:
      "在浏览器打开显示的网址即可预览。读完内容就能看，点开哪一页先做哪一页，整个网站和检索在后面生成；改过的信息马上显示，所在的目录随后跟上。草稿、送审、已审和定了日期的信息也可以先看，网址写在终端里，只有本机看得到。内容有错误时保留上一次的网站，终端里列出问题，网页顶上也写明。--port 换一个端口，默认 8080。",
    load: async () => (await import("./serve.ts")).runServe,
  },
  {
    name: "stats",
    own: ["unit"],
    words: 1,
    usage: "npm run stats -- <年份> [--unit 机构] [选项]",
    summary: "计算一个年度、一个季度或一个报送单位的统计表",
    details:
      "列出每个数字和它的来由；--format json 给出每一格的来源。季度写作 2024Q1，只列能由记录算出的数字；--unit 写机构的代码或名称，列出该单位自己的表。",
    load: async () => (await import("./stats.ts")).runStats,
  },
  {
    name: "export",
    own: ["pdf"],
    usage: "npm run export -- [--pdf] [选项]",
    summary: "把目录和统计表写成 JSON、CSV、Word 和 Excel 文件",
    details:
      "写到 --out 指定的文件夹（默认 _site）：catalog、figures（历年全部数字）的 json 和 csv，reports/<年份>/table 的 json、csv、docx 和 xlsx。--pdf 再用本机的 Chromium 把生成好的年报网页印成 report.pdf。",
    load: async () => (await import("./export.ts")).runExport,
  },
];
