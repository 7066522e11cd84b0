/** `check` on a real disk: what only a disk can give is named at its place, and nobody ever sees a stack trace. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { type CallOutcome, readComplaints } from "../support/run-cli.ts";
import { baseFiles, type Overlay, writeSmallCounty } from "../support/small-county.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes a county, lets it be spoilt, and checks it. */
function check(overlay: Overlay, spoil: (folder: string) => void = () => undefined): Promise<CallOutcome> {
  const folder = writeSmallCounty(overlay);
  folders.push(folder);
  spoil(folder);
  return callCli(["check", "--format", "json"], folder);
}

function expectNoTrace({ stderr }: CallOutcome): void {
  expect(stderr).not.toMatch(/^\s+at |node:internal|Error:|程序自身出了错/m);
}

test("a county that passes is an empty list, and exit code 0", async () => {
  const outcome = await check({});
  expect([outcome.status, outcome.stdout, outcome.stderr]).toEqual([0, "[]\n", ""]);
});

test("every bad thing on the disk is named in one run, with exit code 1", async () => {
  const outcome = await check(
    {
      "content/notices/2024/a-gbk.md": Buffer.concat([
        Buffer.from("---\n标题: "),
        Buffer.from([0xb1, 0xea, 0xcc, 0xe2]),
      ]),
      "content/notices/2024/b-bom.md": "\uFEFF---\n标题: 通知\n---\n正文",
      "content/notices/2024/c-nul.md": "---\n标题: \0\n",
      "content/notices/2024/d-kong.md": "",
      "content/notices/2024/e-chang.md": `---\n标题: ${"字".repeat(10_000_000 / 3)}`,
      "content/notices/2024/f-da.md": "字".repeat(3_000_000),
      "content/notices/2024/g-shen.md": `---\n${"- ".repeat(10_000)}\n---\n`,
      "content/notices/2024/h-lianjie.md": { kind: "link", target: "/etc/passwd" },
      "content/notices/2024/i-duan.md": { kind: "link", target: "meiyou.md" },
      "content/notices/2024/j-crlf.md": "---\r\n标题：通知\r\n---\r\n正文\r\n",
      "content/notices/_draft.md": "没有写完",
      "content/notices/README.md": "说明",
    },
    (folder) => {
      symlinkSync("/etc", join(folder, "content/notices/2023"));
      execFileSync("mkfifo", [join(folder, "content/notices/2024/k-guandao.md")]);
      mkdirSync(join(folder, "content/notices/2024/l-wenjianjia.md"));
    },
  );
  expectNoTrace(outcome);
  expect(outcome.status).toBe(1);
  expect(readComplaints(outcome)).toEqual([
    "link-outside content/notices/2023",
    "not-utf8 content/notices/2024/a-gbk.md:2:5",
    "byte-order-mark content/notices/2024/b-bom.md:1:1",
    "nul-byte content/notices/2024/c-nul.md:2:5",
    "empty-file content/notices/2024/d-kong.md",
    "file-too-large content/notices/2024/e-chang.md",
    "file-too-large content/notices/2024/f-da.md",
    "nested-too-deep content/notices/2024/g-shen.md:2:1",
    "link-outside content/notices/2024/h-lianjie.md",
    "link-outside content/notices/2024/i-duan.md",
    "full-width-colon content/notices/2024/j-crlf.md:2:3",
    "unreadable-file content/notices/2024/k-guandao.md",
  ]);
});

// For the system's own administrator nothing is unreadable.
test.skipIf(process.getuid?.() === 0)("a file and a folder that may not be read are named", async () => {
  const outcome = await check({ "content/regulations/a.md": "甲" }, (folder) => {
    chmodSync(join(folder, "content/guide.md"), 0);
    chmodSync(join(folder, "content/regulations"), 0);
  });
  expectNoTrace(outcome);
  expect(readComplaints(outcome)).toEqual([
    "unreadable-file content/guide.md",
    "unreadable-file content/regulations",
  ]);
});

test("an empty content folder is refused, with what it lacks", async () => {
  const outcome = await check({}, (folder) => {
    rmSync(join(folder, "content"), { recursive: true });
    mkdirSync(join(folder, "content"));
  });
  expectNoTrace(outcome);
  expect(outcome.status).toBe(1);
  expect(readComplaints(outcome)).toContain("empty-content content");
});

describe("a configuration that is none is named, with exit code 2:", () => {
  test.each([
    ["it throws", 'throw new Error("出错");'],
    ["it throws no error", "throw null;"],
    ["it imports what is not there", `import 县 from "./meiyou.ts";\nexport default 县;`],
    ["it is no TypeScript", "export default {{{"],
    ["it exports nothing", "const 县 = 1;"],
    ["it exports nonsense", "export default [1, () => 2];"],
  ])("%s", async (_, text) => {
    const outcome = await check({ "site.config.ts": text });
    expectNoTrace(outcome);
    expect(outcome.status).toBe(2);
    expect(new Set(readComplaints(outcome))).toEqual(new Set(["bad-config site.config.ts"]));
  });

  test("it is a folder, and the content is a file", async () => {
    const outcome = await check({ "site.config.ts": null }, (folder) => {
      mkdirSync(join(folder, "site.config.ts"));
      rmSync(join(folder, "content"), { recursive: true });
      writeFileSync(join(folder, "content"), baseFiles["content/guide.md"] ?? "");
    });
    expectNoTrace(outcome);
    expect(outcome.status).toBe(2);
    expect(readComplaints(outcome)).toContain("missing-folder content");
  });
});
