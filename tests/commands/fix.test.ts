/** `check --fix` on a real disk: what it writes, what it says, and what it never touches. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { baseFiles, changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const spoilt = changedNotice(["标题: 关于", "标题：关于"], ["成文日期: 2024-05-20", "成文日期: 20240520"]);

function county(): string {
  const folder = writeSmallCounty({ [noticePath]: spoilt });
  folders.push(folder);
  return folder;
}

test("it says what it would do with --dry-run, and does it without", () => {
  const folder = county();
  const dry = runCli(["check", "--fix", "--dry-run"], folder);
  expect([dry.status, readFileSync(join(folder, noticePath), "utf8")]).toEqual([1, spoilt]);
  expect(dry.stderr).toContain("可以自动改正 2 处，涉及 1 个文件");
  const wet = runCli(["check", "--fix", "--format", "json"], folder);
  expect([wet.status, wet.stdout]).toEqual([0, "[]\n"]);
  expect(wet.stderr).toContain(`${noticePath}:6  改为“2024-05-20”  [bad-date]`);
  expect(readFileSync(join(folder, noticePath), "utf8")).toBe(baseFiles[noticePath]);
  expect(readdirSync(join(folder, "content/notices/2024"))).toEqual(["fangxun.md"]);
});

test("it writes through no link, neither of a file nor of a folder", () => {
  const folder = county();
  const elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  const own = join(elsewhere, "qingming.md");
  writeFileSync(own, spoilt.replace("00012", "00013"));
  symlinkSync(own, join(folder, "content/notices/2024/qingming.md"));
  symlinkSync(elsewhere, join(folder, "content/notices/2025"));
  expect(runCli(["check", "--fix"], folder).status).toBe(1);
  expect(readFileSync(own, "utf8")).toContain("20240520");
  expect(lstatSync(join(folder, "content/notices/2024/qingming.md")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, noticePath), "utf8")).toBe(baseFiles[noticePath]);
});

test("its flags do not stand alone or against each other", () => {
  const folder = county();
  expect(runCli(["check", "--dry-run"], folder).status).toBe(2);
  expect(runCli(["check", "--fix", "--write-baseline"], folder).status).toBe(2);
});
