/** Hands on commits from the stream of one `git log -z --raw -p`, piece by piece, whatever the names of files are. */
import type { FileChange, GitCommit } from "./git-commit.ts";
import { openPatch, type PatchReader } from "./git-patch.ts";

/** Takes git's output as it comes. */
export interface GitLogReader {
  readonly read: (piece: string) => void;
  readonly end: () => void;
}

const start = "\u0001";
const fieldCount = 10;
const kinds = { A: "added", D: "deleted", R: "renamed" } as const;

/** Opens a reader that tells each commit once it is whole. The format is `commitFormat`. */
export function openGitLog(tell: (commit: GitCommit) => void): GitLogReader {
  let buffer = "";
  let at = 0;
  let state: "commit" | "files" | "patch" = "commit";
  let fields: string[] = [];
  let entry: string[] = [];
  let entries: string[][] = [];
  let patch: PatchReader = openPatch();
  const take = (end: string): string | undefined => {
    const found = buffer.indexOf(end, at);
    if (found < 0) return undefined;
    const token = buffer.slice(at, found);
    at = found + 1;
    return token;
  };
  const finish = (): void => {
    if (fields.length === fieldCount) tell(makeCommit(fields, entries, patch));
    [fields, entries, entry, patch, state] = [[], [], [], openPatch(), "commit"];
  };
  /** One token; false where the piece ends before it does. */
  const step = (): boolean => {
    if (at >= buffer.length) return false;
    const sign = buffer[at];
    if (state === "commit") {
      if (fields.length === 0 && sign !== start) return take(sign ?? "") !== undefined;
      const field = take("\0");
      if (field === undefined) return false;
      fields.push(fields.length === 0 ? field.slice(1) : field);
      if (fields.length === fieldCount) state = "files";
      return true;
    }
    if (state === "files" && entry.length === 0) {
      if (sign === start) finish();
      else if (sign === "\0") {
        // Before the files of a merge git writes one more of these; else it begins the patch.
        if (at + 1 >= buffer.length) return false;
        if (buffer[at + 1] !== ":") state = "patch";
      }
      if (sign !== ":") {
        if (sign !== start) at++;
        return true;
      }
    }
    if (state === "files") {
      const token = take("\0");
      if (token === undefined) return false;
      entry.push(token);
      if (entry.length < (/ [RC]\d*$/.test(entry[0] ?? "") ? 3 : 2)) return true;
      entries.push(entry);
      entry = [];
      return true;
    }
    if (sign === start && !patch.inHunk()) {
      finish();
      return true;
    }
    const line = take("\n");
    if (line === undefined) return false;
    patch.line(line);
    return true;
  };
  return {
    read: (piece) => {
      buffer = buffer.slice(at) + piece;
      at = 0;
      while (step());
    },
    end: () => {
      finish();
      buffer = "";
    },
  };
}

function makeCommit(
  fields: readonly string[],
  entries: readonly (readonly string[])[],
  patch: PatchReader,
): GitCommit {
  const [id = "", parents = "", name = "", email = "", at = "", byName = "", byEmail = "", byAt = ""] =
    fields;
  return {
    id,
    parents: parents.split(" ").filter((parent) => parent !== ""),
    author: { name, email: email.toLowerCase() },
    committer: { name: byName, email: byEmail.toLowerCase() },
    authoredAt: Number(at),
    committedAt: Number(byAt),
    signature: fields[8] ?? "",
    subject: fields[9] ?? "",
    changes: entries.map((entry) => makeChange(entry, patch)),
  };
}

/** `:100644 100644 <blob> <blob> M`; of a merge `::… <blob> <blob> <blob> MM`, of which the first parent is the one compared. */
function makeChange([meta = "", first = "", second]: readonly string[], patch: PatchReader): FileChange {
  const parts = meta.replace(/^:+/, "").split(" ");
  const parents = (parts.length - 3) / 2;
  const status = (parts.at(-1) ?? "").at(0) ?? "";
  const [before = "", after = ""] = [parts[parents + 1], parts[2 * parents + 1]];
  const kind = parents > 1 ? (/^0+$/.test(after) ? "deleted" : "changed") : kinds[status as "A"];
  return {
    kind: kind ?? "changed",
    path: second ?? first,
    from: second === undefined ? undefined : first,
    before,
    after,
    hunks: patch.find(before, after),
  };
}
