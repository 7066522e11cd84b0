/** Hands on every text of a county that readers will see, piece by piece, each sign with its place. */
import { type CivilDate, yearOf } from "../text/civil-date.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { indexLines } from "../source/line-index.ts";
import { readProse } from "../source/prose.ts";
import { decode } from "../source/source-file.ts";
import type { BodyRef } from "../record/body-ref.ts";
import type { Notice } from "../record/notice.ts";
import type { Waiver } from "../record/waiver.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountyFiles } from "../catalog/county-files.ts";

/** A document: its day, the words of its front matter and its body, and what its waivers accept. */
export interface JudgedText {
  readonly day: CivilDate;
  readonly year: number;
  readonly pieces: () => readonly JudgedPiece[];
  readonly waivers: readonly Waiver[];
  /** False for what was printed elsewhere before and keeps its signs: annual reports. */
  readonly ownSigns: boolean;
}

/** A stretch of words; `placeAt` gives the place of an offset, and whether the source reads on as the words do. */
export interface JudgedPiece {
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
  /** True where these words stand in the source as they are read, unbroken. */
  readonly isWritten: (offset: number, words: string) => boolean;
}

/** Words of the front matter, and where their value is placed. */
interface HeadWords {
  readonly text: string | undefined;
  readonly place: Place;
}

/** Lists notices (held ones too, before their day), texts and reports. Texts are read when asked for, one at a time. */
export function listJudgedTexts(catalog: Catalog, files: CountyFiles): readonly JudgedText[] {
  const bytes = new Map(
    files.content.map(({ file }) => [
      file.path,
      file.content.kind === "bytes" ? file.content.bytes : undefined,
    ]),
  );
  const sourceOf = (file: string) => (): string | undefined => {
    const own = bytes.get(file);
    return own && decode(own, "utf-8")?.replace(/\r\n?/g, "\n");
  };
  const judge = (day: CivilDate, body: BodyRef, head: readonly HeadWords[], waivers: readonly Waiver[]) =>
    judgeText({ day, body, head, waivers }, sourceOf(body.file));
  const notices = [...catalog.published.map(({ notice }) => notice), ...catalog.held].map((notice) =>
    judgeNotice(notice, sourceOf(notice.body.file)),
  );
  const singles = [catalog.guide, catalog.application].filter((text) => text !== undefined);
  const texts = [...singles, ...catalog.regulations, ...catalog.handbook].map((text) =>
    judge(text.updatedOn, text.body, [{ text: text.title, place: text.writtenTitle.place }], text.waivers),
  );
  const reports = [catalog, ...catalog.units.values()].flatMap((books) =>
    [...books.reports.values()].map(({ publishedOn, body, waivers }) =>
      judge(publishedOn.date, body, [], waivers),
    ),
  );
  return [...notices, ...texts, ...reports];
}

/** The text of a file, its line breaks made one kind; undefined where it is none. */
type Source = () => string | undefined;

/** A notice as it is judged, by the text of its file. */
export function judgeNotice(notice: Notice, source: Source): JudgedText {
  const { title, summary, places, documentDate, body, waivers } = notice;
  const head = [
    { text: title, place: places("title") },
    { text: summary, place: places("summary") },
  ];
  return judgeText({ day: documentDate, body, head, waivers }, source);
}

interface Judged {
  readonly day: CivilDate;
  readonly body: BodyRef;
  readonly head: readonly HeadWords[];
  readonly waivers: readonly Waiver[];
}

function judgeText({ day, body, head, waivers }: Judged, source: Source): JudgedText {
  return {
    day,
    year: yearOf(day),
    waivers,
    ownSigns: head.length > 0,
    pieces: () => readPieces(source(), body, head),
  };
}

function readPieces(
  source: string | undefined,
  { file, firstLine }: BodyRef,
  head: readonly HeadWords[],
): readonly JudgedPiece[] {
  if (source === undefined) return [];
  const start = startOfLine(source, firstLine);
  const body = source.slice(start);
  const { text, sourceOf } = readProse(body);
  let spotAt: ReturnType<typeof indexLines> | undefined;
  const prose: JudgedPiece = {
    text,
    placeAt: (offset) => {
      spotAt ??= indexLines(body, firstLine);
      return { file, ...spotAt(sourceOf(offset)) };
    },
    isWritten: (offset, words) => body.startsWith(words, sourceOf(offset)),
  };
  return [...head.flatMap((words) => readHead(words, source)), prose];
}

/** A value in quotation marks begins after the mark; one that is written otherwise than it reads is placed as a whole. */
function readHead({ text, place }: HeadWords, source: string): readonly JudgedPiece[] {
  if (text === undefined) return [];
  const from = startOfLine(source, place.line ?? 1);
  const line = source.slice(from, source.indexOf("\n", from));
  const before = [...line].slice(0, (place.column ?? 1) - 1).join("").length;
  const at = [before, before + 1].find((offset) => line.startsWith(text, offset));
  const skipped = at === undefined ? 0 : at - before;
  return [
    {
      text,
      placeAt: (offset) =>
        at === undefined
          ? place
          : { ...place, column: (place.column ?? 1) + skipped + [...text.slice(0, offset)].length },
      isWritten: (offset, words) => at !== undefined && line.startsWith(words, at + offset),
    },
  ];
}

function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let number = 1; number < line; number++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}
