/** Hands on a file of `notices/` read: the notice, or what can be told of it where it is none yet. */

import type { Collector } from "../diagnostics/collector.ts";
import { parseArticle } from "../source/front-matter.ts";
import { decodeFile, type RawFile, type SourceFile } from "../source/source-file.ts";
import { type Notice, readNotice } from "../record/notice.ts";
import type { Standards } from "../record/standards.ts";
import { readUnread, type UnreadNotice } from "../record/unread-notice.ts";

/** One of the two. */
export type NoticeFile = { readonly notice: Notice } | { readonly unread: UnreadNotice };

/** What a notice is read by. */
export interface NoticeFrame {
  readonly standards: Pick<Standards, "elements" | "schemes">;
  readonly indexPattern: RegExp;
}

/** Reads it. A file whose front matter is no YAML has no state either: it stays an error, whatever it was meant to be. */
export function readNoticeFile(file: RawFile, frame: NoticeFrame, found: Collector): NoticeFile {
  const source = found.take(decodeFile(file, { allowMark: false }));
  return source ? readNoticeText(source, frame, found) : nothingOf(file.path);
}

/** Reads one that was decoded. */
export function readNoticeText(
  source: SourceFile,
  { standards, indexPattern }: NoticeFrame,
  found: Collector,
): NoticeFile {
  const article = found.take(parseArticle(source));
  if (!article) return nothingOf(source.path);
  const notice = found.take(readNotice(article, standards, indexPattern));
  return notice ? { notice } : { unread: readUnread(article, standards) };
}

function nothingOf(path: string): NoticeFile {
  return { unread: { place: { file: path }, state: undefined, mayBeOpen: false, numbers: [] } };
}
