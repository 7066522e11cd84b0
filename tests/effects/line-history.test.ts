/** Who wrote a figure and when is read from git, and from nowhere else. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLineHistory } from "../../scripts/effects/line-history.ts";

const files = [{ path: "figures/2024.yaml", shown: "content/figures/2024.yaml" }];
let folder = "";

function git(where: string, words: readonly string[], day = "2025-01-06T23:30:00+0000"): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
  execFileSync(
    "git",
    ["-C", where, "-c", "user.name=信息中心", "-c", "user.email=xxzx@qingya.example", ...words],
    {
      env,
      stdio: "pipe",
    },
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-history-"));
  const county = join(folder, "county");
  mkdirSync(join(county, "figures"), { recursive: true });
  const figures = join(county, "figures", "2024.yaml");
  git(folder, ["init", "--quiet", "county"]);
  writeFileSync(figures, "年度: 2024\n数据:\n  - {名称: 专职人员, 数值: 2}\n");
  git(county, ["add", "."]);
  git(county, ["commit", "--quiet", "-m", "填报"]);
  writeFileSync(figures, "年度: 2024\n数据:\n  - {名称: 专职人员, 数值: 3}\n");
  git(county, ["commit", "--quiet", "-a", "-m", "更正"], "2025-02-10T02:00:00+0000");
  git(folder, ["clone", "--quiet", "--depth", "1", `file://${county}`, "shallow"]);
  mkdirSync(join(folder, "plain", "figures"), { recursive: true });
  writeFileSync(join(folder, "plain", "figures", "2024.yaml"), "年度: 2024\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the history of a file", () => {
  test("names each line's last hand, and its day in Beijing", async () => {
    expect([...(await readLineHistory(join(folder, "county"), files))]).toEqual([
      ["content/figures/2024.yaml:1", { by: "信息中心", on: "2025-01-07" }],
      ["content/figures/2024.yaml:2", { by: "信息中心", on: "2025-01-07" }],
      ["content/figures/2024.yaml:3", { by: "信息中心", on: "2025-02-10" }],
    ]);
  });

  test("leaves out lines that were not committed", async () => {
    const figures = join(folder, "county", "figures", "2024.yaml");
    writeFileSync(figures, "年度: 2024\n数据:\n  - {名称: 专职人员, 数值: 4}\n");
    expect((await readLineHistory(join(folder, "county"), files)).size).toBe(2);
  });

  test("is nothing in a shallow clone, which would name the wrong hand, and outside a repository", async () => {
    expect((await readLineHistory(join(folder, "shallow"), files)).size).toBe(0);
    expect((await readLineHistory(join(folder, "plain"), files)).size).toBe(0);
  });
});
