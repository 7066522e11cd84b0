/** Hands on the page of one notice: element table, body, attachments, what it is related to. */

import { compareCodePoints } from "../text/collate.ts";
import { formatFileSize } from "../text/file-size.ts";
import { markBody } from "../text/marked-body.ts";
import { cutTitle } from "../text/sense-breaks.ts";
import { renderBody } from "../source/markdown.ts";
import type { Notice } from "../record/notice.ts";
import type { CatalogAttachment, CatalogEntry } from "../catalog/catalog.ts";
import { addresses, filePlace, link } from "./addresses.ts";
import type { ShownDate, ShownValidity } from "./blocks.ts";
import type { Edition } from "./edition.ts";
import { findValue } from "./facets.ts";
import type { Frame, Link } from "./frame.ts";
import { articleTags, makeFrame } from "./make-frame.ts";
import { findNeighbours } from "./neighbours.ts";
import { otherElements, primeElements } from "./notice-elements.ts";
import { listRelated, remarkOn } from "./notice-relations.ts";
import { showDate } from "./shown.ts";
import { linksOn, openBody, type ReadBody, type SiteView } from "./site-view.ts";

/** What stands in an element's cell: words, a link, a validity, or the statement that there is nothing. */
export type ElementValue =
  | { readonly kind: "text"; readonly text: string; readonly datetime?: string }
  | { readonly kind: "links"; readonly links: readonly Link[] }
  | { readonly kind: "validity"; readonly validity: ShownValidity }
  | { readonly kind: "none" };

/** One element with its Chinese label: 索引号, 发布机构 … */
export interface ElementRow {
  readonly label: string;
  readonly value: ElementValue;
}

/** The office's remark on a document that no longer simply holds (朱批). */
export interface Remark {
  readonly word: string;
  readonly text: string;
  readonly links: readonly Link[];
}

export interface ShownAttachment {
  readonly name: string;
  /** Absent where the edition hands out no files. */
  readonly href?: string;
  /** `DOCX`, `CSV` … */
  readonly type: string;
  /** `28 KB`. */
  readonly size: string;
  /** The file's own name, offered when it is saved. */
  readonly fileName: string;
}

/** A change after publication. */
export interface ShownChange {
  readonly on: ShownDate;
  readonly what: string;
}

/** Why a text is no longer here. */
export interface ShownWithdrawal {
  readonly on: ShownDate;
  readonly reason: string;
}

/** Documents related in one way (解读, 被修改 …). */
export interface RelatedGroup {
  readonly label: string;
  readonly links: readonly Link[];
  /** Titles of those that a copy of some years does not hold. */
  readonly beyond?: readonly string[];
}

export interface NoticePage extends Frame {
  readonly kind: "notice";
  /** The title cut at its sense breaks. */
  readonly title: readonly string[];
  readonly documentNumber?: string | undefined;
  readonly remark?: Remark | undefined;
  /** The eight prime elements, two pairs a row. */
  readonly prime: readonly ElementRow[];
  /** 版记: the other elements. */
  readonly colophon: readonly ElementRow[];
  /** Safe HTML of the body, rendered by `source/markdown.ts`. */
  readonly bodyHtml: string;
  /** Stands in place of the body. */
  readonly withdrawal?: ShownWithdrawal | undefined;
  readonly attachments: readonly ShownAttachment[];
  /** Newest first. */
  readonly changes: readonly ShownChange[];
  readonly related: readonly RelatedGroup[];
  /** The neighbours in its column, by day. */
  readonly newer?: Link | undefined;
  readonly older?: Link | undefined;
  readonly columnLink: Link;
}

/** Makes the page of a published notice. */
export function makeNoticePage(view: SiteView, entry: CatalogEntry, read: ReadBody): NoticePage {
  const { body } = entry.notice;
  return frameNotice(view, entry, renderBody(openBody(body, read), linksOn(entry.path, view)));
}

/** Makes the page around the markup of the body, or around whatever stands for it. */
export function frameNotice(view: SiteView, entry: CatalogEntry, bodyHtml: string): NoticePage {
  const { notice, publisher, column, path } = entry;
  const columnPath = findValue(view.facets, "column", column.id)?.path ?? addresses.catalog;
  const frame = makeFrame(view, {
    path,
    heading: notice.title,
    description: notice.summary,
    door: addresses.catalog,
    crumb: notice.documentNumber ?? "正文",
    above: [
      { label: "目录", path: addresses.catalog },
      { label: column.name, path: columnPath },
    ],
    meta: articleTags(notice.title, notice.publishedOn, notice.contentSource ?? publisher.name),
  });
  const { newer, older } = findNeighbours(view, entry);
  // The frame is not spread: an object that grows beyond what was foreseen costs as much as all that is in it.
  return {
    edition: frame.edition,
    path: frame.path,
    heading: frame.heading,
    documentTitle: frame.documentTitle,
    description: frame.description,
    site: frame.site,
    root: frame.root,
    homeHref: frame.homeHref,
    searchHref: frame.searchHref,
    doors: frame.doors,
    footerLinks: frame.footerLinks,
    breadcrumb: frame.breadcrumb,
    meta: frame.meta,
    feeds: frame.feeds,
    absoluteUrl: frame.absoluteUrl,
    kind: "notice",
    title: cutTitle(notice.title),
    documentNumber: notice.documentNumber,
    remark: remarkOn(view, entry),
    prime: primeElements(view, entry),
    colophon: otherElements(view, entry),
    attachments: entry.attachments.map((attachment) => showAttachment(view.edition, attachment, path)),
    withdrawal: notice.withdrawal && {
      on: showDate(notice.withdrawal.on),
      reason: notice.withdrawal.reason,
    },
    changes: showChanges(notice.changes),
    related: listRelated(view, entry),
    newer: newer && link(path, newer.path, newer.notice.title),
    older: older && link(path, older.path, older.notice.title),
    bodyHtml: markBody(bodyHtml),
    columnLink: link(path, columnPath, column.name),
  };
}

/** Of one day, the one written last stands first. */
function showChanges(changes: Notice["changes"]): readonly ShownChange[] {
  return [...changes]
    .reverse()
    .sort((left, right) => compareCodePoints(right.on, left.on))
    .map(({ on, what }) => ({ on: showDate(on), what }));
}

function showAttachment(
  edition: Edition,
  { name, path, source, size }: CatalogAttachment,
  from: string,
): ShownAttachment {
  const fileName = source.split("/").at(-1) ?? name;
  const type = (/\.([^.]+)$/.exec(fileName)?.[1] ?? "").toUpperCase();
  const { href } = filePlace(edition, from, path, name);
  return { name, ...(href === undefined ? {} : { href }), type, size: formatFileSize(size), fileName };
}
