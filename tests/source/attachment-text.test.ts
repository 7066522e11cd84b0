/** The text of attachments with its places. The files are made here, part by part. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellGap } from "../../scripts/text/personal-number.ts";
import { runAt } from "../../scripts/source/attachment-segment.ts";
import { readAttachmentText } from "../../scripts/source/attachment-text.ts";
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

const read = (name: string, bytes: Uint8Array) => {
  const { value, diagnostics } = readAttachmentText(name, bytes);
  return {
    ...value,
    codes: diagnostics.map(({ code }) => code),
    told: (value?.segments ?? []).map((segment) => [
      runAt(segment, 0)?.where,
      segment.text.replaceAll(cellGap, "│"),
      segment.hidden,
    ]),
  };
};

describe("a docx", () => {
  test("is read by paragraphs, whatever runs they were typed in, and by rows of tables", () => {
    const runs = "<w:r><w:t>联系电话0379-</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>66230000</w:t></w:r>";
    const body =
      paragraph("各乡镇人民政府：") +
      paragraph("") +
      paragraph(runs) +
      wordTable([
        ["姓名", "村"],
        ["张三", "余庄村"],
      ]);
    expect(read("tongzhi.docx", makeDocx(body)).told).toEqual([
      ["正文第1段", "各乡镇人民政府：", undefined],
      ["正文第2段", "联系电话0379-66230000", undefined],
      ["正文第1个表第1行第1格", "姓名│村", undefined],
      ["正文第1个表第2行第1格", "张三│余庄村", undefined],
    ]);
  });

  test("tells what a change struck as it was before, and marks the change", () => {
    const body = paragraph(
      "<w:r><w:t>补助</w:t></w:r><w:del w:author='李会计'><w:r><w:delText>5000</w:delText></w:r></w:del><w:ins w:author='李会计'><w:r><w:t>6000</w:t></w:r></w:ins><w:r><w:t>元</w:t></w:r>",
    );
    const { told, marks } = read("tongzhi.docx", makeDocx(body));
    expect(told).toEqual([
      ["正文第1段", "补助6000元", undefined],
      ["正文第1段", "补助5000元", "修订前的文字或隐藏文字"],
    ]);
    expect(marks?.map(({ what }) => what)).toEqual(["修订（删去的内容）", "修订（插入的内容）"]);
  });

  test("tells hidden text, heads, feet, comments, footnotes, text boxes and properties", () => {
    const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r><w:r><w:t>公开内容</w:t></w:r>";
    const box = `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph("框中的话")}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph("框中的话")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const bytes = makeDocx(paragraph(hidden) + paragraph(box), {
      header: paragraph("县政府办"),
      footer: paragraph("第一页"),
      comments: `<w:comment w:id="0" w:author="赵审核">${paragraph("再核一遍")}</w:comment>`,
      footnotes: `<w:footnote w:id="1">${paragraph("见附件")}</w:footnote>`,
      core: coreOf("陈起草", "周修改"),
    });
    const { told, marks } = read("tongzhi.docx", bytes);
    expect(told).toEqual([
      ["正文第1段", "公开内容", undefined],
      ["正文第1段", "内部意见公开内容", "修订前的文字或隐藏文字"],
      ["正文文本框第1段", "框中的话", undefined],
      ["页眉第1段", "县政府办", undefined],
      ["页脚第1段", "第一页", undefined],
      ["脚注第1段", "见附件", undefined],
      ["批注1", "再核一遍", "批注"],
      ["文档属性“作者”", "陈起草", "文档属性"],
      ["文档属性“最后修改人”", "周修改", "文档属性"],
    ]);
    expect(marks?.map(({ kind, where }) => `${kind} ${where}`)).toEqual([
      "hidden 正文第1段",
      "author 赵审核",
      "author 陈起草",
      "author 周修改",
      "trace 批注1",
    ]);
  });

  test("is looked into for files within it", () => {
    const inner = makeXlsx([{ name: "原始数据", rows: [["余庄村"]] }]);
    const { told } = read(
      "tongzhi.docx",
      makeDocx(paragraph("见图"), { more: { "word/embeddings/data.xlsx": inner } }),
    );
    expect(told).toContainEqual(["嵌入的data.xlsx的原始数据!A1", "余庄村", "嵌入的文件"]);
  });
});

describe("an xlsx", () => {
  test("is read by rows with the cell of every word; cells that do not touch are farther apart", () => {
    const { value } = readAttachmentText(
      "mingdan.xlsx",
      makeXlsx([
        {
          name: "名单",
          rows: [
            ["姓名", "", "村"],
            ["张三", "男", 13800000000],
          ],
        },
      ]),
    );
    const row = value?.segments.find(({ text }) => text.startsWith("张三"));
    expect(row && runAt(row, row.text.length - 1)?.where).toBe("名单!C2");
    expect(value?.segments[1]?.text).toBe(`姓名${cellGap}${cellGap}村`);
  });

  test("tells hidden sheets, rows and columns apart from what is shown", () => {
    const { told, marks } = read(
      "mingdan.xlsx",
      makeXlsx([
        {
          name: "名单",
          rows: [
            ["张三", "甲", "村"],
            ["李四", "乙", "村"],
          ],
          hiddenRows: [2],
          hiddenColumns: [2],
        },
        { name: "底稿", state: "hidden", rows: [["王五"]] },
        { name: "参数", state: "veryHidden", rows: [["赵六"]] },
      ]),
    );
    expect(told).toEqual([
      ["工作表名称", "名单", undefined],
      ["名单!A1", "张三││村", undefined],
      ["名单!B1", "甲", "隐藏的列"],
      ["名单!A2", "李四││村", "隐藏的行"],
      ["名单!B2", "乙", "隐藏的行"],
      ["工作表名称", "底稿", "隐藏的工作表"],
      ["底稿!A1", "王五", "隐藏的工作表"],
      ["工作表名称", "参数", "深度隐藏的工作表"],
      ["参数!A1", "赵六", "深度隐藏的工作表"],
    ]);
    expect(marks?.map(({ what, where }) => `${what} ${where}`)).toEqual([
      "隐藏的行 名单!第2行",
      "隐藏的列 名单!B",
      "隐藏的工作表 底稿",
      "深度隐藏的工作表 参数",
    ]);
  });

  test("tells comments, heads, names, caches of deleted columns, and strings no cell shows", () => {
    const bytes = makeXlsx(
      [
        {
          name: "名单",
          rows: [['<c t="s"><v>0</v></c>']],
          comments: { A1: "核对身份" },
          tail: "<headerFooter><oddHeader>&amp;C内部资料</oddHeader></headerFooter>",
        },
      ],
      {
        workbook: '<definedNames><definedName name="备用">"余庄村"</definedName></definedNames>',
        more: {
          "xl/sharedStrings.xml":
            "<sst><si><t>张三</t></si><si><r><t>删去</t></r><r><t>的人</t></r></si></sst>",
          "xl/pivotCache/pivotCacheDefinition1.xml":
            '<pivotCacheDefinition><cacheFields><cacheField name="x"><sharedItems><s v="缓存的人"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
          "xl/externalLinks/externalLink1.xml": "<externalLink><cell><v>外部的人</v></cell></externalLink>",
        },
      },
    );
    const { told, marks } = read("mingdan.xlsx", bytes);
    expect(told).toEqual([
      ["工作表名称", "名单", undefined],
      ["名单!A1", "张三", undefined],
      ["文件内部残留", "删去的人", "删去后残留的文字"],
      ["名单!A1批注", "核对身份", "批注"],
      ["名单页眉", "&C内部资料", undefined],
      ["定义的名称", '备用 "余庄村"', "定义的名称"],
      ["数据透视表的缓存", "缓存的人", "数据透视表的缓存"],
      ["外部链接的缓存", "外部的人", "外部链接的缓存"],
    ]);
    expect(marks?.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      "author 批注人",
      "hidden 数据透视表的缓存",
      "hidden 外部链接的缓存",
      "trace 批注",
    ]);
  });

  test("shows figures as they are shown: grouped where they are sums, whole where they were typed with a power", () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs></styleSheet>';
    const rows = [['<c s="1"><v>13800000000</v></c>', "<c><v>1.38E10</v></c>"]];
    const { told } = read(
      "yusuan.xlsx",
      makeXlsx([{ name: "预算", rows }], { more: { "xl/styles.xml": styles } }),
    );
    expect(told[1]).toEqual(["预算!A1", "13,800,000,000│13800000000", undefined]);
  });
});

describe("other files", () => {
  test("a pdf is read page by page, with its author", () => {
    const { told, marks, codes } = read(
      "gongshi.pdf",
      makePdf([["公示名单", "张三 余庄村"], ["第二页"]], "孙制表"),
    );
    expect(told).toEqual([
      ["第1页第1行", "公示名单\n张三 余庄村", undefined],
      ["第2页第1行", "第二页", undefined],
      ["文档属性“作者”", "孙制表", "文档属性"],
    ]);
    expect(marks).toEqual([{ kind: "author", what: "作者", where: "孙制表" }]);
    expect(codes).toEqual([]);
  });

  test("a pptx tells its hidden slides and its notes", () => {
    const slide = (text: string, show: string) =>
      `<p:sld${show}><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
    const bytes = packParts({
      "ppt/presentation.xml": "<p:presentation/>",
      "ppt/slides/slide1.xml": slide("防汛培训", ""),
      "ppt/slides/slide2.xml": slide("备用", ' show="0"'),
      "ppt/notesSlides/notesSlide1.xml": slide("讲稿", ""),
    });
    expect(read("peixun.pptx", bytes).told).toEqual([
      ["第1张幻灯片第1段", "防汛培训", undefined],
      ["第2张幻灯片第1段", "备用", "隐藏的幻灯片"],
      ["第1张备注第1段", "讲稿", "演讲者备注"],
    ]);
  });

  test("an ofd is read", () => {
    const bytes = packParts({
      "OFD.xml": "<ofd:OFD><ofd:DocInfo><ofd:Author>吴制版</ofd:Author></ofd:DocInfo></ofd:OFD>",
      "Doc_0/Pages/Page_0/Content.xml": "<ofd:Page><ofd:TextCode>防汛预案</ofd:TextCode></ofd:Page>",
    });
    expect(read("yuan.ofd", bytes).told).toEqual([["第1页", "防汛预案", undefined]]);
  });

  const text = "姓名,村\r\n张三,余庄村\r\n";
  const wide = (mark: boolean, big: boolean): Uint8Array => {
    const units = [...((mark ? "\uFEFF" : "") + text)].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    });
    return Uint8Array.from(units);
  };
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["GB18030", encodeGb18030(text)],
    ["UTF-16LE with a mark", wide(true, false)],
    ["UTF-16LE", wide(false, false)],
    ["UTF-16BE with a mark", wide(true, true)],
    ["UTF-16BE", wide(false, true)],
  ])("a csv in %s is read line by line", (_, bytes) => {
    const { told } = read("mingdan.csv", bytes);
    expect(told.map(([where, row]) => [where, String(row).replace("\uFEFF", "")])).toEqual([
      ["第1行", "姓名│村"],
      ["第2行", "张三│余庄村"],
    ]);
  });

  test("of an old doc what looks like text is read, and that it is best effort is said", () => {
    const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const words = [...wideOf("电话0379-66230000"), 0, 0, ...encodeGb18030("编号2024-00012号文件")];
    const { told, codes } = read("laowen.doc", Uint8Array.from([...head, ...words]));
    expect(told.map(([, found]) => found)).toEqual(
      expect.arrayContaining([expect.stringContaining("66230000"), expect.stringContaining("2024-00012")]),
    );
    expect(codes).toEqual(["attachment-unread"]);
  });
});

function wideOf(text: string): readonly number[] {
  return [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]);
}

describe("a file that cannot be read is told of, and nothing is thrown", () => {
  const docx = makeDocx(paragraph("正文"));
  test.each<[string, string, Uint8Array]>([
    ["an empty one", "a.docx", new Uint8Array()],
    ["one cut short", "a.docx", docx.subarray(0, 200)],
    ["a zip that is no office file", "a.xlsx", packParts({ "readme.txt": "x" })],
    ["words under the name of a docx", "a.docx", Buffer.from("不是文档")],
    ["a pdf that is none", "a.pdf", Buffer.from("不是文档")],
    [
      "an encrypted pdf",
      "a.pdf",
      Buffer.from("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj trailer <</Root 1 0 R /Encrypt 9 0 R>>"),
    ],
    [
      "a docx behind a password",
      "a.docx",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...wideOf("EncryptedPackage")]),
    ],
    [
      "a scanned pdf",
      "a.pdf",
      Buffer.from(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj 4 0 obj<</Length 5>>stream\n/I Do\nendstream endobj 5 0 obj<</Subtype/Image>>endobj trailer<</Root 1 0 R>>",
      ),
    ],
  ])("%s", (_, name, bytes) => {
    expect(read(name, bytes).codes).toEqual(["attachment-unread"]);
  });

  test("a part that unpacks to more than may be is left packed", () => {
    const bomb = packParts({ "word/document.xml": `<w:p>${"0".repeat(3_000_000)}</w:p>` });
    const { value, diagnostics } = readAttachmentText("a.docx", bomb, { unpackedBytes: 1_000_000 });
    expect([value?.segments, diagnostics.length]).toEqual([[], 1]);
  });

  test("any damage is survived", () => {
    const samples = [docx, makeXlsx([{ name: "名单", rows: [["张三"]] }]), makePdf([["公示"]])];
    const damaged = fc.tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
      fc.nat(),
    );
    fc.assert(
      fc.property(
        damaged,
        fc.constantFrom("a.docx", "a.xlsx", "a.pdf", "a.doc", "a.csv"),
        ([sample, changes, cut], name) => {
          const bytes = Uint8Array.from(sample);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          expect(readAttachmentText(name, bytes.subarray(0, cut % (bytes.length + 1))).value).toBeDefined();
        },
      ),
    );
  });
});
