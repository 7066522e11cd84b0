/** A sample frame: what every page of one county's site carries. */
import type { Frame } from "../../../scripts/page/frame.ts";

/** The frame of a page at `path`; `current` is the short name of the door that is open. */
export function frameAt(path: string, names: { readonly heading: string; readonly current?: string }): Frame {
  const depth = path.split("/").length - 1;
  const root = depth === 0 ? "./" : "../".repeat(depth);
  const door = (label: string, short: string, href: string) => ({
    label,
    short,
    href: `${root}${href}`,
    current: short === names.current,
  });
  return {
    path,
    heading: names.heading,
    documentTitle: `${names.heading} - 青溪县政府信息公开（示例）`,
    description: `${names.heading}，青溪县政府信息公开目录。`,
    site: {
      county: "青溪县",
      siteName: "青溪县人民政府",
      mark: "青溪",
      host: "青溪县人民政府办公室",
      operator: "青溪县政府信息中心",
      demonstration: "本站的文件、数字为演示而编，不是青溪县人民政府发布的信息。",
      paperCopies: "如需纸质文本，可到县档案馆、县图书馆政府信息查阅点索取。",
    },
    root,
    homeHref: `${root}index.html`,
    searchHref: `${root}search/index.html`,
    doors: [
      door("公开指南", "指南", "guide/index.html"),
      door("公开制度", "制度", "regulations/index.html"),
      door("法定公开目录", "目录", "catalog/index.html"),
      door("公开年报", "年报", "reports/index.html"),
      door("依申请公开", "依申请", "application/index.html"),
    ],
    footerLinks: [
      { label: "政府信息公开指南", href: `${root}guide/index.html` },
      { label: "依申请公开", href: `${root}application/index.html` },
      { label: "数据下载", href: `${root}data/index.html` },
      { label: "编写手册", href: `${root}handbook/index.html` },
    ],
    breadcrumb:
      depth === 0
        ? []
        : [
            { label: "首页", href: `${root}index.html` },
            { label: "法定公开目录", href: `${root}catalog/index.html` },
            { label: names.heading },
          ],
    meta: [
      { name: "SiteName", content: "青溪县人民政府" },
      { name: "SiteDomain", content: "qingxi.example" },
      { name: "ColumnName", content: "政府信息公开" },
    ],
    feeds: [{ label: "最新公开", href: `${root}feeds/latest.xml` }],
    edition: { kind: "web" },
    absoluteUrl: `https://qingxi.example/${path}`,
  };
}
