import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { takeLock } from "../../scripts/effects/folder-lock.ts";
import { commandNames, commands } from "../../scripts/commands/command-list.ts";
import { helpOf } from "../../scripts/commands/help.ts";
import { callCli } from "../support/call-cli.ts";
import { type CallOutcome, readComplaints } from "../support/run-cli.ts";
import { changedNotice, noticePath, type Overlay, writeSmallCounty } from "../support/small-county.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function countyWith(overlay: Overlay = {}): string {
  const folder = writeSmallCounty(overlay);
  folders.push(folder);
  return folder;
}

const broken = (): string => countyWith({ [noticePath]: changedNotice(["2024-05-24", "2024-05-32"]) });
const call = (...args: readonly string[]): Promise<CallOutcome> => callCli(args, root);

describe("check", () => {
  test("passes the demonstration county with 0, and writes nothing to stdout for people", async () => {
    const { status, stdout } = await call("check");
    expect([status, stdout]).toEqual([0, ""]);
  });

  test("with --format json has nothing but JSON on stdout", async () => {
    const { status, stdout, stderr } = await call("check", "--format", "json");
    expect([status, stderr]).toEqual([0, ""]);
    for (const complaint of JSON.parse(stdout)) expect(complaint.severity).not.toBe("error");
  });

  test("ends with 1 where content must be mended", async () => {
    const outcome = await callCli(["check", "--format", "json"], broken());
    expect([outcome.status, readComplaints(outcome)]).toEqual([
      1,
      [expect.stringMatching(/^bad-date content\/notices\/2024\/fangxun\.md:\d+:\d+$/)],
    ]);
  });
});

describe("stats", () => {
  test("of 2016 is the national form with its sources, as JSON and nothing else", async () => {
    const { status, stdout, stderr } = await call("stats", "2016", "--format", "json");
    expect([status, stderr]).toEqual([0, ""]);
    const table = JSON.parse(stdout);
    expect([table.year, table.form]).toEqual([2016, "gov-2014"]);
    expect(table.cells.length).toBeGreaterThan(30);
    expect(Array.isArray(table.findings)).toBe(true);
  });

  test("of a year tells its form, every cell and every verdict, and ends with 0", async () => {
    const { status, stdout } = await call("stats", "2024", "--format", "json");
    const { form, unit, cells, checks } = JSON.parse(stdout);
    expect([status, form, unit, cells.length]).toEqual([0, "gov-2021", null, 200]);
    expect(checks.length).toBeGreaterThan(42);
  });

  test("of a quarter counts what fell into it, and of a unit what is the unit's", async () => {
    const received = async (...words: readonly string[]) => {
      const { status, stdout } = await call("stats", ...words, "--format", "json");
      const cell = JSON.parse(stdout).cells.find(({ id }: { id: string }) => id === "new_received.total");
      return [status, cell.value];
    };
    let sum = 0;
    for (const quarter of ["2024Q1", "2024Q2", "2024Q3", "2024Q4"]) sum += (await received(quarter))[1];
    expect(sum).toBe((await received("2024"))[1]);
    expect(await received("2024", "--unit", "natural-resources")).toEqual([0, 13]);
    expect((await call("stats", "2024", "--unit", "nobody")).status).toBe(2);
  });

  test("of a year that has no records ends with 2 and names those that have", async () => {
    const outcome = await call("stats", "1999", "--format", "json");
    expect([outcome.status, outcome.stdout]).toEqual([2, ""]);
    expect(outcome.stderr).toMatch(/1999[\s\S]*2016/);
    expect((await call("stats")).status).toBe(2);
  });

  test("for people is a table on stdout", async () => {
    const { status, stdout } = await call("stats", "2016");
    expect([status, stdout]).toEqual([0, expect.stringContaining("2016年度")]);
  });
});

describe("export", () => {
  test("writes catalog and tables, and nothing of the site around them", async () => {
    const folder = countyWith();
    const { status, stdout, stderr } = await callCli(["export", "--out", "data"], folder);
    expect([status, stdout]).toEqual([0, ""]);
    for (const path of [
      "catalog.json",
      "figures.csv",
      ...["json", "csv", "docx", "xlsx"].map((form) => `reports/2024/table.${form}`),
    ]) {
      expect(existsSync(join(folder, "data", path))).toBe(true);
      expect(stderr).toContain(path);
    }
    expect(existsSync(join(folder, "data/index.html"))).toBe(false);
  });

  test("waits for nobody who is writing there, and leaves everything as it was", async () => {
    const folder = countyWith();
    const release = await takeLock(join(folder, ".data.gongkai-lock"), "data");
    expect((await callCli(["export", "--out", "data"], folder)).status).toBe(2);
    expect(existsSync(join(folder, "data"))).toBe(false);
    await release();
    expect((await callCli(["export", "--out", "data"], folder)).status).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes("gongkai-lock"))).toEqual([]);
  });

  test("gives the table that stats prints", async () => {
    const folder = countyWith();
    await callCli(["export", "--out", "data"], folder);
    const { stdout } = await callCli(["stats", "2024", "--format", "json"], folder);
    expect(readFileSync(join(folder, "data/reports/2024/table.json"), "utf8")).toBe(stdout);
  });

  test("writes nothing where content must be mended", async () => {
    const folder = broken();
    expect((await callCli(["export", "--out", "data"], folder)).status).toBe(1);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });
});

