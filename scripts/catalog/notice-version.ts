/** Hands on one version of a notice as a commit made it: what changed, told by the names of elements and by lines of body. */
import { type CivilTime, parseCivilTime } from "../text/civil-time.ts";
import type { FileChange, GitCommit } from "../source/git-commit.ts";
import type { ElementId, Elements } from "../record/elements.ts";
import { listMatterBlocks, type MatterBlock, plainValue } from "./matter-blocks.ts";
import { type NoticeStanding, readStanding } from "./notice-standing.ts";
import { readSignOffs, type SignOff } from "./sign-off.ts";

/** What a commit says of itself, without its files. */
export type CommitFacts = Omit<GitCommit, "changes">;

/** One change of a notice. */
export interface NoticeVersion {
  readonly commit: CommitFacts;
  readonly kind: FileChange["kind"];
  /** Path from the root of the repository. */
  readonly path: string;
  readonly from: string | undefined;
  /** git's name for the content; of a deletion, for what was deleted. */
  readonly blob: string;
  /** Names of the elements that were added, changed or taken out, in the order of the file. */
  readonly elements: readonly string[];
  readonly bodyAdded: number;
  readonly bodyRemoved: number;
  /** 发布日期 before and after, where the change touched it. */
  readonly published: { readonly from: CivilTime; readonly to: CivilTime } | undefined;
  /** What it said of going out; undefined of a deletion. */
  readonly standing: NoticeStanding | undefined;
  /** The sign-offs that this commit wrote. */
  readonly signOffs: readonly SignOff[];
}

/** What is known of a notice from the head of its file. */
export interface MatterFacts {
  readonly indexNumber: string | undefined;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly documentNumber: string | undefined;
  /** Paths below `content/attachments/`. */
  readonly attachments: readonly string[];
  /** What they are called. */
  readonly attachmentNames: readonly string[];
  readonly publishedOn: CivilTime | undefined;
  readonly publishedLine: number | undefined;
  readonly signOffs: readonly SignOff[];
}

/** The index number of a head, for telling one notice from another. */
export function readIndexNumber(matter: string, elements: Elements): string | undefined {
  return plainValue(listMatterBlocks(matter, elements).get(elements.get("indexNumber")?.name ?? ""));
}

/** Reads the facts of a head. */
export function readMatterFacts(matter: string, elements: Elements): MatterFacts {
  const blocks = listMatterBlocks(matter, elements);
  const find = (id: ElementId): MatterBlock | undefined => blocks.get(elements.get(id)?.name ?? "");
  const published = find("publishedOn");
  return {
    indexNumber: plainValue(find("indexNumber")),
    title: plainValue(find("title")),
    publisher: plainValue(find("publisher")),
    documentNumber: plainValue(find("documentNumber")),
    attachments: findValues(find("attachments"), /(?:文件|path)\s*[:：]\s*([^,，}\n]+)/g),
    attachmentNames: findValues(find("attachments"), /(?:名称|name)\s*[:：]\s*([^,，}\n]+)/g),
    publishedOn: parseCivilTime(plainValue(published) ?? ""),
    publishedLine: published?.line,
    signOffs: readSignOffs(find("reviews")),
  };
}

function findValues(block: MatterBlock | undefined, pattern: RegExp): readonly string[] {
  return [...(block?.text ?? "").matchAll(pattern)].map(([, value = ""]) =>
    value.trim().replace(/^(["'])(.*)\1$/, "$2"),
  );
}

/** Tells the difference that a change made. */
export function compareVersions(
  commit: CommitFacts,
  change: FileChange,
  {
    before,
    after,
    ...body
  }: {
    readonly before: string;
    readonly after: string;
    readonly bodyAdded: number;
    readonly bodyRemoved: number;
  },
  elements: Elements,
): NoticeVersion {
  const { kind, path, from } = change;
  const fresh = listMatterBlocks(after, elements);
  const standing = readStanding(fresh, elements);
  const version = { commit, kind, path, from, blob: change.after, standing, ...body };
  if (before === after) return { ...version, elements: [], published: undefined, signOffs: [] };
  const old = listMatterBlocks(before, elements);
  const names = [...new Set([...fresh.keys(), ...old.keys()])];
  const changed = names.filter((name) => old.get(name)?.text !== fresh.get(name)?.text);
  const reviews = elements.get("reviews")?.name ?? "";
  const published = elements.get("publishedOn")?.name ?? "";
  const dates = [old, fresh].map((blocks) => parseCivilTime(plainValue(blocks.get(published)) ?? ""));
  const [first, last] = dates;
  const earlier = new Set(readSignOffs(old.get(reviews)).map(({ mark }) => mark));
  return {
    ...version,
    elements: changed,
    published: first && last && changed.includes(published) ? { from: first, to: last } : undefined,
    signOffs: changed.includes(reviews)
      ? readSignOffs(fresh.get(reviews)).filter(({ mark }) => !earlier.has(mark))
      : [],
  };
}
