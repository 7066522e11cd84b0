/** Hands on the page of one notice: element table, body, attachments, what it is related to. */
import type { ShownValidity } from "./blocks.ts";
import type { Frame, Link } from "./frame.ts";

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
  readonly href: string;
  /** `DOCX`, `CSV` … */
  readonly type: string;
  /** `28 KB`. */
  readonly size: string;
  /** The file's own name, offered when it is saved. */
  readonly fileName: string;
}

/** Documents related in one way (解读, 被修改 …). */
export interface RelatedGroup {
  readonly label: string;
  readonly links: readonly Link[];
}

export interface NoticePage extends Frame {
  readonly kind: "notice";
  /** The title cut at its sense breaks. */
  readonly title: readonly string[];
  readonly documentNumber?: string;
  readonly remark?: Remark;
  /** The eight prime elements, two pairs a row. */
  readonly prime: readonly ElementRow[];
  /** 版记: the other elements. */
  readonly colophon: readonly ElementRow[];
  /** Safe HTML of the body, rendered by `source/markdown.ts`. */
  readonly bodyHtml: string;
  readonly attachments: readonly ShownAttachment[];
  readonly related: readonly RelatedGroup[];
  /** The neighbours in its column, by day. */
  readonly newer?: Link;
  readonly older?: Link;
  readonly columnLink: Link;
}
