/** Hands on the comparison of front matter read at speed with the same read by the library. */
import { isDeepStrictEqual } from "node:util";
import { parseAnyArticle, readPlainArticle } from "../../scripts/source/front-matter.ts";
import { readPlainYaml } from "../../scripts/source/plain-yaml.ts";
import { parseAnyYaml } from "../../scripts/source/yaml-tree.ts";

/** Declined means that the library reads it in any case: nothing can differ. */
export type Comparison = "declined" | "same" | "different";

/** Compares everything that is handed on: values, places, complaints, the body and its line. */
export function compareArticle(text: string): Comparison {
  const source = { path: "a.md", text };
  const plain = readPlainArticle(source);
  if (!plain) return "declined";
  const [read, expected] = [{ value: plain, diagnostics: [] }, parseAnyArticle(source)];
  return isDeepStrictEqual(read, expected) ? "same" : "different";
}

/** The same for YAML that stands by itself. */
export function compareYaml(text: string): Comparison {
  const plain = readPlainYaml(text, 7);
  if (!plain) return "declined";
  const expected = parseAnyYaml(text, { file: "a.yaml", firstLine: 7 });
  return isDeepStrictEqual({ value: plain, diagnostics: [] }, expected) ? "same" : "different";
}
