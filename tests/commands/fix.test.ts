/** `check --fix` on a real disk: what it writes, what it says, and what it never touches. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
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

test("it says what it would do with --dry-run, and does it without", async () => {
  const folder = county();
  const dry = await callCli(["check", "--fix", "--dry-run"], folder);
  expect([dry.status, readFileSync(join(folder, noticePath), "utf8")]).toEqual([1, spoilt]);
  expect(dry.stderr).toContain("可以自动改正 2 处，涉及 1 个文件");
  const wet = await callCli(["check", "--fix", "--format", "json"], folder);
  expect([wet.status, wet.stdout]).toEqual([0, "[]\n"]);
  expect(wet.stderr).toContain(`${noticePath}:6  改为“2024-05-20”  [bad-date]`);
  expect(readFileSync(join(folder, noticePath), "utf8")).toBe(baseFiles[noticePath]);
  expect(readdirSync(join(folder, "content/notices/2024"))).toEqual(["fangxun.md"]);
});

test("it writes through no link, neither of a file nor of a folder", async () => {
  const folder = county();
  const elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  const own = join(elsewhere, "qingming.md");
  writeFileSync(own, spoilt.replace("00012", "00013"));
  symlinkSync(own, join(folder, "content/notices/2024/qingming.md"));
  symlinkSync(elsewhere, join(folder, "content/notices/2025"));
  expect((await callCli(["check", "--fix"], folder)).status).toBe(1);
  expect(readFileSync(own, "utf8")).toContain("20240520");
  expect(lstatSync(join(folder, "content/notices/2024/qingming.md")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, noticePath), "utf8")).toBe(baseFiles[noticePath]);
});

test("its flags do not stand alone or against each other", async () => {
  const folder = county();
  expect((await callCli(["check", "--dry-run"], folder)).status).toBe(2);
  expect((await callCli(["check", "--fix", "--write-baseline"], folder)).status).toBe(2);
});

test("old stock is written down once, passed over by check and build, and a broken list is told", async () => {
  const folder = writeSmallCounty({
    [noticePath]: changedNotice(["请认真组织实施。", "由县国土资源局负责。"]),
  });
  folders.push(folder);
  const written = await callCli(["check", "--write-baseline"], folder);
  expect([written.status, written.stderr.split("\n")[0]]).toEqual([
    0,
    "已把 1 处旧账（1 条）记入 content/baseline.yaml。",
  ]);
  expect(readFileSync(join(folder, "content/baseline.yaml"), "utf8")).toMatch(
    /记账日期: 2025-\d\d-\d\d\n旧账:\n {2}- \{规则: old-body-name, 文件: notices\/2024\/fangxun\.md, 指纹: "[0-9a-f]{12}", 处数: 1\}\n$/,
  );
  const codes = async (...args: readonly string[]): Promise<readonly string[]> =>
    (
      JSON.parse((await callCli(["check", "--format", "json", ...args], folder)).stdout) as readonly {
        code: string;
      }[]
    ).map(({ code }) => code);
  expect(await codes()).toEqual(["old-complaints"]);
  writeFileSync(join(folder, "qita.yaml"), "记账日期: 2025-01-31\n旧账: []\n");
  expect(await codes("--baseline", "qita.yaml")).toEqual(["old-body-name"]);
  expect((await callCli(["check", "--baseline", "meiyou.yaml"], folder)).status).toBe(2);
  writeFileSync(join(folder, "content/baseline.yaml"), "旧账：[]\n");
  expect(await codes()).toContain("full-width-colon");
});

test("a report is written beside what the terminal says, and never over another kind of file", async () => {
  const folder = county();
  const outcome = await callCli(["check", "--report", "报告.html"], folder);
  expect(outcome.stderr).toContain("报告已写到 报告.html");
  expect(readFileSync(join(folder, "报告.html"), "utf8")).toContain("<title>内容检查报告");
  expect((await callCli(["check", "--report", "site.config.ts"], folder)).status).toBe(2);
});

test("nothing is written over but an older list; what cannot be written is said", async () => {
  const folder = county();
  const agencies = readFileSync(join(folder, "content/agencies.yaml"), "utf8");
  mkdirSync(join(folder, "d.html"));
  for (const words of [
    ["check", "--write-baseline", "--baseline", "content/agencies.yaml"],
    ["check", "--write-baseline", "--baseline", "meiyou/jiuzhang.yaml"],
    ["check", "--report", "d.html"],
  ])
    expect([words, (await callCli(words, folder)).status]).toEqual([words, 2]);
  expect(readFileSync(join(folder, "content/agencies.yaml"), "utf8")).toBe(agencies);
  expect((await callCli(["check", "--write-baseline", "--baseline", "xin.yaml"], folder)).stderr).toContain(
    "记入 xin.yaml",
  );
  expect((await callCli(["check", "--write-baseline", "--baseline", "xin.yaml"], folder)).stderr).toContain(
    "记入 xin.yaml",
  );
  expect(readdirSync(folder).filter((name) => name.includes("gongkai-new"))).toEqual([]);
});
