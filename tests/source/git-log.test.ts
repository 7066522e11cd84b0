/** git's output is read to the sign, however it is cut into pieces and whatever files and lines are called. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { GitCommit } from "../../scripts/source/git-commit.ts";
import { openGitLog } from "../../scripts/source/git-log.ts";
import { patchMatter } from "../../scripts/source/patched-matter.ts";

const [old, fresh] = ["a".repeat(40), "b".repeat(40)];
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((text) => !text.includes("\0"));
const line = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\n", ""));

function printCommit(path: string, lines: readonly string[]): string {
  const head = [
    "\u0001c1",
    "p1",
    "王 建国",
    "WJG@qingya.example",
    "100",
    "王",
    "w@x",
    "200",
    "N",
    "发布\u0001通知",
    "",
  ];
  const patch = [
    "diff --git a/x b/x",
    `index ${old}..${fresh} 100644`,
    `@@ -1,0 +2,${lines.length} @@`,
    ...lines.map((text) => `+${text}`),
    "\\ No newline at end of file",
    "",
  ];
  return `${head.join("\0")}\n:100644 100644 ${old} ${fresh} M\0${path}\0\0${patch.join("\n")}`;
}

function readPieces(text: string, size: number): readonly GitCommit[] {
  const commits: GitCommit[] = [];
  const reader = openGitLog((commit) => commits.push(commit));
  for (let at = 0; at < text.length; at += size) reader.read(text.slice(at, at + size));
  reader.end();
  return commits;
}

test("odd names and lines come through, in pieces of any size", () => {
  fc.assert(
    fc.property(
      name,
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 90 }),
      (path, lines, size) => {
        const text = printCommit(path, lines);
        const commits = readPieces(text + text, size);
        expect(commits.map(({ changes }) => changes)).toEqual(
          [0, 1].map(() => [
            {
              kind: "changed",
              path,
              from: undefined,
              before: old,
              after: fresh,
              hunks: [{ start: 1, removed: 0, lines }],
            },
          ]),
        );
        expect(commits[0]?.author).toEqual({ name: "王 建国", email: "wjg@qingya.example" });
      },
    ),
  );
});

test("a line that looks like git's own words is a line of the file", () => {
  const lines = ["\u0001c2\0\0", "diff --git a/y b/y", `index ${fresh}..${old}`, "@@ -1 +1 @@"];
  const [commit, ...more] = readPieces(printCommit("notices/a.md", lines), 7);
  expect(more).toEqual([]);
  expect(commit?.changes[0]?.hunks?.[0]?.lines).toEqual(lines);
});

test("front matter is patched, and lines of the body are only counted", () => {
  const whole = ["---", "标题: 关于防汛的通知", "---", "正文", "第二段"];
  const first = patchMatter("", [{ start: 0, removed: 0, lines: whole }]);
  expect(first).toEqual({ matter: "---\n标题: 关于防汛的通知\n---", bodyAdded: 2, bodyRemoved: 0 });
  const second = patchMatter(first.matter, [
    { start: 2, removed: 1, lines: ["标题: 关于备汛的通知", "文号: 青政办〔2024〕6号"] },
    { start: 4, removed: 1, lines: ["改过的正文", "再加一段"] },
  ]);
  expect(second).toEqual({
    matter: "---\n标题: 关于备汛的通知\n文号: 青政办〔2024〕6号\n---",
    bodyAdded: 2,
    bodyRemoved: 1,
  });
});
