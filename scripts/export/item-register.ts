/** Hands on the register of an archive's items as CSV: what each is called, by which digest it is known, how long it is kept. */
import { formatTime } from "../text/civil-time.ts";
import { findRetention } from "../record/retention-rules.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { writeCsv } from "./csv.ts";

/** A row an item, oldest first, as a register grows. `digestOf` gives the SHA-256 of a file of the copy. */
export function exportItemRegister(catalog: Catalog, digestOf: (path: string) => string | undefined): string {
  const heading = [
    "序号",
    "索引号",
    "标题",
    "文号",
    "发布机构",
    "成文日期",
    "发布日期",
    "建议保管期限",
    "期限依据",
    "附件数",
    "网页",
    "网页校验值（SHA-256）",
  ];
  const rows = catalog.published.toReversed().map(({ notice, publisher, path, attachments }, index) => {
    const { period, cite } = findRetention(catalog.standards.retention, notice);
    return [
      index + 1,
      notice.indexNumber,
      notice.title,
      notice.documentNumber ?? "",
      publisher.name,
      notice.documentDate,
      formatTime(notice.publishedOn),
      period,
      cite,
      attachments.length,
      path,
      digestOf(path) ?? "",
    ];
  });
  return writeCsv([heading, ...rows]);
}
