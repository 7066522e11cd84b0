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
  /** The site was printed without its search, or before it was made: only the ways on are left. */
  readonly absent?: true | "coming";
  /** Folder of the search data, relative, with a closing slash. */
  readonly data: string;
  /** In the order in which they stand on the page; those without a value are left out. */
  readonly filters: readonly SearchFilter[];
  /** Ways on for readers without script. */
  readonly withoutScript: readonly Link[];
  readonly application?: Link;
}

/** A filter by its name in the address, with what can be chosen. */
export interface SearchFilter {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** One value of a filter. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Makes the search page. `years` are those of the search data, newest first; undefined where the site has none. */
export function makeSearchPage(view: SiteView, years: readonly number[] | "coming" | undefined): SearchPage {
  const { catalog, facets } = view;
  const path = addresses.search;
  const same = (label: string): Choice => ({ value: label, label });
  const labels = (id: "class" | "subject" | "genre" | "area" | "validity") =>
    facetOf(facets, id)
      .values.filter((value) => value.entries.length > 0)
      .map((value) => same(value.label));
  const filter = (name: string, label: string, choices: readonly Choice[]): readonly SearchFilter[] =>
    choices.length > 0 ? [{ name, label, choices }] : [];
  const publishers = facetOf(facets, "agency").values.filter((value) => value.entries.length > 0);
  return {
    ...makeFrame(view, {
      path,
      heading: "检索",
      description: "在全部公开信息里检索标题、文号、索引号和正文。",
    }),
    kind: "search",
    ...(years === undefined ? { absent: true } : years === "coming" ? { absent: years } : {}),
    script: relativeHref(path, "assets/search.js"),
    data: relativeHref(path, "search/data/"),
    filters: [
      ...filter(
        "year",
        "年份",
        (years === "coming" ? [] : (years ?? [])).map((year) => ({
          value: String(year),
          label: `${year}年`,
        })),
      ),
      ...filter("class", "类别", labels("class")),
      ...filter(
        "publisher",
        "机构",
        publishers.map((value) => {
          const name = catalog.agencies.find((agency) => agency.id === value.id)?.name ?? value.label;
          return { value: name, label: value.label };
        }),
      ),
      ...filter("subject", "主题", labels("subject")),
      ...filter("genre", "体裁", labels("genre")),
      ...filter("area", "重点领域", labels("area")),
      ...filter("validity", "有效性", labels("validity")),
    ],
    withoutScript: [
      link(path, addresses.catalog, "按类别、机构、年月查目录"),
      link(path, addresses.all, "翻阅全部信息"),
      link(path, addresses.reports, "年报"),
    ],
    ...(catalog.application ? { application: link(path, addresses.application, "依申请公开") } : {}),
  };
}
