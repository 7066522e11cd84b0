/** `check --changed` in a real repository: what a change brings about is told, wherever it stands, and nothing else. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { commitAll, runGit } from "../support/git-county.ts";
import { type CallOutcome, readComplaints } from "../support/run-cli.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const day = "2024-05-24T09:00:00+08:00";
const second = changedNotice(["2024-00012", "2024-00013"], ["应急预案", "物资储备办法"]);
const secondPath = "content/notices/2024/防汛 物资.md";
const faulty = changedNotice(["2024-00012", "2024-00014"], ["发布日期: 2024-05-24", "发布日期: 2024-05-32"]);

let top: string;
let county: string;

/** A county in a folder of a repository, with a fault that was committed. */
beforeEach(() => {
  const written = writeSmallCounty({
    [secondPath]: second,
    "content/notices/2023/旧.md": faulty,
  });
  top = mkdtempSync(join(tmpdir(), "gongkai-changed-"));
  county = join(top, "政务 公开/县");
  mkdirSync(join(top, "政务 公开"));
  cpSync(written, county, { recursive: true });
  rmSync(written, { recursive: true });
  runGit(top, ["init", "--quiet"]);
  commitAll(top, { day });
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(county, path), text);

const check = (env: Readonly<Record<string, string>> = {}): Promise<CallOutcome> =>
  callCli(["check", "--changed", "--format", "json"], county, env);

async function told(
  env?: Readonly<Record<string, string>>,
): Promise<readonly [number | null, readonly string[]]> {
  const outcome = await check(env);
  return [outcome.status, readComplaints(outcome)];
}

test("where nothing has changed nothing is told, whatever stands in the county", async () => {
  expect(await told()).toEqual([0, []]);
  expect((await callCli(["check", "--changed"], county)).status).toBe(0);
  expect((await callCli(["check"], county)).status).toBe(1);
});

test("a fault is told of a file that is staged, changed, or new; not the fault that was committed", async () => {
  write(secondPath, second.replace("成文日期: 2024-05-20", "成文日期: 2024-02-30"));
  write(
    "content/notices/2024/新.md",
    changedNotice(["2024-00012", "2024-00015"], ["类别: 政务工作", "类别: 无此类"]),
  );
  const found = [
    1,
    ["unknown-value content/notices/2024/新.md:8:5", "bad-date content/notices/2024/防汛 物资.md:6:7"],
  ];
  expect(await told()).toEqual(found);
  runGit(top, ["add", "--all"]);
  expect(await told()).toEqual(found);
  const words = await callCli(["check", "--changed"], county);
  expect([words.status, readComplaints(words)]).toEqual(found);
});

test("a file that git passes over is new: an ignored one, and one of a repository within", async () => {
  const wrong = changedNotice(["2024-00012", "2024-00015"], ["类别: 政务工作", "类别: 无此类"]);
  write(".gitignore", "新*.md\n");
  runGit(top, ["add", "--all"]);
  runGit(top, ["-c", "user.name=王芳", "-c", "user.email=wang@example.invalid", "commit", "-qm", "忽略"]);
  write("content/notices/2024/新.md", wrong);
  expect(await told()).toEqual([1, ["unknown-value content/notices/2024/新.md:8:5"]]);
  rmSync(join(county, "content/notices/2024/新.md"));
  const within = join(county, "content/notices/2025");
  mkdirSync(within);
  runGit(within, ["init", "--quiet"]);
  write("content/notices/2025/甲.md", wrong);
  expect(await told()).toEqual([1, ["unknown-value content/notices/2025/甲.md:8:5"]]);
});

test("what a change does to other files is told: a number that is taken, a link that leads nowhere any more", async () => {
  write("content/notices/2024/a.md", changedNotice(["应急预案", "值班安排"]));
  expect(await told()).toEqual([1, [`duplicate-index-number ${noticePath}:2:6`]]);
  rmSync(join(county, "content/notices/2024/a.md"));
  write(noticePath, `${changedNotice()}\n参见[储备办法](005429713/2024-00013)。\n`);
  expect(await told()).toEqual([0, []]);
  commitAll(top, { day });
  rmSync(join(county, secondPath));
  const found = [1, [expect.stringContaining(`${noticePath}:16:`)]];
  expect(await told()).toEqual(found);
  // As git calls a hook where it was told on the command line where the repository lies.
  expect(await told({ GIT_DIR: ".git", GIT_WORK_TREE: ".", GIT_INDEX_FILE: ".git/index" })).toEqual(found);
});

test("another file in the place of an attachment is told, though the notice itself was left alone", async () => {
  const table = "编号,储备点\n1,故县镇\n";
  const sum = createHash("sha256").update(table).digest("hex").slice(0, 16);
  mkdirSync(join(county, "content/attachments/2024"), { recursive: true });
  write("content/attachments/2024/zhize.csv", table);
  write(
    noticePath,
    changedNotice([
      "公开方式: 主动公开",
      "公开方式: 主动公开\n附件:\n  - {名称: 职责表, 文件: 2024/zhize.csv}",
    ]),
  );
  write(
    "content/register.csv",
    `索引号,网址,首次发布,状态,撤回日期,校验\n005429713/2024-00012,notices/005429713/2024-00012/attachment-1.csv,2024-05-24,公开,,${sum}\n`,
  );
  commitAll(top, { day });
  write("content/attachments/2024/zhize.csv", `${table}2,长水镇\n`);
  expect((await told())[1]).toContain(`attachment-changed ${noticePath}:11:1`);
  rmSync(join(county, "content/attachments/2024/zhize.csv"));
  expect((await told())[0]).toBe(1);
});

test("a file that has another name is judged under it", async () => {
  const moved = "content/notices/2024/防汛“物资”\n.md";
  renameSync(join(county, secondPath), join(county, moved));
  expect((await told())[0]).toBe(0);
  runGit(top, ["add", "--all"]);
  write(moved, second.replace("成文日期: 2024-05-20", "成文日期: 2024-02-30"));
  const [status, complaints] = await told();
  expect([status, complaints.length]).toEqual([1, 1]);
});

test("everything is told where the configuration has changed", async () => {
  write("site.config.ts", `export default { ...${JSON.stringify({ siteName: "洛宁县" })} };\n`);
  expect((await told())[0]).toBe(2);
  runGit(top, ["checkout", "--quiet", "--", "."]);
  write("site.config.ts", `// 说明\n${runGit(top, ["show", "HEAD:政务 公开/县/site.config.ts"])}`);
  expect(await told()).toEqual([1, ["bad-date content/notices/2023/旧.md:7:7"]]);
});

test("as git calls it from another work tree before a commit, the same is told", async () => {
  const other = join(top, "另处");
  runGit(top, ["worktree", "add", "--quiet", other]);
  county = join(other, "政务 公开/县");
  write("content/notices/2024/a.md", changedNotice(["应急预案", "值班安排"]));
  const kept = runGit(county, ["rev-parse", "--absolute-git-dir"]).trim();
  expect(await told({ GIT_DIR: kept, GIT_INDEX_FILE: join(kept, "index") })).toEqual([
    1,
    [`duplicate-index-number ${noticePath}:2:6`],
  ]);
});

test("without a commit all files are new; without a work tree the call is refused", async () => {
  rmSync(join(top, ".git"), { recursive: true });
  expect(await told({ GIT_CEILING_DIRECTORIES: tmpdir() })).toEqual([2, ["bad-option 命令行"]]);
  runGit(top, ["init", "--quiet"]);
  expect(await told()).toEqual([1, ["bad-date content/notices/2023/旧.md:7:7"]]);
});

test("it does not go together with mending", async () => {
  const outcome = await callCli(["check", "--changed", "--fix", "--format", "json"], county);
  expect([outcome.status, readComplaints(outcome)]).toEqual([2, ["bad-option 命令行"]]);
});
