/** The big list of naughty strings, in every element of a notice and in the books: published harmlessly, or refused with a place. */
import naughty from "big-list-of-naughty-strings";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../scripts/diagnostics/diagnostic.ts";
import { writeScalar } from "../scripts/source/write-yaml.ts";
import { exportCatalogAsCsv, exportCatalogAsJson } from "../scripts/export/catalog-files.ts";
import type { Page } from "../scripts/page/page.ts";
import { listSlices } from "../scripts/page/page-set.ts";
import { type ReadBody, viewSite } from "../scripts/page/site-view.ts";
import { templates } from "../templates/pages/all.ts";
import { baseFiles, inspectSmallCounty, noticePath, type Overlay } from "./support/small-county.ts";

const strings = [...new Set(naughty)];
const base = baseFiles[noticePath] ?? "";
const attachment = "content/attachments/2024/zhize.csv";

/** Puts a string into an element of a notice. */
type Put = (text: string, notice: string, index: number) => string;

const line =
  (key: string, write: (text: string) => string): Put =>
  (text, notice) =>
    notice.includes(`\n${key}: `)
      ? notice.replace(new RegExp(`\n${key}: .*`), () => `\n${key}: ${write(text)}`)
      : notice.replace("\n---\n", () => `\n${key}: ${write(text)}\n---\n`);
const part =
  (key: string, more: (text: string) => string): Put =>
  (text, notice) =>
    notice.replace("\n---\n", () => `\n${key}:\n  - ${more(writeScalar(text))}\n---\n`);

/** Free words, all in one notice: whatever they are, none of them keeps it from being published. */
const free: readonly Put[] = [
  line("标题", writeScalar),
  line("内容概述", writeScalar),
  line("来源", writeScalar),
  line("关键词", writeScalar),
  part("附件", (text) => `名称: ${text}\n    文件: 2024/zhize.csv`),
  part("审核", (text) => `环节: 初审\n    审核人: 经办人员\n    日期: 2024-05-20\n    意见: ${text}`),
  part(
    "豁免",
    (text) =>
      `规则: late-publication\n    对象: ${text}\n    理由: ${text}\n    责任人: ${text}\n    日期: 2024-05-20`,
  ),
  (text, notice) => `${notice}\n${text}\n\n## ${text}\n\n| ${text} |\n| --- |\n| ${text} |\n`,
];
const everyFree: Put = (_text, notice, index) =>
  free.reduce(
    (written, put, at) => put(strings[(index + at * 61) % strings.length] ?? "", written, index),
    notice,
  );

const elements: readonly (readonly [name: string, put: Put])[] = [
  ["all free elements at once", everyFree],
  ...["发布机构", "文号", "栏目", "成文日期", "主题分类", "修订"].map(
    (key) => [key, line(key, writeScalar)] as const,
  ),
  ["标题, as it is pasted", line("标题", (text) => text)],
  ["附件的文件", part("附件", (text) => `名称: 职责表\n    文件: ${text}`)],
  ["a key", (text, notice) => notice.replace("\n---\n", () => `\n${text}: 防汛\n---\n`)],
  ["a link of the 正文", (text, notice) => `${notice}\n[${text}](${text}) ![${text}](${text})\n`],
];

/** Counties with a notice a string, of a size in which looking for the nearest number costs little. */
function countiesOf(put: Put): readonly Overlay[] {
  const notices = strings.map((text, index): readonly [string, string] => {
    const number = String(index + 1000).padStart(5, "0");
    const notice = base.replace("2024-00012", `2024-${number}`);
    return [`content/notices/2024/n${number}.md`, put(text, notice, index)];
  });
  return Array.from({ length: Math.ceil(notices.length / 130) }, (_, at) => ({
    ...Object.fromEntries(notices.slice(at * 130, at * 130 + 130)),
    [attachment]: "单位,职责\n县水利局,防汛\n",
  }));
}

interface Printed {
  readonly page: Page;
  readonly html: string;
}

/** Every page of the county without its refused notices, and what machines read of it. */
function print(overlay: Overlay) {
  const { catalog, tables, diagnostics } = inspectSmallCounty(overlay);
  if (!catalog) throw new Error("no catalog");
  const files: Overlay = { ...baseFiles, ...overlay };
  const read: ReadBody = ({ file, firstLine }) =>
    String(files[file] ?? "")
      .split(/\r\n?|\n/)
      .slice(firstLine - 1)
      .join("\n");
  const view = viewSite(catalog, tables);
  // The base county's own notice is always there; without another there is nothing new to print.
  const slices = catalog.published.length > 1 || Object.keys(overlay).length < 3 ? listSlices(view, []) : [];
  const pages = slices.flatMap((slice): readonly Printed[] =>
    slice
      .plan(read)
      .map((page) => page.make(read))
      .map((page) => ({ page, html: (templates[page.kind] as (page: Page) => string)(page) })),
  );
  const data = [exportCatalogAsJson(catalog), exportCatalogAsCsv(catalog)];
  return { catalog, diagnostics, pages, data };
}

