/** Hands on trees from YAML: failsafe schema, every scalar its source text, every complaint at its place. */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
} from "yaml";
import { complain } from "../diagnostics/codes.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { indexLines } from "./line-index.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { type Entry, placeOf, type Spot, type Tree } from "./tree.ts";
import { listYamlFaults } from "./yaml-faults.ts";
import { findDeepNesting, findYamlSlips } from "./yaml-slips.ts";
import { wordsOf } from "./yaml-words.ts";

/** Where the YAML stands: its file, and the line at which it begins (2 in front matter). */
export interface YamlPlace {
  readonly file: string;
  readonly firstLine: number;
}

/** Reads YAML 1.2. Anything doubtful is a complaint and no tree; comments and empty files give an empty map. */
export function parseYaml(text: string, place: YamlPlace): Checked<Tree> {
  const plain = readPlainYaml(text, place.firstLine);
  return plain ? { value: plain, diagnostics: [] } : parseAnyYaml(text, place);
}

/** The same by the library alone, whatever the text. */
export function parseAnyYaml(text: string, { file, firstLine }: YamlPlace): Checked<Tree> {
  const deep = findDeepNesting(text, file, firstLine);
  if (deep) return { value: undefined, diagnostics: [deep] };
  const slips = findYamlSlips(text, file, firstLine);
  if (slips.length > 0) return { value: undefined, diagnostics: slips };
  const found = collect();
  const spotAt = indexLines(text, firstLine);
  const document = parse(text);
  if (document === undefined)
    return {
      value: undefined,
      diagnostics: [complain("nested-too-deep", { file, line: firstLine }, { limit: 40 })],
    };
  const directive = /^%/m.exec(text.split("\n---")[0] ?? "");
  if (directive) found.add("yaml-feature", placeOf(file, spotAt(directive.index)), { feature: "“%”指令" });
  // What else is said of a file with directives speaks of documents that nobody meant.
  for (const { offset, words, tab } of directive ? [] : listYamlFaults(document, text)) {
    const place = placeOf(file, spotAt(offset));
    if (tab) found.add("yaml-tab", place, {});
    else found.add("yaml-syntax", place, words);
  }
  if (found.list().length > 0) return { value: undefined, diagnostics: found.list() };
  const root = document.contents;
  if (root === null)
    return { value: { kind: "map", entries: [], spot: { line: firstLine, column: 1 } }, diagnostics: [] };
  const tree = growTree(root, { file, text, spotAt, found });
  return {
    value: found.list().some((d) => d.severity === "error") ? undefined : tree,
    diagnostics: found.list(),
  };
}

function parse(text: string): ReturnType<typeof parseDocument<ParsedNode>> | undefined {
  try {
    // At log level "silent" the library drops a second document without an error.
    return parseDocument(text, {
      schema: "failsafe",
      version: "1.2",
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
    });
  } catch {
    // The library recurses; what passes the depth check and still exhausts the stack is refused all the same.
    return undefined;
  }
}

interface Growing {
  readonly file: string;
  readonly text: string;
  readonly spotAt: (offset: number) => Spot;
  readonly found: Collector;
}

function growTree(node: Node, growing: Growing): Tree {
  const { file, spotAt, found } = growing;
  const spot = spotAt(node.range?.[0] ?? 0);
  if (isAlias(node)) {
    found.add("yaml-feature", placeOf(file, spot), { feature: "“*”引用" });
    return { kind: "scalar", text: "", spot };
  }
  refuseProperties(node, growing);
  if (isSeq(node))
    return { kind: "list", items: node.items.map((item) => growTree(item as Node, growing)), spot };
  if (isMap(node)) return { kind: "map", entries: growEntries(node.items as readonly Pair[], growing), spot };
  return { kind: "scalar", text: isScalar(node) ? String(node.value ?? "") : "", spot };
}

/** Anchors and tags, of values and of keys; they stand before the node itself, and are named where they stand. */
function refuseProperties(node: Node, { file, text, spotAt, found }: Growing): void {
  const start = node.range?.[0] ?? 0;
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined)
    found.add(
      "yaml-feature",
      placeOf(file, spotAt(Math.max(0, text.lastIndexOf(`&${node.anchor}`, start)))),
      { feature: "“&”锚点" },
    );
  if (node.tag === undefined) return;
  let tag = Math.max(0, text.lastIndexOf("!", start));
  while (/[^\s,[\]{}]/.test(text.charAt(tag - 1))) tag--;
  found.add("yaml-feature", placeOf(file, spotAt(tag)), { feature: "“!”标签" });
}

interface Pair {
  readonly key: Node | null;
  readonly value: Node | null;
}

function growEntries(pairs: readonly Pair[], growing: Growing): readonly Entry[] {
  const { file, spotAt, found } = growing;
  const entries = new Map<string, Entry>();
  for (const pair of pairs) {
    const spot = spotAt(pair.key?.range?.[0] ?? 0);
    if (!isScalar(pair.key) || pair.key.value === "") {
      found.add("yaml-syntax", placeOf(file, spot), wordsOf("NON_STRING_KEY"));
      continue;
    }
    refuseProperties(pair.key, growing);
    const key = String(pair.key.value);
    const value: Tree =
      pair.value === null ? { kind: "scalar", text: "", spot } : growTree(pair.value, growing);
    const earlier = entries.get(key);
    if (earlier) found.add("duplicate-key", placeOf(file, spot), { key, line: earlier.spot.line });
    else entries.set(key, { key, spot, value });
  }
  return [...entries.values()];
}
