/** Cleaned office files: open as before, read as before, and hold no more than is read. */
import { strToU8 } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { readAttachmentText } from "../../scripts/source/attachment-text.ts";
import { stripOffice } from "../../scripts/export/strip-office.ts";
import { exportTableAsDocx } from "../../scripts/export/table-docx.ts";
import { exportTableAsXlsx } from "../../scripts/export/table-xlsx.ts";
import { fillReportForm, handMasthead } from "../support/filled-form.ts";
import { convert, listParts, officeTest, readPart, readTree } from "../support/office-parts.ts";
import { coreOf, makeDocx, makeXlsx, packParts, paragraph, wordTable } from "../support/planted-office.ts";

const strip = (bytes: Uint8Array, hidden: "remove" | "tell" = "tell") => {
  const stripped = stripOffice(bytes, { hidden });
  if (stripped.kind === "refused") throw new Error(stripped.why);
  return stripped;
};
const shown = (name: string, bytes: Uint8Array) =>
  (readAttachmentText(name, bytes).value?.segments ?? [])
    .filter(({ hidden }) => hidden === undefined)
    .map(({ text }) => text);
const marks = (name: string, bytes: Uint8Array) =>
  (readAttachmentText(name, bytes).value?.marks ?? []).map(({ what }) => what);

const change = (text: string) =>
  `<w:del w:id="1" w:author="李会计"><w:r w:rsidDel="00AA"><w:delText>${text}</w:delText></w:r></w:del>`;
