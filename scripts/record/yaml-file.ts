/** Hands on the tree of a YAML file. */
import type { Collector } from "../diagnostics/collector.ts";
import { decodeFile, type RawFile } from "../source/source-file.ts";
import type { Tree } from "../source/tree.ts";
import { parseYaml } from "../source/yaml-tree.ts";

/** Reads a tree, and collects the complaints; undefined where there is none to go on with. */
export type ReadTree = (file: RawFile, found: Collector) => Tree | undefined;

/** Decodes and parses. */
export function readYamlFile(file: RawFile, found: Collector): Tree | undefined {
  const source = found.take(decodeFile(file, { allowMark: false }));
  return source && found.take(parseYaml(source.text, { file: source.path, firstLine: 1 }));
}
