/** Hands on the verbs that print for the screens of a hall. */
import type { Command } from "./command.ts";

/** `kiosk`. */
export const screenCommands: readonly Command[] = [
  {
    name: "kiosk",
    run: ["timings"],
    usage: "npm run kiosk -- [选项]",
    summary: "生成大厅触摸屏用的版本和大屏幕轮播页",
    details:
      "写到 --out 指定的文件夹（默认 _kiosk），从本机硬盘直接打开 index.html。同样的网页，字大、按钮大，没有通向站外的链接，久不触碰回到首页；lobby.html 是大屏幕轮播页，一个文件。有错误时不生成，原来的文件夹不动。说明见 docs/kiosk.md。",
    load: async () => (await import("./kiosk.ts")).runKiosk,
  },
];
