/** Hands on the names and e-mails of `people.yaml`, for holding commits against them; what is wrong in the file is told elsewhere. */
import type { Mapping, Tree } from "../source/tree.ts";

/** A person and the e-mails from which commits may come. */
export interface PersonEmails {
  readonly name: string;
  readonly emails: readonly string[];
}

/** Reads as far as it can be read: a list of persons with 姓名 and 邮箱 (one, or a list). */
export function readPersonEmails(tree: Tree | undefined): readonly PersonEmails[] {
  if (tree?.kind !== "list") return [];
  return tree.items.flatMap((item) => {
    if (item.kind !== "map") return [];
    const [name] = textsOf(item, ["姓名", "name"]);
    return name === undefined ? [] : [{ name, emails: textsOf(item, ["邮箱", "email", "emails"]) }];
  });
}

function textsOf({ entries }: Mapping, keys: readonly string[]): readonly string[] {
  const value = entries.find(({ key }) => keys.includes(key.normalize("NFKC").trim()))?.value;
  const items = value?.kind === "list" ? value.items : value ? [value] : [];
  return items.flatMap((item) =>
    item.kind === "scalar" && item.text.trim() !== ""
      ? item.text
          .split(/[、；;，,\s]+/)
          .map((text) => text.trim())
          .filter((text) => text !== "")
      : [],
  );
}
