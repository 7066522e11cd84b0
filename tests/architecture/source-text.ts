/** Hands on a source file as the laws see it: code without comments and quoted words, and the imports in it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One import or re-export; without `specifier`, an `import(…)` of something computed. */
export interface ImportLine {
  readonly specifier: string | undefined;
  readonly kind: "value" | "type" | "dynamic";
  readonly line: number;
}

/** A file of the house. `code` is as long as `text`, line by line, with comments and quoted words blanked. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly lines: readonly string[];
}

const codeEndings = /\.(ts|mts|js|mjs|cjs)$/;

/** Reads a path and a text as a file of the house. */
export function readSource(path: string, text: string): SourceText {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return { path, text, code: codeEndings.test(path) ? blankQuotes(text) : text, lines };
}

/** Lists the files below the folders of a repository, sorted by path, as files of the house. */
export function listSources(
  root: string,
  folders: readonly string[],
  endings: RegExp,
): readonly SourceText[] {
  const files = folders.flatMap((folder) => {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  });
  return files
    .map((file) => file.slice(root.length + 1).replaceAll("\\", "/"))
    .filter((path) => endings.test(path))
    .sort()
    .map((path) => readSource(path, readFileSync(join(root, path), "utf8")));
}

const importClause =
  /\b(?:import|export)\s+(type\s+)?(?:[\w$]+\s*,\s*)?(?:[\w$]+|\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})\s*from\s*(?=["'])/g;
const bareImport = /\bimport\s*(?=["'])/g;
const dynamicImport = /\bimport\s*\(\s*/g;

/** Finds every import in a file, static or dynamic, of values or of types, in the order of the file. */
export function findImports(source: SourceText): readonly ImportLine[] {
  const found: (ImportLine & { readonly at: number })[] = [];
  const note = (match: RegExpMatchArray, kind: ImportLine["kind"]): void => {
    const at = (match.index ?? 0) + match[0].length;
    found.push({ specifier: quotedAt(source, at), kind, line: lineAt(source, at), at });
  };
  for (const match of source.code.matchAll(importClause)) note(match, match[1] ? "type" : "value");
  for (const match of source.code.matchAll(bareImport)) note(match, "value");
  for (const match of source.code.matchAll(dynamicImport)) note(match, "dynamic");
  return found.sort((a, b) => a.at - b.at).map(({ specifier, kind, line }) => ({ specifier, kind, line }));
}

/** Lists the numbers of the lines of `code` that hold a pattern. */
export function findLines(code: string, pattern: RegExp): readonly number[] {
  return code.split(/\r?\n/).flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

function quotedAt(source: SourceText, at: number): string | undefined {
  const quote = source.code[at];
  if (quote !== '"' && quote !== "'" && quote !== "`") return undefined;
  const end = source.code.indexOf(quote, at + 1);
  const specifier = source.text.slice(at + 1, end);
  return quote === "`" && specifier.includes("${") ? undefined : specifier;
}

function lineAt(source: SourceText, at: number): number {
  return source.text.slice(0, at).split("\n").length;
}

/** One piece of a program that is not plain code, tried in this order at every place. */
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const quoted = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/y;
const regularExpression = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
const templatePart = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y;
const beforeExpression = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|of|in))\s*$/;

function blankQuotes(text: string): string {
  let code = "";
  const braces: number[] = [];
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = code.length;
    return pattern.exec(text)?.[0];
  };
  const template = (): void => {
    code += blank(take(templatePart) ?? "");
    if (text.startsWith("${", code.length)) {
      code += "${";
      braces.push(0);
    } else code += text[code.length] ?? "";
  };
  while (code.length < text.length) {
    const noise = take(comment);
    const words = noise === undefined ? take(quoted) : undefined;
    const expression = beforeExpression.test(code.slice(-40)) ? take(regularExpression) : undefined;
    const character = text[code.length] ?? "";
    const depth = braces.at(-1);
    if (noise !== undefined) code += blank(noise);
    else if (words !== undefined) code += `${words[0]}${blank(words.slice(1, -1))}${words[0]}`;
    else if (expression !== undefined) code += blank(expression);
    else if (character === "`") {
      code += character;
      template();
    } else if (character === "}" && depth === 0) {
      code += character;
      braces.pop();
      template();
    } else {
      if (depth !== undefined && character === "{") braces[braces.length - 1] = depth + 1;
      if (depth !== undefined && character === "}") braces[braces.length - 1] = depth - 1;
      code += character;
    }
  }
  return code;
}

function blank(words: string): string {
  return words.replace(/[^\n\r]/g, " ");
}
