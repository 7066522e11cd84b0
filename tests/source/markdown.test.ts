import { describe, expect, test } from "vitest";
import { listLinks, listTags } from "../../scripts/source/body-marks.ts";
import {
  listHeadings,
  parseBody,
  readBodyLines,
  renderBody,
  splitSections,
} from "../../scripts/source/markdown.ts";
import { growthOf, linear } from "../support/growth.ts";

const render = (text: string): string => renderBody(parseBody(text), (href) => href);

describe("emphasis beside Chinese signs", () => {
  test.each([
    ["**“中国•洛宁”**服务器", "<p><strong>“中国•洛宁”</strong>服务器</p>"],
    ["印发**《洛宁县防汛应急预案》**的通知", "<p>印发<strong>《洛宁县防汛应急预案》</strong>的通知</p>"],
    ["**注意：**汛期", "<p><strong>注意：</strong>汛期</p>"],
    ["按照*（试行）*执行", "<p>按照<em>（试行）</em>执行</p>"],
  ])("%s", (written, shown) => {
    expect(render(written).trim()).toBe(shown);
  });
});

describe("a line break", () => {
  test("between Chinese characters is no space", () => {
    expect(render("各乡镇人民政府，\n县人民政府有关部门：")).toBe(
      "<p>各乡镇人民政府，县人民政府有关部门：</p>\n",
    );
    expect(render("**防汛**\n*应急*预案")).toBe("<p><strong>防汛</strong><em>应急</em>预案</p>\n");
    expect(render("完成GDP\n增长目标")).toBe("<p>完成GDP增长目标</p>\n");
    expect(readBodyLines(parseBody("各乡镇\n人民政府"))).toEqual(["各乡镇人民政府"]);
  });

  test("between Latin words is one", () => {
    expect(render("Word\nExcel")).toBe("<p>Word\nExcel</p>\n");
    expect(readBodyLines(parseBody("Word\nExcel"))).toEqual(["Word Excel"]);
  });

  test("of fifty thousand lines is judged at once", () => {
    const read = (lines: number) => readBodyLines(parseBody("防汛\n".repeat(lines)));
    expect(growthOf(read, 3_000)).toBeLessThan(linear);
  });
});

describe("HTML", () => {
  test.each([
    ["<script>alert(1)</script>", "&lt;script&gt;"],
    ["甲<img src=x onerror=alert(1)>乙", "&lt;img"],
    ["<!-- 注释 -->", "&lt;!--"],
    ['<a href="javascript:1">甲</a>', "&lt;a "],
    ["| 甲 |\n| - |\n| <b>乙</b> |", "&lt;b&gt;"],
    ["# <i>标题</i>", "&lt;i&gt;"],
    ["![<b>](a.png)", 'alt="&lt;b&gt;"'],
    ["```html\n<b>\n```", "&lt;b&gt;"],
  ])("shows as it was typed: %s", (written, shown) => {
    expect(render(written)).toContain(shown);
    expect(render(written)).not.toMatch(/<(?:(?:script|b|i)\b|!--|img src=x)/);
  });

  test("is listed with the line of its block", () => {
    expect(listTags(parseBody("甲\n\n乙<b>丙</b>\n丁\n\n| a |\n| - |\n| <i>x</i> |"))).toEqual([
      { tag: "<b>", line: 2, lastLine: 3 },
      { tag: "<i>", line: 7, lastLine: 7 },
    ]);
  });

  test("is not what is quoted as code, or is no tag", () => {
    expect(listTags(parseBody("`<b>` 1 < 2 <3> a<b\n\n    <b>缩进</b>")).map(({ tag }) => tag)).toEqual([
      "<b>",
    ]);
  });
});