describe("explain", () => {
  test("gives one rule in full, and all of them in a line each", async () => {
    expect(await call("explain", "missing-key")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("missing-key（错误"),
    });
    const lines = (await call("explain")).stdout.trim().split("\n");
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.every((line) => /^[a-z0-9-]+ +\S/.test(line))).toBe(true);
  });

  test("of a rule that does not exist ends with 2 and offers the nearest", async () => {
    const outcome = await call("explain", "mising-key");
    expect([outcome.status, outcome.stdout]).toEqual([2, ""]);
    expect(outcome.stderr).toContain("missing-key");
  });
});

describe("the door", () => {
  test.each(commandNames)("%s --help tells its use on stdout and ends with 0", async (name) => {
    const { status, stdout, stderr } = await call(name, "--help");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/用法：npm (?:run |start)/);
    expect(stdout).toContain("退出码");
  });

  test("--help alone lists every command; nothing at all is help on stderr and 2", async () => {
    const { status, stdout } = await call("--help");
    expect(status).toBe(0);
    for (const name of commandNames) expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, "m"));
    expect(await call()).toMatchObject({ status: 2, stdout: "", stderr: stdout });
  });

  test("an unknown command ends with 2 and offers the nearest", async () => {
    const outcome = await call("biuld");
    expect([outcome.status, readComplaints(outcome)]).toEqual([2, ["unknown-command 命令行"]]);
    expect(outcome.stderr).toContain("build");
  });

  test.each([
    ["an unknown option", ["check", "--fromat", "json"]],
    ["an option without its value", ["build", "--out"]],
    ["a value for an option that has none", ["check", "--help=yes"]],
    ["a form that does not exist", ["check", "--format", "xml"]],
    ["a day that does not exist", ["check", "--today", "2024-02-30"]],
    ["a port that is none", ["serve", "--port", "http"]],
    ["years for what knows no part", ["build", "--years", "2024"]],
    ["mending by what only builds", ["build", "--fix"]],
    ["a comparison with the last commit by what builds everything", ["build", "--changed"]],
    ["a site without search by what makes none", ["check", "--without", "search"]],
    ["a county for what needs none", ["explain", "bad-date", "--content", "content"]],
    ["a port for what answers nobody", ["stats", "2024", "--port", "80"]],
  ] as const)("%s ends with 2, without a stack", async (_, args) => {
    const outcome = await call(...args);
    expect([outcome.status, outcome.stdout, readComplaints(outcome)]).toEqual([2, "", ["bad-option 命令行"]]);
    expect(outcome.stderr).not.toMatch(/^\s+at |node:/m);
  });

  test.each(commands)(
    "the help of $name tells of every option that is its own",
    ({ own = [], run = [], ...command }) => {
      const help = helpOf({ ...command, own, run });
      for (const option of [...own, ...run]) expect(help).toContain(`--${option}`);
    },
  );

  test.each([
    ["standards", ["check", "--standards", "biaozhun"]],
    ["content", ["stats", "2024", "--content", "neirong"]],
    ["a copy", ["verify", "fuben"]],
  ] as const)("a folder of %s that is not there ends with 2, and nothing else is said", async (_, args) => {
    const outcome = await call(...args, "--format", "json");
    expect([outcome.status, readComplaints(outcome)]).toEqual([2, [`missing-folder ${args.at(-1)}`]]);
  });

  test("a folder that is named may be a link to one", async () => {
    const folder = countyWith();
    const told = await callCli(["stats", "2024", "--format", "json"], folder);
    renameSync(join(folder, "content"), join(folder, "neirong"));
    symlinkSync("neirong", join(folder, "content"), "dir");
    expect(await callCli(["stats", "2024", "--format", "json"], folder)).toEqual(told);
  });

  test("of a file that is to be verified it is said to be none of the folders that can be", async () => {
    const outcome = await call("verify", "package.json", "--format", "json");
    expect([outcome.status, readComplaints(outcome)]).toEqual([2, ["nothing-to-verify package.json"]]);
  });

  test("a folder without a county ends with 2", async () => {
    const folder = countyWith({ "site.config.ts": null });
    for (const name of ["check", "build", "export", "stats"]) {
      const { status, stdout } = await callCli([name, ...(name === "stats" ? ["2024"] : [])], folder);
      expect([name, status, stdout]).toEqual([name, 2, ""]);
    }
  });
});

describe("verify", () => {
  test("lists in its help no option but those that it obeys", async () => {
    const { status, stdout } = await call("verify", "--help");
    expect(status).toBe(0);
    expect([...new Set(stdout.match(/--[a-z-]+/g))].sort()).toEqual(["--all", "--format", "--help"]);
    expect((await call("check", "--help")).stdout).toContain("--today");
  });

  test.each([
    ["--today", "2024-12-31"],
    ["--content", "content"],
    ["--out", "_site"],
    ["--fix"],
    ["--years", "2024"],
  ])("takes %s, which it would ignore, for a slip", async (...ignored) => {
    const outcome = await call("verify", "content", "--format", "json", ...ignored);
    expect([outcome.status, readComplaints(outcome)]).toEqual([2, ["bad-option 命令行"]]);
  });
});
