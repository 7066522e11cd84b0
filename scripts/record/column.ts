/** Hands on columns (栏目): parts of the site with an owner, into which notices fall by equality on their elements. */
import { collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { placeOf, shapeNames } from "../source/tree.ts";
import { type Key, openFields, type Written } from "./fields.ts";
import type { Schemes } from "./standards.ts";

/** The elements by which a column chooses; a notice fits where every given one is equal. */
export interface ColumnFilter {
  readonly class?: string;
  readonly priorityArea?: string;
  readonly genre?: string;
  readonly normativeDocument?: boolean;
}

export interface Column {
  readonly place: Place;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** The words of the scheme column-kind, printed as `ColumnType`. */
  readonly kind: string;
  readonly owner: Written | undefined;
  readonly accepts: ColumnFilter;
}

const keys: readonly Key<"id" | "name" | "description" | "keywords" | "kind" | "owner" | "accepts">[] = [
  { id: "id", name: "代码" },
  { id: "name", name: "名称" },
  { id: "description", name: "说明" },
  { id: "keywords", name: "关键词" },
  { id: "kind", name: "类型" },
  { id: "owner", name: "责任单位" },
  { id: "accepts", name: "收录" },
];

const filterKeys: readonly Key<"class" | "priorityArea" | "genre" | "normativeDocument">[] = [
  { id: "class", name: "类别" },
  { id: "priorityArea", name: "重点领域" },
  { id: "genre", name: "体裁" },
  { id: "normativeDocument", name: "规范性文件" },
];

/** Reads `columns.yaml`: a list, one column an item, in the order in which they are tried. */
export function readColumns(tree: Tree, file: string, schemes: Schemes): Checked<readonly Column[]> {
  const found = collect();
  if (tree.kind !== "list") {
    found.add("wrong-shape", placeOf(file, tree.spot), { key: "columns.yaml", expected: shapeNames.list });
    return { value: undefined, diagnostics: found.list() };
  }
  const columns: Column[] = [];
  for (const item of tree.items) {
    if (item.kind !== "map") {
      found.add("wrong-shape", placeOf(file, item.spot), { key: "栏目", expected: shapeNames.map });
      continue;
    }
    const fields = openFields(item, { file, keys, found });
    for (const id of ["id", "name", "description", "keywords", "kind", "owner"] as const) fields.need(id);
    const [id, name, description] = [fields.text("id"), fields.text("name"), fields.text("description")];
    const [kind, owner, keywords] = [
      fields.term("kind", schemes["column-kind"]),
      fields.text("owner"),
      fields.texts("keywords"),
    ];
    const accepted = fields.map("accepts");
    const filters = accepted && openFields(accepted, { file, keys: filterKeys, found });
    if (id && !/^[a-z0-9][a-z0-9-]*$/.test(id.text))
      found.add("wrong-shape", id.place, { key: "代码", expected: "小写英文字母、数字和连字符" });
    if (!id || !name || !kind) continue;
    const [group, area, genre, normative] = [
      filters?.term("class", schemes.class),
      filters?.term("priorityArea", schemes["priority-area"]),
      filters?.term("genre", schemes.genre),
      filters?.flag("normativeDocument"),
    ];
    columns.push({
      place: fields.place("id"),
      id: id.text,
      name: name.text,
      description: description?.text ?? name.text,
      keywords: keywords.map((word) => word.text),
      kind: kind.label,
      owner,
      accepts: {
        ...(group === undefined ? {} : { class: group.id }),
        ...(area === undefined ? {} : { priorityArea: area.id }),
        ...(genre === undefined ? {} : { genre: genre.id }),
        ...(normative === undefined ? {} : { normativeDocument: normative }),
      },
    });
  }
  return { value: columns, diagnostics: found.list() };
}
