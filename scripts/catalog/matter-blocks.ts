/** Hands on front matter cut into its top-level keys without reading it whole: an old version need not be a sound one. */

import type { Tree } from "../source/tree.ts";
import { parseYaml } from "../source/yaml-tree.ts";
import type { ElementId, Elements } from "../record/elements.ts";

/** The lines of one key. `line` counts from 1 in the file. */
export interface MatterBlock {
  /** The Chinese name of an element, or the key as it was written. */
  readonly name: string;
  readonly id: ElementId | undefined;
  readonly line: number;
  readonly text: string;
}

/** Cuts the head of a file into its keys, by name. A key written twice counts once, the last one. */
export function listMatterBlocks(matter: string, elements: Elements): ReadonlyMap<string, MatterBlock> {
  const spellings = spellingsOf(elements);
  const blocks = new Map<string, MatterBlock>();
  const lines = matter.split("\n");
  let open: { readonly key: string; readonly line: number; readonly lines: string[] } | undefined;
  const close = (): void => {
    if (!open) return;
    const id = spellings.get(open.key.normalize("NFKC").trim());
    const name = (id && elements.get(id)?.name) ?? open.key;
    blocks.set(name, { name, id, line: open.line, text: open.lines.join("\n").trimEnd() });
    open = undefined;
  };
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (line.startsWith("---")) break;
    const key = readKey(line);
    if (key === undefined) open?.lines.push(line);
    else {
      close();
      open = { key, line: index + 1, lines: [line] };
    }
  }
  close();
  return blocks;
}

// Words in quotes, or whatever stands before the colon: no sign can be taken in two ways, so a line is read once.
const keyPattern = /^(?![\s#\-[{}\]])(?:(["'])([^:："']+)\1\s*|([^:："']+))[:：]/;

function readKey(line: string): string | undefined {
  const [, , quoted, plain] = keyPattern.exec(line) ?? [];
  return quoted ?? plain;
}

const remembered = new WeakMap<Elements, ReadonlyMap<string, ElementId>>();

function spellingsOf(elements: Elements): ReadonlyMap<string, ElementId> {
  const known = remembered.get(elements);
  if (known) return known;
  const spellings = new Map(
    [...elements.values()].flatMap(({ id, name, aliases }) =>
      [id, name, ...aliases].map((spelling) => [spelling, id] as const),
    ),
  );
  remembered.set(elements, spellings);
  return spellings;
}

/** The value of a key that is one text on one line, without quotes and comment. */
export function plainValue(block: MatterBlock | undefined): string | undefined {
  const line = block?.text.split("\n")[0] ?? "";
  const colon = line.search(/[:：]/);
  const written = colon < 1 ? "" : line.slice(colon + 1).trim();
  if (written === "") return undefined;
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(written);
  // A run of spaces is looked at from its beginning alone.
  return quoted ? quoted[2] : written.replace(/(?<!\s)\s+#.*$/, "");
}

/** The tree of a key's value; undefined where it cannot be read, which is another check's business. */
export function treeOfBlock({ text, line }: MatterBlock): Tree | undefined {
  const tree = parseYaml(text, { file: "", firstLine: line }).value;
  return tree?.kind === "map" ? tree.entries[0]?.value : undefined;
}
