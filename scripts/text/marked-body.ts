/** Hands on where the text of a notice stands on its page, for who gathers texts and for who renews nothing but them. */

// Bodies are made of Markdown without markup of its own, so that neither mark can be in one.
const begin = "<!-- 正文开始 -->";
const end = "<!-- 正文结束 -->";

/** The text of a notice between its marks; where there is none, there are no marks. */
export function markBody(bodyHtml: string): string {
  if (bodyHtml === "") return "";
  return `${begin}\n${bodyHtml}\n${end}`;
}

/** The page with another text between the marks; undefined where it has not both, in order and once. */
export function swapBody(page: string, bodyHtml: string): string | undefined {
  const [head, text, ...others] = page.split(begin);
  const [old, tail, ...more] = text?.split(end) ?? [];
  if (old === undefined || tail === undefined || others.length + more.length > 0) return undefined;
  return `${head}${markBody(bodyHtml)}${tail}`;
}
