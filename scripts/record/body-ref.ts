/** Hands on where a body lies, and what was learnt from reading it once; the text itself is loaded when it is printed. */

import { blankSigns } from "../text/blank.ts";
import { digestOf } from "../text/digest.ts";
import { tableOf } from "../text/sign-table.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { listLinks, listTags } from "../source/body-marks.ts";
import type { Article } from "../source/front-matter.ts";
import { indexLines } from "../source/line-index.ts";
import { parseBody } from "../source/markdown.ts";
import { isLocalLink, isSafeLink } from "../source/safe-link.ts";

/** A body by reference. */
export interface BodyRef {
  readonly file: string;
  /** SHA-256 of the body's text. */
  readonly digest: string;
  /** Line of the file at which the body begins. */
  readonly firstLine: number;
  /** Links that stay on this site, to be resolved against the whole catalog. */
  readonly localLinks: readonly { readonly href: string; readonly place: Place }[];
}

/** A body of which nothing is shown: it begins beyond the end of its file. */
export function emptyBody(file: string): BodyRef {
  return { file, digest: digestOf(""), firstLine: Number.MAX_SAFE_INTEGER, localLinks: [] };
}

/** A body by reference, and what may not stand in it. */
interface ReferredBody {
  readonly ref: BodyRef;
  readonly diagnostics: readonly Diagnostic[];
}

/** Refers to a body and complains about what may not stand in it. */
export function referToBody(article: Article): ReferredBody {
  const { file, body, firstLine } = article;
  const ref: BodyRef = { file, digest: digestOf(body), firstLine, localLinks: [] };
  if (body.trim() === "")
    return {
      ref,
      diagnostics: [complain("empty-body", { file, line: Math.max(1, firstLine - 1), column: 1 }, {})],
    };
  const deep = findDeepMarks(body);
  if (deep !== undefined)
    return {
      ref,
      diagnostics: [
        complain("nested-too-deep", { file, line: firstLine + deep, column: 1 }, { limit: deepestMarks }),
      ],
    };
  // Most bodies have neither links nor tags; those need no second parse.
  return body.includes("<") || body.includes("[") ? referToMarks(article, ref) : { ref, diagnostics: [] };
}

function referToMarks({ file, body, firstLine }: Article, ref: BodyRef): ReferredBody {
  const parsed = parseBody(body);
  const find = finderIn(body.split("\n"), { file, firstLine });
  const links = listLinks(parsed).map((link) => ({
    href: link.href,
    place: find(link.href === "" ? "()" : link.href, link),
  }));
  const diagnostics = [
    ...links
      .filter(({ href }) => !isSafeLink(href))
      .map(({ href, place }) => complain("unsafe-link", place, { href: href.slice(0, 80) })),
    ...listTags(parsed).map((typed) => complain("html-in-body", find(typed.tag, typed), { tag: typed.tag })),
  ];
  return {
    ref: { ...ref, localLinks: links.filter(({ href }) => isSafeLink(href) && isLocalLink(href)) },
    diagnostics,
  };
}

interface Lines {
  readonly line: number;
  readonly lastLine: number;
}

/** Finds written text within the lines of its block, each occurrence once; where it is written otherwise, the first line. */
function finderIn(
  lines: readonly string[],
  { file, firstLine }: { readonly file: string; readonly firstLine: number },
) {
  const seen = new Map<string, number>();
  let columns = { at: -1, spotAt: indexLines("") };
  return (text: string, { line, lastLine }: Lines): Place => {
    for (let at = line; at <= lastLine; at++) {
      const from = seen.get(`${at} ${text}`) ?? 0;
      const offset = lines[at]?.indexOf(text, from) ?? -1;
      if (offset < 0) continue;
      seen.set(`${at} ${text}`, offset + text.length);
      if (columns.at !== at) columns = { at, spotAt: indexLines(lines[at] ?? "") };
      return { file, line: firstLine + at, column: columns.spotAt(offset).column };
    }
    return { file, line: firstLine + line, column: 1 };
  };
}

// markdown-it drops, without a word, what stands deeper than it descends; no document of an office comes near.
const deepestMarks = 20;

// Blanks and marks with which a line may begin before its words do.
const leading = tableOf(`${blankSigns.replace("\n", "")}>*+-.)0123456789`);

/** Whether any line begins with more of them than there may be marks. */
function hasLongLead(body: string): boolean {
  for (let start = 0; start >= 0; ) {
    let at = start;
    while (leading[body.charCodeAt(at)] === 1) at++;
    if (at - start > deepestMarks) return true;
    const end = body.indexOf("\n", at);
    start = end < 0 ? -1 : end + 1;
  }
  return false;
}

/** The line (from 0) that opens more quotations and lists within each other, or is indented deeper, than any document needs. */
function findDeepMarks(body: string): number | undefined {
  if (!hasLongLead(body)) return undefined;
  const line = body.split("\n").findIndex((text) => {
    const lead = /^[\s>*+\-\d.)]*/.exec(text)?.[0] ?? "";
    const marks = lead.match(/>|[*+-](?=\s)|\d[.)](?=\s)/g)?.length ?? 0;
    const indent = lead.length - lead.trimStart().length;
    return marks > deepestMarks || indent > deepestMarks * 4;
  });
  return line < 0 ? undefined : line;
}
