import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBeijingDay } from "../../scripts/effects/clock.ts";
import { type Archived, openArchived } from "../../scripts/commands/open-archived.ts";
import { readOptions } from "../../scripts/commands/read-options.ts";
import { writeArchivedCounty } from "../support/archived-county.ts";
import { listDifferences, readBytes, runVerb } from "../support/built-county.ts";
import { callCommand } from "../support/call-command.ts";
import { commitAll, runGit } from "../support/git-county.ts";
import { listBagFaults } from "../support/read-bag.ts";
import { readGzipHeads, readWarc } from "../support/read-warc.ts";
import { readZip } from "../support/read-zip.ts";
import { readComplaints } from "../support/run-cli.ts";
import { listSiteFiles, readSitePages } from "../support/site-pages.ts";
import { baseFiles } from "../support/small-county.ts";

const ownStandards = fileURLToPath(new URL("../../content/standards", import.meta.url));
let county: string;
let archive: string;

beforeAll(async () => {
  county = writeArchivedCounty();
  archive = join(county, "_archive");
  const { status, stderr } = await callCommand("archive", [], county);
  expect(stderr).toContain("存档已写好");
  expect(status).toBe(0);
}, 180_000);

afterAll(() => rmSync(county, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(archive, path), "utf8");
const siteFiles = (): readonly string[] => listSiteFiles(join(archive, "site"));

describe("an archive", () => {
  test("holds the copy, its zip, the bag, the register and the read-me, and stands alone", () => {
    expect(listSiteFiles(archive).filter((path) => !/^(?:site|bag)\//.test(path))).toEqual([
      ".gongkai.json",
      "manifest-sha256.txt",
      "read-me.txt",
      "register.csv",
      "site.zip",
    ]);
    expect(readdirSync(county).filter((name) => name.includes("gongkai-"))).toEqual([]);
  });

  test("keeps in its bag the very files of the copy, and says where they come from", () => {
    expect(listBagFaults(join(archive, "bag"))).toEqual([]);
    const [copy, kept] = [readBytes(join(archive, "site")), readBytes(join(archive, "bag/data/site"))];
    expect(copy.size).toBeGreaterThan(20);
    expect(listDifferences(copy, kept)).toEqual([]);
    const commit = runGit(county, ["rev-parse", "HEAD"]).trim();
    const info = read("bag/bag-info.txt");
    expect(info).toContain("Source-Organization: 洛宁县人民政府办公室\n");
    // 31 January in London is 1 February in Beijing.
    expect(info).toContain("Bagging-Date: 2025-02-01\n");
    expect(info).toContain(`Gongkai-Commit: ${commit}\n`);
    expect(info).toContain("Gongkai-Site-Day: 2025-01-31\n");
    expect(info).not.toContain("Uncommitted");
    expect(read("read-me.txt")).toContain(commit);
  });

  test("lists its items with the digests of their pages", () => {
    const rows = read("register.csv").split("\r\n").slice(1, -1);
    expect(rows.map((row) => row.split(",")[1])).toEqual([
      "005429713/2023-00007",
      "005429713/2024-00100",
      "005429713/2024-00012",
    ]);
    const digests = new Map(
      read("site/manifest-sha256.txt")
        .split("\n")
        .map((line) => [line.slice(66), line.slice(0, 64)] as const),
    );
    for (const row of rows) {
      const [path = "", digest] = row.split(",").slice(-2);
      expect(digest).toBe(digests.get(path));
    }
    expect(rows[0]).toContain("定期10年");
  });

  test("has a record for every file in its web archive, in order, under the address of the site and its path", () => {
    const records = readWarc(readFileSync(join(archive, "bag/data/site.warc.gz")));
    const [info, ...resources] = records;
    expect(info?.fields.get("warc-type")).toBe("warcinfo");
    expect(info?.fields.get("warc-filename")).toBe("site.warc.gz");
    expect(resources.map(({ fields }) => fields.get("warc-target-uri"))).toEqual(
      siteFiles().map((path) => `https://luoning.example/${path}`),
    );
    for (const [index, path] of siteFiles().entries())
      expect(resources[index]?.block.equals(readFileSync(join(archive, "site", path))), path).toBe(true);
    expect(new Set(records.map(({ fields }) => fields.get("warc-record-id"))).size).toBe(records.length);
    expect(new Set(records.map(({ fields }) => fields.get("warc-date")))).toEqual(
      new Set(["2025-02-01T04:00:00Z"]),
    );
    // No time, no name, one system: nothing of the machine that packed it.
    const heads = new Set(readGzipHeads(readFileSync(join(archive, "bag/data/site.warc.gz"))));
    expect(heads).toEqual(new Set(["1f8b0800000000000003"]));
  });

  test("has every file of the copy in its zip, all of one time and one mode", () => {
    const entries = readZip(readFileSync(join(archive, "site.zip")));
    expect(entries.map(({ name }) => name)).toEqual(siteFiles().map((path) => `site/${path}`));
    for (const { name, content } of entries)
      expect(content.equals(readFileSync(join(archive, name)))).toBe(true);
    expect(new Set(entries.map(({ time, mode }) => `${time} ${mode}`)).size).toBe(1);
  });
});

test("two archives of one commit differ in no byte, whatever the zone, the locale, the umask and the order of files", {
  timeout: 240_000,
}, async () => {
  const shuffle = pathToFileURL(join(import.meta.dirname, "../support/reverse-readdir.mjs")).href;
  const west = { TZ: "America/Sao_Paulo", LANG: "C", LC_ALL: "C", NODE_OPTIONS: `--import ${shuffle}` };
  const out = join(county, "..", `${county.split("/").at(-1)}-west`, "deeper");
  mkdirSync(join(out, ".."), { recursive: true });
  // What the first run has indexed must be indexed anew.
  rmSync(join(county, ".cache"), { recursive: true, force: true });
  try {
    const { status } = await runVerb("archive", ["--out", out], { here: county, env: west, umask: "077" });
    expect(status).toBe(0);
    expect(listDifferences(readBytes(archive), readBytes(out))).toEqual([]);
  } finally {
    rmSync(join(out, ".."), { recursive: true, force: true });
  }
});

describe("verify", () => {
  const copyOf = (part: string): string => {
    const folder = join(county, "copied");
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(archive, part), folder, { recursive: true });
    return folder;
  };
  const verify = (folder: string) => callCommand("verify", [folder, "--format", "json"], "/");

  test.each(["", "site", "bag"])("finds archive/%s whole, from anywhere, without a county", async (part) => {
    const { status, stdout } = await verify(join(archive, part));
    expect([status, JSON.parse(stdout)]).toEqual([0, []]);
  });

  test.each(["", "site", "bag"])("names what happened to archive/%s", async (part) => {
    const folder = copyOf(part);
    const inside = part === "" ? "site/" : part === "bag" ? "data/site/" : "";
    const page = join(folder, `${inside}guide/index.html`);
    const bytes = readFileSync(page);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(page, bytes);
    rmSync(join(folder, `${inside}catalog.csv`));
    writeFileSync(join(folder, `${inside}新建文件.txt`), "");
    const outcome = await verify(folder);
    const place = folder.slice(1);
    expect(outcome.status).toBe(1);
    expect(readComplaints(outcome)).toEqual(
      expect.arrayContaining([
        `altered-file ${place}/${inside}guide/index.html`,
        `lost-file ${place}/${inside}catalog.csv`,
        `added-file ${place}/${inside}新建文件.txt`,
      ]),
    );
    expect(readComplaints(outcome)).toHaveLength(part === "bag" ? 4 : 3);
  });
});

