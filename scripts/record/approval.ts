/** Hands on the approval code: the fingerprint of all that a signature agrees to, and what has changed where it no longer fits. */

import { digestOf } from "../text/digest.ts";
import type { Article } from "../source/front-matter.ts";
import type { Mapping, Tree } from "../source/tree.ts";
import { type ElementId, type Elements, elementIds } from "./elements.ts";

/** What a file by itself tells of an approval; the attachments' bytes are not known yet. */
export interface ApprovedFile {
  /** SHA-256 of the body and of all elements that are approved. */
  readonly core: string;
  /** Short codes of body and elements, to name what changed; they prove nothing. */
  readonly parts: readonly string[];
}

/** The code that a sign-off carries (核准码), and the short codes of its parts (分项码). */
export interface Approval {
  readonly code: string;
  readonly parts: string;
}

/**
 * Signatures, and the stations of a notice's way, are not part of what is signed: else no second person could sign, nothing
 * could be set to 发布, and taking something down would have to wait for signatures.
 */
const notApproved: readonly ElementId[] = ["reviews", "state", "withdrawal"];
const approvedIds = elementIds.filter((id) => !notApproved.includes(id));

/** Changed only together with what is hashed or how, so that a code of another kind is never mistaken for a changed text. */
const version = "gongkai-approval-1";
const codeLength = 32;
const absent = "0";
/** No dash: groups of figures between dashes look like a bank card. */
const separator = ".";

/** Looks at body and elements. Keys count by their identifiers, values as they are written; a last empty line does not count. */
export function approveFile({ matter, body }: Article, elements: Elements): ApprovedFile {
  const values = valuesById(matter, elements);
  const text = body.replace(/\s+$/, "");
  const written = approvedIds.map((id) => {
    const value = values.get(id);
    return value === undefined ? undefined : JSON.stringify(plain(value));
  });
  const stated = approvedIds.flatMap((id, at) => (written[at] === undefined ? [] : [`${id} ${written[at]}`]));
  return {
    core: digestOf([version, ...stated, digestOf(text)].join("\n")),
    parts: [shortCode(text), ...written.map((value) => (value === undefined ? absent : shortCode(value)))],
  };
}

/** The code for the file together with the bytes of its attachments (SHA-256 each, in order). */
export function approvalOf(
  { core, parts: [body = absent, ...elements] }: ApprovedFile,
  attachments: readonly string[],
): Approval {
  const files = attachments.length === 0 ? absent : shortCode(attachments.join("\n"));
  return {
    code: digestOf([core, ...attachments].join("\n")).slice(0, codeLength),
    parts: [body, files, ...elements].join(separator).replace(/(?:\.0)+$/, ""),
  };
}

/** The Chinese names of the parts that differ; empty where the short codes cannot tell. */
export function nameChanges(before: string, now: string, elements: Elements): readonly string[] {
  const names = ["正文", "附件的内容", ...approvedIds.map((id) => elements.get(id)?.name ?? id)];
  const [old, present] = [before.split(separator), now.split(separator)];
  return names.filter((_, at) => (old[at] ?? absent) !== (present[at] ?? absent));
}

/** True where the short codes say that the code was made for another index number. */
export function isOfAnother(before: string, now: string): boolean {
  const at = 2 + approvedIds.indexOf("indexNumber");
  return (before.split(separator)[at] ?? absent) !== (now.split(separator)[at] ?? absent);
}

/** Eight groups of four, as it is read aloud and written on paper. */
export function groupCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(" ") ?? code;
}

/** The code without the spaces of its groups. */
export function plainCode(written: string): string {
  return written.normalize("NFKC").replace(/[\s-]/g, "").toLowerCase();
}

/** Ten thousand notices share one dictionary. */
const spellingsOf = new WeakMap<Elements, ReadonlyMap<string, ElementId>>();

function indexSpellings(elements: Elements): ReadonlyMap<string, ElementId> {
  const known = spellingsOf.get(elements);
  if (known) return known;
  const spellings = new Map(
    [...elements.values()].flatMap(({ id, name, aliases }) =>
      [id, name, ...aliases].map((spelling) => [spelling, id] as const),
    ),
  );
  spellingsOf.set(elements, spellings);
  return spellings;
}

function valuesById(matter: Mapping, elements: Elements): ReadonlyMap<ElementId, Tree> {
  const spellings = indexSpellings(elements);
  return new Map(
    matter.entries.flatMap(({ key, value }) => {
      const id = spellings.get(key.normalize("NFKC").trim());
      return id === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** Keys inside an element stand as they are written, in an order of their own. */
function plain(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.text.trim();
  if (tree.kind === "list") return tree.items.map(plain);
  return tree.entries.map(({ key, value }) => [key, plain(value)]);
}

/** FNV-1a folded to sixteen bits: four signs that tell two texts apart nearly always. */
function shortCode(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  const folded = ((hash >>> 16) ^ hash) & 0xffff;
  return folded.toString(16).padStart(4, "0");
}
