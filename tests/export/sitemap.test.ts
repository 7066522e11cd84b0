import { describe, expect, test } from "vitest";
import { exportRobots, exportSitemap, exportSitemapIndex } from "../../scripts/export/sitemap.ts";
import { listSlices } from "../../scripts/page/page-set.ts";
import { listExports } from "../../scripts/commands/list-exports.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { changedNotice, noticePath } from "../support/small-county.ts";
import { childrenOf, parseXml } from "../support/xml-tree.ts";

const base = "https://luoning.example/zwgk/";

describe("the site's map", () => {
  test("gives each page its absolute address, and its day where it has one", () => {
    const text = exportSitemap(
      [{ path: "index.html" }, { path: "notices/1/index.html", lastModified: "2024-05-24" }],
      base,
    );
    const urls = childrenOf(parseXml(text), "url").map((url) => url.children.map((child) => child.text));
    expect(urls).toEqual([[base], [`${base}notices/1/index.html`, "2024-05-24"]]);
  });

  test("names its parts and stays as it is when a part grows", () => {
    const index = exportSitemapIndex([{ path: "sitemap-2024.xml" }], base);
    expect(
      childrenOf(parseXml(index), "sitemap").map(({ children }) => children.map(({ text }) => text)),
    ).toEqual([[`${base}sitemap-2024.xml`]]);
  });

  test("lists every page but the one not found and those that only lead on", async () => {
    const former = changedNotice(["2024-00012\n", "2024-00012\n曾用索引号: [005429713/2023-00003]\n"]);
    const { view, read } = seeSmallCounty({ [noticePath]: former });
    const pages = listSlices(view, [2024]).flatMap((slice) =>
      slice.plan(read).map((page) => page.make(read)),
    );
    const exported = await listExports(
      view,
      pages.map(({ path }) => path),
    );
    const readMap = (name: string) =>
      parseXml(String(exported.find(({ path }) => path === name)?.content ?? ""));
    const parts = childrenOf(readMap("sitemap.xml"), "sitemap").map((part) => part.children[0]?.text ?? "");
    const site = view.catalog.config.baseUrl;
    expect(parts).toEqual([`${site}sitemap-2024.xml`, `${site}sitemap-pages.xml`]);
    const urls = parts
      .flatMap((part) => childrenOf(readMap(part.slice(site.length)), "url"))
      .map((url) => url.children[0]?.text);
    const expected = pages
      .filter(({ kind }) => kind !== "not-found" && kind !== "redirect")
      .map(({ absoluteUrl }) => absoluteUrl);
    expect(pages.some(({ kind }) => kind === "redirect")).toBe(true);
    expect([...urls].sort()).toEqual([...expected].sort());
  });
});

describe("robots.txt", () => {
  test("of a real site lets everyone in and names the map", () => {
    expect(exportRobots(base, false)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`);
  });

  test("of a sample site asks everyone to stay away", () => {
    expect(exportRobots(base, true)).toBe("User-agent: *\nDisallow: /\n");
  });
});
