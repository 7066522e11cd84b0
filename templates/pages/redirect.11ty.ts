/** Prints the page at an address where something stood before: it leads on at once, and says where to. */
import type { RedirectPage } from "../../scripts/page/other-pages.ts";
import { html } from "../components/html.ts";
import { layout } from "../layouts/layout.ts";

/** The document; it works without script. */
export function render(page: RedirectPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.words}<a href="${page.target.href}">${page.target.label}</a></p>`,
    head: html`<meta http-equiv="refresh" content="0; url=${page.target.href}">
<meta name="robots" content="noindex">
`,
    bodyClass: "redirect-page",
  });
}
