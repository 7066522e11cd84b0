/** Makes a site that has nothing but its search page: the real template, sheets, script and index. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import type { Choice, SearchPage } from "../../scripts/page/search-page.ts";
import { facetNames } from "../../scripts/search/facet-names.ts";
import { type SearchDocument, toFulltext } from "../../scripts/search/search-document.ts";
import { render } from "../../templates/pages/search.11ty.ts";
import { browserScriptPath, bundleBrowser, type DataCarrier } from "../../scripts/effects/browser-bundle.ts";
import { carryOnDisk } from "../../scripts/effects/disk-carrier.ts";
import { indexBundles } from "../../scripts/effects/search-index.ts";
import { noStore, type SearchStore } from "../../scripts/effects/search-store.ts";
import { keyDocuments } from "./keyed-documents.ts";

/** How a search site is made; a host's, of a day after all documents, if not said. */
export interface SearchSitePlan {
  readonly carrier?: DataCarrier;
  readonly today?: CivilDate;
  readonly words?: string;
  readonly store?: SearchStore;
}

/** Writes `search/index.html` with all it needs, and `fulltext.jsonl` with the truth. */
export async function writeSearchSite(
  folder: string,
  documents: readonly SearchDocument[],
  plan: SearchSitePlan = {},
): Promise<void> {
  const { carrier = "host", today = "2026-03-31" as CivilDate, store = noStore, words = "[]" } = plan;
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  cpSync(fileURLToPath(new URL("../../templates/assets", import.meta.url)), join(folder, "assets"), {
    recursive: true,
  });
  write(browserScriptPath, await bundleBrowser(carrier));
  for await (const file of indexBundles({ ...keyDocuments(documents, today), store, words })) {
    const { path, bytes } = carrier === "disk" ? carryOnDisk(file) : file;
    write(`search/data/${path}`, bytes);
  }
  write("search/index.html", render(searchPage(documents)));
  write("fulltext.jsonl", toFulltext(documents));
}

function searchPage(documents: readonly SearchDocument[]): SearchPage {
  return {
    kind: "search",
    edition: { kind: "web" },
    path: "search/index.html",
    heading: "检索",
    documentTitle: "检索-县人民政府",
    description: "检索县人民政府公开的信息",
    site: {
      county: "某县",
      siteName: "某县人民政府",
      mark: "某县",
      host: "某县人民政府办公室",
      operator: "县政府信息中心",
    },
    root: "../",
    homeHref: "../index.html",
    searchHref: "index.html",
    doors: [{ label: "法定公开目录", short: "目录", href: "../catalog/index.html", current: false }],
    footerLinks: [{ label: "公开指南", href: "../guide/index.html" }],
    breadcrumb: [{ label: "首页", href: "../index.html" }, { label: "检索" }],
    meta: [],
    feeds: [],
    absoluteUrl: "https://example.gov.cn/search/index.html",
    script: "../assets/search.js",
    data: "data/",
    filters: [
      { name: "year", label: "年份", choices: choices(documents.map((document) => String(document.year))) },
      ...facetNames.map((name) => ({
        name,
        label: name,
        choices: choices(documents.map((document) => document[name])),
      })),
    ],
    withoutScript: [
      { label: "按年份", href: "../catalog/index.html" },
      { label: "按机构", href: "../catalog/index.html#publisher" },
    ],
    application: { label: "申请公开", href: "../application/index.html" },
  };
}

function choices(values: readonly string[]): readonly Choice[] {
  return [...new Set(values)].filter((value) => value !== "").map((value) => ({ value, label: value }));
}
