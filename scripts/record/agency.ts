/** Hands on agencies: who publishes, under which index prefix, with which word in document numbers. */
import { collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { placeOf, shapeNames } from "../source/tree.ts";
import { type Key, openFields } from "./fields.ts";
import type { Scheme } from "./scheme.ts";

/** An organ of the county. */
export interface Agency {
  readonly place: Place;
  readonly id: string;
  readonly name: string;
  /** The name itself where no shorter one is given. */
  readonly shortName: string;
  /** Term of the scheme agency-kind. */
  readonly kind: string;
  readonly indexPrefixes: readonly string[];
  readonly agencyWords: readonly string[];
  readonly address: string | undefined;
  readonly phone: string | undefined;
  readonly officeHours: string | undefined;
  readonly email: string | undefined;
  readonly website: string | undefined;
}

type Id =
  | "id"
  | "name"
  | "shortName"
  | "kind"
  | "indexPrefix"
  | "agencyWords"
  | "address"
  | "phone"
  | "officeHours"
  | "email"
  | "website";

const keys: readonly Key<Id>[] = [
  { id: "id", name: "代码" },
  { id: "name", name: "名称" },
  { id: "shortName", name: "简称" },
  { id: "kind", name: "类型" },
  { id: "indexPrefix", name: "索引号前缀" },
  { id: "agencyWords", name: "机关代字" },
  { id: "address", name: "地址" },
  { id: "phone", name: "电话" },
  { id: "officeHours", name: "办公时间" },
  { id: "email", name: "邮箱" },
  { id: "website", name: "网址" },
];

/** Reads `agencies.yaml`: a list, one agency an item. */
export function readAgencies(tree: Tree, file: string, kinds: Scheme): Checked<readonly Agency[]> {
  const found = collect();
  if (tree.kind !== "list") {
    found.add("wrong-shape", placeOf(file, tree.spot), { key: "agencies.yaml", expected: shapeNames.list });
    return { value: undefined, diagnostics: found.list() };
  }
  const agencies: Agency[] = [];
  for (const item of tree.items) {
    if (item.kind !== "map") {
      found.add("wrong-shape", placeOf(file, item.spot), { key: "机构", expected: shapeNames.map });
      continue;
    }
    const fields = openFields(item, { file, keys, found });
    for (const id of ["id", "name", "kind", "indexPrefix"] as const) fields.need(id);
    const id = fields.text("id");
    if (id && !/^[a-z0-9][a-z0-9-]*$/.test(id.text))
      found.add("wrong-shape", id.place, {
        key: "代码",
        expected: "小写英文字母、数字和连字符，例如 county-office",
      });
    const [name, kind] = [fields.text("name"), fields.term("kind", kinds)];
    const prefixes = fields.texts("indexPrefix").map((prefix) => prefix.text);
    const [shortName, words] = [fields.text("shortName"), fields.texts("agencyWords")];
    const optional = (key: Id): string | undefined => fields.text(key)?.text;
    const [address, phone, officeHours, email, website] = [
      optional("address"),
      optional("phone"),
      optional("officeHours"),
      optional("email"),
      fields.site("website"),
    ];
    if (!id || !name || !kind) continue;
    agencies.push({
      place: fields.place("id"),
      id: id.text,
      name: name.text,
      shortName: shortName?.text ?? name.text,
      kind: kind.id,
      indexPrefixes: prefixes,
      agencyWords: words.map((word) => word.text),
      address,
      phone,
      officeHours,
      email,
      website,
    });
  }
  return { value: agencies, diagnostics: found.list() };
}
