/** Hands on the rail of a report: its parts, downloads, the reports of other years. */
import type { ReportPage } from "../../scripts/page/report-page.ts";
import { askAtCounter } from "./ask-at-counter.ts";
import { type Html, html } from "./html.ts";
import { printButton } from "./print-button.ts";
import { railBlock } from "./rail-block.ts";
import type { ReportPart } from "./report-part.ts";

/** Blocks without a line are left out. */
export function reportRail(page: ReportPage, parts: readonly ReportPart[]): Html {
  return html`${railBlock(
    "本报告",
    parts
      .filter(({ heading }) => heading !== "")
      .map(({ id, heading }) => ({ label: heading, href: `#${id}` })),
  )}
${railBlock("下载", page.downloads, askAtCounter(page))}
${railBlock("相关", page.more)}
${railBlock("历年年报", page.years)}
${printButton(page)}`;
}
