/** Hands on the figures of real published tables, copied for the audit of sentences. */
import { readFileSync } from "node:fs";
import type { Mapping } from "../../scripts/source/tree.ts";
import { parseYaml } from "../../scripts/source/yaml-tree.ts";
import type { StatisticsTable } from "../../scripts/statistics/table.ts";
import { ownForm, tellTable } from "./told-report.ts";

/** The table of `tests/fixtures/narrative/<id>.yaml`. */
export function publishedTable(id: string): StatisticsTable {
  const file = `tests/fixtures/narrative/${id}.yaml`;
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const tree = parseYaml(text, { file, firstLine: 1 }).value;
  if (tree?.kind !== "map") throw new Error(file);
  const figures = entryOf(tree, "figures");
  if (figures?.kind !== "map") throw new Error(file);
  const told = figures.entries.map(({ key, value }) => [
    key,
    value.kind === "scalar" ? Number(value.text) : 0,
  ]);
  return tellTable(ownForm(textOf(tree, "form")), Object.fromEntries(told), Number(textOf(tree, "year")));
}

function entryOf({ entries }: Mapping, key: string) {
  return entries.find((entry) => entry.key === key)?.value;
}

function textOf(mapping: Mapping, key: string): string {
  const value = entryOf(mapping, key);
  return value?.kind === "scalar" ? value.text : "";
}
