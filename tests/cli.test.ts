/** The door as people open it: the sources by themselves, in a process of their own. What other tests call in theirs says the same. */
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { commandNames } from "../scripts/commands/command-list.ts";
import { callCli } from "./support/call-cli.ts";
import { commitAll, runGit } from "./support/git-county.ts";
import { runCli } from "./support/run-cli.ts";
import { changedNotice, noticePath, writeSmallCounty } from "./support/small-county.ts";

/** One call of every verb, on a county with a slip in its notice or with none. */
const calls: Readonly<Record<string, readonly [slip: boolean, ...words: readonly string[]]>> = {
  check: [true],
  stats: [false, "2024", "--format", "json"],
  export: [false, "--out", "data"],
  new: [false, "--title", "关于防汛的通知"],
  approve: [false, noticePath, "--role", "保密审查", "--by", "许某某"],
  register: [false, "--format", "json"],
  strip: [false, "content/guide.md"],
  audit: [false, "--today", "2024-12-31"],
  "leak-drill": [false, "005429713/2024-00012"],
  explain: [false, "bad-date"],
  verify: [false, "content"],
  chekc: [false],
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function countyWith(slip: boolean): string {
  const overlay = slip ? { [noticePath]: changedNotice(["2024-05-20", "2024-02-30"]) } : {};
  const folder = writeSmallCounty(overlay);
  folders.push(folder);
  runGit(folder, ["init", "--quiet"]);
  commitAll(folder, { day: "2024-05-24T09:00:00+08:00", subject: "发布" });
  return folder;
}

test("every verb is called here, but for those whose tests build or serve a site", () => {
  expect(commandNames.filter((name) => !Object.hasOwn(calls, name))).toEqual([
    "build",
    "serve",
    "archive",
    "kiosk",
  ]);
});

test.each(Object.entries(calls))(
  "%s says the same in a process of its own",
  async (name, [slip, ...words]) => {
    const own = runCli([name, ...words], countyWith(slip));
    expect(own.stdout + own.stderr).not.toBe("");
    expect(own.status).not.toBe(3);
    expect(own).toEqual(await callCli([name, ...words], countyWith(slip)));
  },
);
