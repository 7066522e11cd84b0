/** Hands on the changed lines of a patch, read line by line; what a file says can never be taken for git's own words. */
import type { Hunk } from "./git-commit.ts";

/** Reads the lines of one commit's patch. */
export interface PatchReader {
  /** True while the next line is content that a hunk has announced: then it may begin with anything. */
  readonly inHunk: () => boolean;
  readonly line: (text: string) => void;
  /** The hunks between two blobs; undefined where the patch has none. */
  readonly find: (before: string, after: string) => readonly Hunk[] | undefined;
}

/** Opens a reader for one commit. */
export function openPatch(): PatchReader {
  const files = new Map<string, Hunk[]>();
  let hunks: Hunk[] | undefined;
  let old: number[] = [];
  let fresh = 0;
  let lines: string[] = [];
  const inHunk = (): boolean => fresh > 0 || old.some((count) => count > 0);
  return {
    inHunk,
    line: (text) => {
      if (inHunk()) {
        const signs = text.slice(0, old.length);
        if (signs.startsWith("\\")) return;
        const gone = signs.includes("-");
        old = old.map((count, parent) => count - (signs[parent] === (gone ? "-" : " ") ? 1 : 0));
        if (gone) return;
        fresh--;
        lines.push(text.slice(signs.length));
        return;
      }
      if (text.startsWith("diff --")) hunks = undefined;
      const blobs = /^index ([0-9a-f]+)(?:,[0-9a-f]+)*\.\.([0-9a-f]+)/.exec(text);
      if (blobs) {
        hunks = [];
        files.set(`${blobs[1]}..${blobs[2]}`, hunks);
      }
      const head = /^(@{2,}) ((?:-\d+(?:,\d+)? )+)\+\d+(?:,(\d+))? @{2,}/.exec(text);
      if (!head || !hunks) return;
      const ranges = [...(head[2] ?? "").matchAll(/-(\d+)(?:,(\d+))?/g)];
      old = ranges.map((range) => Number(range[2] ?? 1));
      fresh = Number(head[3] ?? 1);
      lines = [];
      const [start, removed] = [Number(ranges[0]?.[1] ?? 0), old[0] ?? 0];
      // The patch of a merge counts an insertion from the line that it stands before.
      hunks.push({ start: ranges.length > 1 && removed === 0 ? start - 1 : start, removed, lines });
    },
    find: (before, after) => files.get(`${before}..${after}`),
  };
}
