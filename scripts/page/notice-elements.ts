/** Hands on the elements of a notice as rows: the eight prime ones above the text, the others in the 版记. */

import { type CivilDate, formatDate } from "../text/civil-date.ts";
import { relativeHref } from "../text/relative-href.ts";
import type { ElementId } from "../record/elements.ts";
import { fullLabel, type Scheme } from "../record/scheme.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import { findValue } from "./facets.ts";
import type { ElementRow, ElementValue } from "./notice-page.ts";
import { showValidity } from "./shown.ts";
import { sayReview } from "./shown-review.ts";
import type { SiteView } from "./site-view.ts";

const none: ElementValue = { kind: "none" };

/** 索引号 主题分类 发布机构 文号 成文日期 发布日期 公开方式 有效性: always all eight. */
export function primeElements(view: SiteView, entry: CatalogEntry): readonly ElementRow[] {
  const { catalog } = view;
  const { notice, publisher } = entry;
  const { schemes } = catalog.standards;
  const validity = showValidity(entry, catalog);
  const agencyPath = findValue(view.facets, "agency", publisher.id)?.path;
  return [
    row(view, "indexNumber", words(notice.indexNumber)),
    row(view, "subject", subjectLink(view, entry)),
    row(
      view,
      "publisher",
      agencyPath === undefined
        ? words(publisher.name)
        : { kind: "links", links: [{ label: publisher.name, href: relativeHref(entry.path, agencyPath) }] },
    ),
    row(view, "documentNumber", words(notice.documentNumber)),
    row(view, "documentDate", day(notice.documentDate)),
    row(view, "publishedOn", {
      kind: "text",
      text: [formatDate(notice.publishedOn.date), notice.publishedOn.minute]
        .filter((part) => part !== undefined)
        .join(" "),
      datetime: notice.publishedOn.date,
    }),
    row(view, "disclosureMode", words(schemes["disclosure-mode"].byId(notice.disclosureMode)?.label)),
    row(view, "validity", validity === undefined ? none : { kind: "validity", validity }),
  ];
}

/** The elements that the notice states besides; nothing is printed for those it lacks. */
export function otherElements(view: SiteView, entry: CatalogEntry): readonly ElementRow[] {
  const { notice } = entry;
  const { schemes } = view.catalog.standards;
  const label = (scheme: Scheme, id: string | undefined) =>
    id === undefined ? undefined : scheme.byId(id)?.label;
  const list = (items: readonly (string | undefined)[]) =>
    items.length === 0 ? undefined : items.join("、");
  const stated: readonly (readonly [ElementId, string | undefined])[] = [
    ["summary", notice.summary],
    ["class", label(schemes.class, notice.class)],
    ["priorityArea", label(schemes["priority-area"], notice.priorityArea)],
    ["genre", label(schemes.genre, notice.genre)],
    ["issuer", notice.issuer],
    ["jointIssuers", list(notice.jointIssuers)],
    ["audience", list(notice.audience.map((id) => label(schemes.audience, id)))],
    ["keywords", list(notice.keywords)],
    ["effectiveOn", notice.effectiveOn && formatDate(notice.effectiveOn)],
    ["repealedOn", notice.repealedOn && formatDate(notice.repealedOn)],
    ["normativeDocument", notice.normativeDocument ? "是" : undefined],
    ["channels", list(notice.channels.map((id) => label(schemes["publication-channel"], id)))],
    ["contentSource", notice.contentSource],
    ["deadline", notice.deadline === undefined ? undefined : `${notice.deadline}个工作日`],
    ["formerIndexNumbers", list(notice.formerIndexNumbers.map((former) => former.text))],
  ];
  const owner =
    view.catalog.owners.priorityAreas.get(notice.priorityArea ?? "") ??
    view.catalog.owners.classes.get(notice.class);
  const review = sayReview(view, entry);
  return [
    ...stated.flatMap(([id, text]) => (text === undefined ? [] : [row(view, id, words(text))])),
    ...(review === undefined ? [] : [row(view, "reviews", words(review))]),
    ...(owner ? [{ label: "责任单位", value: words(owner.name) }] : []),
  ];
}

function row({ catalog }: SiteView, id: ElementId, value: ElementValue): ElementRow {
  return { label: catalog.standards.elements.get(id)?.name ?? id, value };
}

function words(text: string | undefined): ElementValue {
  return text === undefined || text === "" ? none : { kind: "text", text };
}

function day(date: CivilDate): ElementValue {
  return { kind: "text", text: formatDate(date), datetime: date };
}

/** Both levels of the subject, each a way into the catalog. */
function subjectLink({ catalog, facets }: SiteView, { notice, path }: CatalogEntry): ElementValue {
  const scheme = catalog.standards.schemes.subject;
  const term = scheme.byId(notice.subject);
  if (!term) return none;
  const value = findValue(facets, "subject", term.id);
  const label = fullLabel(scheme, term).replace("\\", "／");
  return value ? { kind: "links", links: [{ label, href: relativeHref(path, value.path) }] } : words(label);
}
