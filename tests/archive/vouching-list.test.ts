import { expect, test } from "vitest";
import { digestNames } from "../../scripts/text/digest-names.ts";
import { judgeFolder } from "../../scripts/archive/judge-folder.ts";

const trouble = "读不出来（没有读写权限）";

/** What is said of tag files that are no text, each with the trouble that came with reading it. */
function sayOf(kind: "list" | "bag", paths: readonly string[], trouble?: string): readonly string[] {
  const found = { size: 9, digests: {}, ...(trouble !== undefined && { trouble }) };
  const findings = judgeFolder({
    parts: [{ kind, base: "" }],
    files: new Map(paths.map((path) => [path, found])),
    texts: new Map(paths.map((path) => [path, undefined])),
    algorithms: digestNames,
  });
  return findings.flatMap((one) =>
    one.kind === "list-fault" ? [one.text] : one.kind === "bag-fault" ? [one.what] : [],
  );
}

test.each([
  ["list", ["manifest-sha256.txt"]],
  ["bag", ["bagit.txt", "bag-info.txt", "manifest-sha512.txt"]],
] as const)("of a %s that cannot be read it is said why, and not that it is no text", (kind, paths) => {
  const unread = sayOf(kind, paths, trouble);
  expect(unread.filter((text) => text.includes(trouble))).toHaveLength(paths.length);
  expect(unread.join()).not.toContain("UTF-8");
  const noText = sayOf(kind, paths);
  expect(noText.join()).toContain("不是 UTF-8 文字");
  expect(noText.join()).not.toContain("读不出来");
});