describe("a link", () => {
  test("of a safe kind is a link, to a foreign page without a way back", () => {
    expect(render("[中国政府网](https://www.gov.cn/)")).toBe(
      '<p><a href="https://www.gov.cn/" rel="noopener external">中国政府网</a></p>\n',
    );
    expect(render("[来信](mailto:a@b.example)")).toContain('<a href="mailto:a@b.example">');
  });

  test.each([
    "[甲](javascript:alert(1))",
    "[甲](&#106;avascript:alert(1))",
    "[甲](javascript&colon;alert(1))",
    "[甲](java&#9;script:alert(1))",
    "[甲](<java\u0000script:alert(1)>)",
    "[甲](data:text/html;base64,PHNjcmlwdD4=)",
    "[甲](vbscript:msgbox)",
    "[甲](//evil.example/)",
    "[甲](\\\\evil.example)",
    "[甲](/\\evil.example)",
    "[甲](java%73cript:alert(1))",
    "<javascript:alert(1)>",
    "[甲][1]\n\n[1]: JAVASCRIPT:alert(1)",
    "[甲]()",
  ])("of any other kind is only its words: %s", (written) => {
    expect(render(written)).not.toMatch(/<a\b/);
    expect(render(written)).toMatch(/<span>.+<\/span>/);
  });

  test("that leads nowhere is only its words", () => {
    expect(renderBody(parseBody("[甲](005429713/2024-00099)乙"), () => undefined)).toBe(
      "<p><span>甲</span>乙</p>\n",
    );
  });

  test("to a picture elsewhere is only its words, a picture of ours is shown", () => {
    expect(render("![县城全景](https://a.example/b.png)")).toBe("<p><span>县城全景</span></p>\n");
    expect(render("![县城全景](quanjing.png)")).toBe('<p><img src="quanjing.png" alt="县城全景"></p>\n');
  });

  test("is listed as it was written, with the lines on which it can stand", () => {
    const links = listLinks(
      parseBody("甲\n[乙](a)\n\n- 丙\n- [丁\n戊](%E6%B4%9B)\n\n| a |\n| - |\n| [己](b) ![庚](c) |"),
    );
    expect(links.map(({ href, line }) => [href, line])).toEqual([
      ["a", 1],
      ["洛", 4],
      ["b", 9],
      ["c", 9],
    ]);
    expect(links[1]?.lastLine).toBe(5);
  });
});

describe("a table", () => {
  test("lies in a region that can be scrolled, its heads scoped, its columns aligned by class", () => {
    expect(render("| 项目 | 金额 | 备注 |\n| :-- | --: | :-: |\n| 防汛 | 12 | 无 |")).toBe(
      [
        '<div class="table-scroll" tabindex="0" role="region" aria-label="表1">',
        "<table>",
        "<thead>",
        "<tr>",
        '<th scope="col" class="left">项目</th>',
        '<th scope="col" class="right">金额</th>',
        '<th scope="col" class="center">备注</th>',
        "</tr>",
        "</thead>",
        "<tbody>",
        "<tr>",
        '<td class="left">防汛</td>',
        '<td class="right">12</td>',
        '<td class="center">无</td>',
        "</tr>",
        "</tbody>",
        "</table>",
        "</div>",
        "",
      ].join("\n"),
    );
  });

  test("after another is numbered on", () => {
    expect(render("| a |\n| - |\n\n甲\n\n| b |\n| - |\n").match(/aria-label="[^"]+"/g)).toEqual([
      'aria-label="表1"',
      'aria-label="表2"',
    ]);
  });

  test("never brings a style of its own", () => {
    expect(render("| a |\n| -: |\n| b |")).not.toContain("style=");
  });
});

