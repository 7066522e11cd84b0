/** Hands on bodies: Markdown parsed once by our markdown-it, then rendered, read as lines, or checked. */
import MarkdownIt, { type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { escapeHtml } from "../text/escape.ts";
import { decodeHref, isSafeLink } from "./safe-link.ts";
import { addSignatureBlock } from "./signature-block.ts";

/** A parsed body; kept only while it is being used. */
export interface Body {
  readonly tokens: readonly Token[];
}

/** A heading with the anchor under which the page shows it. */
export interface BodyHeading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** An address that is printed after the words of a link where nothing may lead there. */
export interface ToldAddress {
  readonly told: string;
}

/** Turns a link as written into an address of the page, one that is only told, or undefined where it leads nowhere. */
export type LinkResolver = (href: string) => string | ToldAddress | undefined;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(cjkFriendly)
  .use(addSignatureBlock);
// Headings by underlining would turn a sentence above a `---` rule into a title.
markdown.disable(["lheading", "code"]);
markdown.validateLink = () => true;

/** Parses a body. Nothing is refused here: what may not stand is listed by `body-marks.ts`, and never rendered. */
export function parseBody(text: string): Body {
  const tokens = markdown.parse(text, {});
  let inSignature = false;
  let headings = 0;
  let tables = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "signature_open") inSignature = true;
    else if (token.type === "signature_close") inSignature = false;
    else if (token.type === "heading_open") token.attrSet("id", `section-${++headings}`);
    else if (token.type === "paragraph_open" && isSalutation(tokens, index))
      token.attrSet("class", "salutation");
    else if (token.type === "table_open") token.attrSet("aria-label", `表${++tables}`);
    else if (token.type === "inline" && inSignature)
      for (const child of token.children ?? []) if (child.type === "softbreak") child.type = "hardbreak";
  }
  return { tokens };
}

/** 各乡镇人民政府，县人民政府各部门： The opening line names whom the document addresses, and is not indented. */
function isSalutation(tokens: readonly Token[], index: number): boolean {
  const words = tokens[index + 1]?.content ?? "";
  return index === 0 && /^[^。！？\n]{2,80}[：:]$/.test(words);
}

/** Safe HTML: text escaped, no inline style, tables in a scrollable region, only links that lead somewhere. */
export function renderBody({ tokens }: Body, resolve: LinkResolver): string {
  return markdown.renderer.render([...tokens], markdown.options, { resolve });
}

/** The visible text, one line a block or table cell: what searching and excerpts see. */
export function readBodyLines({ tokens }: Body): readonly string[] {
  const lines = tokens.flatMap((token) => {
    if (token.type === "inline") return inlineText(token.children ?? []).split("\n");
    return token.type === "fence" || token.type === "code_block" ? token.content.split("\n") : [];
  });
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

/** The headings in order, as anchors of the page. */
export function listHeadings({ tokens }: Body): readonly BodyHeading[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== "heading_open") return [];
    const text = inlineText(tokens[index + 1]?.children ?? []).replaceAll("\n", "");
    return [{ level: headingLevel(token), text, id: String(token.attrGet("id")) }];
  });
}

/** A part of a body under its second-level heading; what stands before the first has none. */
export interface BodySection {
  readonly heading: BodyHeading | undefined;
  readonly body: Body;
}

/** Cuts a body at its second-level headings; the headings themselves are handed on apart. */
export function splitSections(body: Body): readonly BodySection[] {
  const sections: { heading: BodyHeading | undefined; tokens: Token[] }[] = [
    { heading: undefined, tokens: [] },
  ];
  const headings = listHeadings(body);
  let seen = 0;
  let skipping = false;
  for (const token of body.tokens) {
    if (token.type === "heading_open") {
      const heading = headings[seen++];
      if (heading?.level === 2 && token.level === 0) {
        sections.push({ heading, tokens: [] });
        skipping = true;
      }
    }
    if (!skipping) sections.at(-1)?.tokens.push(token);
    if (token.type === "heading_close") skipping = false;
  }
  return sections
    .filter(({ heading, tokens }) => heading !== undefined || tokens.length > 0)
    .map(({ heading, tokens }) => ({ heading, body: { tokens } }));
}

function inlineText(children: readonly Token[]): string {
  return children.map((child, index) => textOf(child, children, index)).join("");
}

/** The visible text of one inline token among its neighbours. */
export function textOf(child: Token, children: readonly Token[], index: number): string {
  if (child.type === "softbreak") return joinsWithoutSpace(children, index) ? "" : " ";
  if (child.type === "hardbreak") return "\n";
  if (child.type === "image") return child.content;
  return child.type === "text" || child.type === "code_inline" || child.type === "text_special"
    ? child.content
    : "";
}

