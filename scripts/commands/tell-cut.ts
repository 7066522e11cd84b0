/** Says which attachments are searched no further than their beginning. */
import type { CatalogAttachment } from "../catalog/catalog.ts";

/** One line, which names the first of them. */
export function tellCut(cut: readonly CatalogAttachment[]): string {
  const named = cut.slice(0, 5).map(({ source }) => source);
  return `${cut.length} 个附件的文字太长，检索只收了前面一部分：${named.join("、")}${cut.length > 5 ? " 等" : ""}。\n`;
}
