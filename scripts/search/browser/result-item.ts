/** Hands on one result as an item of the list: title, passage, date, number, agency, validity. */
import { element } from "./page-parts.ts";
import type { Piece } from "./passage.ts";
import type { SearchResult } from "./result.ts";

/** The item; `root` is the site's root as seen from the page. */
export function resultItem(result: SearchResult, root: string): HTMLLIElement {
  const link = element("a", "notice-link", ...markPieces(result.markedTitle));
  link.href = root + result.url;
  const item = element("li", "", link);
  const source =
    result.attachment === "" ? [] : [element("span", "hit-source", `附件“${result.attachment}”：`)];
  if (result.passage.length > 0)
    item.append(element("p", "hit-passage", ...source, ...markPieces(result.passage)));
  item.append(element("p", "notice-facts", ...listFacts(result)));
  return item;
}

function markPieces(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, found }) => (found ? element("mark", "", text) : text));
}

function listFacts(result: SearchResult): readonly (Node | string)[] {
  const day = element("time", "", result.date);
  day.dateTime = result.date;
  const facts = [
    result.date === "" ? undefined : day,
    result.documentNumber === "" ? undefined : element("span", "number", result.documentNumber),
    result.publisher === "" ? undefined : element("span", "", result.publisher),
    result.validity === "" ? undefined : element("span", validityClass(result.validity), result.validity),
  ];
  return facts.flatMap((fact) => (fact === undefined ? [] : [fact, " "]));
}

const validityStates: Readonly<Record<string, string>> = {
  现行有效: "in-force",
  已修改: "amended",
  废止: "repealed",
  已废止: "repealed",
  失效: "lapsed",
  已失效: "lapsed",
};

function validityClass(label: string): string {
  const state = validityStates[label];
  return state === undefined ? "" : `validity ${state}`;
}
