/** Hands on what is searched: notices, reports, guide, application, rules and handbook, planned before their texts are read. */

import { yearOf } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { once } from "../text/once.ts";
import { parseBody, readBodyLines } from "../source/markdown.ts";
import type { BodyRef } from "../record/body-ref.ts";
import type { Notice } from "../record/notice.ts";
import { fullLabel } from "../record/scheme.ts";
import type { Catalog, CatalogAttachment, CatalogEntry } from "../catalog/catalog.ts";
import type { TextPlace } from "../catalog/text-place.ts";
import type { AttachmentLinesOf } from "./attachment-texts.ts";
import type { Keyed } from "./bundles.ts";
import type { SearchDocument } from "./search-document.ts";

/** A document before its texts are read: where it stands, and all that it is made of as one digest. */
export interface PlannedDocument extends Keyed {
  readonly body: BodyRef | undefined;
  /** Those whose text is searched. */
  readonly attached: readonly CatalogAttachment[];
  readonly make: (texts: DocumentTexts) => SearchDocument;
}

/** Texts of documents, where they have been read. */
export interface DocumentTexts {
  readonly linesOfBody: (body: BodyRef) => readonly string[];
  readonly linesOf: AttachmentLinesOf;
}

/** Every document, newest first; ties by address. The texts beside the notices are few, and are read at once. */
export function planDocuments(
  catalog: Catalog,
  texts: readonly TextPlace[],
  read: (ref: BodyRef) => string,
): readonly PlannedDocument[] {
  const documents = [
    ...catalog.published.map((entry) => planNotice(catalog, entry)),
    ...texts.map((text) => planText(text, read)),
  ];
  return documents.sort(
    (left, right) => compareCodePoints(right.date, left.date) || compareCodePoints(left.url, right.url),
  );
}

/** Planned by where it stands; its lists, and all that it is made of, are put together once they are wanted. */
function planNotice(catalog: Catalog, entry: CatalogEntry): PlannedDocument {
  const { notice, path, attachments } = entry;
  const { date } = notice.publishedOn;
  return {
    url: path,
    year: yearOf(date),
    date,
    key: once(() => keyOf(listMakings(catalog, entry))),
    body: notice.withdrawal ? undefined : notice.body,
    attached: notice.withdrawal ? [] : attachments,
    make: (texts) => makeNotice(catalog, entry, texts),
  };
}

/** All that the document of a notice is made of: what is told of it here, and the texts that are read for it. */
function listMakings(catalog: Catalog, entry: CatalogEntry): readonly unknown[] {
  const { notice, attachments } = entry;
  const told = tellNotice(catalog, entry);
  if (notice.withdrawal) return [told];
  return [told, notice.body.digest, attachments.map((one) => tellAttachment(catalog, one))];
}

/** An attachment is read no further than the limits. */
function tellAttachment(
  { standards: { privacy } }: Catalog,
  { name, source, sha256 }: CatalogAttachment,
): readonly unknown[] {
  return [name, source, sha256, privacy.attachmentMegabytes, privacy.unpackedMegabytes];
}

interface TermNames extends Pick<SearchDocument, "class" | "subject" | "genre" | "area" | "validity"> {
  /** The subject with the one above it. */
  readonly fullSubject: string;
}

/** What a notice is filed under, in words; empty where it is under nothing. */
function nameTerms({ standards: { schemes } }: Catalog, notice: Notice): TermNames {
  const subject = schemes.subject.byId(notice.subject);
  return {
    class: schemes.class.byId(notice.class)?.label ?? "",
    subject: subject ? (schemes.subject.byId(subject.parent ?? "") ?? subject).label : "",
    genre: schemes.genre.byId(notice.genre ?? "")?.label ?? "",
    area: schemes["priority-area"].byId(notice.priorityArea ?? "")?.label ?? "",
    validity: schemes.validity.byId(notice.validity ?? "")?.label ?? "",
    fullSubject: subject ? fullLabel(schemes.subject, subject) : "",
  };
}

interface ToldNotice {
  readonly filed: Omit<SearchDocument, "lines" | "attachments">;
  /** What is searched before its body. */
  readonly elements: readonly string[];
}

/** What is searched of a notice without reading any text. Of what was taken back, the title alone leads to the page that says so. */
function tellNotice(catalog: Catalog, { notice, publisher, path, attachments }: CatalogEntry): ToldNotice {
  const { title, documentNumber, publishedOn, issuer, summary } = notice;
  const { fullSubject, ...terms } = nameTerms(catalog, notice);
  const filed = {
    url: path,
    title,
    year: yearOf(publishedOn.date),
    date: publishedOn.date,
    publisher: publisher.name,
    ...terms,
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
  if (notice.withdrawal) return { filed, elements: [] };
  const elements = [
    documentNumber,
    notice.indexNumber,
    ...notice.formerIndexNumbers.map(({ text }) => text),
    publisher.name,
    issuer,
    ...notice.jointIssuers,
    summary,
    fullSubject,
    terms.area,
    terms.genre,
    ...notice.keywords,
    ...attachments.map(({ name }) => name),
  ];
  return { filed, elements: elements.flatMap((element) => element || []) };
}

function makeNotice(
  catalog: Catalog,
  entry: CatalogEntry,
  { linesOfBody, linesOf }: DocumentTexts,
): SearchDocument {
  const { filed, elements } = tellNotice(catalog, entry);
  if (entry.notice.withdrawal) return inOrder(filed, { lines: [], attachments: [] });
  return inOrder(filed, {
    lines: [...elements, ...linesOfBody(entry.notice.body)],
    attachments: entry.attachments
      .map((attachment) => ({ name: attachment.name, lines: linesOf(attachment) }))
      .filter(({ lines }) => lines.length > 0),
  });
}

function planText(
  { path, title, date, publisher, kind, facts, body }: TextPlace,
  read: (ref: BodyRef) => string,
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
    url: path,
    year: filed.year,
    date,
    key: once(() => keyOf([filed, facts, text])),
    body: undefined,
    attached: [],
    make: () => inOrder(filed, { lines: [...facts, ...readBodyLines(parseBody(text))], attachments: [] }),
  };
}

/** Keys stand in one order, so that the same document is always written by the same bytes. */
function inOrder(
  filed: Omit<SearchDocument, "lines" | "attachments">,
  { lines, attachments }: Pick<SearchDocument, "lines" | "attachments">,
): SearchDocument {
  const { url, title, year, date, class: group, publisher, subject, genre, area, validity } = filed;
  const { documentNumber } = filed;
  return {
    url,
    title,
    lines,
    attachments,
    year,
    date,
    class: group,
    publisher,
    subject,
    genre,
    area,
    validity,
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
}

function keyOf(made: unknown): string {
  return digestOf(JSON.stringify(made));
}
