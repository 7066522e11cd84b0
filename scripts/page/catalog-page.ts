/** Hands on the catalog's pages: its door with every way in, and the lists behind each. */
import { relativeHref } from "../text/relative-href.ts";
import { addresses, filePlace, link } from "./addresses.ts";
import type { LeaderBlock, MonthGroup, PagerEnd } from "./blocks.ts";
import { type Facet, listOwnValues } from "./facets.ts";
import type { Frame, Link, Place } from "./frame.ts";
import { columnTags, makeFrame } from "./make-frame.ts";
import { showFacet } from "./shown.ts";
import type { SiteView } from "./site-view.ts";

/** `catalog/index.html`: every facet with its counts. */
export interface CatalogPage extends Frame {
  readonly kind: "catalog";
  readonly total: number;
  readonly sentence: string;
  readonly blocks: readonly LeaderBlock[];
  readonly downloads: readonly Place[];
}

/** Facts of an agency, on its own list page. */
export interface AgencyFact {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

/** A list of notices under one value of one facet (a class, a publisher, a month …), paginated from the oldest. */
export interface ListPage extends Frame {
  readonly kind: "list";
  /** One sentence with the count. */
  readonly sentence: string;
  /** 已选: what narrows this list; `href` removes it. */
  readonly chosen: readonly Link[];
  readonly agencyFacts: readonly AgencyFact[];
  readonly months: readonly MonthGroup[];
  /** The lists that hold the notices, where this one shows none itself: the months of a year. */
  readonly parts?: LeaderBlock;
  /** What to say and where to go when the list is empty. */
  readonly empty?: { readonly sentence: string; readonly nearest: readonly Link[] };
  readonly newer: PagerEnd;
  readonly older: PagerEnd;
  /** False where everything stands on one page. */
  readonly paginated: boolean;
  readonly facets: readonly LeaderBlock[];
  readonly feed?: Link;
}

/** Makes the catalog's door. */
export function makeCatalogPage(view: SiteView): CatalogPage {
  const { catalog, facets } = view;
  const path = addresses.catalog;
  const total = catalog.published.length;
  const ways = facets.some((facet) => facet.id === "column" && hasOwnLists(facet)) ? "栏目、" : "";
  const sentence = `共收录主动公开的信息 ${total} 条。可以按类别、重点领域、${ways}主题、体裁、机构、年月和有效性查找。`;
  const normative = catalog.published.filter((entry) => entry.notice.normativeDocument);
  const special: LeaderBlock = {
    heading: "规范性文件",
    note: "是文件的性质，不与类别相加",
    lines: [
      {
        label: "全部规范性文件",
        href: relativeHref(path, addresses.normative),
        figure: { value: normative.length, approximate: false, unit: "件" },
      },
    ],
  };
  const shown = facets.filter(hasOwnLists);
  const blocks = shown.flatMap((facet) => {
    const block = showFacet(facet, path);
    return facet.id === "area" ? [block, special] : [block];
  });
  const frame = makeFrame(view, {
    path,
    heading: "法定公开目录",
    description: sentence,
    door: addresses.catalog,
    meta: columnTags("法定公开目录", sentence, ["目录", "政府信息公开"], "信息公开目录"),
  });
  const downloads = [
    filePlace(view.edition, path, addresses.catalogCsv, "目录（CSV 表格）"),
    filePlace(view.edition, path, addresses.catalogJson, "目录（JSON）"),
    link(path, addresses.data, "全部数据下载"),
  ];
  return { ...frame, kind: "catalog", total, sentence, blocks, downloads };
}

/** Columns that are classes, all of them, would show the classes twice. */
function hasOwnLists(facet: Facet): boolean {
  return facet.values.length === 0 || listOwnValues(facet).length > 0;
}
