/** A publication date is held against the commit by which the notice could first go out, whichever way it was kept back till then. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { openNoticeHistory } from "../../scripts/catalog/notice-history.ts";
import { isReadAsNotice } from "../../scripts/catalog/notice-standing.ts";
import { inspectArrivals, openArrivals } from "../../scripts/inspection/audit/arrivals.ts";
import { inspectPublicationDates } from "../../scripts/inspection/audit/publication-dates.ts";
import { readGitHistory } from "../../scripts/effects/git-history.ts";
import { commitAll, runGit } from "../support/git-county.ts";
import { inspectSmallCounty } from "../support/small-county.ts";

const { catalog } = inspectSmallCounty({});
let root = "";

/** A notice whose name is also the end of its number; the keys are what the test is about. */
function write(name: string, number: string, ...keys: readonly string[]): void {
  const head = [`索引号: 005429713/2024-${number}`, `标题: 关于防汛工作第${number}号通知`, ...keys];
  const body = `第${number}号：各乡镇要落实值班制度，逐村排查隐患，按时报送情况。\n`.repeat(12);
  writeFileSync(join(root, "notices", name), `---\n${head.join("\n")}\n---\n${body}`);
}

const open = "公开方式: 主动公开";
const dated = (day: string): string => `发布日期: ${day}`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-going-out-"));
  mkdirSync(join(root, "notices"));
  runGit(root, ["init", "--quiet"]);
  write("cao-gao.md", "00101", dated("2024-06-05"), open, "状态: 草稿");
  write("dai-shen.md", "00102", dated("2024-06-05"), open, "状态:\n  待审");
  write("gai-qian.md", "00103", dated("2024-12-31"), open);
  write("yi-shen-qing.md", "00104", dated("2024-06-05"), "公开方式: on-request");
  write("_xia-hua-xian.md", "00105", dated("2024-06-05"), open);
  write("an-shi.md", "00106", dated("2024-06-20"), open, "状态: draft");
  write("dao-qi.md", "00107", dated("2024-06-10"), open);
  write("geng-zheng.md", "00108", dated("2024-06-03"), open, "状态: 已发布");
  write("hai-shi-cao-gao.md", "00109", dated("2024-06-01"), open, "状态: 起草");
  commitAll(root, { day: "2024-06-03T09:00:00+08:00", subject: "录入" });
  write("cao-gao.md", "00101", dated("2024-06-05"), open, "状态: 发布");
  write("dai-shen.md", "00102", dated("2024-06-05"), open);
  write("gai-qian.md", "00103", dated("2024-06-05"), open);
  write("yi-shen-qing.md", "00104", dated("2024-06-05"), "公开方式: proactive");
  renameSync(join(root, "notices/_xia-hua-xian.md"), join(root, "notices/xia-hua-xian.md"));
  write("an-shi.md", "00106", dated("2024-06-20"), open, "状态: published");
  const change = "更正记录: [{日期: 2024-06-20, 内容: 更正了联系电话}]";
  write("dao-qi.md", "00107", dated("2024-06-10"), open, change);
  write("geng-zheng.md", "00108", dated("2024-06-03"), open, "状态: 草稿");
  commitAll(root, { day: "2024-06-20T09:00:00+08:00", subject: "发布" });
  write("geng-zheng.md", "00108", dated("2024-06-03"), open, change);
  commitAll(root, { day: "2024-06-25T09:00:00+08:00", subject: "更正" });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("draft, waiting, later date, other mode and hidden name are each raised; honest, scheduled and corrected notices are not", async () => {
  if (!catalog) throw new Error("the small county is sound");
  const { elements, schemes, historyRules: rules } = catalog.standards;
  const builder = openNoticeHistory(elements);
  const { reach, tree, prefix } = await readGitHistory({ folder: root, signatures: false }, builder.add);
  if (reach.kind === "none") throw new Error("there is a history");
  const notices = builder.end(tree, `${prefix}notices/`).map((life) => ({ ...life, shown: life.path }));
  const found = inspectPublicationDates({
    notices,
    reach,
    rules,
    schemes,
    people: [],
    day: "2024-12-01" as CivilDate,
    auditFrom: undefined,
    requireSignedCommits: false,
    waivers: [],
  }).filter(({ code }) => code === "back-dated");
  expect(found.map(({ place }) => place.file).sort()).toEqual([
    "notices/cao-gao.md",
    "notices/dai-shen.md",
    "notices/gai-qian.md",
    "notices/xia-hua-xian.md",
    "notices/yi-shen-qing.md",
  ]);
  for (const { message } of found) expect(message).toContain("2024-06-20 才可能第一次发布");
});

test("the cheap pass of check counts a file that was passed over from the day on which it got its name", async () => {
  if (!catalog) throw new Error("the small county is sound");
  const arrivals = openArrivals();
  await readGitHistory({ folder: root, signatures: false, arrivalsOnly: true }, arrivals.add);
  expect(arrivals.find("notices/xia-hua-xian.md")?.subject).toBe("发布");
  expect(arrivals.find("notices/cao-gao.md")?.subject).toBe("录入");
  const found = inspectArrivals(catalog, "2024-01-01" as CivilDate, () =>
    arrivals.find("notices/xia-hua-xian.md"),
  );
  expect(found.map(({ code }) => code)).toEqual(["back-dated"]);
});

test("a file is read as a notice below notices alone, and by a name that says so", () => {
  const read = ["content/notices/2024/x.md", "notices/x.md", "_county/content/notices/x.md"];
  const passed = [
    "content/notices/_x.md",
    "notices/.x.md",
    "notices/_2023/x.md",
    "drafts/x.md",
    "notices/README.md",
  ];
  expect(read.filter((path) => !isReadAsNotice(path))).toEqual([]);
  expect(passed.filter(isReadAsNotice)).toEqual([]);
});