/** A line break between Chinese characters is no space: offices wrap lines, readers must not see gaps. */
function joinsWithoutSpace(children: readonly Token[], index: number): boolean {
  const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u;
  let [before, after] = [index - 1, index + 1];
  while (children[before]?.content === "") before--;
  while (children[after]?.content === "") after++;
  const last = [...(children[before]?.content.slice(-2) ?? "")].at(-1) ?? "";
  return wide.test(last) || wide.test([...(children[after]?.content.slice(0, 2) ?? "")][0] ?? "");
}

function headingLevel(token: Token): number {
  return Math.min(6, Math.max(2, Number(token.tag.slice(1))));
}

function findTarget(opened: Token | undefined, env: unknown): ReturnType<LinkResolver> {
  const href = decodeHref(String(opened?.attrGet("href") ?? ""));
  return isSafeLink(href) ? resolverOf(env)(href) : undefined;
}

function resolverOf(env: unknown): LinkResolver {
  return (env as { readonly resolve: LinkResolver }).resolve;
}

const { rules } = markdown.renderer;
// The page's own title is its h1: a body's headings begin at the second level.
rules.heading_open = (tokens, index) => {
  const token = tokens[index];
  return token ? `<h${headingLevel(token)} id="${escapeHtml(String(token.attrGet("id")))}">` : "";
};
rules.heading_close = (tokens, index) => {
  const token = tokens[index];
  return token ? `</h${headingLevel(token)}>\n` : "";
};
rules.softbreak = (tokens, index) => (joinsWithoutSpace(tokens, index) ? "" : "\n");
rules.signature_open = () => `<div class="signature">\n`;
rules.signature_close = () => "</div>\n";
rules.table_open = (tokens, index) =>
  `<div class="table-scroll" tabindex="0" role="region" aria-label="${escapeHtml(String(tokens[index]?.attrGet("aria-label")))}">\n<table>\n`;
rules.table_close = () => "</table>\n</div>\n";
// What slides must be reached by keyboard too.
rules.fence = (tokens, index) =>
  `<pre tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;
rules.code_block = rules.fence;
rules.th_open = (tokens, index) => `<th scope="col"${alignment(tokens[index])}>`;
rules.td_open = (tokens, index) => `<td${alignment(tokens[index])}>`;
// Links are closed even where they lead nowhere, so an open tag is always written.
rules.link_open = (tokens, index, _options, env) => {
  const written = String(tokens[index]?.attrGet("href") ?? "");
  const href = decodeHref(written);
  const target = findTarget(tokens[index], env);
  if (typeof target !== "string") return "<span>";
  // rel keeps a foreign page from reaching back into this one.
  const foreign = /^https?:/i.test(target) ? ' rel="noopener external"' : "";
  // An address that stays as it is keeps its percent signs: `a%26b` is one word of a query, `a&b` are two.
  const address = target === href && isSafeLink(written) ? written : encodeHref(target);
  return `<a href="${escapeHtml(address)}"${foreign}>`;
};
rules.link_close = (tokens, index, _options, env) => {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.type === "link_close") depth++;
    else if (token?.type === "link_open" && depth-- === 0) {
      const target = findTarget(token, env);
      if (typeof target === "string") return "</a>";
      const told = target?.told ?? "";
      // What is its own address is not said twice.
      return told === "" || inlineText(tokens.slice(at, index)) === told
        ? "</span>"
        : `</span>（${escapeHtml(told)}）`;
    }
  }
  return "";
};
rules.image = (tokens, index, _options, env) => {
  const token = tokens[index];
  const source = decodeHref(String(token?.attrGet("src") ?? ""));
  const target = isSafeLink(source) ? resolverOf(env)(source) : undefined;
  const words = escapeHtml(token?.content ?? "");
  return typeof target !== "string" || /^[a-z]+:/i.test(target)
    ? `<span>${words}</span>`
    : `<img src="${escapeHtml(encodeHref(target))}" alt="${words}">`;
};

function alignment(token: Token | undefined): string {
  const style = String(token?.attrGet("style") ?? "");
  const side = /text-align:\s*(left|right|center)/.exec(style)?.[1];
  return side === undefined ? "" : ` class="${side}"`;
}

function encodeHref(href: string): string {
  try {
    return encodeURI(href).replaceAll("%25", "%");
  } catch {
    return "";
  }
}