const plain = print({ [attachment]: "单位,职责\n" });
/** Tags that a page of this site has by itself. */
const ownTags = new Set(
  plain.pages.flatMap(({ html }) => [...html.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, tag]) => tag)),
);
const bodyTags = [
  "p",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "em",
  "strong",
  "code",
  "pre",
  "hr",
  "br",
  "blockquote",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "a",
  "span",
  "div",
  "s",
  "small",
];
const allowed = new Set([...ownTags, ...bodyTags, "time", "dl", "dt", "dd", "section", "ins", "mark"]);

function expectHarmless(page: string): void {
  expect(page).not.toMatch(/(?:href|src|action)\s*=\s*"\s*(?:javascript|data|vbscript):/i);
  // What stands within quotation marks is a value: it cannot begin a tag or an attribute.
  const html = page.replace(/="[^"]*"/g, '=""');
  for (const [, tag = ""] of html.matchAll(/<([a-z][a-z0-9-]*)/gi))
    if (!allowed.has(tag)) expect.fail(`<${tag}> was printed`);
  expect(html).not.toMatch(/<script(?![^>]* src="")/i);
  expect(html).not.toMatch(/<[a-z][^<>]*\son[a-z]+\s*=/i);
}

/** Each file is published, or there is an error in it with a line. */
function expectAnswered(
  overlay: Overlay,
  published: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
): void {
  const refused = new Set(
    diagnostics
      .filter(({ severity, place }) => severity === "error" && (place.line ?? 0) > 0)
      .map(({ place }) => place.file),
  );
  const lost = Object.keys(overlay).filter(
    (path) => path.endsWith(".md") && !published.has(path) && !refused.has(path),
  );
  expect(lost).toEqual([]);
}

test.each(elements)("in %s each string is published as words, or refused where it stands", (_, put) => {
  for (const overlay of countiesOf(put)) {
    const { catalog, diagnostics, pages } = print(overlay);
    expectAnswered(overlay, new Set(catalog.published.map(({ notice }) => notice.body.file)), diagnostics);
    for (const { html } of pages) expectHarmless(html);
    for (const { place } of diagnostics) expect(place.file).not.toBe("");
  }
});

describe("in the books", () => {
  const rows = (write: (text: string, index: number) => string) => strings.map(write).join("");
  const placed = (diagnostics: readonly Diagnostic[], file: string): void => {
    for (const { place } of diagnostics) if (place.file === file) expect(place.line ?? 0).toBeGreaterThan(0);
  };

  test("agencies and columns are read or refused one by one", () => {
    const agencies = `${baseFiles["content/agencies.yaml"]}${rows((text, index) => `- 代码: a${index}\n  名称: ${writeScalar(text)}\n  类型: 县政府部门\n  索引号前缀: "1${String(index).padStart(8, "0")}"\n`)}`;
    const columns = rows((text, index) => `- 代码: c${index}\n  名称: ${writeScalar(text)}\n`);
    for (const [file, text] of [
      ["content/agencies.yaml", agencies],
      ["content/columns.yaml", columns],
    ] as const) {
      const { diagnostics, pages } = print({ [file]: text });
      placed(diagnostics, file);
      for (const { html } of pages) expectHarmless(html);
    }
  });

  test("cells of a ledger are read or refused at their line", () => {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const head = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,备注\n";
    for (const at of [
      "编号",
      "渠道",
      "申请人类型",
      "收到日期",
      "答复日期",
      "办结日期",
      "办理结果",
      "备注",
    ].keys()) {
      const ledger = `${head}${rows((text, index) => {
        const cells = [
          `2024-${String(index + 1).padStart(4, "0")}`,
          "网络",
          "自然人",
          "2024-01-09",
          "2024-01-25",
          "2024-01-25",
          "予以公开",
          "",
        ];
        cells[at] = cell(text);
        return `${cells.join(",")}\n`;
      })}`;
      const { diagnostics } = inspectSmallCounty({ "content/requests/2024.csv": ledger });
      placed(diagnostics, "content/requests/2024.csv");
    }
  });
});

test("what machines read holds every title and source whole, and no formula", () => {
  for (const overlay of countiesOf(everyFree)) {
    const { catalog, data } = print(overlay);
    const [json = "", csv = ""] = data;
    const listed = JSON.stringify(JSON.parse(json));
    expect(catalog.published.length).toBeGreaterThan(50);
    for (const { notice } of catalog.published) {
      expect(listed).toContain(JSON.stringify(notice.title).slice(1, -1));
      expect(csv).not.toContain(`\n=${notice.title}`);
    }
  }
});
