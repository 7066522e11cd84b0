/** Hands on a built site as files and tags: enough of HTML to follow its links, as the templates write it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";

/** A page of the site: its path below the root, and its text. */
export interface SitePage {
  readonly path: string;
  readonly text: string;
}

/** One start tag with its attributes; an attribute without a value is empty. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every file below a folder, `/` between parts, in order. */
export function listSiteFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

/** Every HTML page below a folder. */
export function readSitePages(folder: string): readonly SitePage[] {
  return listSiteFiles(folder)
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** The start tags of a page; comments and closing tags are passed over. */
export function readTags(text: string): readonly Tag[] {
  const found = text
    .replaceAll(/<!--.*?-->/gs, "")
    .matchAll(/<([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g);
  return [...found].map(([, name = "", rest = ""]) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...rest.matchAll(/([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
        ([, key = "", double, single, bare]) => [
          key.toLowerCase(),
          unescapeHtml(double ?? single ?? bare ?? ""),
        ],
      ),
    ),
  }));
}

/** The content of every `meta` of a name, whatever the case of the name. */
export function readMeta(text: string, name: string): readonly string[] {
  return readTags(text)
    .filter((tag) => tag.name === "meta" && tag.attributes.name?.toLowerCase() === name.toLowerCase())
    .map((tag) => tag.attributes.content ?? "");
}

/** The file that a relative address leads to from a page, and its anchor; nothing for one that leaves the site. */
export function followHref(
  from: string,
  href: string,
): { readonly path: string; readonly anchor: string } | undefined {
  const [address = "", anchor = ""] = href.split("#");
  const [way = ""] = address.split("?");
  if (way === "") return { path: from, anchor: decodeURIComponent(anchor) };
  const path = posix.join(posix.dirname(from), decodeURIComponent(way));
  if (path.startsWith("..") || path.startsWith("/")) return undefined;
  return { path: path.endsWith("/") ? `${path}index.html` : path, anchor: decodeURIComponent(anchor) };
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (_, hex?: string, ten?: string) =>
      String.fromCodePoint(hex === undefined ? Number(ten) : Number.parseInt(hex, 16)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
