/** Hands on what is searched: notices, reports, guide, application, rules and handbook, planned before their texts are read. */

import { yearOf } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { parseBody, readBodyLines } from "../source/markdown.ts";
import type { BodyRef } from "../record/body-ref.ts";
import { fullLabel } from "../record/scheme.ts";
import type { Catalog, CatalogAttachment, CatalogEntry } from "../catalog/catalog.ts";
import type { TextPlace } from "../catalog/text-place.ts";
import type { AttachmentLinesOf } from "./attachment-texts.ts";
import type { SearchDocument } from "./search-document.ts";

/** A document before its texts are read: what it is filed under, and all that its texts are made of as one digest. */
export interface PlannedDocument extends Omit<SearchDocument, "lines" | "attachments"> {
  /** The same key, the same lines. */
  readonly key: string;
  readonly body: BodyRef | undefined;
  /** Those whose text is searched. */
  readonly attached: readonly CatalogAttachment[];
  readonly make: (texts: DocumentTexts) => SearchDocument;
}

/** Texts of documents, where they have been read. */
export interface DocumentTexts {
  readonly read: (ref: BodyRef) => string;
  readonly linesOf: AttachmentLinesOf;
}

/** Every document, newest first; ties by address. The texts beside the notices are few, and are read at once. */
export function planDocuments(
  catalog: Catalog,
  texts: readonly TextPlace[],
  read: DocumentTexts["read"],
): readonly PlannedDocument[] {
  const documents = [
    ...catalog.published.map((entry) => planNotice(catalog, entry)),
    ...texts.map((text) => planText(text, read)),
  ];
  return documents.sort(
    (left, right) => compareCodePoints(right.date, left.date) || compareCodePoints(left.url, right.url),
  );
}

function planNotice(
  { standards }: Catalog,
  { notice, publisher, path, attachments }: CatalogEntry,
): PlannedDocument {
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
  ].filter((element) => element !== undefined);
  const filed = {
    url: path,
    title: notice.title,
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
  // Of what was taken back, the title alone leads to the page that says so.
  if (notice.withdrawal)
    return {
      ...filed,
      key: keyOf(filed),
      body: undefined,
      attached: [],
      make: () => inOrder(filed, { lines: [], attachments: [] }),
    };
  const { privacy } = standards;
  const told = attachments.map(({ name, source, sha256 }) => [name, source, sha256]);
  const limits = [privacy.attachmentMegabytes, privacy.unpackedMegabytes];
  return {
    ...filed,
    key: keyOf([filed, elements, notice.body.digest, ...(told.length === 0 ? [] : [told, limits])]),
    body: notice.body,
    attached: attachments,
    make: ({ read, linesOf }) =>
      inOrder(filed, {
        lines: [...elements, ...readBodyLines(parseBody(read(notice.body)))],
        attachments: attachments
          .map((attachment) => ({ name: attachment.name, lines: linesOf(attachment) }))
          .filter(({ lines }) => lines.length > 0),
      }),
  };
}

function planText(
  { path, title, date, publisher, kind, facts, body }: TextPlace,
  read: DocumentTexts["read"],
): PlannedDocument {
  const text = read(body);
  const filed = {
    url: path,
    title,
    year: Number(date.slice(0, 4)),
    date,
    class: kind,
    publisher,
    subject: "",
    genre: "",
    area: "",
    validity: "",
  };
  return {
    ...filed,
    key: keyOf([filed, facts, text]),
    body: undefined,
    attached: [],
    make: () => inOrder(filed, { lines: [...facts, ...readBodyLines(parseBody(text))], attachments: [] }),
  };
}

/** Keys stand in one order, so that the same document is always written by the same bytes. */
function inOrder(
  { url, title, ...filed }: Omit<SearchDocument, "lines" | "attachments">,
  { lines, attachments }: Pick<SearchDocument, "lines" | "attachments">,
): SearchDocument {
  return { url, title, lines, attachments, ...filed };
}

function keyOf(made: unknown): string {
  return digestOf(JSON.stringify(made));
}
