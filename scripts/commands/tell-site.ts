/** Tells what was written of a site. */

import type { FinishedSite } from "../effects/site-folder.ts";
import { writeWords } from "../effects/terminal.ts";
import type { Part } from "./run-options.ts";

/** Of whose site, where, and how it went. */
export interface SiteEnd extends FinishedSite {
  /** `网站`. */
  readonly name: string;
  /** As people see it. */
  readonly folder: string;
  readonly published: number;
  readonly without?: Part | undefined;
}

/** The closing words of `build` and `kiosk`. */
export function tellSite({ name, folder, files, published, written, removed, without }: SiteEnd): void {
  const changed = written === files ? "" : `这次写出 ${written} 个，删去 ${removed} 个，其余没有变化。`;
  writeWords(`${name}已生成：${folder}，共 ${files} 个文件，其中公开信息 ${published} 条。${changed}\n`);
  if (without === "search") writeWords("按 --without search 没有做检索，检索页只列翻阅的入口。\n");
}
