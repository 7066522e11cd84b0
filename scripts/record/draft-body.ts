/** Hands on the text of a draft: a template with slots `{{标题}}`, filled so that no title can become markup. */
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";

/** What a template may ask for. */
export const draftSlots = [
  "标题",
  "文号",
  "发布机构",
  "发文单位",
  "成文日期",
  "解读对象",
  "联系电话",
  "地址",
] as const;

export type DraftSlot = (typeof draftSlots)[number];

/** A text that stands in a slot, or Markdown that was made by us (a link to another notice). */
export type SlotValue = { readonly text: string } | { readonly markdown: string };

const slot = /\{\{([^{}\n]*)\}\}/g;

/** Reads a template: every slot must be known, every brace belongs to one. */
export function readDraftBody(text: string, file: string): Checked<string> {
  const found = collect();
  for (const [at, line] of text.split("\n").entries()) {
    for (const match of line.matchAll(slot)) {
      const name = (match[1] ?? "").trim();
      if (draftSlots.includes(name as DraftSlot)) continue;
      const column = [...line.slice(0, match.index)].length + 1;
      const what = `没有“${name}”这个空，可以用的有 ${draftSlots.join("、")}。`;
      found.add("bad-standard", { file, line: at + 1, column }, { what });
    }
    const rest = line.replace(slot, "").search(/\{\{|\}\}/);
    if (rest >= 0)
      found.add(
        "bad-standard",
        { file, line: at + 1, column: 1 },
        { what: "空要写成 {{标题}}，两边各两个括号。" },
      );
  }
  if (text.trim() === "") found.add("bad-standard", { file, line: 1, column: 1 }, { what: "没有文字。" });
  return { value: found.list().length > 0 ? undefined : text, diagnostics: found.list() };
}

/** Fills the slots; one without a value becomes a blank for the clerk. What is filled in is never read as a slot again. */
export function fillDraftBody(
  template: string,
  values: Readonly<Partial<Record<DraftSlot, SlotValue>>>,
): string {
  return template.replace(slot, (_, written: string) => {
    const name = written.trim() as DraftSlot;
    const value = values[name];
    if (value === undefined) return `【填写：${name}】`;
    return "text" in value ? escapeMarkdown(value.text) : value.markdown;
  });
}
