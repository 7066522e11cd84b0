/** Hands on every equation of the statistics tables with its verdict, to be opened by whoever wants to check. */
import type { ShownAudit, ShownCheck } from "../../scripts/page/shown-checks.ts";
import { type Html, html } from "./html.ts";

/** Closed at first; paper shows what does not hold. */
export function audit({ sentence, checks }: ShownAudit): Html {
  return html`<details class="audit"><summary>${sentence}</summary>
<ul class="checks">
${checks.map(checkItem)}</ul></details>`;
}

function checkItem({ words, sides, verdict, verdictWord, note }: ShownCheck): Html {
  return html`<li class="${verdict}"><p>${words}</p><p class="check-facts"><span class="verdict">${verdictWord}</span>${sides && html` <span>${sides}</span>`}${note && html` <span>${note}</span>`}</p></li>
`;
}
