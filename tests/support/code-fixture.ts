/**
 * Hands on the fixture of a diagnostic code: a county laid over the smallest one, and the complaints it must raise.
 *
 *     Why the rule bites here, in a line.
 *
 *     === content/notices/2024/fangxun.md (changed)      a hunk: `-` goes, `+` comes, two spaces stay
 *     - 成文日期: 2024-05-20
 *     + 成文日期: 2024-02-30
 *     === content/columns.yaml                           a whole file; also (removed), (escaped), (link to …), (unreadable: …)
 *     === commit 2024-06-03T09:00:00+08:00 王建国 <wjg@qingya.example> 发布防汛通知      all files are committed; below it
 *     content/notices/2024/fangxun.md | 发布日期: 2024-05-24 | 发布日期: 2024-06-03     what is replaced just before
 *     === notices 30                                     so many copies of the one notice, each with a number of its own
 *     === later                                          the same, not committed
 *     === call explain no-such-code                      the door is opened with these words; left out, the county is inspected
 *     === expected
 *     bad-date content/notices/2024/fangxun.md:6:7
 *
 * A file that is (made: hidden-sheet) is an office file of `made-files.ts`.
 * In an (escaped) file `\xFF` is a byte and `{1000×甲}` is a thousand 甲.
 */

import type { FixtureCommit } from "./git-county.ts";
import { makeFile } from "./made-files.ts";
import { baseFiles, type LaidFile, type Overlay } from "./small-county.ts";

/** A fixture as read. */
export interface CodeFixture {
  readonly title: string;
  readonly overlay: Overlay;
  /** The words of a call, each list one run of the door. */
  readonly calls: readonly (readonly string[])[];
  /** The commits that are made in the county's folder before the calls. */
  readonly commits: readonly FixtureCommit[];
  readonly expected: readonly string[];
}

/** Reads a fixture file. */
export function readCodeFixture(text: string): CodeFixture {
  const [title = "", ...sections] = text.split(/^=== /m);
  const overlay: Record<string, LaidFile> = {};
  const calls: string[][] = [];
  const commits: FixtureCommit[] = [];
  let expected: readonly string[] = [];
  for (const section of sections) {
    const end = section.indexOf("\n");
    const [head, body] = [section.slice(0, end).trim(), section.slice(end + 1)];
    const copies = Number(/^notices (\d+)$/.exec(head)?.[1] ?? 0);
    for (let number = 1; number <= copies; number++)
      Object.assign(overlay, copyOfNotice(String(number).padStart(2, "0")));
    if (copies > 0) continue;
    const call = /^call (.+)$/.exec(head);
    if (head === "expected") expected = body.split("\n").filter((line) => line.trim() !== "");
    else if (head === "later" || head.startsWith("commit ")) commits.push(readCommit(head, body));
    else if (call) calls.push((call[1] ?? "").split(" "));
    else {
      const [, path = "", kind = ""] = /^(\S+)(?: \((.*)\))?$/.exec(head) ?? [];
      overlay[path] = layFile(path, kind, body);
    }
  }
  return { title: title.trim(), overlay, calls, commits, expected };
}

/** The smallest county's notice under another number. */
function copyOfNotice(number: string): Overlay {
  const text = baseFiles["content/notices/2024/fangxun.md"] ?? "";
  return { [`content/notices/2024/copy-${number}.md`]: text.replace("2024-00012", `2024-001${number}`) };
}

function readCommit(head: string, body: string): FixtureCommit {
  const [, when = "", name = "", email = "", subject = ""] =
    /^commit (\S+) (\S+) <(\S+)> (.+)$/.exec(head) ?? [];
  const [day = "", committed] = when.split(",");
  const changes = body
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(" | "))
    .map(([path = "", from = "", to = ""]) => ({ path, from, to: to.replaceAll("\\n", "\n") }));
  return { day, committed: committed ?? day, name, email, subject, changes };
}

function layFile(path: string, kind: string, body: string): LaidFile {
  const [, target] = /^link to (.+)$/.exec(kind) ?? [];
  const [, why] = /^unreadable: (.+)$/.exec(kind) ?? [];
  const [, made] = /^made: (.+)$/.exec(kind) ?? [];
  if (made !== undefined) return makeFile(made);
  if (target !== undefined) return { kind: "link", target };
  if (why !== undefined) return { kind: "unreadable", why };
  if (kind === "") return body;
  if (kind === "removed") return null;
  if (kind === "escaped") return readEscaped(body);
  if (kind === "changed") return changeFile(baseFiles[path] ?? "", body);
  throw new Error(`no such kind of file: ${path} (${kind})`);
}

/** Applies hunks: runs of lines beginning with `- `, `+ ` or two spaces, divided by empty lines. */
function changeFile(text: string, body: string): string {
  let changed = text;
  for (const hunk of body.split(/\n\n+/).filter((lines) => lines.trim() !== "")) {
    const lines = hunk.replace(/\n$/, "").split("\n");
    const [before, after] = ["+", "-"].map((other) =>
      lines
        .filter((line) => !line.startsWith(other))
        .map((line) => `${line.slice(2)}\n`)
        .join(""),
    );
    if (before === undefined || before === "" || !changed.includes(before))
      throw new Error(`no such lines:\n${before}`);
    changed = changed.replace(before, () => after ?? "");
  }
  return changed;
}

function readEscaped(body: string): Uint8Array {
  const repeated = body.replace(/\{(\d+)×([^}]*)\}/g, (_, times: string, what: string) =>
    what.repeat(Number(times)),
  );
  const pieces = repeated.split(/\\x([0-9A-F]{2})/);
  return Buffer.concat(
    pieces.map((piece, index) => (index % 2 === 0 ? Buffer.from(piece) : Buffer.from(piece, "hex"))),
  );
}