const document = makeDocx(
  paragraph(
    `<w:r w:rsidR="00AB"><w:t>补助</w:t></w:r>${change("5000")}<w:ins w:id="2" w:author="李会计"><w:r><w:t>6000</w:t></w:r></w:ins><w:r><w:t>元</w:t></w:r>`,
  ) +
    `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="李会计"/></w:rPr></w:pPr>${change("整段删去")}</w:p>` +
    paragraph(
      '<w:commentRangeStart w:id="0"/><w:r><w:t>公示如下</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ) +
    paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r><w:r><w:t>完</w:t></w:r>") +
    wordTable([
      ["姓名", "村"],
      ["张三", `<w:r><w:t>余庄村</w:t></w:r>${change("身份证")}`],
    ]),
  {
    header: paragraph(`<w:r><w:t>县政府办</w:t></w:r>${change("内部")}`),
    comments: `<w:comment w:id="0" w:author="赵审核">${paragraph("再核一遍")}</w:comment>`,
    core: coreOf("陈起草", "周修改"),
  },
);

describe("a docx", () => {
  test("whose paragraph ends in a struck break keeps its words, however the mark is written", () => {
    const struck = '<w:pPr><w:rPr><w:del w:id="9" w:author="李会计"></w:del></w:rPr></w:pPr>';
    const { bytes } = strip(makeDocx(`<w:p>${struck}<w:r><w:t>留下的话</w:t></w:r></w:p>`));
    expect(shown("a.docx", bytes)).toEqual(["留下的话"]);
    expect(() => readTree(bytes, "word/document.xml")).not.toThrow();
  });

  test("reads as it did with all changes accepted, and holds nothing else", () => {
    const { bytes, removed, left } = strip(document);
    expect(shown("a.docx", bytes)).toEqual(
      shown("a.docx", document).filter((text) => !["陈起草", "周修改"].includes(text)),
    );
    expect(marks("a.docx", bytes)).toEqual(["隐藏的文字"]);
    const all = listParts(bytes)
      .map((path) => readPart(bytes, path))
      .join("");
    for (const gone of [
      "5000",
      "整段删去",
      "再核一遍",
      "陈起草",
      "周修改",
      "李会计",
      "赵审核",
      "rsid",
      "身份证",
    ])
      expect(all).not.toContain(gone);
    expect(removed.length).toBeGreaterThanOrEqual(4);
    expect(left).toEqual([expect.stringContaining("隐藏的文字 1 处")]);
  });

  test("loses its hidden text where that is wished for", () => {
    const { bytes } = strip(document, "remove");
    expect(marks("a.docx", bytes)).toEqual([]);
    expect(readPart(bytes, "word/document.xml")).not.toContain("内部意见");
  });

  test("is the same bytes twice, and is not changed by being cleaned again", () => {
    const { bytes } = strip(document);
    expect(strip(document).bytes).toEqual(bytes);
    expect(strip(bytes).bytes).toEqual(bytes);
  });

  test("made by others stays a tree, and the list of contents names what is there", async () => {
    const { bytes } = strip(await exportTableAsDocx(fillReportForm(), handMasthead));
    const parts = listParts(bytes);
    for (const path of parts.filter((name) => /\.(?:xml|rels)$/.test(name)))
      expect(() => readTree(bytes, path)).not.toThrow();
    const named = [...readPart(bytes, "[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(named.filter((path) => !parts.includes(path ?? ""))).toEqual([]);
    expect(parts.filter((path) => path.startsWith("docProps/"))).toEqual([]);
  });

  officeTest(
    "opens in LibreOffice with the words that are seen",
    () => {
      const words = Buffer.from(
        convert(strip(document, "remove").bytes, "a.docx", "txt:Text (encoded):UTF8"),
      ).toString();
      expect(
        words
          .replace(/^\uFEFF/, "")
          .split(/\s+/)
          .filter(Boolean),
      ).toEqual(["补助6000元", "公示如下", "完", "姓名", "村", "张三", "余庄村"]);
    },
    120_000,
  );
});

const sheets = [
  {
    name: "名单",
    rows: [
      ["姓名", "证件", "村"],
      ["张三", "甲", "余庄村"],
      ["李四", "乙", "王村"],
    ],
    hiddenRows: [3],
    hiddenColumns: [2],
    comments: { A2: "再核一遍" },
  },
  { name: "底稿", state: "hidden", rows: [["草稿"]] },
] as const;
const strings = "<sst><si><t>在用</t></si><si><t>删去的人</t></si></sst>";
const workbook = makeXlsx(sheets, {
  core: coreOf("陈起草", "周修改"),
  more: { "xl/sharedStrings.xml": strings },
});

describe("an xlsx", () => {
  test("keeps its cells, and loses comments, names and strings of deleted cells", async () => {
    const { bytes, left } = strip(workbook);
    expect(await readXlsxFile(Buffer.from(bytes))).toEqual(await readXlsxFile(Buffer.from(workbook)));
    const all = listParts(bytes)
      .map((path) => readPart(bytes, path))
      .join("");
    for (const gone of ["再核一遍", "王经办", "陈起草", "删去的人"]) expect(all).not.toContain(gone);
    expect(left).toEqual([expect.stringContaining("名单"), expect.stringContaining("底稿")]);
  });

  test("loses hidden sheets, and the cells of hidden rows and columns, where that is wished for", async () => {
    const { bytes } = strip(workbook, "remove");
    expect(marks("a.xlsx", bytes)).toEqual([]);
    expect(shown("a.xlsx", bytes).join(" ").replaceAll("\u001F", "|")).toBe("名单 姓名||村 张三||余庄村");
    expect(listParts(bytes)).not.toContain("xl/worksheets/sheet2.xml");
  });

  test("keeps what formulas lean on, and says so", () => {
    const leaning = makeXlsx([
      { ...sheets[0], rows: [...sheets[0].rows, ["<c><f>底稿!A1</f><v>1</v></c>"]] },
      sheets[1],
    ]);
    const { bytes, left } = strip(leaning, "remove");
    expect(marks("a.xlsx", bytes)).toEqual(expect.arrayContaining(["隐藏的工作表", "隐藏的行"]));
    expect(left).toHaveLength(2);
  });

  test("made by others can still be read", async () => {
    const whole = await exportTableAsXlsx(fillReportForm(), handMasthead);
    const { bytes } = strip(whole, "remove");
    expect(await readXlsxFile(Buffer.from(bytes))).toEqual(await readXlsxFile(Buffer.from(whole)));
  });

  officeTest(
    "opens in LibreOffice with the cells that are seen",
    () => {
      expect(
        Buffer.from(
          convert(strip(workbook, "remove").bytes, "a.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76"),
        )
          .toString()
          .replace(/^\uFEFF/, "")
          .trim(),
      ).toBe("姓名,,村\n张三,,余庄村");
    },
    120_000,
  );
});

test.each<[string, Uint8Array]>([
  ["an old office file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])],
  ["words", strToU8("不是文档")],
  ["a zip of something else", packParts({ "readme.txt": "x" })],
  ["a file cut short", document.subarray(0, 300)],
  ["broken XML", makeDocx("<w:p><w:r>")],
])("%s is refused", (_, bytes) => {
  expect(stripOffice(bytes, { hidden: "tell" }).kind).toBe("refused");
});
