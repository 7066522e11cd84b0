/** Hands on what is searched: notices, reports, guide, application, rules and handbook, as lines of visible text. */

import { yearOf } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import { parseBody, readBodyLines } from "../source/markdown.ts";
import type { BodyRef } from "../record/body-ref.ts";
import { fullLabel } from "../record/scheme.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import type { TextPlace } from "../catalog/text-place.ts";
import type { AttachmentLinesOf } from "./attachment-texts.ts";
import type { SearchDocument } from "./search-document.ts";

/** Every document, newest first; ties by address. */
export function collectDocuments(
  catalog: Catalog,
  texts: readonly TextPlace[],
  read: (ref: BodyRef) => string,
  linesOf: AttachmentLinesOf,
): readonly SearchDocument[] {
  const documents = [
    ...catalog.published.map((entry) => fromNotice(catalog, entry, { read, linesOf })),
    ...texts.map((text) => fromText(text, read)),
  ];
  return documents.sort(
    (left, right) => compareCodePoints(right.date, left.date) || compareCodePoints(left.url, right.url),
  );
}

function fromNotice(
  { standards }: Catalog,
  { notice, publisher, path, attachments }: CatalogEntry,
  { read, linesOf }: { readonly read: (ref: BodyRef) => string; readonly linesOf: AttachmentLinesOf },
): SearchDocument {
  const { schemes } = standards;
  const subject = schemes.subject.byId(notice.subject);
  const elements = [
    notice.documentNumber,
    notice.indexNumber,
    ...notice.formerIndexNumbers.map((former) => former.text),
    publisher.name,
    notice.issuer,
    ...notice.jointIssuers,
    notice.summary,
    subject && fullLabel(schemes.subject, subject),
    schemes["priority-area"].byId(notice.priorityArea ?? "")?.label,
    schemes.genre.byId(notice.genre ?? "")?.label,
    ...notice.keywords,
    ...attachments.map((attachment) => attachment.name),
  ];
  return {
    url: path,
    title: notice.title,
    // Of what was taken back, the title alone leads to the page that says so.
    lines: notice.withdrawal
      ? []
      : [
          ...elements.filter((element) => element !== undefined),
          ...readBodyLines(parseBody(read(notice.body))),
        ],
    attachments: notice.withdrawal
      ? []
      : attachments
          .map((attachment) => ({ name: attachment.name, lines: linesOf(attachment) }))
          .filter(({ lines }) => lines.length > 0),
    year: yearOf(notice.publishedOn.date),
    date: notice.publishedOn.date,
    class: schemes.class.byId(notice.class)?.label ?? "",
    publisher: publisher.name,
    subject: subject ? (schemes.subject.byId(subject.parent ?? "") ?? subject).label : "",
    genre: schemes.genre.byId(notice.genre ?? "")?.label ?? "",
    area: schemes["priority-area"].byId(notice.priorityArea ?? "")?.label ?? "",
    validity: schemes.validity.byId(notice.validity ?? "")?.label ?? "",
    ...(notice.documentNumber === undefined ? {} : { documentNumber: notice.documentNumber }),
  };
}

function fromText(
  { path, title, date, publisher, kind, facts, body }: TextPlace,
  read: (ref: BodyRef) => string,
): SearchDocument {
  return {
    url: path,
    title,
    lines: [...facts, ...readBodyLines(parseBody(read(body)))],
    attachments: [],
    year: Number(date.slice(0, 4)),
    date,
    class: kind,
    publisher,
    subject: "",
    genre: "",
    area: "",
    validity: "",
  };
}
