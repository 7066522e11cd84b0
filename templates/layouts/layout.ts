/** Hands on a whole document: the frame of every page around its own text and rail. */
import type { Frame } from "../../scripts/page/frame.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { documentHead } from "../components/document-head.ts";
import { footer } from "../components/footer.ts";
import { header } from "../components/header.ts";
import { type Html, html, markupOf } from "../components/html.ts";
import { idleWarning } from "../components/idle-warning.ts";
import { printFoot, printHead } from "../components/print-note.ts";
import { sampleStrip } from "../components/sample-strip.ts";

/** What one kind of page brings. */
export interface LayoutParts {
  /** 版心: everything below the breadcrumb, with the page's only `h1`. */
  readonly main: Html;
  /** 边栏: stands right on a wide screen, below the text on a phone. */
  readonly rail?: Html | undefined;
  /** What the rail is called by a screen reader; 边栏 if not said. */
  readonly railLabel?: string | undefined;
  /** 书口: a vertical label at the left of a wide screen. It must repeat what the page says elsewhere. */
  readonly foreEdge?: string | undefined;
  readonly bodyClass?: string | undefined;
  /** Names of files in `assets/`, or addresses relative to the page. */
  readonly styles?: readonly string[] | undefined;
  /** As `styles`; loaded in order, after the document was read. */
  readonly scripts?: readonly string[] | undefined;
  /** Only the search page: lets compiled code run. */
  readonly searching?: boolean | undefined;
  /** More for the head, such as a redirect. */
  readonly head?: Html | undefined;
  /** Printed on the last line of a notice. */
  readonly indexNumber?: string | undefined;
}

/** The document as text. All its addresses are relative, except the canonical one and the one for paper. */
export function layout(page: Frame, parts: LayoutParts): string {
  const kiosk = page.edition.kind === "kiosk";
  return markupOf(html`<!doctype html>
<html lang="zh-Hans-CN">
${documentHead({
  page,
  styles: parts.styles ?? [],
  scripts: parts.scripts ?? [],
  searching: parts.searching ?? false,
  extra: parts.head,
})}
<body${parts.bodyClass && html` class="${parts.bodyClass}"`}>
<a class="skip" href="#main">跳到正文</a>
${sampleStrip(page.site.demonstration)}
${header(page)}
<div class="leaf">
${breadcrumb(page.breadcrumb)}
${parts.foreEdge && html`<p class="fore-edge" aria-hidden="true">${parts.foreEdge}</p>`}
<main id="main" tabindex="-1">
${!kiosk && printHead(page)}
${parts.main}
</main>
${
  parts.rail &&
  html`<aside class="rail" aria-label="${parts.railLabel ?? "边栏"}">
${parts.rail}
</aside>`
}
</div>
${footer(page)}
${page.edition.kind === "kiosk" ? idleWarning(page, page.edition.idleSeconds) : printFoot(page, parts.indexNumber)}
</body>
</html>
`);
}
