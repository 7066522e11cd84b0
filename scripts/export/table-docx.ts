/** Hands on a year's table as a Word file: A4, wide tables on their side, notes under each, equations and sources at the end. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import type { StatisticsTable } from "../statistics/table.ts";
import { drawTable, drawWords } from "./docx-table.ts";
import { faces, sizes, writeParagraph } from "./docx-text.ts";
import type { Masthead } from "./masthead.ts";
import { countColumns, listPrintedTables, type PrintedTable } from "./printed-table.ts";
import { listDeclared, listFindings, listTableNotes, listVerdicts } from "./table-notes.ts";
import { normaliseOfficeFile } from "./zip-normal.ts";

// A4 in twentieths of a point, 20 mm round the text; on its side 15 mm over and under it, so that the matrix fits a page.
const [short, long, margin] = [11906, 16838, 1134];
const high = { top: margin, bottom: margin };
const low = { top: 964, bottom: 850 };

const language = { value: "en-US", eastAsia: "zh-CN" };

/** `table.docx`: the same table and head are the same bytes. */
export async function exportTableAsDocx(table: StatisticsTable, masthead: Masthead): Promise<Uint8Array> {
  const document = new Document({
    title: masthead.title,
    creator: masthead.owner,
    lastModifiedBy: masthead.owner,
    description: masthead.basis ?? "",
    styles: { default: { document: { run: { font: faces.text, size: sizes.text, language } } } },
    sections: listSections(table, masthead),
  });
  return normaliseOfficeFile(await Packer.toBuffer(document), masthead.day);
}

type Side = "upright" | "landscape";

/** Neighbouring tables of one direction share their pages. */
function listSections(table: StatisticsTable, masthead: Masthead): readonly ISectionOptions[] {
  const runs: { side: Side; children: FileChild[] }[] = [
    { side: "upright", children: writeMasthead(masthead) },
  ];
  let part: string | undefined;
  for (const printed of listPrintedTables(table)) {
    const side = sideOf(printed);
    let run = runs.at(-1);
    if (run?.side !== side) {
      run = { side, children: [] };
      runs.push(run);
    }
    if (printed.part !== undefined && printed.part !== part) run.children.push(writePart(printed.part));
    part = printed.part;
    run.children.push(...writeTable(printed, side));
  }
  const end = writeEnd(table);
  if (runs.at(-1)?.side === "upright") runs.at(-1)?.children.push(...end);
  else if (end.length > 0) runs.push({ side: "upright", children: end });
  return runs.map(({ side, children }, index) => writeSection(side, children, masthead, index));
}

function writeSection(
  side: Side,
  children: readonly FileChild[],
  { demonstration }: Masthead,
  index: number,
): ISectionOptions {
  const run = (words: (string | (typeof PageNumber)["CURRENT"])[]): TextRun =>
    new TextRun({ children: words, font: faces.figure, size: sizes.section });
  const footer = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [run(["— ", PageNumber.CURRENT, " —"])],
  });
  return {
    properties: {
      type: index === 0 ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      page: {
        // The library turns the sheet itself: it is told the upright size.
        size: {
          width: short,
          height: long,
          orientation: side === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...(side === "landscape" ? low : high),
          left: margin,
          right: margin,
          header: 567,
          footer: 567,
        },
      },
    },
    ...(demonstration === undefined
      ? {}
      : {
          headers: {
            default: new Header({
              children: [writeParagraph(`示例　${demonstration}`, { size: sizes.small, align: "center" })],
            }),
          },
        }),
    footers: { default: new Footer({ children: [footer] }) },
    children,
  };
}

function writeMasthead({ title, owner, period, basis }: Masthead): FileChild[] {
  const line = (text: string) => writeParagraph(text, { align: "center", after: 60 });
  return [
    writeParagraph(title, {
      face: "title",
      size: sizes.title,
      align: "center",
      before: 240,
      after: 240,
      level: HeadingLevel.TITLE,
    }),
    line(`填报单位：${owner}　　统计期限：${period}`),
    ...(basis === undefined ? [] : [line(`表式：${basis}`)]),
  ];
}

function writePart(title: string): Paragraph {
  const level = HeadingLevel.HEADING_1;
  return writeParagraph(title, {
    face: "head",
    size: sizes.part,
    before: 240,
    after: 120,
    keepNext: true,
    level,
  });
}

function writeTable(printed: PrintedTable, side: Side): readonly FileChild[] {
  const wide = side === "landscape";
  const size = countColumns(printed) > columnsUpright ? sizes.small : sizes.text;
  // Without words it is the space that keeps two tables apart.
  const unit = printed.unit === undefined ? "" : `单位：${printed.unit}`;
  return [
    writeParagraph(unit, { size: sizes.small, align: "right", before: 120, keepNext: true }),
    drawTable(printed, (wide ? long : short) - 2 * margin, size),
    ...listTableNotes(printed.cells).map((note) => writeParagraph(note, { size: sizes.small, before: 60 })),
  ];
}

function writeEnd(table: StatisticsTable): FileChild[] {
  const [verdicts, declared, findings] = [
    listVerdicts(table),
    listDeclared(table.cells),
    listFindings(table),
  ];
  const section = (title: string, content: readonly FileChild[]): readonly FileChild[] =>
    content.length === 0
      ? []
      : [
          writeParagraph(title, {
            face: "head",
            size: sizes.section,
            before: 240,
            after: 120,
            keepNext: true,
            level: HeadingLevel.HEADING_2,
          }),
          ...content,
        ];
  const words = (
    heads: readonly string[],
    lines: readonly (readonly string[])[],
    widths: readonly number[],
  ) => (lines.length === 0 ? [] : [drawWords(heads, lines, widths)]);
  return [
    ...section("数字之间的勾稽关系", words(["代号", "关系", "核对结果"], verdicts, [900, 5838, 2900])),
    ...section(
      "申报和人工更正的数字",
      words(["指标", "数值", "来由", "来源", "说明或理由"], declared, [2700, 1300, 1000, 2638, 2000]),
    ),
    ...section(
      "核对时发现的情况",
      findings.map((text) => writeParagraph(text, { size: sizes.small, before: 60 })),
    ),
  ];
}

const columnsUpright = 6;

/** One line of figures without row heads is narrow enough upright, in small type. */
function sideOf(printed: PrintedTable): Side {
  return printed.headColumns > 0 && countColumns(printed) > columnsUpright ? "landscape" : "upright";
}
