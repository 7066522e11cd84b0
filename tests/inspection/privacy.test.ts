/** Persons in what goes out: found at their places, masked in every word of the run, waived one by one. */
import { describe, expect, test } from "vitest";
import { identityOf, widen } from "../support/drawn-persons.ts";
import { encodeGb18030 } from "../support/encode-gb18030.ts";
import { coreOf, makeDocx, makePdf, makeXlsx, paragraph, wordTable } from "../support/planted-office.ts";
import { changedNotice, inspectSmallCounty, noticePath, placesOf } from "../support/small-county.ts";

const own = identityOf("41032819900101123");
const other = identityOf("41032819850607451");
const words = "请认真组织实施";
const withBody = (text: string, matter = "") =>
  changedNotice([words, text], ["公开方式: 主动公开", `公开方式: 主动公开${matter}`]);
const complaints = (text: string, matter = "") =>
  inspectSmallCounty({ [noticePath]: withBody(text, matter) }).diagnostics;
const waiver = (rule: string, subject: string) =>
  `\n豁免:\n  - {规则: ${rule}, 对象: "${subject}", 理由: 惩戒公示, 责任人: 张主任, 日期: 2024-05-24}`;
const masked = (number: string) => `${number.slice(0, 3)}${"*".repeat(number.length - 5)}${number.slice(-2)}`;

