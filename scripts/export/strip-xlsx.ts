/** Hands on an xlsx without comments, leftovers of deleted cells and traces of people; hidden sheets, rows and columns go where nothing depends on them. */
import { readBook, readRelations, resolvePart } from "../source/xlsx-book.ts";
import { columnNumber } from "../source/xlsx-text.ts";
import { type OfficePackage, putText, removeParts, textOf } from "./office-package.ts";
import { attributeOf, rewriteXml } from "./rewrite-xml.ts";
import type { StripNotes } from "./strip-docx.ts";

/** Cleans the parts of an xlsx in place. */
export function stripXlsx(parts: OfficePackage, notes: StripNotes, hidden: "remove" | "tell"): void {
  stripComments(parts, notes);
  if (removeParts(parts, (path) => /^xl\/(?:revisions|persons)\//.test(path)) > 0)
    notes.removed.push("共享工作簿的修订记录和人名");
  removeParts(parts, (path) => path === "xl/calcChain.xml");
  stripWorkbook(parts);
  if (hidden === "remove") removeHidden(parts, notes);
  else tellHidden(parts, notes);
  clearUnusedStrings(parts, notes);
  for (const [pattern, what] of leftAlone)
    if ([...parts.keys()].some((path) => pattern.test(path))) notes.left.push(what);
}

const leftAlone: readonly (readonly [RegExp, string])[] = [
  [/^xl\/pivotCache\//, "数据透视表的缓存（请在 Excel 里把透视表粘贴为数值）"],
  [/^xl\/externalLinks\//, "外部链接的缓存（请在 Excel 里断开链接）"],
  [/^xl\/(?:connections\.xml|queryTables\/)/, "数据连接（请在 Excel 里删除连接）"],
];

function stripComments(parts: OfficePackage, notes: StripNotes): void {
  const notesOnly = (path: string): boolean => {
    const types = [...textOf(parts, path).matchAll(/ObjectType="(\w+)"/g)].map(([, type]) => type);
    return types.length > 0 && types.every((type) => type === "Note");
  };
  const drawings = new Set(
    [...parts.keys()].filter((path) => /^xl\/drawings\/[^/]+\.vml$/.test(path) && notesOnly(path)),
  );
  for (const sheet of sheetPaths(parts)) {
    const at = sheet.lastIndexOf("/");
    const folder = sheet.slice(0, at);
    const targets = readRelations(textOf(parts, `${folder}/_rels${sheet.slice(at)}.rels`));
    const kept = rewriteXml(textOf(parts, sheet), {
      judge: ({ name, tag }) => {
        if (name !== "legacyDrawing") return "keep";
        const target = resolvePart(folder, targets.get(attributeOf(tag, "r:id") ?? "") ?? "");
        return drawings.has(target) ? "drop" : "keep";
      },
    });
    putText(parts, sheet, kept);
  }
  const count = removeParts(
    parts,
    (path) =>
      drawings.has(path) || /^xl\/comments[^/]*\.xml$|^xl\/comments\/|^xl\/threadedComments\//.test(path),
  );
  if (count > 0) notes.removed.push("批注");
}

function sheetPaths(parts: OfficePackage): readonly string[] {
  return [...parts.keys()].filter((path) => /^xl\/(?:worksheets|chartsheets)\/[^/]+\.xml$/.test(path));
}

/** Where the file lay on somebody's disk, who has it open, which version it is. */
function stripWorkbook(parts: OfficePackage): void {
  const kept = rewriteXml(textOf(parts, "xl/workbook.xml"), {
    judge: ({ name }) => (/(?:^|:)(?:fileSharing|absPath|revisionPtr)$/.test(name) ? "drop" : "keep"),
    settled: new Set(["mc:AlternateContent"]),
    settle: (_, written) => (/<mc:Choice[^>]*>\s*<\/mc:Choice>/.test(written) ? "" : written),
  });
  putText(parts, "xl/workbook.xml", kept);
}

/** The places of the strings stay, or every cell after them would say something else. */
function clearUnusedStrings(parts: OfficePackage, notes: StripNotes): void {
  const path = "xl/sharedStrings.xml";
  if (!parts.has(path)) return;
  const used = new Set<number>();
  for (const sheet of sheetPaths(parts))
    for (const [, value] of textOf(parts, sheet).matchAll(
      /<c\b[^>]*\bt="s"[^>]*>\s*(?:<f[\s\S]*?<\/f>\s*)?<v[^>]*>\s*(\d+)\s*<\/v>/g,
    ))
      used.add(Number(value));
  let [index, cleared] = [0, 0];
  const kept = rewriteXml(textOf(parts, path), {
    judge: () => "keep",
    settled: new Set(["si"]),
    settle: (_, written) => {
      if (used.has(index++) || !/<t[^>]*>[^<]/.test(written)) return written;
      cleared++;
      return "<si><t/></si>";
    },
  });
  if (cleared === 0) return;
  putText(parts, path, kept);
  notes.removed.push(`删去后残留的文字 ${cleared} 处`);
}

function tellHidden(parts: OfficePackage, notes: StripNotes): void {
  const advice = "（加上 --hidden 可以去掉）";
  for (const { name, path, hidden } of readBook(parts).sheets) {
    if (hidden !== undefined) notes.left.push(`隐藏的工作表“${name}”${advice}`);
    else if (clearHiddenCells(textOf(parts, path)).cleared > 0)
      notes.left.push(`工作表“${name}”里隐藏的行或列${advice}`);
  }
}

function removeHidden(parts: OfficePackage, notes: StripNotes): void {
  removeHiddenSheets(parts, notes);
  const sheets = sheetPaths(parts);
  const blocked = sheets.some((path) => /<f[\s>]/.test(textOf(parts, path)));
  for (const path of sheets) {
    const source = textOf(parts, path);
    const { text, cleared, merged } = clearHiddenCells(source);
    if (cleared === 0) continue;
    if (blocked || merged)
      notes.left.push(
        "隐藏的行或列（表里有公式或合并单元格靠着它们，去掉会改动看得见的数；请在 Excel 里处理）",
      );
    else {
      putText(parts, path, text);
      notes.removed.push(`隐藏的行和列里的 ${cleared} 个单元格`);
    }
  }
}

/** A sheet goes only where nothing speaks of it. */
function removeHiddenSheets(parts: OfficePackage, notes: StripNotes): void {
  const { sheets } = readBook(parts);
  for (const { name, path } of sheets.filter(({ hidden }) => hidden !== undefined)) {
    const workbook = textOf(parts, "xl/workbook.xml");
    const spoken = [...parts.keys()].some(
      (other) =>
        other !== path &&
        other.endsWith(".xml") &&
        other.startsWith("xl/") &&
        speaksOf(textOf(parts, other), name),
    );
    if (spoken || workbook.includes("localSheetId") || !parts.has(path)) {
      notes.left.push(`隐藏的工作表“${name}”（别处的公式或名称用到它，去掉会出错；请在 Excel 里处理）`);
      continue;
    }
    const targets = readRelations(textOf(parts, "xl/_rels/workbook.xml.rels"));
    const kept = rewriteXml(workbook, {
      judge: ({ name: tagName, tag }) => {
        if (tagName === "workbookView")
          return { instead: tag.replace(/\s(?:activeTab|firstSheet)="\d+"/g, "") };
        const target = resolvePart("xl", targets.get(attributeOf(tag, "r:id") ?? "") ?? "");
        return tagName === "sheet" && target === path ? "drop" : "keep";
      },
    });
    putText(parts, "xl/workbook.xml", kept);
    removeParts(parts, (part) => part === path);
    notes.removed.push(`隐藏的工作表“${name}”`);
  }
}

function speaksOf(text: string, sheet: string): boolean {
  const escaped = sheet.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return (
    text.includes(`${escaped}!`) ||
    text.includes(`${escaped}'!`) ||
    text.includes(`${escaped}&apos;!`) ||
    text.includes(`sheet="${escaped}"`)
  );
}

/** The rows and columns stay, hidden and empty, so that nothing moves. */
function clearHiddenCells(source: string): {
  readonly text: string;
  readonly cleared: number;
  readonly merged: boolean;
} {
  const columns: (readonly [number, number])[] = [];
  let [cleared, inRow] = [0, false];
  const merges = [...source.matchAll(/<mergeCell\b[^>]*ref="([A-Z]+)(\d+):/g)];
  const hiddenRows = new Set<string>();
  const text = rewriteXml(source, {
    judge: ({ name, tag }) => {
      const isHidden = /^(?:1|true)$/.test(attributeOf(tag, "hidden") ?? "");
      if (name === "col" && isHidden)
        columns.push([Number(attributeOf(tag, "min")), Number(attributeOf(tag, "max"))]);
      if (name === "row") {
        inRow = isHidden;
        if (isHidden) hiddenRows.add(attributeOf(tag, "r") ?? "");
      }
      if (name !== "c") return "keep";
      const column = columnNumber(/^[A-Z]+/.exec(attributeOf(tag, "r") ?? "")?.[0] ?? "");
      if (!inRow && !columns.some(([from, to]) => from <= column && column <= to)) return "keep";
      cleared++;
      return "drop";
    },
  });
  const merged = merges.some(
    ([, letters = "", row = ""]) =>
      hiddenRows.has(row) ||
      columns.some(([from, to]) => from <= columnNumber(letters) && columnNumber(letters) <= to),
  );
  return { text, cleared, merged };
}
