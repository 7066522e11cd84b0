/** What stands at the addresses of what was taken back, and what lists, feeds and the map of the site say of it. */
import { expect, test } from "vitest";
import { exportFeed } from "../../scripts/export/feed.ts";
import { listSlices } from "../../scripts/page/page-set.ts";
import { makeTombstonePages } from "../../scripts/page/tombstone-page.ts";
import { listExports } from "../../scripts/commands/list-exports.ts";
import { type Elements, layNotices, writeNotice } from "../support/notice-text.ts";
import { seeSmallCounty } from "../support/seen-county.ts";

const withdrawn = (kind: string, more = ""): Elements => ({
  状态: "撤回",
  撤回: `{方式: ${kind}, 理由: 面积有误, 日期: 2024-06-03, 责任人: 县政府办${more}}`,
});
const { view, read } = seeSmallCounty({
  ...layNotices(
    { ...withdrawn("撤下"), 曾用索引号: "005429713/2023-00007" },
    withdrawn("被替代", ", 替代: 005429713/2024-00012"),
    withdrawn("保留说明"),
    { 更正记录: "[{日期: 2024-05-06, 说明: 电话更正。}, {日期: 2024-07-01, 说明: 附表更正。}]" },
  ),
  "content/notices/2024/link.md": writeNotice(
    { 索引号: "005429713/2024-00300" },
    "见[甲](005429713/2024-00101)和[乙](005429713/2024-00102)。",
  ),
});
const pages = listSlices(view, [2024]).flatMap((slice) => slice.plan(read).map((page) => page.make(read)));
const pageAt = (serial: string) =>
  pages.find(({ path }) => path === `notices/005429713/${serial}/index.html`);

test("a tombstone stands at each address of what was taken down, without a word of it", () => {
  for (const serial of ["2024-00101", "2023-00007"]) {
    const page = pageAt(serial);
    expect(page).toMatchObject({ kind: "tombstone", withdrawnOn: { iso: "2024-06-03" } });
    expect(JSON.stringify(page)).not.toMatch(/护林|巡护|面积有误/);
  }
});

test("what was replaced leads on to its successor, and does not bear its old title", () => {
  const page = pageAt("2024-00102");
  expect(page).toMatchObject({ kind: "redirect", target: { href: "../2024-00012/index.html" } });
  expect(JSON.stringify(page)).not.toContain("护林");
});

test("what stays with its reason has a remark, the reason, and no text", () => {
  expect(pageAt("2024-00103")).toMatchObject({
    kind: "notice",
    remark: { word: "已撤回" },
    withdrawal: { on: { iso: "2024-06-03" }, reason: "面积有误" },
    bodyHtml: "",
    attachments: [],
  });
});

test("corrections stand newest first", () => {
  const page = pageAt("2024-00104");
  expect(page?.kind === "notice" && page.changes.map(({ on }) => on.iso)).toEqual([
    "2024-07-01",
    "2024-05-06",
  ]);
});

test("a link to what was taken down is none any more, one to what was replaced leads to its successor", () => {
  const page = pageAt("2024-00300");
  const body = page?.kind === "notice" ? page.bodyHtml : "";
  expect(body).toContain('<a href="../2024-00012/index.html">乙</a>');
  expect(body).not.toContain("2024-00101");
  expect(body).toContain("甲");
});

test("lists hold what stays, marked, and nothing of what is gone", () => {
  const lists = pages.filter((page) => page.kind === "list");
  expect(JSON.stringify(lists)).not.toMatch(/2024-0010[12]/);
  const [all] = lists.filter(({ path }) => path === "catalog/all/index.html");
  const lines = all?.months.flatMap(({ notices }) => notices) ?? [];
  expect(lines.filter(({ validity }) => validity?.state === "withdrawn")).toHaveLength(1);
});

test("the map of the site and the feeds know nothing of what is gone, and the day of the last change of the rest", async () => {
  const files = new Map(
    (
      await listExports(
        view,
        pages.map(({ path }) => path),
      )
    ).map(({ path, content }) => [path, String(content)]),
  );
  const map = ["pages", "2024"].map((part) => files.get(`sitemap-${part}.xml`) ?? "").join("");
  expect(map).not.toMatch(/2024-0010[12]|2023-00007/);
  expect(map).toContain("2024-00103/index.html</loc><lastmod>2024-06-03</lastmod>");
  expect(map).toContain("2024-00104/index.html</loc><lastmod>2024-07-01</lastmod>");
  const feed = exportFeed(
    { path: "feed.xml", pagePath: "index.html", title: "最新公开", entries: view.catalog.published },
    view.catalog,
  );
  expect(feed).not.toMatch(/2024-0010[12]/);
  expect(/<\/id>.*?<updated>(.*?)</s.exec(feed)?.[1]).toBe("2024-07-01T00:00:00+08:00");
});

test("a county that took nothing back has no such page", () => {
  expect(makeTombstonePages(seeSmallCounty().view)).toEqual([]);
});