describe("in a text", () => {
  test.each([
    ["in the body", own],
    ["in full-width digits", widen(own)],
    ["divided by spaces", `${own.slice(0, 6)} ${own.slice(6, 14)} ${own.slice(14)}`],
    ["sign by sign", [...own].join("-")],
    ["over the end of a line", `${own.slice(0, 8)}\n${own.slice(8)}`],
    ["half in bold", `${own.slice(0, 8)}**${own.slice(8)}**`],
    ["in a link", `[电话](tel:${"13800000001"})`],
    [
      "in the cells of a table",
      `\n\n|姓名|身份证号||\n|---|---|---|\n|张三|${own.slice(0, 6)}|${own.slice(6)}|\n`,
    ],
  ])("a number is found %s", (_, text) => {
    const told = complaints(text).map(({ code, severity }) => `${severity} ${code}`);
    // Full-width figures are a slip by themselves, too.
    expect(told.filter((line) => line !== "note mixed-width")).toEqual(["error personal-number"]);
  });

  test("no word of the run holds the number, and the edit masks it at its place", () => {
    const [found] = complaints(`张三${own}。`);
    const { edit, ...told } = found ?? {};
    expect(JSON.stringify(told)).not.toContain(own.slice(3, -2));
    expect(edit).toEqual({ old: own, text: `${own.slice(0, 3)}${"×".repeat(13)}${own.slice(-2)}` });
  });

  test("the edit keeps what stands between the digits", () => {
    const [found] = complaints("电话138-0000-0001");
    expect(found?.edit).toEqual({ old: "138-0000-0001", text: "138-××××-××01" });
  });

  test("a number over two lines has no edit", () => {
    expect(complaints(`${own.slice(0, 8)}\n${own.slice(8)}`)[0]?.edit).toBeUndefined();
  });

  test("front matter is looked through, and so are the guide and the rules", () => {
    const guide = inspectSmallCounty({}).catalog?.guide;
    expect(guide?.title).toBe("洛宁县人民政府信息公开指南");
    const { diagnostics } = inspectSmallCounty({
      [noticePath]: changedNotice(["内容概述: 明确", "内容概述: 值班电话13800000001，明确"]),
      "content/handbook/zhiban.md": "---\n标题: 值班\n更新日期: 2024-01-15\n---\n电话13800000002。\n",
    });
    expect(placesOf(diagnostics)).toEqual([
      "personal-number content/handbook/zhiban.md:5:3",
      `personal-number ${noticePath}:4:11`,
    ]);
  });

  test("a file's name is looked at too", () => {
    const text = changedNotice(["00012", "00013"]);
    expect(
      placesOf(
        inspectSmallCounty({ [`content/notices/2024/zhang_${own}.md`]: text, [noticePath]: null })
          .diagnostics,
      ),
    ).toEqual([`personal-number content/notices/2024/zhang_${own}.md`]);
  });

  test("what is held only warns", () => {
    const text = withBody(`张三${own}`).replace("主动公开", "依申请公开");
    const { diagnostics } = inspectSmallCounty({ [noticePath]: text });
    const found = diagnostics.filter(({ code }) => code === "personal-number");
    expect(found.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("what is due later is an error already", () => {
    const text = withBody(`张三${own}`)
      .replace("发布日期: 2024-05-24", "发布日期: 2025-05-24")
      .replace("成文日期: 2024-05-20", "成文日期: 2025-05-20");
    const found = inspectSmallCounty({ [noticePath]: text }).diagnostics.find(
      ({ code }) => code === "personal-number",
    );
    expect(found?.severity).toBe("error");
  });

  test.each([
    "办公电话0379-66230000，传真0379-66230001",
    "办公地址：洛宁县城关镇兴宁路1号",
    "来信请寄通信地址为洛宁县城关镇文昌街28号",
    "邮箱xxgk@luoning.gov.cn",
    "资金12345678901.50元，总投资13800000000元",
    "低保对象410328********1234已核对",
  ])("an office's own is none: %s", (text) => {
    expect(complaints(text)).toEqual([]);
  });
});

describe("a waiver", () => {
  test("accepts one number by its masked form, and is listed as used", () => {
    const matter = waiver("personal-number", masked(own));
    const { diagnostics, waivers } = inspectSmallCounty({ [noticePath]: withBody(`张三${own}`, matter) });
    expect(diagnostics).toEqual([]);
    expect(waivers).toEqual([
      {
        file: noticePath,
        line: 12,
        rule: "personal-number",
        subject: masked(own),
        reason: "惩戒公示",
        by: "张主任",
        on: "2024-05-24",
        used: true,
      },
    ]);
  });

  test("covers no other number", () => {
    const matter = waiver("personal-number", masked(own));
    expect(complaints(`张三${own}，李四${other}`, matter).map(({ code }) => code)).toEqual([
      "personal-number",
    ]);
  });

  test("may name the line, where there is one number on it", () => {
    expect(complaints(`张三${own}`, waiver("personal-number", "第16行"))).toEqual([]);
    expect(
      complaints(`张三${own}、${other}`, waiver("personal-number", "第16行")).map(({ code }) => code),
    ).toEqual(["waiver-too-wide", "personal-number", "personal-number"]);
    expect(
      complaints(`张三${own}、${other}`, waiver("personal-number", `第16行 ${masked(own)}`)),
    ).toHaveLength(1);
  });

  test("that names nothing, or nothing that is there, is complained about and listed as unused", () => {
    const nameless = "\n豁免:\n  - {规则: personal-number, 理由: 惩戒公示, 责任人: 张主任, 日期: 2024-05-24}";
    expect(complaints(`张三${own}`, nameless).map(({ code }) => code)).toEqual([
      "waiver-without-subject",
      "personal-number",
    ]);
    const { diagnostics, waivers } = inspectSmallCounty({
      [noticePath]: withBody(words, waiver("personal-number", masked(own))),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["unused-waiver"]);
    expect(waivers.map(({ used }) => used)).toEqual([false]);
  });

  test("in a rule or the guide is read as well", () => {
    const text = `---\n标题: 值班\n更新日期: 2024-01-15${waiver("personal-number", "138******01")}\n---\n电话13800000001。\n`;
    expect(inspectSmallCounty({ "content/handbook/zhiban.md": text }).diagnostics).toEqual([]);
  });
});

const withFile = (name: string, bytes: Uint8Array, more = "", mode = "主动公开") => {
  const text = changedNotice([
    "公开方式: 主动公开",
    `公开方式: ${mode}\n附件:\n  - {名称: 公示名单, 文件: 2024/${name}}${more}`,
  ]);
  return inspectSmallCounty({ [noticePath]: text, [`content/attachments/2024/${name}`]: bytes }).diagnostics;
};
const told = (diagnostics: ReturnType<typeof withFile>) =>
  diagnostics.map(({ code, message }) => `${code} ${/^[^像]*/.exec(message)?.[0]}`);

describe("in an attachment", () => {
  test("a number is found in the cell of a sheet, also of a hidden one", () => {
    const bytes = makeXlsx([
      {
        name: "名单",
        rows: [
          ["姓名", "身份证号"],
          ["张三", own],
        ],
      },
      { name: "底稿", state: "veryHidden", rows: [["李四", other]] },
    ]);
    expect(told(withFile("mingdan.xlsx", bytes))).toEqual([
      expect.stringContaining("attachment-hidden"),
      "personal-number 名单!B2里",
      "personal-number 底稿!B1（深度隐藏的工作表）里",
    ]);
  });

  test("a number divided over neighbouring cells is one, and so is one typed as a figure", () => {
    const bytes = makeXlsx([
      {
        name: "名单",
        rows: [
          ["张三", own.slice(0, 6), own.slice(6, 14), own.slice(14)],
          ["李四", 13800000001],
        ],
      },
    ]);
    expect(told(withFile("mingdan.xlsx", bytes))).toEqual([
      "personal-number 名单!B1里",
      "personal-number 名单!B2里",
    ]);
  });

  test("a number is found in runs, struck text, comments, heads and tables of a docx", () => {
    const runs = `<w:r><w:t>${own.slice(0, 5)}</w:t></w:r><w:r><w:t>${own.slice(5)}</w:t></w:r>`;
    const struck = `<w:r><w:t>张三${other.slice(0, 14)}</w:t></w:r><w:del><w:r><w:delText>${other.slice(14)}</w:delText></w:r></w:del><w:ins><w:r><w:t>****</w:t></w:r></w:ins>`;
    const bytes = makeDocx(paragraph(runs) + paragraph(struck) + wordTable([["张三", own]]), {
      header: paragraph(`${own}`),
      comments: `<w:comment w:id="0">${paragraph("电话13800000001")}</w:comment>`,
    });
    const found = told(withFile("mingdan.docx", bytes)).filter((line) => line.startsWith("personal"));
    expect(found).toEqual([
      "personal-number 正文第1段里",
      "personal-number 正文第2段（修订前的文字或隐藏文字）里",
      "personal-number 正文第1个表第1行第2格里",
      "personal-number 页眉第1段里",
      "personal-number 批注1里",
    ]);
  });

  test("a number is found on the page of a pdf", () => {
    expect(told(withFile("gongshi.pdf", makePdf([["公示"], [`张三 ${own}`]])))).toEqual([
      "personal-number 第2页第1行里",
    ]);
  });

  test("in a csv line and column are told, and the edit is given where the file is UTF-8", () => {
    const [plain] = withFile("mingdan.csv", Buffer.from(`姓名,身份证号\n张三,${own}\n`));
    expect([plain?.place, plain?.edit?.old]).toEqual([
      { file: "content/attachments/2024/mingdan.csv", line: 2, column: 4 },
      own,
    ]);
    const [old] = withFile("mingdan.csv", encodeGb18030(`姓名,身份证号\n张三,${own}\n`));
    expect([old?.place.line, old?.edit]).toEqual([2, undefined]);
  });

  test("a list of persons with the numbers of their houses is found by its heads", () => {
    const bytes = makeXlsx([
      {
        name: "名单",
        rows: [
          ["姓名", "家庭住址"],
          ["张三", "兴宁路18号"],
          ["李四", "余庄村"],
          ["王五", "永宁大道6号"],
          ["赵六", "福宁街3号"],
        ],
      },
    ]);
    expect(told(withFile("mingdan.xlsx", bytes))).toEqual([
      "personal-list 名单!B2里",
      "personal-list 名单!B4里",
      "personal-list 名单!B5里",
    ]);
  });

  test("an author is warned about, a program's own name is not", () => {
    const found = withFile(
      "mingdan.docx",
      makeDocx(paragraph("公示"), { core: coreOf("陈起草", "Administrator") }),
    );
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning attachment-author"]);
  });

  test("a waiver stands in the notice that carries the file, and names the cell or the masked form", () => {
    const bytes = makeXlsx([
      {
        name: "名单",
        rows: [
          ["张三", own],
          ["李四", other],
        ],
      },
    ]);
    const accepted = (subject: string) =>
      withFile("mingdan.xlsx", bytes, waiver("personal-number", subject)).map(({ code }) => code);
    expect(accepted("名单!B1")).toEqual(["personal-number"]);
    expect(accepted(masked(other))).toEqual(["personal-number"]);
    expect(accepted("名单!B9")).toEqual(["personal-number", "personal-number", "unused-waiver"]);
    expect(accepted("mingdan.xlsx")).toEqual(["personal-number", "personal-number", "waiver-too-wide"]);
  });

  test("of a held notice, or of none, only persons are told, as warnings", () => {
    const bytes = makeXlsx([{ name: "名单", rows: [["张三", own]] }], { core: coreOf("陈起草", "周修改") });
    const held = withFile("mingdan.xlsx", bytes, "", "依申请公开");
    expect(held.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning personal-number"]);
    const orphan = inspectSmallCounty({ "content/attachments/2024/mingdan.xlsx": bytes }).diagnostics;
    expect(orphan.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning personal-number"]);
  });
});
