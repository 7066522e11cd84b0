/** Hands on office files and PDFs made by hand, part by part, with whatever is to be found in them. */
import { strToU8, zipSync, zlibSync } from "fflate";

/** Packs parts as an office file. */
export function packParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        typeof part === "string"
          ? strToU8(part.startsWith("<") ? `<?xml version="1.0" encoding="UTF-8"?>\n${part}` : part)
          : part,
      ]),
    ),
    { mtime: "1980-01-01T12:00:00" },
  );
}

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A paragraph of one run, or of the XML given. */
export function paragraph(text: string): string {
  return `<w:p>${text.startsWith("<") ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`;
}

/** A table of rows of cells. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** Other parts of a docx, by the name of the relation. */
export interface DocxExtras {
  readonly header?: string;
  readonly footer?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly core?: string;
  readonly custom?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A docx that Word opens: body, and what else is told. */
export function makeDocx(
  body: string,
  { header, footer, comments, footnotes, core, custom, more = {} }: DocxExtras = {},
): Uint8Array {
  const parts: (readonly [name: string, type: string, content: string | undefined])[] = [
    ["header", "header+xml", header && `<w:hdr ${w}>${header}</w:hdr>`],
    ["footer", "footer+xml", footer && `<w:ftr ${w}>${footer}</w:ftr>`],
    ["comments", "comments+xml", comments && `<w:comments ${w}>${comments}</w:comments>`],
    ["footnotes", "footnotes+xml", footnotes && `<w:footnotes ${w}>${footnotes}</w:footnotes>`],
  ];
  const there = parts.filter(([, , content]) => content !== undefined);
  const references = `${header ? '<w:headerReference w:type="default" r:id="header"/>' : ""}${footer ? '<w:footerReference w:type="default" r:id="footer"/>' : ""}`;
  return packParts({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${there.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}"/>`).join("")}${core ? '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' : ""}${custom ? '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>' : ""}</Types>`,
    "_rels/.rels": relations([
      ["doc", `${office}/officeDocument`, "word/document.xml"],
      ...coreRelations(core, custom),
    ]),
    "word/document.xml": `<w:document ${w}><w:body>${body}<w:sectPr>${references}</w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(
      there.map(([name]) => [name, `${office}/${name}`, `${name}.xml`]),
    ),
    ...Object.fromEntries(there.map(([name, , content]) => [`word/${name}.xml`, content ?? ""])),
    ...coreParts(core, custom),
    ...more,
  });
}

/** Who wrote a file, as its core properties say it. */
export function coreOf(creator: string, modifier: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${modifier}</cp:lastModifiedBy></cp:coreProperties>`;
}

/** A sheet as told: rows of cells, each XML or a text; attributes of the sheet and of rows. */
export interface ToldSheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  readonly rows: readonly (readonly (string | number)[])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly tail?: string;
  readonly comments?: Readonly<Record<string, string>>;
}

/** An xlsx that Excel opens, of sheets with inline strings. */
export function makeXlsx(
  sheets: readonly ToldSheet[],
  {
    core,
    workbook = "",
    more = {},
  }: {
    readonly core?: string;
    readonly workbook?: string;
    readonly more?: Readonly<Record<string, string | Uint8Array>>;
  } = {},
): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const files: Record<string, string | Uint8Array> = {};
  for (const [index, told] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(told, main);
    if (!told.comments) continue;
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([
      ["c", `${office}/comments`, `../comments${index + 1}.xml`],
    ]);
    files[`xl/comments${index + 1}.xml`] =
      `<comments ${main}><authors><author>王经办</author></authors><commentList>${Object.entries(
        told.comments,
      )
        .map(
          ([ref, text]) =>
            `<comment ref="${ref}" authorId="0"><text><r><t>${text}</t></r></text><mc:AlternateContent><xdr:col>3</xdr:col></mc:AlternateContent></comment>`,
        )
        .join("")}</commentList></comments>`;
  }
  return packParts({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/>${sheets.map((told, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheet}.worksheet+xml"/>${told.comments ? `<Override PartName="/xl/comments${index + 1}.xml" ContentType="${sheet}.comments+xml"/>` : ""}`).join("")}${core ? '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' : ""}</Types>`,
    "_rels/.rels": relations([
      ["book", `${office}/officeDocument`, "xl/workbook.xml"],
      ...coreRelations(core, undefined),
    ]),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="s${index + 1}"/>`).join("")}</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map((_, index) => [`s${index + 1}`, `${office}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
    ),
    ...files,
    ...coreParts(core, undefined),
    ...more,
  });
}

function sheetXml({ rows, hiddenRows = [], hiddenColumns = [], tail = "" }: ToldSheet, main: string): string {
  const cell = (value: string | number, ref: string): string => {
    if (typeof value === "number") return `<c r="${ref}"><v>${value}</v></c>`;
    if (value.startsWith("<")) return `<c r="${ref}"${value.slice(2)}`;
    return value === "" ? "" : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const cols = hiddenColumns
    .map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`)
    .join("");
  const lines = rows.map((cells, index) => {
    const number = index + 1;
    const inside = cells
      .map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${number}`))
      .join("");
    return `<row r="${number}"${hiddenRows.includes(number) ? ' hidden="1"' : ""}>${inside}</row>`;
  });
  return `<worksheet ${main}>${cols === "" ? "" : `<cols>${cols}</cols>`}<sheetData>${lines.join("")}</sheetData>${tail}</worksheet>`;
}

type Relation = readonly [id: string, type: string, target: string];

function relations(list: readonly Relation[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

function coreRelations(core: string | undefined, custom: string | undefined): readonly Relation[] {
  const list: Relation[] = [];
  if (core)
    list.push([
      "core",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml",
    ]);
  if (custom) list.push(["custom", `${office}/custom-properties`, "docProps/custom.xml"]);
  return list;
}

function coreParts(core: string | undefined, custom: string | undefined): Record<string, string> {
  return {
    ...(core ? { "docProps/core.xml": core } : {}),
    ...(custom ? { "docProps/custom.xml": custom } : {}),
  };
}

/** A PDF of pages, each of lines, in a font with a table from codes to signs; streams are packed. */
export function makePdf(pages: readonly (readonly string[])[], author?: string): Uint8Array {
  const signs = [...new Set(pages.flat().join(""))];
  const hex = (text: string) =>
    [...text].map((sign) => (signs.indexOf(sign) + 1).toString(16).padStart(4, "0")).join("");
  const utf16 = (text: string) =>
    [...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("");
  const cmap = `1 begincodespacerange <0000> <ffff> endcodespacerange\n${signs.length} beginbfchar\n${signs.map((sign) => `<${hex(sign)}> <${utf16(sign)}>`).join("\n")}\nendbfchar`;
  const objects: string[] = [];
  const add = (text: string): number => objects.push(text);
  const packed = (text: string): string => {
    const bytes = zlibSync(strToU8(text));
    return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${String.fromCharCode(...bytes)}\nendstream`;
  };
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ")}] >>`,
  );
  add(
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [] /ToUnicode 4 0 R >>",
  );
  add(packed(cmap));
  add(`<< /Producer (x) ${author ? `/Author <feff${utf16(author)}>` : ""} >>`);
  for (const [index, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
    );
    add(packed(`BT /F1 12 Tf 72 700 Td ${lines.map((line) => `<${hex(line)}> Tj 0 -20 Td`).join("\n")} ET`));
  }
  const text = `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("")}trailer << /Root 1 0 R /Info 5 0 R /Size ${objects.length + 1} >>\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
