import { describe, expect, test } from "vitest";
import { readAttachmentLines } from "../../scripts/search/attachment-lines.ts";
import { encodeGb18030 } from "../support/encode-gb18030.ts";
import {
  coreOf,
  makeDocx,
  makePdf,
  makeXlsx,
  packParts,
  paragraph,
  wordTable,
} from "../support/planted-office.ts";

const limits = { unpackedBytes: 1_000_000, characters: 1000 };
const linesOf = (name: string, bytes: Uint8Array): readonly string[] =>
  readAttachmentLines(name, bytes, limits).lines;

describe("a line is", () => {
  test("each paragraph of a docx, and each row of its tables", () => {
    const rows = [
      ["河道", "责任人"],
      ["洛河", "县水利局\n河道管理所"],
    ];
    expect(linesOf("hedao.docx", makeDocx(paragraph("河道名录") + wordTable(rows)))).toEqual([
      "河道名录",
      "河道　责任人",
      "洛河　县水利局 河道管理所",
    ]);
  });

  test("each row of a sheet, with the sheet's name before them", () => {
    const sheets = [
      {
        name: "补贴",
        rows: [
          ["村", "", "亩数"],
          ["余庄村", "水稻", 1200],
        ],
      },
    ];
    expect(linesOf("butie.xlsx", makeXlsx(sheets))).toEqual(["补贴", "村　亩数", "余庄村　水稻　1200"]);
  });

  test("each row of a csv and each line of a txt, in any encoding", () => {
    expect(linesOf("a.csv", encodeGb18030("村,亩数\r\n余庄村,12\r\n"))).toEqual(["村　亩数", "余庄村　12"]);
    expect(linesOf("a.txt", Buffer.from("第一段\n\n  第二段\n"))).toEqual(["第一段", "第二段"]);
  });

  test("each slide's paragraph, and each page of an ofd", () => {
    const slide = "<p:sld><a:p><a:r><a:t>防汛培训</a:t></a:r></a:p></p:sld>";
    const pptx = packParts({ "ppt/presentation.xml": "<p:presentation/>", "ppt/slides/slide1.xml": slide });
    expect(linesOf("a.pptx", pptx)).toEqual(["防汛培训"]);
    const page =
      "<ofd:Page><ofd:TextCode>防汛应</ofd:TextCode><ofd:TextCode>急预案</ofd:TextCode></ofd:Page>";
    const ofd = packParts({ "OFD.xml": "<ofd:OFD/>", "Doc_0/Pages/Page_0/Content.xml": page });
    expect(linesOf("a.ofd", ofd)).toEqual(["防汛应急预案"]);
  });

  test("each paragraph of a pdf, whose full lines go on in the next", () => {
    const page = [
      "关于防汛工作的通知",
      "各乡镇人民政府，县人民政府各部门，各有关单位，现将洛河",
      "防汛应急预案印发给你们。",
      "请认真组织实施。",
    ];
    expect(linesOf("tongzhi.pdf", makePdf([page]))).toEqual([
      "关于防汛工作的通知",
      "各乡镇人民政府，县人民政府各部门，各有关单位，现将洛河防汛应急预案印发给你们。",
      "请认真组织实施。",
    ]);
  });
});

describe("is never among the lines", () => {
  test("what a docx hides: text, a style, changes, comments, properties, files within it", () => {
    const vanished = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗文</w:t></w:r><w:r><w:t>明文</w:t></w:r>";
    const styled = '<w:pPr><w:pStyle w:val="Quiet"/></w:pPr><w:r><w:t>暗段</w:t></w:r>';
    const changed =
      "<w:del><w:r><w:delText>原价九万</w:delText></w:r></w:del><w:ins><w:r><w:t>八万元</w:t></w:r></w:ins>";
    const docx = makeDocx([vanished, styled, changed].map(paragraph).join(""), {
      comments: `<w:comment w:id="0" w:author="赵审核">${paragraph("再核一遍")}</w:comment>`,
      core: coreOf("陈起草", "周修改"),
      more: {
        "word/styles.xml":
          '<w:styles><w:style w:type="paragraph" w:styleId="Quiet"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
        "word/embeddings/data.xlsx": makeXlsx([{ name: "底稿", rows: [["内部名单"]] }]),
      },
    });
    expect(linesOf("a.docx", docx)).toEqual(["明文", "八万元"]);
  });

  test("what a workbook hides: sheets with their text boxes, rows, columns, comments, addresses of links", () => {
    const xlsx = makeXlsx(
      [
        {
          name: "公示",
          rows: [
            ["村", "账号"],
            ["余庄村", "甲"],
            ["杨坡村", "乙"],
          ],
          hiddenRows: [3],
          hiddenColumns: [2],
        },
        { name: "底稿", state: "veryHidden", rows: [["内部名单"]], comments: { A1: "不要外传" } },
      ],
      {
        more: {
          "xl/worksheets/_rels/sheet2.xml.rels":
            '<Relationships><Relationship Id="d" Target="../drawings/drawing1.xml"/><Relationship Id="l" Target="file:///C:/neibu/mingdan.xlsx" TargetMode="External"/></Relationships>',
          "xl/drawings/drawing1.xml":
            "<xdr:wsDr><xdr:sp><a:p><a:r><a:t>暗框</a:t></a:r></a:p></xdr:sp></xdr:wsDr>",
        },
      },
    );
    expect(linesOf("a.xlsx", xlsx)).toEqual(["公示", "村", "余庄村"]);
  });

  test("a slide, a shape and notes that are hidden", () => {
    const shape = (text: string, hidden: string) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="1" name="框"${hidden}/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
    const pptx = packParts({
      "ppt/presentation.xml": "<p:presentation/>",
      "ppt/slides/slide1.xml": `<p:sld>${shape("暗框", ' hidden="1"')}${shape("明框", "")}</p:sld>`,
      "ppt/slides/slide2.xml": `<p:sld show="0">${shape("备用", "")}</p:sld>`,
      "ppt/notesSlides/notesSlide1.xml": `<p:notes>${shape("讲稿", "")}</p:notes>`,
    });
    expect(linesOf("a.pptx", pptx)).toEqual(["明框"]);
  });

  test("anything of an old office file, whatever its name is", () => {
    const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const bytes = Uint8Array.from([...head, ...encodeGb18030("编号2024-00012号文件")]);
    for (const name of ["a.doc", "a.docx", "a.txt"]) expect([name, linesOf(name, bytes)]).toEqual([name, []]);
  });

  test("a picture's or a broken file's bytes", () => {
    expect(linesOf("a.jpg", Buffer.from("防汛"))).toEqual([]);
    expect(linesOf("a.docx", Buffer.from("不是文档"))).toEqual([]);
    expect(linesOf("a.pdf", new Uint8Array())).toEqual([]);
  });
});

test("what goes on beyond the limit is left out, and that is told", () => {
  const bytes = Buffer.from("一二三\n四五六\n七");
  const read = (characters: number) => readAttachmentLines("a.txt", bytes, { ...limits, characters });
  expect(read(7)).toEqual({ lines: ["一二三", "四五六", "七"], isCut: false });
  expect(read(6)).toEqual({ lines: ["一二三", "四五六"], isCut: true });
  expect(read(4)).toEqual({ lines: ["一二三", "四"], isCut: true });
});
