/** The verb `strip` as help shows it. */
import type { Command } from "./command.ts";

/** Cleans an attachment. */
export const stripCommand: Command = {
  name: "strip",
  own: ["hidden"],
  words: 1,
  obeys: ["out", "format"],
  usage: "npm run strip -- <文件> [--out 文件] [--hidden]",
  summary: "清掉 Word、Excel 附件里的作者、批注、修订和隐藏痕迹",
  details:
    "写一份清理过的副本（名单.xlsx → 名单.stripped.xlsx），原文件不动；--out 另定副本的名字，写原文件的名字就直接替换。清掉文档属性、批注、修订（插入的留下，删去的去掉）、修订标识、缩略图和删去后残留的文字，看得见的内容不变。--hidden 连隐藏的文字、工作表、行、列一起去掉；去掉会影响看得见的数时不动，只告诉您。",
  load: async () => (await import("./strip.ts")).runStrip,
};
