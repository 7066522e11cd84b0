/** Hands on the legend of statistics tables: what 0, an empty box, a stroke, 余 and a link mean. */
import { figureDigits } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { blankMark, notApplicableMark } from "./statistics-cell.ts";

/** Four different things, and what a link is for. */
export const legend: Html = html`<dl class="legend">
<div><dt class="zero"><span class="digits">0</span></dt><dd>有统计，数为零</dd></div>
<div><dt>${blankMark}</dt><dd>未填报，不是零</dd></div>
<div><dt>${notApplicableMark}</dt><dd>不适用于本机关</dd></div>
<div><dt>${figureDigits({ value: 800, approximate: true })}</dt><dd>约数，原文如此</dd></div>
<div><dt><span class="linked">4</span></dt><dd>点数字看来源</dd></div>
</dl>`;
