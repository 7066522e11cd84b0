/** Hands on where a withdrawn item still lives, as values: each place, by what it was known, and what lies only in the history. */

/** A trace by which the item is known: its number, its title, the digest of an attachment. */
export interface LeakTrace {
  /** What it is: 索引号, 标题, 文号, 网址, 附件. */
  readonly what: string;
  /** Words to look for, under every spelling that a file may use. */
  readonly texts: readonly string[];
  /** SHA-256 of whole files. */
  readonly digests: readonly string[];
}

/** Where something was found. */
export type LeakArea = "source" | "output" | "copy";

/** A file, or an entry inside a packed one (`backup.zip › notices/a.md`). */
export interface LeakPlace {
  readonly area: LeakArea;
  readonly path: string;
  readonly traces: readonly string[];
}

/** What git still keeps. */
export interface LeakHistory {
  /** Paths under which the item was ever committed, from the root of the repository. */
  readonly paths: readonly string[];
  readonly commits: readonly string[];
  /** Branches, tags, stash, remote branches that hold one of those commits. */
  readonly refs: readonly string[];
  /** Objects with a trace: those that a reference reaches, and those that only reflogs or nothing holds. */
  readonly held: readonly string[];
  readonly loose: readonly string[];
  /** Commits and tags whose own words carry a trace. */
  readonly messages: readonly string[];
  readonly remotes: readonly { readonly name: string; readonly address: string }[];
}

/** The whole answer. */
export interface LeakReport {
  readonly indexNumber: string;
  readonly title: string | undefined;
  readonly traces: readonly LeakTrace[];
  readonly places: readonly LeakPlace[];
  readonly history: LeakHistory | undefined;
  /** Folders that were looked through, with the number of files. */
  readonly looked: readonly { readonly folder: string; readonly files: number }[];
  /** Files whose content could not be looked at. */
  readonly sealed: readonly string[];
  /** What cannot be known, in sentences. */
  readonly unknown: readonly string[];
}

/** True where something lives outside the history. */
export function stillLives({ places }: LeakReport): boolean {
  return places.length > 0;
}

/** True where the history keeps anything. */
export function isInHistory({ history }: LeakReport): boolean {
  return (
    history !== undefined &&
    history.held.length + history.loose.length + history.messages.length + history.commits.length > 0
  );
}
