/** Hands on the links of a printed page that would lead a reader out of the edition for touch screens. */
import { followHref, readTags } from "./site-pages.ts";

const loaded = ["src", "action", "formaction", "poster", "data"];

/** `tag attribute value` of everything that leads out, opens elsewhere, saves a file, or ends in no page. */
export function listOutwardLinks(path: string, text: string): readonly string[] {
  return readTags(text).flatMap(({ name, attributes }) => {
    const told = (attribute: string) => `${path}: ${name} ${attribute}=${attributes[attribute]}`;
    const wrong: string[] = [];
    for (const attribute of ["target", "download", "ping", "data-print", "style", "onclick"])
      if (attributes[attribute] !== undefined) wrong.push(told(attribute));
    for (const attribute of loaded)
      if (attributes[attribute] !== undefined && !isInside(path, attributes[attribute]))
        wrong.push(told(attribute));
    if (name === "a" || name === "area") {
      const { href } = attributes;
      if (href !== undefined && !leadsToPage(path, href)) wrong.push(told("href"));
    } else if (attributes.href !== undefined && !isInside(path, attributes.href)) wrong.push(told("href"));
    const refresh = /url=(.*)$/.exec(
      attributes["http-equiv"] === "refresh" ? (attributes.content ?? "") : "",
    );
    if (refresh?.[1] !== undefined && !leadsToPage(path, refresh[1])) wrong.push(told("content"));
    return wrong;
  });
}

function isInside(path: string, href: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href) && followHref(path, href) !== undefined;
}

function leadsToPage(path: string, href: string): boolean {
  if (href.startsWith("#")) return true;
  return isInside(path, href) && /(?:^|\/)index\.html$/.test(href.replace(/[?#].*$/, ""));
}