describe("headings", () => {
  test("begin below the page's title and go six levels at most", () => {
    expect(render("# 一\n\n## 二\n\n###### 六").match(/<h\d/g)).toEqual(["<h2", "<h2", "<h6"]);
    expect(render("####### 七")).toBe("<p>####### 七</p>\n");
  });

  test("are listed with their anchors", () => {
    expect(listHeadings(parseBody("## 一、总则\n\n### （一）**适用**范围"))).toEqual([
      { level: 2, text: "一、总则", id: "section-1" },
      { level: 3, text: "（一）适用范围", id: "section-2" },
    ]);
  });

  test("are not made by underlining, nor text by indenting", () => {
    expect(render("此件公开发布\n---\n")).toBe("<p>此件公开发布</p>\n<hr>\n");
    expect(render("此件\n\n    公开发布")).toBe("<p>此件</p>\n<p>公开发布</p>\n");
    expect(render("（一）适用范围\n（二）原则")).not.toContain("<ol");
  });

  test("of the second level cut a body into its parts", () => {
    const parts = splitSections(parseBody("前言\n\n## 一、总则\n\n甲\n\n### 细则\n\n## 二、附则\n\n乙"));
    expect(parts.map(({ heading, body }) => [heading?.text, readBodyLines(body)])).toEqual([
      [undefined, ["前言"]],
      ["一、总则", ["甲", "细则"]],
      ["二、附则", ["乙"]],
    ]);
  });
});

describe("a signature", () => {
  test("keeps its lines", () => {
    expect(render("正文\n\n::: 落款\n洛宁县人民政府办公室\n2024年5月20日\n:::\n\n附件")).toBe(
      '<p>正文</p>\n<div class="signature">\n<p>洛宁县人民政府办公室<br>\n2024年5月20日</p>\n</div>\n<p>附件</p>\n',
    );
  });

  test("may follow its paragraph at once, and may be left open", () => {
    expect(render("正文\n::: 落款\n县政府办")).toBe(
      '<p>正文</p>\n<div class="signature">\n<p>县政府办</p>\n</div>\n',
    );
  });

  test("is no other block of colons", () => {
    expect(render("::: 警告\n甲\n:::")).not.toContain("<div");
  });
});

describe("a body made to exhaust us is read within bounds", () => {
  test.each<readonly [what: string, make: (many: number) => string]>([
    ["quotations within each other", (many) => `${">".repeat(many / 5)} 甲`],
    ["lists within each other", (many) => `${"- ".repeat(many / 5)}甲`],
    [
      "indented lists within each other",
      (many) => Array.from({ length: many / 50 }, (_, depth) => `${"  ".repeat(depth)}- 甲`).join("\n"),
    ],
    ["signatures", (many) => "::: 落款\n".repeat(many / 5)],
    ["open brackets", (many) => "[".repeat(many)],
    ["brackets", (many) => `${"[".repeat(many)}${"]".repeat(many)}`],
    ["links begun", (many) => "[甲](".repeat(many / 5)],
    ["pictures begun", (many) => "![[]()".repeat(many / 5)],
    ["asterisks", (many) => "*甲".repeat(many)],
    ["asterisks and underscores", (many) => "*_甲".repeat(many / 2)],
    ["backticks", (many) => Array.from({ length: many / 125 }, (_, length) => "`".repeat(length)).join("甲")],
    ["entities", (many) => "&#".repeat(many)],
    ["angles", (many) => "<a ".repeat(many / 2)],
    ["links", (many) => "[甲](b)".repeat(many / 5)],
    ["a table of one row", (many) => `|${"a|".repeat(many / 5)}\n|${"-|".repeat(many / 5)}`],
    ["a table of many rows", (many) => `| a |\n| - |\n${"| 甲 |\n".repeat(many / 5)}`],
    ["hash signs", (many) => "# ".repeat(many)],
    ["backslashes", (many) => "\\".repeat(many)],
  ])("%s", (_, make) => {
    const read = (many: number) => {
      const body = parseBody(make(many));
      renderBody(body, (href) => href);
      listLinks(body);
      listTags(body);
      readBodyLines(body);
    };
    // Some of these texts grow with the square of their number themselves.
    const longer = make(50_000).length / make(3_125).length;
    expect(growthOf(read, 3_125)).toBeLessThan(6 * longer);
  });
});
