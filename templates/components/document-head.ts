/** Hands on the `<head>`: policy, names, mandated tags, links to sheets and scripts. */
import type { Frame, Link, MetaTag } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";
import { printOnce } from "./print-once.ts";

/** What the head needs besides the page itself. */
export interface DocumentHead {
  readonly page: Frame;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly searching: boolean;
  readonly extra: Html | undefined;
}

/** The sheets of every page, in the order of the cascade. */
const sharedStyles = ["tokens.css", "site.css", "header.css", "frame.css", "block.css"];

/** The head of a document. Nothing in it comes from elsewhere, nothing is inline. */
export function documentHead({ page, styles, scripts, searching, extra }: DocumentHead): Html {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${searching ? printedSearchPolicy : printedPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${page.documentTitle}</title>
${hasDescription(page.meta) ? html`` : html`<meta name="description" content="${page.description}">\n`}${page.meta.map(metaTag)}${
  page.edition.kind === "web" &&
  html`<link rel="canonical" href="${page.absoluteUrl}">
`
}${page.feeds.map(feedLink)}<link rel="icon" type="image/svg+xml" href="${asset(page, "favicon.svg")}">
${sheets(page, styles)}<script src="${asset(page, "site.js")}"></script>
${[...touchScripts(page), ...scripts].map((name) => html`<script defer src="${asset(page, name)}"></script>\n`)}${extra}</head>`;
}

const printedSheets = new Map<string, Html>();

/** Pages of one kind at one depth have the same sheets; there are a few dozen such sets. */
function sheets(page: Frame, styles: readonly string[]): Html {
  const names = [...sharedStyles, ...styles, ...lastStyles(page)];
  const asked = `${page.root} ${names.join(" ")}`;
  const known = printedSheets.get(asked);
  if (known) return known;
  const printed = html`${names.map((name) => html`<link rel="stylesheet" href="${asset(page, name)}">\n`)}`;
  printedSheets.set(asked, printed);
  return printed;
}

// A hall has no printer; what touching needs comes last and overrules.
function lastStyles({ edition }: Frame): readonly string[] {
  return edition.kind === "kiosk" ? ["kiosk.css", "upright.css", "idle.css", "keyboard.css"] : ["print.css"];
}

function touchScripts({ edition }: Frame): readonly string[] {
  return edition.kind === "kiosk" ? ["kiosk.js", "keyboard.js"] : [];
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

// Pagefind is compiled code; only the search page may run such.
const searchPolicy = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

const printedPolicy = html`${policy}`;
const printedSearchPolicy = html`${searchPolicy}`;

const tagOnce = printOnce();
const feedOnce = printOnce();

/** The tags of the site are the same on every page, those of a column on all of its own. */
function metaTag(tag: MetaTag): Html {
  return tagOnce(tag, [], () => html`<meta name="${tag.name}" content="${tag.content}">\n`);
}

// Names of meta tags ignore case: the mandated Description is the description.
function hasDescription(meta: readonly MetaTag[]): boolean {
  return meta.some((tag) => tag.name.toLowerCase() === "description");
}

function feedLink(feed: Link): Html {
  return feedOnce(feed, [], () => {
    const type = feed.href.endsWith(".json") ? "application/feed+json" : "application/atom+xml";
    return html`<link rel="alternate" type="${type}" title="${feed.label}" href="${feed.href}">\n`;
  });
}

// A bare name lies in `assets/`; anything with a slash is already an address relative to the page.
function asset(page: Frame, name: string): string {
  return name.includes("/") ? name : `${page.root}assets/${name}`;
}
