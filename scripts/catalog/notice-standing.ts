/** Hands on what a version of a notice said of its going out: state, mode of disclosure, date, and whether its file was read at all. */
import { type CivilTime, parseCivilTime } from "../text/civil-time.ts";
import type { ElementId, Elements } from "../record/elements.ts";
import type { Schemes } from "../record/standards.ts";
import { type MatterBlock, plainValue, treeOfBlock } from "./matter-blocks.ts";

/** As written; undefined where the key was not there, empty where its value cannot be told. */
export interface NoticeStanding {
  readonly state: string | undefined;
  readonly mode: string | undefined;
  readonly publishedOn: CivilTime | undefined;
}

/** Reads it from the keys of a head. */
export function readStanding(blocks: ReadonlyMap<string, MatterBlock>, elements: Elements): NoticeStanding {
  const word = (id: ElementId): string | undefined => wordOf(blocks.get(elements.get(id)?.name ?? ""));
  return {
    state: word("state"),
    mode: word("disclosureMode"),
    publishedOn: parseCivilTime(word("publishedOn") ?? ""),
  };
}

/** True where a notice that stands so goes out on its date: 发布 or no state, and 主动公开. */
export function goesOut({ state, mode }: NoticeStanding, schemes: Schemes): boolean {
  return (
    (state === undefined || schemes["notice-state"].find(state)?.id === "published") &&
    schemes["disclosure-mode"].find(mode ?? "")?.id === "proactive"
  );
}

/** True for a path, from the root of the repository, whose file is read as a notice: not `_x.md`, not outside `notices/`. */
export function isReadAsNotice(path: string): boolean {
  const parts = path.split("/");
  const folder = parts.indexOf("notices");
  return folder >= 0 && parts.slice(folder + 1).every((part) => !/^(?:[._]|README(?:\.|$))/i.test(part));
}

function wordOf(block: MatterBlock | undefined): string | undefined {
  if (!block) return undefined;
  const plain = plainValue(block);
  if (plain !== undefined && !block.text.includes("\n") && !/^[>|&!*"]/.test(plain)) return plain;
  const tree = treeOfBlock(block);
  return tree?.kind === "scalar" ? tree.text.trim() : "";
}
