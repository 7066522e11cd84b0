/** Hands on XML as a walk over its tags and texts, by local names; whatever is no XML is passed over. */

/** What the walker is told. Names are without their prefix: `w:t` is `t`. */
export interface XmlListener {
  readonly open?: (name: string, attribute: (local: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Goes through a document once. A tag that is closed at once is opened and closed. */
export function walkXml(source: string, { open, close, text }: XmlListener): void {
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf("<", at);
    if (start < 0) break;
    if (start > at) text?.(readEntities(source.slice(at, start)));
    if (source.startsWith("<!--", start)) at = endOf(source, "-->", start);
    else if (source.startsWith("<![CDATA[", start)) {
      at = endOf(source, "]]>", start);
      text?.(source.slice(start + 9, at - 3));
    } else if (source.startsWith("<?", start)) at = endOf(source, "?>", start);
    else if (source.startsWith("<!", start)) at = endOf(source, ">", start);
    else {
      const end = endOfTag(source, start);
      const inside = source.slice(start + 1, end);
      at = end + 1;
      if (inside.startsWith("/")) close?.(localName(inside.slice(1)));
      else {
        const name = localName(inside);
        open?.(name, (local) => readAttribute(inside, local));
        if (inside.endsWith("/")) close?.(name);
      }
    }
  }
}

/** The texts of all elements of a name, joined each. */
export function listTexts(source: string, element: string): readonly string[] {
  const texts: string[] = [];
  let [depth, current] = [0, ""];
  walkXml(source, {
    open: (name) => {
      if (name !== element) return;
      if (depth++ === 0) current = "";
    },
    close: (name) => {
      if (name === element && --depth === 0) texts.push(current);
    },
    text: (text) => {
      if (depth > 0) current += text;
    },
  });
  return texts;
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

/** A `>` within quotation marks does not end a tag. */
function endOfTag(source: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return source.length;
}

function localName(inside: string): string {
  const name = /^[^\s/>]+/.exec(inside)?.[0] ?? "";
  return name.slice(name.indexOf(":") + 1);
}

function readAttribute(inside: string, local: string): string | undefined {
  for (const [, name = "", double, single] of inside.matchAll(
    /[\s]([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (name === local || name.endsWith(`:${local}`)) return readEntities(double ?? single ?? "");
  return undefined;
}

const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function readEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, digits, name) => {
      if (name !== undefined) return names[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(digits) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
