/** Hands on a ledger written as YAML in the shape of one written as CSV, so that each has one reader. */
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { CsvTable } from "./csv-tree.ts";
import type { SourceFile } from "./source-file.ts";
import { type Mapping, placeOf, type Scalar, shapeNames, type Tree } from "./tree.ts";
import { parseYaml } from "./yaml-tree.ts";

/** The key under which the rows stand; whatever else stands beside it is the head. */
const rowKeys: readonly string[] = ["台账", "ledger"];

/**
 * Reads `来源:`, `说明:` and a list `台账:` of maps. Its columns are the keys of all rows, each at the place where it is first
 * written; a key that a row leaves out is an empty cell.
 */
export function parseYamlTable({ path: file, text }: SourceFile): Checked<CsvTable> {
  const found = collect();
  const tree = found.take(parseYaml(text, { file, firstLine: 1 }));
  if (!tree) return { value: undefined, diagnostics: found.list() };
  if (tree.kind !== "map") {
    found.add("not-a-map", placeOf(file, tree.spot), {});
    return { value: undefined, diagnostics: found.list() };
  }
  const listed = tree.entries.filter(({ key }) => rowKeys.includes(key));
  const [rows, twice] = listed;
  if (!rows) found.add("missing-key", placeOf(file, tree.spot), { key: "台账", why: "" });
  if (rows && twice)
    found.add("both-spellings", placeOf(file, twice.spot), { first: rows.key, second: twice.key });
  const items = rows ? listItems(rows.value, file, found) : [];
  const head = tree.entries
    .filter(({ key }) => !rowKeys.includes(key))
    .flatMap(({ key, value }) => {
      const scalar = takeScalar(key, value, file, found);
      return scalar === undefined || scalar.text === "" ? [] : [{ key, value: scalar }];
    });
  const table = { file, head, ...spread(items, file, found), keyed: true } as const;
  const broken = found.list().some(({ severity }) => severity === "error");
  return { value: broken ? undefined : table, diagnostics: found.list() };
}

function listItems(tree: Tree, file: string, found: Collector): readonly Mapping[] {
  if (tree.kind === "scalar" && tree.text === "") return [];
  if (tree.kind !== "list") {
    found.add("wrong-shape", placeOf(file, tree.spot), { key: "台账", expected: shapeNames.list });
    return [];
  }
  return tree.items.filter((item): item is Mapping => {
    if (item.kind !== "map")
      found.add("wrong-shape", placeOf(file, item.spot), {
        key: "台账",
        expected: "列表，每项是一组“名称: 值”",
      });
    return item.kind === "map";
  });
}

function spread(
  items: readonly Mapping[],
  file: string,
  found: Collector,
): Pick<CsvTable, "columns" | "rows"> {
  const columns = new Map<string, Scalar>();
  for (const { entries } of items)
    for (const { key, spot } of entries)
      if (!columns.has(key)) columns.set(key, { kind: "scalar", text: key, spot });
  const names = [...columns.keys()];
  const rows = items.flatMap((item) => {
    const values = new Map(
      item.entries.map(({ key, value }) => [key, takeScalar(key, value, file, found)] as const),
    );
    const cells = names.map(
      (name): Scalar => values.get(name) ?? { kind: "scalar", text: "", spot: item.spot },
    );
    return cells.every((cell) => cell.text === "") ? [] : [{ spot: item.spot, cells }];
  });
  return { columns: [...columns.values()], rows };
}

function takeScalar(key: string, value: Tree, file: string, found: Collector): Scalar | undefined {
  if (value.kind === "scalar") return { ...value, text: value.text.trim() };
  found.add("wrong-shape", placeOf(file, value.spot), { key, expected: shapeNames.scalar });
  return undefined;
}
