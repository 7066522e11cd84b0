/** Hands on the search page: the form, the facets' choices and what to do without script. */
import { relativeHref } from "../text/relative-href.ts";
import { addresses, link } from "./addresses.ts";
import { facetOf } from "./facets.ts";
import type { Frame, Link } from "./frame.ts";
import { makeFrame } from "./make-frame.ts";
import type { SiteView } from "./site-view.ts";

export interface SearchPage extends Frame {
  readonly kind: "search";
  /** Addresses relative to the page. */
  readonly script: string;
  /** Folder of the search data, relative, with a closing slash. */
  readonly data: string;
  readonly classes: readonly Choice[];
  readonly publishers: readonly Choice[];
  readonly years: readonly Choice[];
  readonly validities: readonly Choice[];
  /** Ways on for readers without script. */
  readonly withoutScript: readonly Link[];
  readonly application?: Link;
}

/** One value of a filter. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Makes the search page. `years` are those of the search data, newest first. */
export function makeSearchPage(view: SiteView, years: readonly number[]): SearchPage {
  const { catalog, facets } = view;
  const path = addresses.search;
  const same = (label: string): Choice => ({ value: label, label });
  const labels = (id: "class" | "validity") =>
    facetOf(facets, id)
      .values.filter((value) => value.entries.length > 0)
      .map((value) => same(value.label));
  const publishers = facetOf(facets, "agency").values.filter((value) => value.entries.length > 0);
  return {
    ...makeFrame(view, {
      path,
      heading: "检索",
      description: "在全部公开信息里检索标题、文号、索引号和正文。",
    }),
    kind: "search",
    script: relativeHref(path, "assets/search.js"),
    data: relativeHref(path, "search/data/"),
    classes: labels("class"),
    publishers: publishers.map((value) => {
      const name = catalog.agencies.find((agency) => agency.id === value.id)?.name ?? value.label;
      return { value: name, label: value.label };
    }),
    years: years.map((year) => ({ value: String(year), label: `${year}年` })),
    validities: labels("validity"),
    withoutScript: [
      link(path, addresses.catalog, "按类别、机构、年月查目录"),
      link(path, addresses.all, "翻阅全部信息"),
      link(path, addresses.reports, "年报"),
    ],
    ...(catalog.application ? { application: link(path, addresses.application, "依申请公开") } : {}),
  };
}
