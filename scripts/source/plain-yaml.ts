/**
 * Hands on the tree of YAML as nearly all notices write it: names, values on one line, lists, nothing that needs explaining.
 * It is a small part of YAML read at speed; whatever is doubtful is declined, and the library reads it.
 */
import type { Entry, Listing, Mapping, Spot, Tree } from "./tree.ts";

// Signs of which each is one character of the line, and none a blank, a line break or a mark of YAML's that hides among others.
const foreign =
  /[^\n -~\u00B0-\u00B3\u00B7\u00D7\u2010-\u2015\u2018-\u201F\u2022\u2026\u2103\u2160-\u217F\u2190-\u2193\u2460-\u24FF\u3001-\u3029\u3400-\u4DBF\u4E00-\u9FFF\u338E\u338F\u339C-\u33A1\uFF01-\uFF5E\uFFE5]/;

// Indent; dash; name; the rest. A line that is neither named nor an item goes on from the one above, and is declined.
const shape =
  /^( {0,40})(- )?(?:([A-Za-z\u3400-\u4DBF\u4E00-\u9FFF][\w\u3400-\u4DBF\u4E00-\u9FFF-]{0,63}):(?: (?! )|$))?(.*)$/;

// A value begins with a letter, a digit or a sign beyond ASCII; brackets in it count for nesting, and colon and # may end it.
const plainValue = /^[^ -/:-@[-`{-~](?:[^ :[\]{}]|:(?=[^ ])| (?=[^#]))*$/;
// A colon of either width in an item may be meant to end a name.
const plainItem = /^[^ -/:-@[-`{-~\uFF1A](?:[^ :\uFF1A[\]{}]| (?=[^#]))*$/;
const flowItem = /^( *)([^ -/:-@[-`{-~][^:#[\]{}"'?&*!|>%@`]*)$/;
/** What tells nothing: a line without a sign, and one that is a remark from its first sign on. */
const silent = /^ *(?:#.*)?$/;
const quoted = /^(?:"[^"\\[\]{}]*"|'[^'[\]{}]*')$/;

interface Line {
  readonly number: number;
  readonly indent: number;
  readonly dash: boolean;
  readonly key: string | undefined;
  readonly rest: string;
  readonly restColumn: number;
}

/** The lines, and how far reading has come. */
interface Reading {
  readonly lines: Line[];
  at: number;
}

/** Reads a text that begins at `firstLine` of its file, exactly as the library would; undefined where it is not plain. */
export function readPlainYaml(text: string, firstLine: number): Mapping | Listing | undefined {
  if (foreign.test(text)) return undefined;
  const lines = readLines(text, firstLine);
  if (lines?.[0]?.indent !== 0) return undefined;
  const reading: Reading = { lines, at: 0 };
  const tree = readBlock(reading, 0);
  return reading.at === lines.length ? tree : undefined;
}

function readLines(text: string, firstLine: number): Line[] | undefined {
  const lines: Line[] = [];
  let [start, number] = [0, firstLine];
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const whole = text.slice(start, end);
    if (silent.test(whole)) {
      start = end + 1;
      number++;
      continue;
    }
    const parts = shape.exec(whole);
    if (!parts) return undefined;
    const [, blank = "", dash, key, rest = ""] = parts;
    if (key === undefined && (dash === undefined || rest === "")) return undefined;
    lines.push({
      number,
      indent: blank.length,
      dash: dash !== undefined,
      key,
      rest,
      restColumn: end - start - rest.length + 1,
    });
    start = end + 1;
    number++;
  }
  return lines;
}

function readBlock(reading: Reading, indent: number): Mapping | Listing | undefined {
  return reading.lines[reading.at]?.dash ? readListing(reading, indent) : readMapping(reading, indent);
}

function readMapping(reading: Reading, indent: number): Mapping | undefined {
  const entries: Entry[] = [];
  const keys = new Set<string>();
  const start = spotOf(reading.lines[reading.at], indent);
  for (let line = reading.lines[reading.at]; line; line = reading.lines[reading.at]) {
    if (line.indent < indent) break;
    const { key } = line;
    if (line.indent > indent || line.dash || key === undefined || keys.has(key)) return undefined;
    keys.add(key);
    reading.at++;
    const value =
      line.rest === "" ? readBelow(reading, line, indent) : readInline(line.rest, line, plainValue);
    if (!value) return undefined;
    entries.push({ key, spot: spotOf(line, indent), value });
  }
  return { kind: "map", entries, spot: start };
}

/** What a name without a value of its own has: deeper lines, or a list that stands no deeper than the name, or nothing. */
function readBelow(reading: Reading, { number, restColumn }: Line, indent: number): Tree | undefined {
  const next = reading.lines[reading.at];
  if (!next || next.indent < indent || (next.indent === indent && !next.dash))
    return { kind: "scalar", text: "", spot: { line: number, column: restColumn } };
  return readBlock(reading, next.indent);
}

function readListing(reading: Reading, indent: number): Listing | undefined {
  const items: Tree[] = [];
  const start = spotOf(reading.lines[reading.at], indent);
  for (let line = reading.lines[reading.at]; line; line = reading.lines[reading.at]) {
    if (line.indent < indent || (line.indent === indent && !line.dash)) break;
    if (line.indent > indent) return undefined;
    let item: Tree | undefined;
    if (line.key === undefined) {
      reading.at++;
      item = readInline(line.rest, line, plainItem);
    } else {
      // Without its dash the line is the first of a map that stands two signs deeper.
      reading.lines[reading.at] = { ...line, dash: false, indent: indent + 2 };
      item = readMapping(reading, indent + 2);
    }
    if (!item) return undefined;
    items.push(item);
  }
  return { kind: "list", items, spot: start };
}

function spotOf(line: Line | undefined, indent: number): Spot {
  return { line: line?.number ?? 1, column: indent + 1 };
}

function readInline(text: string, { number, restColumn }: Line, plain: RegExp): Tree | undefined {
  const spot = { line: number, column: restColumn };
  if (plain.test(text)) return { kind: "scalar", text, spot };
  if (quoted.test(text)) return { kind: "scalar", text: text.slice(1, -1), spot };
  if (!text.startsWith("[") || !text.endsWith("]")) return undefined;
  const items = readFlow(text.slice(1, -1), { line: number, column: restColumn + 1 });
  return items && { kind: "list", items, spot };
}

function readFlow(inner: string, { line, column }: Spot): readonly Tree[] | undefined {
  if (inner === "") return [];
  const items: Tree[] = [];
  let at = column;
  for (const piece of inner.split(",")) {
    const parts = flowItem.exec(piece);
    const [, blank = "", text = ""] = parts ?? [];
    if (!parts || text.endsWith(" ")) return undefined;
    items.push({ kind: "scalar", text, spot: { line, column: at + blank.length } });
    at += piece.length + 1;
  }
  return items;
}
