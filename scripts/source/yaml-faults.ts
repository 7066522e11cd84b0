/** Hands on the faults that YAML finds, each once, where its cause stands: the open quotation mark, not the end of the file. */
import { type Document, isCollection, isScalar, type Node, visit, type YAMLParseError } from "yaml";
import { wordsFor, type YamlWords } from "./yaml-words.ts";

/** A fault, and the offset of its cause. */
export interface YamlFault {
  readonly offset: number;
  readonly words: YamlWords;
  readonly tab: boolean;
}

/** Lists the faults of a document, the first of each line: what follows it on its line is its consequence. */
export function listYamlFaults(document: Document.Parsed, text: string): readonly YamlFault[] {
  const lines = new Set<number>();
  return (
    document.errors
      // A line that begins with a percent sign is refused as such.
      .filter(({ code }) => code !== "BAD_DIRECTIVE")
      .map((error) => placeFault(error, document, text))
      .filter(({ offset }) => {
        const line = text.lastIndexOf("\n", offset - 1);
        return lines.has(line) ? false : lines.add(line);
      })
  );
}

function placeFault(error: YAMLParseError, document: Document.Parsed, text: string): YamlFault {
  const at = error.pos[0];
  const fault = (offset: number, words: YamlWords): YamlFault => ({
    offset,
    words,
    tab: error.code === "TAB_AS_INDENT",
  });
  const quote = findOpenQuote(document, at, text);
  if (quote !== undefined) return fault(quote, wordsFor("open-quote"));
  const bracket = /^Flow (?:sequence|map)/.test(error.message) ? findOpenBracket(document, at) : undefined;
  if (bracket !== undefined) return fault(bracket, wordsFor("open-bracket"));
  if (/^Missing , or :/.test(error.message)) return fault(at, wordsFor("missing-comma"));
  if (/^Implicit map keys need to be followed/.test(error.message))
    return fault(at, wordsFor("missing-colon"));
  // 标题: !重要 甲 — the sign that makes a tag of it stands before.
  if (/^Tags and anchors must be separated/.test(error.message)) {
    const sign = Math.max(text.lastIndexOf("!", at), text.lastIndexOf("&", at));
    return fault(sign < 0 ? at : sign, wordsFor("TAG_RESOLVE_FAILED"));
  }
  if (error.code === "BLOCK_AS_IMPLICIT_KEY") {
    const end = text.indexOf("\n", at);
    const colon = text.slice(at, end < 0 ? text.length : end).search(/:(?=\s|$)/);
    return fault(colon < 0 ? at : at + colon, wordsFor(error.code));
  }
  return fault(at, wordsFor(error.code));
}

/** The mark that opens a value in quotes which ran on over its line: up to the fault, or to the end of the file. */
function findOpenQuote(document: Document.Parsed, at: number, text: string): number | undefined {
  let found: number | undefined;
  visitNodes(document, (node) => {
    if (!isScalar(node) || !/^QUOTE/.test(String(node.type)) || !node.range) return;
    const [start, end] = node.range;
    if (start >= at || !text.slice(start, end).trimEnd().includes("\n")) {
      // On one line a quotation is open only where the file ends with it.
      if (start < at && end >= at && !/["']\s*$/.test(text.slice(start + 1, end))) found = start;
      return;
    }
    const between = text.slice(end, at);
    if (at <= end || !between.includes("\n")) found = start;
  });
  return found;
}

function findOpenBracket(document: Document.Parsed, at: number): number | undefined {
  let found: number | undefined;
  visitNodes(document, (node) => {
    if (isCollection(node) && node.flow && node.range && node.range[0] < at && at <= node.range[2] + 1)
      found = node.range[0];
  });
  return found;
}

function visitNodes(document: Document.Parsed, see: (node: Node) => void): void {
  visit(document, { Node: (_, node) => see(node as Node) });
}
