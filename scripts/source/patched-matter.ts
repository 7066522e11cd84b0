/** Hands on the front matter of a file after a patch, and how many lines of the body the patch touched. */
import type { Hunk } from "./git-commit.ts";

/** The head of a file after a patch: fence, front matter, fence; of a file without front matter, its first line. */
export interface PatchedMatter {
  readonly matter: string;
  readonly bodyAdded: number;
  readonly bodyRemoved: number;
}

// A file whose front matter never ends would be kept whole.
const longestMatter = 400;

/** Applies hunks to the head of a file as it was before; an empty text stands for a file that did not exist. */
export function patchMatter(before: string, hunks: readonly Hunk[]): PatchedMatter {
  const head = before === "" ? [] : before.split("\n");
  let shift = 0;
  let [bodyAdded, bodyRemoved] = [0, 0];
  for (const { start, removed, lines } of hunks) {
    const index = (removed === 0 ? start : start - 1) + shift;
    const inBody = index > head.length || (index === head.length && isClosed(head));
    if (inBody || index < 0) {
      bodyAdded += lines.length;
      bodyRemoved += removed;
      continue;
    }
    const taken = Math.min(removed, head.length - index);
    head.splice(index, taken, ...lines.slice(0, longestMatter).map((line) => line.replace(/\r$/, "")));
    const length = lengthOfMatter(head);
    const kept = Math.max(0, Math.min(index + lines.length, length) - index);
    head.length = Math.min(head.length, Math.max(length, 0));
    shift += lines.length - removed;
    bodyAdded += lines.length - kept;
    bodyRemoved += removed - taken;
  }
  return { matter: head.join("\n"), bodyAdded, bodyRemoved };
}

function isClosed(head: readonly string[]): boolean {
  return head.length > 1 && (head.at(-1) ?? "").startsWith("---");
}

/** Through the closing fence; what has none is kept whole up to a bound. */
function lengthOfMatter(lines: readonly string[]): number {
  if (!(lines[0] ?? "").startsWith("---")) return Math.min(lines.length, 1);
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  return close < 0 ? Math.min(lines.length, longestMatter) : close + 1;
}
