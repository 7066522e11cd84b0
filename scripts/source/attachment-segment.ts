/** Hands on the shape of an attachment's text: pieces with their places as a clerk finds them, and what the file carries unseen. */

/** Where a piece of a segment stands, from an offset on. */
export interface SegmentRun {
  readonly at: number;
  /** 名单!C12, 正文第12段, 第3页, 第8行. */
  readonly where: string;
  /** In files that are text: line and column of the run's first sign, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** A paragraph, a row of a table (cells joined by `cellGap`), a page, a comment, a property. */
export interface AttachmentSegment {
  readonly text: string;
  readonly runs: readonly SegmentRun[];
  /** Why a reader does not see it at once (隐藏工作表, 批注, 修订中删去的文字, 文档属性); undefined for what is shown. */
  readonly hidden: string | undefined;
}

/** Something an office file carries besides its text: hidden parts, traces of work, names in its properties. */
export interface AttachmentMark {
  readonly kind: "hidden" | "trace" | "author";
  /** 隐藏的工作表, 批注, 作者 … */
  readonly what: string;
  /** The place, or the name itself. */
  readonly where: string;
}

/** An attachment read. */
export interface AttachmentText {
  readonly segments: readonly AttachmentSegment[];
  readonly marks: readonly AttachmentMark[];
  /** Bytes of a file that is text in UTF-8, so that lines and columns are those of the file. */
  readonly isPlain: boolean;
  /** What could not be read, one sentence without its stop; undefined where all was. */
  readonly unread: string | undefined;
}

/** Text and marks of one office file, or of a part of it. */
export type OfficeText = Pick<AttachmentText, "segments" | "marks">;

/** How much may be unpacked and read of one attachment. */
export interface ReadingLimits {
  readonly unpackedBytes: number;
}

/** A segment that stands at one place. */
export function segmentAt(where: string, text: string, hidden?: string): AttachmentSegment {
  return { text, runs: [{ at: 0, where }], hidden };
}

/** The run in which a sign stands; found by halving, since a text may have a run for each of its lines. */
export function runAt({ runs }: AttachmentSegment, offset: number): SegmentRun | undefined {
  let [low, high] = [0, runs.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return runs[low];
}

/** An attachment of which only this is known. */
export function unreadText(why: string | undefined): AttachmentText {
  return { segments: [], marks: [], isPlain: false, unread: why };
}
