/** Hands on the text of a file with one item more in a list of its front matter; everything else stays as it was typed. */
import { writeScalar } from "./write-yaml.ts";

/** Names and values of an item, in order. */
export type NewItem = readonly (readonly [name: string, value: string])[];

/** The list by all its spellings; the first is written where the file has no such list yet. */
export interface ListName {
  readonly spellings: readonly string[];
}

/**
 * Adds the item at the end of the list. Comments, order, quotes and line ends are kept. Undefined where the list is written
 * in a way that cannot be added to without writing it anew (a single item without a dash, a list over several lines in brackets).
 */
export function addToList(text: string, { spellings }: ListName, item: NewItem): string | undefined {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r\n|\n/);
  const close = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (close < 0) return undefined;
  const put = (at: number, added: readonly string[], replaced = 0): string =>
    [...lines.slice(0, at), ...added, ...lines.slice(at + replaced)].join(end);
  const head = lines.findIndex(
    (line, index) => index > 0 && index < close && spellings.includes(keyOf(line) ?? ""),
  );
  if (head < 0) return put(close, [`${spellings[0]}:`, ...writeItem(item, "  ")]);
  const key = keyOf(lines[head] ?? "") ?? "";
  const value = (lines[head] ?? "").slice((lines[head] ?? "").indexOf(":") + 1).trim();
  const last = lastLineOf(lines, head, close);
  if (value === "[]") return put(head, [`${key}:`, ...writeItem(item, "  ")], 1);
  if (value !== "" && !value.startsWith("#")) return undefined;
  const first = lines.slice(head + 1, last + 1).find((line) => line.trim() !== "" && !/^\s*#/.test(line));
  if (first === undefined) return put(head + 1, writeItem(item, "  "));
  const dash = /^(\s*)- /.exec(first);
  return dash ? put(last + 1, writeItem(item, dash[1] ?? "")) : undefined;
}

/** The name of an element that begins on this line, at the margin. */
function keyOf(line: string): string | undefined {
  const written = /^(?:"([^"]+)"|'([^']+)'|([^\s#"'][^:]*?))\s*:(?:\s|$)/.exec(line);
  return (written?.[1] ?? written?.[2] ?? written?.[3])?.normalize("NFKC").trim();
}

/** The last line of an element that is neither empty nor a remark; a list may stand at the margin itself. */
function lastLineOf(lines: readonly string[], head: number, close: number): number {
  let last = head;
  for (let at = head + 1; at < close; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || /^\s*#/.test(line)) continue;
    if (!/^(?:\s|-\s)/.test(line)) break;
    last = at;
  }
  return last;
}

function writeItem(item: NewItem, indent: string): readonly string[] {
  return item.map(
    ([name, value], index) => `${indent}${index === 0 ? "- " : "  "}${name}: ${writeScalar(value)}`,
  );
}
