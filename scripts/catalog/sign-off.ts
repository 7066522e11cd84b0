/** Hands on the sign-offs that a version of a notice carries: who agreed, as what, when, and who wrote it down. */
import type { Tree } from "../source/tree.ts";
import type { MatterBlock } from "./matter-blocks.ts";
import { treeOfBlock } from "./matter-blocks.ts";

/** One item of 审核 as some version of the file had it. */
export interface SignOff {
  readonly role: string;
  readonly by: string;
  readonly on: string;
  /** Who entered a signature given on paper, where it was not the reviewer. */
  readonly recordedBy: string | undefined;
  /** Line of the file, from 1. */
  readonly line: number;
  /** All that the item says: a sign-off of which one word is changed is another one. */
  readonly mark: string;
}

const spellings = {
  role: ["环节", "角色", "职务角色", "step", "role"],
  by: ["审核人", "签署人", "姓名", "by"],
  on: ["日期", "on"],
  recordedBy: ["登记人", "recordedBy"],
} as const;

/** Reads the items of the block; what has no name in it is no sign-off. */
export function readSignOffs(block: MatterBlock | undefined): readonly SignOff[] {
  const tree = block && treeOfBlock(block);
  if (!tree) return [];
  const items = tree.kind === "list" ? tree.items : [tree];
  return items.flatMap((item) => {
    if (item.kind !== "map") return [];
    const entries = new Map(item.entries.map(({ key, value }) => [key.normalize("NFKC").trim(), value]));
    const text = (keys: readonly string[]): string | undefined => {
      const value = keys.map((key) => entries.get(key)).find((found) => found?.kind === "scalar");
      return value?.kind === "scalar" && value.text.trim() !== "" ? value.text.trim() : undefined;
    };
    const by = text(spellings.by);
    if (by === undefined) return [];
    return [
      {
        role: text(spellings.role) ?? "",
        by,
        on: text(spellings.on) ?? "",
        recordedBy: text(spellings.recordedBy),
        line: item.spot.line,
        mark: markOf(item),
      },
    ];
  });
}

function markOf(tree: Tree): string {
  if (tree.kind === "scalar") return JSON.stringify(tree.text);
  if (tree.kind === "list") return `[${tree.items.map(markOf).join()}]`;
  return `{${tree.entries.map(({ key, value }) => `${JSON.stringify(key)}:${markOf(value)}`).join()}}`;
}
