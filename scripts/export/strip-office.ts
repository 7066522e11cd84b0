/** Hands on a docx or xlsx without what nobody meant to publish: authors, comments, struck text, marks of editing, thumbnails. */
import { isZip, openZip } from "../source/zip-parts.ts";
import { isWhole, type OfficePackage, packPackage, putText, removeParts, textOf } from "./office-package.ts";
import { rewriteXml } from "./rewrite-xml.ts";
import { type StripNotes, stripDocx } from "./strip-docx.ts";
import { stripXlsx } from "./strip-xlsx.ts";

/** A cleaned file with what was taken out and what was left, or why it was not cleaned. */
export type StrippedFile =
  | {
      readonly kind: "stripped";
      readonly bytes: Uint8Array;
      readonly removed: readonly string[];
      readonly left: readonly string[];
    }
  | { readonly kind: "refused"; readonly why: string };

const limit = 256 * 1024 * 1024;

/** Cleans a file; the same file gives the same bytes. `hidden` says what becomes of hidden text, sheets, rows and columns. */
export function stripOffice(
  bytes: Uint8Array,
  { hidden }: { readonly hidden: "remove" | "tell" },
): StrippedFile {
  if (!isZip(bytes))
    return { kind: "refused", why: "这不是 docx 或 xlsx 文件（旧格式请先另存为 docx 或 xlsx）" };
  const { parts: opened, unread } = openZip(bytes, limit);
  if (unread !== undefined) return { kind: "refused", why: unread };
  const parts: OfficePackage = new Map(opened);
  const notes: StripNotes = { removed: [], left: [] };
  const isDocx = parts.has("word/document.xml");
  if (!isDocx && !parts.has("xl/workbook.xml")) return { kind: "refused", why: "只能清理 docx 和 xlsx" };
  const xml = [...parts.keys()].filter((path) => /\.(?:xml|rels)$/.test(path));
  if (!xml.every((path) => isWhole(textOf(parts, path))))
    return { kind: "refused", why: "文件损坏，里面的 XML 不完整" };
  stripShared(parts, notes);
  if (isDocx) stripDocx(parts, notes, hidden);
  else stripXlsx(parts, notes, hidden);
  if ([...parts.keys()].some((path) => /\/embeddings\//.test(path)))
    notes.left.push("嵌入的文件（请在 Word 或 Excel 里粘贴为图片）");
  // What was whole before must be whole after: rather no file than a broken one.
  if (!xml.filter((path) => parts.has(path)).every((path) => isWhole(textOf(parts, path))))
    return { kind: "refused", why: "文件的写法特别，清理后会打不开，没有写出" };
  return { kind: "stripped", bytes: packPackage(parts), ...notes };
}

const shared: readonly (readonly [RegExp, string])[] = [
  [/^docProps\/(?:core|app|custom)\.xml$/, "文档属性（作者、最后修改人、单位、自定义属性等）"],
  [/^docProps\/thumbnail\./, "缩略图"],
  [/^customXml\//, "附带的数据（customXml）"],
  [/^_xmlsignatures\//, "数字签名（内容改了，签名已经无效）"],
  [/^(?:word|xl)\/printerSettings\//, "打印机设置"],
];

function stripShared(parts: OfficePackage, { removed }: StripNotes): void {
  for (const [pattern, what] of shared)
    if (removeParts(parts, (path) => pattern.test(path)) > 0) removed.push(what);
  // A page's setup may still name the printer's part.
  for (const path of [...parts.keys()].filter((key) => /^xl\/worksheets\/[^/]+\.xml$/.test(key))) {
    const text = textOf(parts, path);
    if (!/<pageSetup[^>]*\sr:id=/.test(text)) continue;
    const kept = rewriteXml(text, {
      judge: ({ name, tag }) =>
        name === "pageSetup" ? { instead: tag.replace(/\sr:id="[^"]*"/, "") } : "keep",
    });
    putText(parts, path, kept);
  }
}