test("verify follows a link to the folder itself, and never speaks of publishing", async () => {
  const current = join(county, "current");
  symlinkSync(join(archive, "site"), current);
  expect((await callCommand("verify", [current], "/")).status).toBe(0);
  const { status, stdout, stderr } = await callCommand("verify", [join(county, "content")], "/");
  expect([status, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining("nothing-to-verify")]);
  expect(`${stdout}${stderr}`).not.toContain("发布");
});

describe("a run that cannot be finished", () => {
  test("leaves the archive that was there", async () => {
    const notice = join(county, "content/notices/2024/fangxun.md");
    const text = readFileSync(notice, "utf8");
    const before = readBytes(archive);
    try {
      writeFileSync(notice, text.replace("2024-05-20", "2024-02-30"));
      expect((await callCommand("archive", [], county)).status).toBe(1);
      expect(listDifferences(before, readBytes(archive))).toEqual([]);
      expect(readdirSync(county).filter((name) => name.includes("gongkai-"))).toEqual([]);
    } finally {
      writeFileSync(notice, text);
    }
  });

  test("leaves an archive in which somebody has laid a file, and names the file", async () => {
    const stray = join(archive, "bag/移交清单.docx");
    writeFileSync(stray, "");
    try {
      const before = readBytes(archive);
      const outcome = await callCommand("archive", [], county);
      expect(outcome.status).toBe(2);
      expect(readComplaints(outcome)).toContain("unsafe-output _archive/bag/移交清单.docx");
      expect(listDifferences(before, readBytes(archive))).toEqual([]);
    } finally {
      rmSync(stray);
    }
  });

  test.each([
    [["--years", "2020..2021"], "bad-option 命令行"],
    [["--out", "content"], "unsafe-output content"],
  ])("says so: %j", async (args, complaint) => {
    const outcome = await callCommand("archive", args, county);
    expect(outcome.status).toBe(2);
    expect(readComplaints(outcome)).toContain(complaint);
  });
});

