/** Hands on what a body is judged by: its links, pictures and typed-in tags, with the lines on which each stands. */
import type { Token } from "markdown-it";
import type { Body } from "./markdown.ts";
import { decodeHref } from "./safe-link.ts";

/** A link or picture as it was written, and the first and last line (from 0) of the body on which it can stand. */
export interface BodyLink {
  readonly href: string;
  readonly line: number;
  readonly lastLine: number;
}

/** A tag that will show as text, and the line (from 0) of the block that holds it. */
export interface BodyTag {
  readonly tag: string;
  readonly line: number;
  readonly lastLine: number;
}

/** Links and pictures in the order of the text. */
export function listLinks({ tokens }: Body): readonly BodyLink[] {
  return placeInlines(tokens).flatMap(({ children, line: first, lastLine }) => {
    let line = first;
    const links: BodyLink[] = [];
    for (const [index, child] of children.entries()) {
      if (child.type === "softbreak" || child.type === "hardbreak") line++;
      const href =
        child.type === "link_open"
          ? child.attrGet("href")
          : child.type === "image"
            ? child.attrGet("src")
            : null;
      // The address stands after the words, which may run over several lines.
      const words =
        child.type === "link_open" ? countBreaks(children, index) : child.content.split("\n").length - 1;
      if (href !== null)
        links.push({ href: decodeHref(String(href)), line, lastLine: Math.min(lastLine, line + words + 1) });
      if (child.type === "image") line += words;
    }
    return links;
  });
}

/** Tags that were typed into the body, the first of each block. */
export function listTags({ tokens }: Body): readonly BodyTag[] {
  return placeInlines(tokens).flatMap(({ children, line, lastLine }) => {
    const text = children
      .filter((child) => child.type === "text")
      .map((child) => child.content)
      .join("");
    const tag = /<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>|<!--/i.exec(text);
    return tag ? [{ tag: tag[0].slice(0, 40), line, lastLine }] : [];
  });
}

interface PlacedInline {
  readonly children: readonly Token[];
  readonly line: number;
  readonly lastLine: number;
}

/** The inline parts with the lines of their blocks; the cells of a table bear none of their own, but their row does. */
function placeInlines(tokens: readonly Token[]): readonly PlacedInline[] {
  let lines: readonly [number, number] = [0, 0];
  return tokens.flatMap((token) => {
    lines = token.map ?? lines;
    const [line, end] = lines;
    return token.type === "inline"
      ? [{ children: token.children ?? [], line, lastLine: Math.max(line, end - 1) }]
      : [];
  });
}

function countBreaks(children: readonly Token[], opened: number): number {
  let breaks = 0;
  for (let at = opened + 1; at < children.length && children[at]?.type !== "link_close"; at++)
    if (children[at]?.type === "softbreak" || children[at]?.type === "hardbreak") breaks++;
  return breaks;
}
