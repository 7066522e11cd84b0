/** Hands on a Markdown file cut in two: the tree of its front matter, and its body with the line where it begins. */
import matter from "gray-matter";
import { complain } from "../diagnostics/codes.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import type { SourceFile } from "./source-file.ts";
import { type Mapping, shapeNames } from "./tree.ts";
import { parseAnyYaml } from "./yaml-tree.ts";

/** The two parts of a content file. */
export interface Article {
  readonly file: string;
  readonly matter: Mapping;
  readonly body: string;
  /** Line of the file at which the body begins. */
  readonly firstLine: number;
}

/** Splits and reads; what is written plainly is read at speed, with the same result. */
export function parseArticle(source: SourceFile): Checked<Article> {
  const plain = readPlainArticle(source);
  return plain ? { value: plain, diagnostics: [] } : parseAnyArticle(source);
}

/** An article with bare fences and plain front matter; undefined where it is anything else. */
export function readPlainArticle({ path, text }: SourceFile): Article | undefined {
  if (!text.startsWith("---\n")) return undefined;
  const close = text.indexOf("\n---", 3);
  const end = close + 4;
  if (close < 4 || (end < text.length && text[end] !== "\n")) return undefined;
  // Joined anew, since values cut out of the text itself would keep the whole body alive for as long as the notice.
  const lines = text.slice(4, close).split("\n");
  const matter = readPlainYaml(lines.join("\n"), 2);
  if (matter?.kind !== "map") return undefined;
  return { file: path, matter, body: text.slice(end + 1), firstLine: lines.length + 3 };
}

/** Reads by the libraries. The fences are checked here first, since gray-matter takes an open or foreign fence in silence. */
export function parseAnyArticle({ path, text }: SourceFile): Checked<Article> {
  const refuse = (diagnostic: Diagnostic): Checked<Article> => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  const lines = text.split("\n");
  const [opening = ""] = lines;
  if (!opening.startsWith("---"))
    return refuse(complain("missing-front-matter", { file: path, line: 1, column: 1 }, {}));
  const language = opening.slice(3).trim();
  if (!["", "yaml", "yml"].includes(language)) {
    const place = { file: path, line: 1, column: opening.indexOf(language, 3) + 1 };
    return refuse(complain("front-matter-language", place, { language: language.slice(0, 20) }));
  }
  // gray-matter ends the block at any line that begins with three dashes; what is written after them would be lost.
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  if (close < 0) return refuse(complain("unclosed-front-matter", { file: path, line: 1, column: 1 }, {}));
  if (!/^---\s*$/.test(lines[close] ?? ""))
    return refuse(complain("unclosed-front-matter", { file: path, line: close + 1, column: 4 }, {}));
  const { block, body } = split(lines, close);
  const tree = parseAnyYaml(block, { file: path, firstLine: 2 });
  const value = tree.value;
  if (value === undefined) return { value: undefined, diagnostics: tree.diagnostics };
  if (value.kind !== "map") {
    const place = { file: path, line: 2, column: 1 };
    const shape =
      value.kind === "scalar"
        ? complain("not-a-map", place, {})
        : complain("wrong-shape", place, { key: "文件头", expected: shapeNames.map });
    return { value: undefined, diagnostics: [...tree.diagnostics, shape] };
  }
  const swallowed = findSwallowedComments(block, path);
  return {
    value: { file: path, matter: value, body, firstLine: close + 2 },
    diagnostics: [...tree.diagnostics, ...swallowed],
  };
}

/** gray-matter splits; its engine only hands the block through, so that offsets stay those of the file. */
function split(lines: readonly string[], close: number): { readonly block: string; readonly body: string } {
  const source = ["---", ...lines.slice(1, close), "---", ...lines.slice(close + 1)].join("\n");
  let block = "";
  const keep = (raw: string): object => {
    block = raw.replace(/^\n/, "");
    return {};
  };
  const { content } = matter(source, {
    language: "yaml",
    engines: { yaml: { parse: keep }, ...refusingEngines },
  });
  return { block, body: content };
}

const refuseToParse = { parse: (): object => ({}) };

/** Every other language that gray-matter knows, under every spelling, does nothing: `---js` would run code. */
const refusingEngines = Object.fromEntries(
  [
    "js",
    "javascript",
    "JS",
    "JavaScript",
    "json",
    "JSON",
    "coffee",
    "coffeescript",
    "cson",
    "toml",
    "TOML",
    "yml",
  ].map((name) => [name, refuseToParse]),
);

/** Text after ` #` on a line of front matter vanishes from the page; a comment of one's own stands on its own line. */
function findSwallowedComments(block: string, file: string): readonly Diagnostic[] {
  return block.split("\n").flatMap((line, index) => {
    const parts = /^([^\s#"'[{][^"'#:]*: +[^"'[{|>#][^"']*?) (#.*)$/.exec(line);
    if (!parts) return [];
    const place = { file, line: index + 2, column: [...(parts[1] ?? "")].length + 2 };
    return [complain("swallowed-comment", place, { rest: parts[2] ?? "" })];
  });
}