describe("an archive of some years", () => {
  const out = (): string => join(county, "_2023");

  beforeAll(async () => {
    const guide = join(county, "content/guide.md");
    writeFileSync(guide, `${readFileSync(guide, "utf8")}\n`);
    const outcome = await callCommand("archive", ["--years", "2023", "--out", "_2023"], county);
    expect(outcome.status).toBe(0);
    expect(readComplaints(outcome)).toContain("uncommitted-changes content/guide.md");
  }, 120_000);

  test("holds what was published in them, and says so on its first page and in its read-me", () => {
    const pages = listSiteFiles(join(out(), "site")).filter((path) => /^notices\/.*index\.html$/.test(path));
    expect(pages).toEqual(["notices/005429713/2023-00007/index.html"]);
    expect(readFileSync(join(out(), "site/index.html"), "utf8")).toContain("本副本只含2023年公开的信息");
    expect(readFileSync(join(out(), "read-me.txt"), "utf8")).toContain("本副本只含2023年公开的信息");
    expect(readFileSync(join(out(), "bag/bag-info.txt"), "utf8")).toContain("Gongkai-Years: 2023..2023\n");
  });

  test("names what it does not hold, and leads nowhere", () => {
    const page = readFileSync(join(out(), "site/notices/005429713/2023-00007/index.html"), "utf8");
    expect(page).toContain("<span>春季护林防火工作的通知</span>");
    expect(page).toContain("关于做好春季护林防火工作的通知（不在本副本里）");
    for (const { path, text } of readSitePages(join(out(), "site")))
      expect(text, path).not.toMatch(/href="[^"]*2024-00100/);
  });

  test("leaves what is kept of the texts of other years", () => {
    const kept = readdirSync(join(county, ".cache/fulltext")).map((name) => name.slice(0, 4));
    expect(new Set(kept)).toEqual(new Set(["2023", "2024"]));
  });

  test("says in its bag that it is not as the commit has it", () => {
    expect(readFileSync(join(out(), "bag/bag-info.txt"), "utf8")).toContain("Gongkai-Uncommitted-Files: 1\n");
    expect(listBagFaults(join(out(), "bag"))).toEqual([]);
  });
});

describe("the day of an archive", () => {
  // Nothing is written: the years asked for are empty, and all that is wanted is the day by which the county was judged.
  const open = async (folder: string, ...args: string[]): Promise<Archived | undefined> => {
    const { value } = readOptions(["--years", "1990", ...args], { here: folder, ownStandards });
    const opened = value && (await openArchived(value));
    return opened && "provenance" in opened ? opened : undefined;
  };
  const judgedOn = async (folder: string, ...args: string[]): Promise<string | undefined> =>
    (await open(folder, ...args))?.provenance.day;
  const undated = {
    "site.config.ts": (baseFiles["site.config.ts"] ?? "").replace(/,\s*"today": "[^"]*"/, ""),
  };

  test("is the one of the call, else that of the configuration, else that of the commit in Beijing", async () => {
    const folder = writeArchivedCounty(undated);
    try {
      expect(await judgedOn(county, "--today", "2025-03-01")).toBe("2025-03-01");
      expect(await judgedOn(county)).toBe("2025-01-31");
      expect(await judgedOn(folder)).toBe("2025-02-01");
      rmSync(join(folder, ".git"), { recursive: true });
      expect(await judgedOn(folder)).toBe(readBeijingDay());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("is another than that of the content, which is the last change to content, configuration or standards", async () => {
    const folder = writeArchivedCounty(undated);
    const dates = async (where: string, ...args: string[]) => {
      const { day, contentDate, commit } = (await open(where, ...args))?.provenance ?? {};
      return [day, contentDate, commit?.commit === runGit(where, ["rev-parse", "HEAD"]).trim()];
    };
    const commitFile = (path: string, text: string, day: string): void => {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
      commitAll(folder, { day });
    };
    try {
      commitFile("notes/会议.md", "", "2025-03-05T10:00:00+08:00");
      expect(await dates(folder)).toEqual(["2025-03-05", "2025-02-01", true]);
      cpSync(ownStandards, join(folder, "ours"), { recursive: true });
      commitAll(folder, { day: "2025-03-06T10:00:00+08:00" });
      expect(await dates(folder)).toEqual(["2025-03-06", "2025-02-01", true]);
      expect(await dates(folder, "--standards", "ours")).toEqual(["2025-03-06", "2025-03-06", true]);
      const config = `${readFileSync(join(folder, "site.config.ts"), "utf8")}\n`;
      commitFile("site.config.ts", config, "2025-03-07T10:00:00+08:00");
      commitFile("notes/会议.md", "议定", "2025-03-08T10:00:00+08:00");
      expect(await dates(folder)).toEqual(["2025-03-08", "2025-03-07", true]);
      runGit(folder, ["clone", "--quiet", "--depth", "1", pathToFileURL(folder).href, "cut"]);
      expect(await dates(join(folder, "cut"))).toEqual(["2025-03-08", "2025-03-08", true]);
      writeFileSync(join(folder, "ours/rules/retention.yaml"), "\n", { flag: "a" });
      const changed = await open(folder, "--standards", "ours");
      expect(changed?.provenance.commit?.uncommitted).toEqual([join(folder, "ours/rules/retention.yaml")]);
      expect(changed?.whole?.tables.length).toBeGreaterThan(changed?.county.tables.length ?? 0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
