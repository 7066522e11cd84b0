/** Hands on the pages of notices as plans: their keys are put together of the facts that they show, so that nothing is made for them. */
import type { CatalogEntry } from "../catalog/catalog.ts";
import { addresses } from "./addresses.ts";
import { findValue } from "./facets.ts";
import { makeFrame } from "./make-frame.ts";
import { findNeighbours } from "./neighbours.ts";
import { keyWithBody } from "./notice-body.ts";
import { frameNotice, makeNoticePage } from "./notice-page.ts";
import { listRelated, remarkOn } from "./notice-relations.ts";
import { keyOf, type PlannedPage } from "./planned-page.ts";
import { showValidity } from "./shown.ts";
import { sayReview } from "./shown-review.ts";
import { listLinksOn, type SiteView } from "./site-view.ts";

/** Plans the page of one notice. */
export type PlanNotice = (entry: CatalogEntry) => PlannedPage;

/** Prepares the planning of all notices of a site. */
export function openNoticePlans(view: SiteView): PlanNotice {
  const shared = keyOf(describeShared(view));
  return (entry) => {
    const { path, notice } = entry;
    const { body } = notice;
    const links = listLinksOn(path, view, body);
    const shell = [shared, describePlace(view, entry), describeNotice(entry), links.local];
    return {
      path,
      key: keyWithBody(keyOf(shell), body.digest),
      body,
      make: (read) => makeNoticePage(view, entry, read),
      shell: { around: (bodyHtml) => frameNotice(view, entry, bodyHtml), links },
    };
  };
}

/** What all notices have in common: the frame, of which a page of no notice tells, and the names of things. */
function describeShared(view: SiteView): unknown {
  const { standards, owners } = view.catalog;
  const terms = Object.values(standards.schemes).map(({ id, terms }) => [
    id,
    terms.map((term) => [term.id, term.label, term.parent]),
  ]);
  return [
    makeFrame(view, { path: "notices/x/index.html", heading: "", description: "" }),
    [...standards.elements].map(([id, { name }]) => [id, name]),
    terms,
    [owners.classes, owners.priorityAreas].map((owned) => [...owned].map(([id, { name }]) => [id, name])),
  ];
}

/** Where a notice stands in the whole, as its page shows it. */
function describePlace(view: SiteView, entry: CatalogEntry): unknown {
  const { notice, publisher, column, path, attachments } = entry;
  const { newer, older } = findNeighbours(view, entry);
  return [
    path,
    publisher.name,
    findValue(view.facets, "agency", publisher.id)?.path,
    column.name,
    findValue(view.facets, "column", column.id)?.path ?? addresses.catalog,
    findValue(view.facets, "subject", notice.subject)?.path,
    newer?.path,
    newer?.notice.title,
    older?.path,
    older?.notice.title,
    remarkOn(view, entry),
    listRelated(view, entry),
    showValidity(entry, view.catalog),
    sayReview(view, entry),
    attachments.map((attachment) => [attachment.name, attachment.path, attachment.source, attachment.size]),
  ];
}

/** What a notice tells of itself. Of its text the other half of the key speaks. */
function describeNotice({ notice }: CatalogEntry): unknown {
  const { publishedOn, withdrawal } = notice;
  return [
    notice.indexNumber,
    notice.title,
    notice.summary,
    notice.documentNumber,
    notice.documentDate,
    publishedOn.date,
    publishedOn.minute,
    notice.class,
    notice.subject,
    notice.priorityArea,
    notice.genre,
    notice.disclosureMode,
    notice.issuer,
    notice.jointIssuers,
    notice.audience,
    notice.keywords,
    notice.effectiveOn,
    notice.repealedOn,
    notice.normativeDocument,
    notice.channels,
    notice.contentSource,
    notice.deadline,
    notice.formerIndexNumbers.map(({ text }) => text),
    notice.changes.map(({ on, what }) => [on, what]),
    withdrawal && [withdrawal.on, withdrawal.reason],
  ];
}
