/** Prints a page that only the preview shows: it stands alone, since no style sheet of a site need be there yet. */
import { type Html, html, markupOf, raw } from "../components/html.ts";

// Kept as they are: the signs of a style sheet are not to be escaped.
const styles = raw(`<style>
body { margin: 0 auto; padding: 18vh 18px 4rem; max-width: 30em; font: 18px/1.7 "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1b1f22; background: #fbfaf6; }
body.list { padding-top: 3rem; max-width: 46em; }
h1 { margin: 0 0 .5em; padding-bottom: .4em; border-bottom: 2px solid; font: 700 1.6em/1.3 "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif; }
a { color: #11566b; }
ul { margin: 1.5rem 0 0; padding: 0; list-style: none; }
li { padding: .8rem 0; border-bottom: 1px solid #dcd8cd; overflow-wrap: anywhere; }
li p { margin: 0; }
.state { display: inline-block; margin-right: .6em; padding: 0 .5em; background: #f8f1df; color: #755000; font-size: .85em; }
.facts { color: #464d52; font-size: .85em; }
</style>`);

/** The document; `kind` is `words` for a sentence in the middle of the window, `list` for a long one. */
export function printLocalPage(title: string, content: Html, kind: "words" | "list" = "words"): string {
  return markupOf(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${styles}
</head>
<body class="${kind}">
<h1>${title}</h1>
${content}
</body>
</html>
`);
}
