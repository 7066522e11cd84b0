/** `new` as it is called: by flags, without a terminal, and at one. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { draftCounty } from "../support/draft-world.ts";
import { type CallOutcome, readComplaints } from "../support/run-cli.ts";
import { type Overlay, writeSmallCounty } from "../support/small-county.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function countyWith(overlay: Overlay = draftCounty): string {
  const folder = writeSmallCounty(overlay);
  folders.push(folder);
  return folder;
}

const drafts = (folder: string): readonly string[] => {
  const year = join(folder, "content/notices/2025");
  return existsSync(year) ? readdirSync(year).sort() : [];
};
const begin = (folder: string, ...args: readonly string[]): Promise<CallOutcome> =>
  callCli(["new", ...args], folder);

describe("new by flags", () => {
  test("writes a draft with the next number, and says where", async () => {
    const folder = countyWith({});
    const { status, stdout } = await begin(folder, "--title", "关于做好秋季防火工作的通知");
    expect([status, stdout]).toEqual([0, "content/notices/2025/005429713-2025-00001.md\n"]);
    const draft = readFileSync(join(folder, stdout.trim()), "utf8");
    expect(draft).toContain("标题: 关于做好秋季防火工作的通知");
    expect(draft).toContain("索引号: 005429713/2025-00001");
  });

  test("takes an answer to every question, and tells file, number and deadline as JSON", async () => {
    const folder = countyWith();
    const { status, stdout } = await begin(
      folder,
      ...["--kind", "规范性文件", "--title", "洛宁县水利局关于印发洛宁县山塘管理办法的通知"],
      ...["--publisher", "县水利局", "--number", "洛水[2025]3号", "--date", "2025年1月20日"],
      ...[
        "--repeals",
        "水库管理办法",
        "--file",
        "xuncha.csv",
        "--organs",
        "县林业局",
        "--importance",
        "重要",
      ],
      ...["--class", "政务工作", "--subject", "水利", "--mode", "主动公开", "--yes", "--format", "json"],
    );
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      {
        file: "content/notices/2025/005429836-2025-00001.md",
        indexNumber: "005429836/2025-00001",
        deadline: "2025-02-21",
      },
    ]);
    const draft = readFileSync(join(folder, "content/notices/2025/005429836-2025-00001.md"), "utf8");
    for (const line of [
      "文号: 洛水〔2025〕3号",
      "成文日期: 2025-01-20",
      "有效性: 现行有效",
      "规范性文件: 是",
      "重要程度: 重要",
      "废止文件:\n  - 005429713/2024-00013",
      "附件:\n  - 名称: xuncha\n    文件: 2025/xuncha.csv",
      "发布协调:\n  - 机关: 洛宁县林业局",
    ])
      expect(draft).toContain(`\n${line}\n`);
  });

  test("tells everything that is missing or wrong at once, with 2, and writes nothing", async () => {
    const folder = countyWith();
    const outcome = await begin(
      folder,
      "--mode",
      "不予公开",
      "--date",
      "2025-02-30",
      "--area",
      "财政资金",
      "--format",
      "json",
    );
    expect([outcome.status, readComplaints(outcome)]).toEqual([
      2,
      Array.from({ length: 4 }, () => "bad-option 命令行"),
    ]);
    const unknown = await begin(folder, "--title", "通知", "--publisher", "县水利居");
    expect([unknown.status, readComplaints(unknown)]).toEqual([2, ["unknown-agency 命令行"]]);
    expect(drafts(folder)).toEqual([]);
  });

  test("gives the next number though the draft before it is far from finished", async () => {
    const folder = countyWith();
    for (const title of ["关于防汛的通知", "关于防火的通知"])
      expect((await begin(folder, "--title", title)).status).toBe(0);
    expect(drafts(folder)).toEqual(["005429713-2025-00001.md", "005429713-2025-00002.md"]);
  });

  test("never writes over a file that is there", async () => {
    const folder = countyWith();
    mkdirSync(join(folder, "content/notices/2025"), { recursive: true });
    const path = join(folder, "content/notices/2025/005429713-2025-00001.md");
    writeFileSync(path, "写了一半");
    const outcome = await begin(folder, "--title", "关于防汛的通知");
    expect([outcome.status, readComplaints(outcome)]).toEqual([
      2,
      ["file-exists content/notices/2025/005429713-2025-00001.md"],
    ]);
    expect(readFileSync(path, "utf8")).toBe("写了一半");
  });

  test("says where no draft can be written, and why", async () => {
    const folder = countyWith();
    const year = join(folder, "content/notices/2025");
    writeFileSync(year, "不是文件夹");
    const outcome = await begin(folder, "--title", "关于防汛的通知");
    expect([outcome.status, readComplaints(outcome), outcome.stdout]).toEqual([
      2,
      ["not-written content/notices/2025/005429713-2025-00001.md"],
      "",
    ]);
    expect(readFileSync(year, "utf8")).toBe("不是文件夹");
  });

  // For the system's own administrator every folder may be written.
  test.skipIf(process.getuid?.() === 0)("says that a folder may not be written", async () => {
    const folder = countyWith();
    const year = join(folder, "content/notices/2025");
    mkdirSync(year);
    chmodSync(year, 0o555);
    const outcome = await begin(folder, "--title", "关于防汛的通知");
    chmodSync(year, 0o755);
    expect([outcome.status, readComplaints(outcome), readdirSync(year)]).toEqual([
      2,
      ["not-written content/notices/2025/005429713-2025-00001.md"],
      [],
    ]);
  });

  test("takes a title as it is, though it begins like YAML", async () => {
    const folder = countyWith();
    const { stdout } = await begin(folder, "--title", "“一网通办”: [试行] #办法 & *其他");
    const check = await callCli(["check", "--format", "json"], folder);
    expect(readComplaints(check).filter((complaint) => /yaml|title|shape/.test(complaint))).toEqual([]);
    expect(readFileSync(join(folder, stdout.trim()), "utf8")).toContain("一网通办");
  });

  test("lists the kinds", async () => {
    const folder = countyWith();
    expect((await begin(folder, "--list-kinds")).stdout).toMatch(
      /^规范性文件（normative）：.+\n政策解读（interpretation）：/,
    );
    const rows = JSON.parse((await begin(folder, "--list-kinds", "--format", "json")).stdout) as readonly {
      id: string;
    }[];
    expect(rows.map(({ id }) => id)).toContain("public-notice");
  });

  test("begins drafts as this repository does where a county's standards say nothing of them", async () => {
    const folder = countyWith();
    const standards = fileURLToPath(new URL("../../content/standards", import.meta.url));
    spawnSync("cp", ["-r", standards, join(folder, "own")]);
    rmSync(join(folder, "own/rules/draft-kinds.yaml"));
    expect((await begin(folder, "--title", "关于防汛的通知", "--standards", "own")).status).toBe(0);
  });
});

const python = spawnSync("python3", ["-c", "import pty"]).status === 0;

describe.skipIf(!python)("new at a terminal", () => {
  const cli = fileURLToPath(new URL("../../scripts/cli.ts", import.meta.url));
  const player = fileURLToPath(new URL("../support/play-terminal.py", import.meta.url));

  /** Types each line when a prompt stands there; `^C` and `^D` are those keys. */
  function play(folder: string, lines: readonly string[], ...args: readonly string[]) {
    const call = [process.execPath, "--import", import.meta.resolve("tsx"), cli, "new", ...args];
    const { status, stdout } = spawnSync("python3", [player, JSON.stringify({ call, lines })], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", NODE_OPTIONS: undefined },
      timeout: 50_000,
    });
    return { status, shown: stdout };
  }

  test("asks, shows what it came to, and writes", () => {
    const folder = countyWith();
    const lines = ["", "洛宁县水利局关于水库巡查的通知", ...Array.from({ length: 10 }, () => "")];
    const { status, shown } = play(folder, lines);
    expect([status, drafts(folder)]).toEqual([0, ["005429836-2025-00001.md"]]);
    expect(shown).toContain("写成草稿吗");
  });

  test.each(["^C", "^D"])("is left by %s without a file", (key) => {
    const folder = countyWith();
    const { status, shown } = play(folder, ["", "关于水库巡查的通知", key]);
    expect([status, drafts(folder)]).toEqual([2, []]);
    expect(shown).toContain("没有写任何文件");
  });

  test("asks nothing with --yes", () => {
    const folder = countyWith();
    const { status, shown } = play(folder, [], "--yes", "--title", "关于水库巡查的通知");
    expect([status, drafts(folder).length]).toEqual([0, 1]);
    expect(shown).not.toContain("> ");
  });
});
