/** Hands on a spreadsheet as the file that offices open: its sheets, the texts and styles that they share, the lists of its parts. */
import { escapeXml } from "../text/escape.ts";
import { packPackage } from "./office-package.ts";
import { type SheetPlan, writeSheet } from "./xlsx-sheet.ts";
import { openCellStyles } from "./xlsx-styles.ts";

/** Writes the file: the same sheets are the same bytes. */
export function writeSpreadsheet(plans: readonly SheetPlan[]): Uint8Array {
  const styles = openCellStyles();
  const texts = new Map<string, number>();
  const textOf = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const sheets = plans.map((plan, at): readonly [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    writeSheet(plan, { styles, textOf }, at === 0),
  ]);
  const parts: readonly (readonly [string, string])[] = [
    ...sheets,
    ["xl/sharedStrings.xml", writeTexts([...texts.keys()])],
    ["xl/styles.xml", styles.write()],
    ["xl/workbook.xml", writeBook(plans)],
    ["xl/_rels/workbook.xml.rels", writeRelations(plans.length)],
    [
      "_rels/.rels",
      `${relationsStart}${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    ["[Content_Types].xml", writeTypes(plans.length)],
  ];
  const encoder = new TextEncoder();
  return packPackage(new Map(parts.map(([path, text]) => [path, encoder.encode(text)])));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

function writeTexts(texts: readonly string[]): string {
  const items = texts.map((text) => {
    const space = text.trim().length === text.length ? "" : ' xml:space="preserve"';
    return `<si><t${space}>${escapeXml(text)}</t></si>`;
  });
  return `${declaration}<sst xmlns="${main}">${items.join("")}</sst>`;
}

function writeBook(plans: readonly SheetPlan[]): string {
  const sheets = plans.map(
    ({ name }, at) => `<sheet r:id="rId${at + 1}" sheetId="${at + 1}" name="${escapeXml(name)}"/>`,
  );
  return [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><bookViews><workbookView/></bookViews>`,
    `<sheets>${sheets.join("")}</sheets>${writeRepeatedHeads(plans)}<calcPr/></workbook>`,
  ].join("");
}

/** Names that a spreadsheet program reads as: print these lines on every page. */
function writeRepeatedHeads(plans: readonly SheetPlan[]): string {
  const names = plans.flatMap(({ name, headLines }, index) => {
    const lines = `'${name.replaceAll("'", "''")}'!$1:$${headLines}`;
    return headLines === 0
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(lines)}</definedName>`];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

const relationsStart = `${declaration}<Relationships xmlns="${packages}/relationships">`;

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function writeRelations(sheets: number): string {
  const all = Array.from({ length: sheets }, (_, at) =>
    relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`),
  );
  const texts = relation(`rId${sheets + 1}`, "sharedStrings", "sharedStrings.xml");
  return `${relationsStart}${all.join("")}${texts}${relation(`rId${sheets + 2}`, "styles", "styles.xml")}</Relationships>`;
}

function writeTypes(sheets: number): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const kind = (path: string, type: string): string =>
    `<Override ContentType="${spreadsheet}.${type}+xml" PartName="/xl/${path}"/>`;
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default ContentType="application/xml" Extension="xml"/>',
    '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>',
    kind("workbook.xml", "sheet.main"),
    kind("sharedStrings.xml", "sharedStrings"),
    kind("styles.xml", "styles"),
    ...Array.from({ length: sheets }, (_, at) => kind(`worksheets/sheet${at + 1}.xml`, "worksheet")),
    "</Types>",
  ].join("");
}
