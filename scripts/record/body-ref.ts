/** Hands on where a body lies, and what was learnt from reading it once; the text itself is loaded when it is printed. */
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Article } from "../source/front-matter.ts";
import { listLinks, listTags, parseBody } from "../source/markdown.ts";
import { isLocalLink, isSafeLink } from "../source/safe-link.ts";
import { digestOf } from "../text/digest.ts";

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

/** Refers to a body and complains about what may not stand in it. */
export function referToBody({ file, body, firstLine }: Article): { readonly ref: BodyRef; readonly diagnostics: readonly Diagnostic[] } {
  const base = { file, digest: digestOf(body), firstLine };
  if (body.trim() === "")
    return { ref: { ...base, localLinks: [] }, diagnostics: [complain("empty-body", { file, line: Math.max(1, firstLine - 1), column: 1 }, {})] };
  // Most bodies have neither links nor tags; those need no second parse.
  if (!/[<[]/.test(body)) return { ref: { ...base, localLinks: [] }, diagnostics: [] };
  const parsed = parseBody(body);
  const lines = body.split("\n");
  const find = (text: string, from: number): Place => {
    for (let at = from; at < lines.length; at++) {
      const column = lines[at]?.indexOf(text) ?? -1;
      if (column >= 0) return { file, line: firstLine + at, column: [...(lines[at] ?? "").slice(0, column)].length + 1 };
    }
    return { file, line: firstLine + from, column: 1 };
  };
  const links = listLinks(parsed).map(({ href, line }) => ({ href, place: find(href, line) }));
  const diagnostics = [
    ...links.filter(({ href }) => !isSafeLink(href)).map(({ href, place }) => complain("unsafe-link", place, { href: href.slice(0, 80) })),
    ...listTags(parsed).map(({ tag, line }) => complain("html-in-body", find(tag, line), { tag })),
  ];
  return { ref: { ...base, localLinks: links.filter(({ href }) => isSafeLink(href) && isLocalLink(href)) }, diagnostics };
}
