/** In a hall nothing leads out of the site: what links elsewhere on the web is told in words. */
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import type { Edition } from "../../scripts/page/edition.ts";
import { listSlices } from "../../scripts/page/page-set.ts";
import { viewSite } from "../../scripts/page/site-view.ts";
import { print } from "../templates/samples/all.ts";
import { listExports } from "../../scripts/commands/list-exports.ts";
import { markupRules } from "../support/markup-rules.ts";
import { layNotices, writeNotice } from "../support/notice-text.ts";
import { listOutwardLinks } from "../support/outward-links.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { readTags } from "../support/site-pages.ts";
import { baseFiles } from "../support/small-county.ts";

const body = `见[省政府网站](https://www.henan.example/zcfg/)和 <https://www.gov.example>，
来信寄[信息中心](mailto:xxgk@luoning.example)，电话[0379-66230000](tel:0379-66230000)，
另见[防汛通知](005429713/2024-00012)和[本文第二节](#section-1)。

## 二、办理

在窗口办理。`;

const { view, read } = seeSmallCounty({
  "content/agencies.yaml": `${(baseFiles["content/agencies.yaml"] ?? "").trimEnd()}
  地址: 城关镇兴宁路1号
  电话: 0379-66230002
  邮箱: zfb@luoning.example
  网址: https://zfb.luoning.example/
`,
  "content/notices/2024/link.md": writeNotice(
    { 索引号: "005429713/2024-00300", 附件: "[{名称: 值班表, 文件: 2024/值班表.csv}]" },
    body,
  ),
  "content/attachments/2024/值班表.csv": "日期,值班\n",
  "content/regulations/review.md":
    "---\n标题: 审核制度\n更新日期: 2024-01-01\n---\n见[国务院网站](https://www.gov.example/a?b=1)。\n",
  "content/reports/2024.md": `---
标题: 洛宁县2024年政府信息公开年报
年度: 2024
发布机构: 县政府办
发布日期: 2025-01-20
来源: 县政府办
原文:
  名称: 年报原件
  网址: https://old.luoning.example/2024.html
---
## 一、总体情况

全文见[旧网站](https://old.luoning.example/)。
`,
  ...layNotices({
    状态: "撤回",
    撤回: "{方式: 撤下, 理由: 面积有误, 日期: 2024-06-03, 责任人: 县政府办}",
  }),
});

const printAs = (edition: Edition) => {
  const seen = { ...viewSite(view.catalog, [...view.tables.values()], edition) };
  const pages = listSlices(seen, [2024]).flatMap((slice) => slice.plan(read).map((page) => page.make(read)));
  return new Map(pages.map((page) => [page.path, print(page)]));
};
const web = printAs({ kind: "web" });
const kiosk = printAs({ kind: "kiosk", idleSeconds: 60 });
const notice = "notices/005429713/2024-00300/index.html";
const textOf = (pages: ReadonlyMap<string, string>, path: string): string => pages.get(path) ?? "";

test("the same county on the web does lead out, so that the next test can fail", () => {
  const outward = [...web].flatMap(([path, text]) => listOutwardLinks(path, text));
  for (const address of [
    "https://www.henan.example/zcfg/",
    "mailto:xxgk@luoning.example",
    "tel:037966230002",
    "https://zfb.luoning.example/",
    "https://old.luoning.example/2024.html",
    "catalog.csv",
    "table.csv",
    "attachment-1.csv",
  ])
    expect([address, outward.some((one) => one.includes(address))]).toEqual([address, true]);
});

test("no page leads out, opens a window, saves a file or ends in anything but a page", () => {
  expect([...kiosk].flatMap(([path, text]) => listOutwardLinks(path, text))).toEqual([]);
});

test("has every page of the web but the one not found", () => {
  expect([...web.keys()].filter((path) => !kiosk.has(path))).toEqual(["404.html"]);
});

describe("in the words of a body", () => {
  const text = textOf(kiosk, notice);

  test("the address stands after the words of a link, and once where it is the words", () => {
    expect(text).toContain("<span>省政府网站</span>（https://www.henan.example/zcfg/）");
    expect(text).toContain("<span>https://www.gov.example</span>，");
    expect(text).toContain("<span>信息中心</span>（xxgk@luoning.example）");
    expect(text).toContain("<span>0379-66230000</span>，");
  });

  test("links inside the site stay links", () => {
    expect(text).toContain('<a href="../2024-00012/index.html">防汛通知</a>');
    expect(text).toContain('<a href="#section-1">本文第二节</a>');
  });
});

test("an attachment is named with its size, and where to have it", () => {
  const text = textOf(kiosk, notice);
  expect(text).toContain('<span class="told">值班表</span>');
  expect(text).toContain("CSV，");
  expect(text).toContain("请向窗口工作人员索取");
  expect(text).toContain(`https://luoning.example/${notice}`);
});

test("telephone, mail and web of an agency can be read", () => {
  const text = textOf(kiosk, "agencies/county-office/index.html");
  for (const words of ["0379-66230002", "zfb@luoning.example", "https://zfb.luoning.example/"])
    expect(text).toContain(words);
});

test("the original of a report is named with its address", () => {
  expect(textOf(kiosk, "reports/2024/index.html")).toContain(
    "原件：年报原件（https://old.luoning.example/2024.html）",
  );
});

test("every page is written without a fault", () => {
  const judge = new HtmlValidate(new StaticConfigLoader(markupRules));
  for (const [path, text] of kiosk) {
    const { results } = judge.validateStringSync(text, path);
    const said = results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${ruleId} ${line}`));
    expect([path, said]).toEqual([path, []]);
  }
});

test("every page asks before it goes home, has the way back, and no print button", () => {
  for (const [path, text] of kiosk) {
    const tags = readTags(text);
    const idle = tags.filter(({ attributes }) => attributes["data-idle"] !== undefined);
    expect([path, idle.map(({ attributes }) => attributes["data-idle"])]).toEqual([path, ["60"]]);
    expect([path, tags.some(({ attributes }) => attributes["data-back"] !== undefined)]).toEqual([
      path,
      true,
    ]);
    expect([path, text.includes("print.css"), text.includes("assets/kiosk.css")]).toEqual([
      path,
      false,
      true,
    ]);
  }
});

test("the web's pages know nothing of touch screens", () => {
  for (const [path, text] of web)
    expect([path, /kiosk|keyboard|data-idle|data-back/.test(text)]).toEqual([path, false]);
});

test("no data files are written beside it, since no page leads to them", async () => {
  const seen = viewSite(view.catalog, [...view.tables.values()], { kind: "kiosk", idleSeconds: 60 });
  expect(await listExports(seen, [...kiosk.keys()])).toEqual([]);
});
