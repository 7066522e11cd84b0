/** Hands on the frame of a workbook: its sheets in order with their parts, its shared strings, and which formats show figures grouped. */
import { walkXml } from "./xml-events.ts";
import { decodePart } from "./zip-parts.ts";

export type Parts = ReadonlyMap<string, Uint8Array>;

/** A sheet of a workbook. */
export interface BookSheet {
  readonly name: string;
  /** `xl/worksheets/sheet1.xml`. */
  readonly path: string;
  readonly hidden: string | undefined;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly strings: readonly string[];
  /** By the number of a cell's style: true where figures are shown with a point or in groups, as sums are. */
  readonly showsSums: (style: number) => boolean;
  readonly definedNames: readonly string[];
}

/** Reads the frame. */
export function readBook(files: Parts): Book {
  const targets = readRelations(decodePart(files.get("xl/_rels/workbook.xml.rels")));
  const sheets: BookSheet[] = [];
  const definedNames: string[] = [];
  let name = "";
  walkXml(decodePart(files.get("xl/workbook.xml")), {
    open: (tag, attribute) => {
      if (tag === "sheet") {
        const target = targets.get(attribute("id") ?? "") ?? "";
        const state = attribute("state");
        sheets.push({
          name: attribute("name") ?? "",
          path: resolvePart("xl", target),
          hidden:
            state === "veryHidden" ? "深度隐藏的工作表" : state === "hidden" ? "隐藏的工作表" : undefined,
        });
      } else if (tag === "definedName") name = attribute("name") ?? "";
    },
    text: (text) => {
      if (name !== "") definedNames.push(`${name} ${text}`);
      name = "";
    },
  });
  return {
    sheets,
    strings: readStrings(decodePart(files.get("xl/sharedStrings.xml"))),
    showsSums: readFormats(decodePart(files.get("xl/styles.xml"))),
    definedNames,
  };
}

/** Targets by the id of the relation. */
export function readRelations(source: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walkXml(source, {
    open: (tag, attribute) => {
      if (tag === "Relationship") targets.set(attribute("Id") ?? "", attribute("Target") ?? "");
    },
  });
  return targets;
}

/** The path of a part that another part in a folder points to. */
export function resolvePart(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = `${folder}/${target}`.split("/");
  const path: string[] = [];
  for (const step of steps)
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  return path.join("/");
}

/** What is read aloud beside Chinese characters (`rPh`) is no text of the cell. */
function readStrings(source: string): readonly string[] {
  const strings: string[] = [];
  let [item, spoken, inText] = ["", 0, false];
  walkXml(source, {
    open: (tag) => {
      if (tag === "si") item = "";
      else if (tag === "rPh") spoken++;
      else if (tag === "t") inText = true;
    },
    close: (tag) => {
      if (tag === "si") strings.push(item);
      else if (tag === "rPh") spoken--;
      else if (tag === "t") inText = false;
    },
    text: (text) => {
      if (inText && spoken === 0) item += text;
    },
  });
  return strings;
}

function readFormats(source: string): (style: number) => boolean {
  const codes = new Map<string, string>();
  const cells: string[] = [];
  let inCells = false;
  walkXml(source, {
    open: (tag, attribute) => {
      if (tag === "numFmt") codes.set(attribute("numFmtId") ?? "", attribute("formatCode") ?? "");
      else if (tag === "cellXfs") inCells = true;
      else if (tag === "xf" && inCells) cells.push(attribute("numFmtId") ?? "0");
    },
    close: (tag) => {
      if (tag === "cellXfs") inCells = false;
    },
  });
  // 2, 4: 0.00 and #,##0.00; 3: #,##0; 37–44: sums of accounts.
  const built = new Set(["2", "3", "4", "37", "38", "39", "40", "41", "42", "43", "44"]);
  return (style) => {
    const id = cells[style] ?? "0";
    return built.has(id) || /#,#|0\.0|[¥$￥]/.test(codes.get(id) ?? "");
  };
}
