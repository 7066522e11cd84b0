/** The verbs that look back: who did what, and where something that must go still lies. */
import type { Command } from "./command.ts";

/** `audit` and `leak-drill`. */
export const accountabilityCommands: readonly Command[] = [
  {
    name: "audit",
    own: ["year", "save"],
    words: 1,
    formats: ["csv", "html"],
    usage: "npm run audit -- [文件] [--year 年份] [--save 文件] [选项]",
    summary: "依据 git 历史核对每条信息由谁写、谁审、谁改，日期是否属实",
    details:
      "不写文件就列出全部（--year 只列一年的）；写一个文件，列出它的每一次改动。--format 还可以是 csv、html；--save 写到一个新文件，形式看扩展名（.csv、.html、.json、.txt）。说明见 docs/audit.md。",
    load: async () => (await import("./audit.ts")).runAudit,
  },
  {
    name: "leak-drill",
    own: ["title", "also", "save"],
    words: 1,
    usage: "npm run leak-drill -- 索引号 [--title 标题] [--also 文件夹] [--save 文件] [选项]",
    summary: "查出一条撤下的信息还留在哪些地方，列出清除的步骤",
    details:
      "查内容文件夹、--out 的网站、--also 的文件夹（可以写几个，压缩包、Word、Excel 都打开看）和 git 的全部历史。只看，不删。0 历史以外没有了；1 还有。已经从历史里清除的，用 --title 写标题一并查。说明见 docs/audit.md。",
    load: async () => (await import("./leak-drill.ts")).runLeakDrill,
  },
];
