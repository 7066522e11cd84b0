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
    ...catalog.published.map(openNoticePlans(catalog)),
    ...texts.map((text) => planText(text, read)),
  ];
  return documents.sort(
    (left, right) => compareCodePoints(right.date, left.date) || compareCodePoints(left.url, right.url),
  );
}

/** Plans notices: what all of them are named by is looked up once. */
function openNoticePlans({ standards }: Catalog): (entry: CatalogEntry) => PlannedDocument {
  const { schemes, privacy } = standards;
  const limits = `${privacy.attachmentMegabytes} ${privacy.unpackedMegabytes}`;
  return ({ notice, publisher, path, attachments }) => {
    const subject = schemes.subject.byId(notice.subject);
    const [genre, area] = [
      schemes.genre.byId(notice.genre ?? "")?.label,
      schemes["priority-area"].byId(notice.priorityArea ?? "")?.label,
    ];
    const { documentNumber } = notice;
    const filed = {
      url: path,
      title: notice.title,
      year: yearOf(notice.publishedOn.date),
      date: notice.publishedOn.date,
      class: schemes.class.byId(notice.class)?.label ?? "",
      publisher: publisher.name,
      subject: subject ? (schemes.subject.byId(subject.parent ?? "") ?? subject).label : "",
      genre: genre ?? "",
      area: area ?? "",
      validity: schemes.validity.byId(notice.validity ?? "")?.label ?? "",
      ...(documentNumber === undefined ? {} : { documentNumber }),
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
    const elements = [
      documentNumber,
      notice.indexNumber,
      ...notice.formerIndexNumbers.map((former) => former.text),
      publisher.name,
      notice.issuer,
      ...notice.jointIssuers,
      notice.summary,
      subject && fullLabel(schemes.subject, subject),
      area,
      genre,
      ...notice.keywords,
      ...attachments.map((attachment) => attachment.name),
    ].filter((element) => element !== undefined);
    return {
      ...filed,
      key: keyOf([
        filed,
        elements,
        notice.body.digest,
        ...attachments.map(({ source, sha256 }) => [source, sha256, limits]),
      ]),
      body: notice.body,
      attached: attachments,
      make: ({ linesOfBody, linesOf }) =>
        inOrder(filed, {
          lines: [...elements, ...linesOfBody(notice.body)],
          attachments: attachments
            .map((attachment) => ({ name: attachment.name, lines: linesOf(attachment) }))
            .filter(({ lines }) => lines.length > 0),
        }),
    };
  };
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
