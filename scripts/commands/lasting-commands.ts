/** Hands on the verbs about what lasts: making a copy for the archive, and finding out whether one is still whole. */
import type { Command } from "./command.ts";

/** `archive` and `verify`. */
export const lastingCommands: readonly Command[] = [
  {
    name: "archive",
    own: ["years"],
    run: ["timings"],
    usage: "npm run archive -- [--out 文件夹] [--years 2023..2025] [--today 日期] [选项]",
    summary: "制作存档副本：不联网也能打开的网站、档案包（BagIt）、网页归档（WARC）、登记册",
    details:
      "写到 --out 指定的文件夹（默认 _archive）：site 双击 index.html 就能打开，site.zip 是它的压缩包，bag 移交档案部门，read-me.txt 是阅读说明。--years 只做这几年公开的信息。日期依次取 --today、设置文件里的 today、最近一次提交的日期，不取制作的时刻，所以同一次提交逐字节相同。全部写好之后才一次换上新的。说明见 docs/archive.md。",
    load: async () => (await import("./archive.ts")).runArchive,
  },
  {
    name: "verify",
    words: 1,
    obeys: ["format", "all"],
    usage: "npm run verify -- 文件夹 [--format json] [--all]",
    summary: "核对一份副本、档案包或者整个存档，列出缺少、被改动和多出的文件",
    details:
      "不用联网，不用设置文件和内容文件夹；优盘、光盘上的副本也能核对。几份清单说法不一的，说明坏的是哪一份清单。--all 把查出的问题全部列出。档案包还按 BagIt 的规则（RFC 8493）检查。0 完好；1 有损坏；2 没有可以核对的清单。说明见 docs/archive.md。",
    load: async () => (await import("./verify.ts")).runVerify,
  },
];
