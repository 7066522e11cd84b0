/** Hands on XML as a tree, and refuses what is not well-formed: enough for feeds and site maps. */

/** An element: its text is that of its own, joined. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Parses a document; throws at the first thing that is not XML. */
export function parseXml(source: string): XmlElement {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(source);
  if (!declaration) throw new Error("there is no XML declaration");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
  const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u.exec(source);
  if (forbidden) throw new Error(`a character that XML forbids at ${forbidden.index}`);
  const top: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const open: OpenElement[] = [top];
  let at = declaration[0].length;
  while (at < source.length) {
    const next =
      /^(?:<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>|[^<>]+)/.exec(
        source.slice(at),
      );
    if (!next) throw new Error(`not XML at ${at}: ${source.slice(at, at + 40)}`);
    const [whole, closed, opened, attributes = "", empty] = next;
    const inside = open.at(-1) ?? top;
    if (closed !== undefined) {
      if (inside.name !== closed || open.length === 1)
        throw new Error(`</${closed}> closes <${inside.name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const element: OpenElement = {
        name: opened,
        attributes: readAttributes(attributes),
        children: [],
        text: "",
      };
      inside.children.push(element);
      if (empty === "") open.push(element);
    } else inside.text += unescapeXml(whole);
    at += whole.length;
  }
  const [root, ...more] = top.children;
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  if (!root || more.length > 0 || top.text.trim() !== "") throw new Error("there is not exactly one root");
  return root;
}

/** The children of a name. */
export function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name);
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} is written twice`);
    attributes[name] = unescapeXml(value);
  }
  return attributes;
}

function unescapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return text.replaceAll(/&([^;&]*;)?/g, (whole, name: string | undefined) => {
    const plain = name && names[name.slice(0, -1)];
    if (plain !== undefined && plain !== "") return plain;
    const code = /^#(?:x([0-9A-Fa-f]+)|([0-9]+));$/.exec(name ?? "");
    if (!code) throw new Error(`${whole} is no entity`);
    return String.fromCodePoint(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16));
  });
}
