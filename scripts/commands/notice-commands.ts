/** Hands on the verbs about one notice: writing it, signing it. */
import type { Command } from "./command.ts";
import { draftWords } from "./draft-options.ts";
import { signWords } from "./sign-options.ts";
import { stripCommand } from "./strip-command.ts";

/** In the order in which help lists them. */
export const noticeCommands: readonly Command[] = [
  {
    name: "new",
    own: ["title", "publisher", ...draftWords],
    usage: "npm run new -- [--title 标题] [--kind 种类] [--publisher 机构] [选项]",
    summary: "一句一句问清楚，写一份带说明的草稿",
    details:
      "在 content/notices/<年份>/ 里写一个新文件，索引号取该机构下一个没有用过的流水号。在终端里运行时逐句提问；加 --yes 或者不在终端里运行时不提问，没写的取常用的答案。每一问都有选项：--kind 种类（--list-kinds 列出全部）、--title 标题、--publisher 机构、--date 成文日期、--number 文号、--interprets、--amends、--repeals 索引号、--file 附件、--organs 涉及的机关、--mode 公开方式、--ground 不予公开依据、--class 类别、--area 重点领域、--subject 主题分类、--importance 重要程度；一项有几个时用顿号隔开。--format json 给出文件、索引号和发布期限。",
    load: async () => (await import("./new.ts")).runNew,
  },
  {
    name: "approve",
    own: signWords,
    words: 1,
    usage: "npm run approve -- <文件或索引号> --role 环节 --by 姓名 [--opinion 意见] [选项]",
    summary: "签署、退回一条信息，或者打印它的审批单",
    details:
      "在文件的“审核”里添一段签署，写上现在这一稿的核准码；别的一个字不动，以后再改动，签署就失效。--return 原因 退回修改；--on 日期 写签署的日期；--print 打印审批单（公开属性认定表）供领导在纸上签，签好以后用 --code 核准码 --recorded-by 登记人 登记。各个环节见 standards/rules/review.yaml。",
    load: async () => (await import("./approve.ts")).runApprove,
  },
  {
    name: "register",
    own: ["check"],
    usage: "npm run register -- [--check] [选项]",
    summary: "登记公布过的网址，让它们一直打得开",
    details:
      "把网站上每一条信息、附件、年报、制度的网址记进 content/register.csv，只增不减，写完请和内容一起提交。登记以后，删掉、改号、改成不公开都会被检查拦下。--check 只核对不改文件，差了就退出 1，供自动检查使用。",
    load: async () => (await import("./register.ts")).runRegister,
  },
  stripCommand,
];
