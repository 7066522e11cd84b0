/** The codes of drafts: what is still open in them. */
import { entry } from "./code-entry.ts";

export const draftCodes = {
  "blank-left": entry<{ what: string; count: number }>({
    severity: "error",
    message: ({ what, count }) =>
      `正文里还有${count === 1 ? "一处" : ` ${count} 处`}没有填：${count === 1 ? "" : "第一处是"}“${what}”。`,
    hint: () => "把【……】连同括号换成内容；用不着的那一句、那一段删去。",
    explain:
      "草稿的正文里，等人填写的地方写成【填写：……】，看过就要删的话写成【提醒：……】。发布之前都要填好或者删去，不然会原样出现在网页上。状态是“草稿”的信息不查。",
  }),
} as const;
