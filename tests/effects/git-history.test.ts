/** Histories are read from real repositories: renames, merges, odd names, shallow clones, and none at all. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openNoticeHistory } from "../../scripts/catalog/notice-history.ts";
import { readGitHistory } from "../../scripts/effects/git-history.ts";
import { commitAll, runGit } from "../support/git-county.ts";
import { inspectSmallCounty } from "../support/small-county.ts";

const elements = inspectSmallCounty({}).catalog?.standards.elements ?? new Map();
let root = "";
let content = "";

function notice(number: string, title: string, more = ""): string {
  const filler = "各乡镇要落实值班制度，逐村排查隐患，按时报送情况。\n".repeat(8);
  return `---\n索引号: ${number}\n标题: ${title}\n发布日期: 2024-05-24\n${more}---\n${filler}`;
}

function write(path: string, text: string): void {
  mkdirSync(join(content, path, ".."), { recursive: true });
  writeFileSync(join(content, path), text);
}

async function read(folder: string) {
  const builder = openNoticeHistory(elements);
  const history = await readGitHistory({ folder, signatures: false }, builder.add);
  return { ...history, notices: builder.end(history.tree, `${history.prefix}notices/`) };
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-git-"));
  content = join(root, "青崖 县", "content");
  mkdirSync(content, { recursive: true });
  runGit(root, ["init", "--quiet"]);
  write("notices/2024/防汛 通知.md", notice("990000017/2024-00001", "关于防汛的通知"));
  write("notices/2024/抗旱.md", notice("990000017/2024-00002", "关于抗旱的通知"));
  write(".mailmap", "");
  writeFileSync(join(root, ".mailmap"), "李秀英 <lixy@qingya.example> <old@qingya.example>\n");
  commitAll(root, { day: "2024-05-24T23:30:00+0000", email: "old@qingya.example", name: "li" });
  renameSync(join(content, "notices/2024/防汛 通知.md"), join(content, "notices/2024/甲\t“乙”.md"));
  write("notices/2024/甲\t“乙”.md", notice("990000017/2024-00001", "关于防汛备汛的通知"));
  commitAll(root, { day: "2024-05-26T09:00:00+0800", subject: "改名" });
  // A new notice made from one that goes: alike, but with a number of its own.
  rmSync(join(content, "notices/2024/抗旱.md"));
  write("notices/2024/抗旱二.md", notice("990000017/2024-00003", "关于抗旱的通知"));
  commitAll(root, { day: "2024-05-27T09:00:00+0800", subject: "换成新的" });
  // Two branches change the same file, and the merge settles it by hand.
  runGit(root, ["checkout", "--quiet", "-b", "side"]);
  write("notices/2024/抗旱二.md", notice("990000017/2024-00003", "关于抗旱的紧急通知"));
  commitAll(root, { day: "2024-05-28T09:00:00+0800", name: "赵敏", email: "zm@qingya.example" });
  runGit(root, ["checkout", "--quiet", "main"]);
  write("notices/2024/抗旱二.md", notice("990000017/2024-00003", "关于抗旱工作的通知"));
  commitAll(root, { day: "2024-05-28T10:00:00+0800" });
  try {
    runGit(root, ["merge", "--quiet", "side"]);
  } catch {
    // The conflict is wanted.
  }
  const signed = "审核: [{环节: 信息中心主任, 审核人: 李秀英}]\n";
  write("notices/2024/抗旱二.md", notice("990000017/2024-00003", "关于抗旱工作的紧急通知", signed));
  commitAll(root, { day: "2024-05-29T10:00:00+0800", name: "孙涛", email: "st@qingya.example" });
  runGit(root, ["clone", "--quiet", "--depth", "1", `file://${root}`, `${root}-shallow`]);
});

afterAll(() => {
  for (const folder of [root, `${root}-shallow`]) rmSync(folder, { recursive: true, force: true });
});

describe("the history of notices", () => {
  test("follows a renamed notice back to the hand that brought it, by its name in .mailmap", async () => {
    const { notices } = await read(content);
    const flood = notices.find(({ indexNumber }) => indexNumber === "990000017/2024-00001");
    expect(flood?.path).toBe("青崖 县/content/notices/2024/甲\t“乙”.md");
    expect(flood?.versions.map(({ kind, elements: changed }) => [kind, changed])).toEqual([
      ["added", ["索引号", "标题", "发布日期"]],
      ["renamed", ["标题"]],
    ]);
    expect(flood?.versions[0]?.commit.author).toEqual({ name: "李秀英", email: "lixy@qingya.example" });
  });

  test("tells a new notice from the deleted one that it was made from", async () => {
    const { notices } = await read(content);
    const gone = notices.find(({ indexNumber }) => indexNumber === "990000017/2024-00002");
    expect([gone?.alive, gone?.versions.map(({ kind }) => kind)]).toEqual([false, ["added", "deleted"]]);
    const fresh = notices.find(({ indexNumber }) => indexNumber === "990000017/2024-00003");
    expect(fresh?.versions[0]?.kind).toBe("added");
  });

  test("knows what a merge wrote that neither branch had", async () => {
    const { notices } = await read(content);
    const fresh = notices.find(({ indexNumber }) => indexNumber === "990000017/2024-00003");
    expect(fresh?.title).toBe("关于抗旱工作的紧急通知");
    expect(fresh?.versions.at(-1)?.commit.author.name).toBe("孙涛");
    expect(fresh?.versions.at(-1)?.signOffs.map(({ by }) => by)).toEqual(["李秀英"]);
  });

  test("ends where a shallow clone ends, and says so", async () => {
    const { reach, notices } = await read(join(`${root}-shallow`, "青崖 县", "content"));
    expect(reach.kind === "told" && reach.boundary.size).toBe(1);
    expect(notices.every(({ versions }) => versions.length === 1)).toBe(true);
  });

  test("is none outside a repository, and before the first commit", async () => {
    const plain = mkdtempSync(join(tmpdir(), "gongkai-plain-"));
    expect((await read(plain)).reach).toMatchObject({ kind: "none", why: "no-repository" });
    runGit(plain, ["init", "--quiet"]);
    expect((await read(plain)).reach).toMatchObject({ kind: "none", why: "no-commits" });
    rmSync(plain, { recursive: true, force: true });
  });
});
