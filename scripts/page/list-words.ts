/** Hands on what a list says of itself: heading, sentence, tags, facts of an agency, by the facet whose value it shows. */
import type { Agency } from "../record/agency.ts";
import { addresses, besides } from "./addresses.ts";
import type { AgencyFact } from "./catalog-page.ts";
import { type Edition, mayLeadOut } from "./edition.ts";
import { type FacetId, type FacetValue, facetOf } from "./facets.ts";
import type { NoticeList } from "./list-pages.ts";
import { columnTags } from "./make-frame.ts";
import { paginate } from "./pagination.ts";
import type { SiteView } from "./site-view.ts";

const facetWords: Readonly<Record<FacetId, string>> = {
  class: "类别",
  area: "重点领域",
  column: "栏目",
  subject: "主题分类",
  genre: "体裁",
  agency: "发布机构",
  year: "年月",
  validity: "有效性",
};

/** The list of one facet value. */
export function describeList(view: SiteView, value: FacetValue): NoticeList {
  const { catalog } = view;
  const { facet, label } = value;
  const isYear = facet === "year" && value.parent === undefined;
  const entries = isYear ? [] : value.entries;
  const agency = facet === "agency" ? catalog.agencies.find(({ id }) => id === value.id) : undefined;
  const column = facet === "column" ? catalog.columns.find(({ id }) => id === value.id) : undefined;
  const owner =
    facet === "class"
      ? catalog.owners.classes.get(value.id)
      : facet === "area"
        ? catalog.owners.priorityAreas.get(value.id)
        : undefined;
  const heading =
    agency?.name ??
    (facet === "year" ? `${label}公开的信息` : facet === "area" ? `重点领域：${label}` : label);
  const counted = entries.length === 0 ? "还没有信息" : `共 ${entries.length} 条`;
  const answers = owner
    ? `责任单位：${owner.name}。`
    : column?.owner
      ? `责任单位：${column.owner.text}。`
      : "";
  const sentence = isYear
    ? "按月列出，新的在前。"
    : `${column?.description.replace(/。?$/, "，") ?? ""}${counted}。${answers}`;
  const parent =
    value.parent === undefined
      ? undefined
      : facetOf(view.facets, facet).values.find((candidate) => candidate.children.includes(value));
  return {
    path: value.path,
    heading,
    entries,
    parts: isYear ? value.children : [],
    ...(facet === "year" && !isYear ? monthsBeside(view, value) : {}),
    chosen: [
      {
        label: `${facetWords[facet]}：${parent && facet !== "year" ? `${parent.label}／` : ""}${label}`,
        removePath: parent?.path ?? addresses.all,
      },
    ],
    above: [
      { label: "目录", path: addresses.catalog },
      ...(parent ? [{ label: parent.label, path: parent.path }] : []),
    ],
    sentence,
    remarks: answers,
    metaOf: (said) =>
      column
        ? columnTags(column.name, column.description, column.keywords, column.kind)
        : columnTags(heading, said, [label], "信息公开目录"),
    agencyFacts: agency ? factsOf(agency, view.edition) : [],
    value,
    hasFeed: facet === "class" || facet === "agency" || facet === "column" || facet === "area",
  };
}

/** Months are read on from one to the next, over the ends of years. */
function monthsBeside(view: SiteView, month: FacetValue): Pick<NoticeList, "newer" | "older"> {
  const months = facetOf(view.facets, "year").values.flatMap(({ children }) => children);
  const at = months.indexOf(month);
  const [newer, older] = [months[at - 1], months[at + 1]];
  return {
    ...(newer && {
      newer: { label: newer.label, path: findOldestPage(newer, view.catalog.config.pageSize) },
    }),
    ...(older && { older: { label: older.label, path: older.path } }),
  };
}

function findOldestPage({ entries, path }: FacetValue, size: number): string {
  const name = paginate(entries, size).at(-1)?.name ?? "";
  return name === "" ? path : besides(path, `${name}/index.html`);
}

function factsOf(agency: Agency, edition: Edition): readonly AgencyFact[] {
  const fact = (label: string, value: string | undefined, href?: string): readonly AgencyFact[] =>
    value === undefined
      ? []
      : [{ label, value, ...(href === undefined || !mayLeadOut(edition) ? {} : { href }) }];
  return [
    ...fact("地址", agency.address),
    ...fact("办公时间", agency.officeHours),
    ...fact("电话", agency.phone, agency.phone && `tel:${agency.phone.replace(/[^0-9+]/g, "")}`),
    ...fact("邮箱", agency.email, agency.email && `mailto:${agency.email}`),
    ...fact("网址", agency.website, agency.website),
    ...fact("索引号前缀", agency.indexPrefixes.join("、")),
    ...(agency.agencyWords.length > 0 ? fact("机关代字", agency.agencyWords.join("、")) : []),
  ];
}
