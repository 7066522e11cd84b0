/** What is damaged in `.cache` is told, and changes no byte of what is printed. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noteDamaged } from "../../scripts/effects/damaged-cache.ts";
import { listDifferences, readBytes } from "../support/built-county.ts";
import { callCli } from "../support/call-cli.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

let county: string;
let clean: ReadonlyMap<string, Buffer>;

const damage: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "a bit is another": (bytes) => {
    const other = Buffer.from(bytes);
    const middle = Math.floor(other.length / 2);
    other[middle] = (other[middle] ?? 0) ^ 1;
    return other;
  },
  "it is cut short": (bytes) => bytes.subarray(0, -7),
  "it is empty": () => Buffer.alloc(0),
  "it is of somebody else": () => Buffer.from("防汛值班表\n".repeat(40)),
};

function listKept(): readonly string[] {
  const folder = join(county, ".cache");
  return (
    (readdirSync(folder, { recursive: true }) as string[])
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      // Standards that this process has in mind are not looked up again: kept-trees.test.ts damages their trees.
      .filter((path) => !path.startsWith(join(folder, "standards")))
  );
}

beforeAll(async () => {
  county = writeSmallCounty({
    [noticePath]: changedNotice([
      "公开方式: 主动公开\n",
      "公开方式: 主动公开\n附件:\n  - 名称: 防汛值班表\n    文件: 2024/防汛值班表.txt\n",
    ]),
    "content/attachments/2024/防汛值班表.txt": "值班电话另行公布。\n",
  });
  expect((await callCli(["build"], county)).status).toBe(0);
  clean = readBytes(join(county, "_site"));
});

afterAll(() => rmSync(county, { recursive: true, force: true }));

test("every kind of file is kept", () => {
  const kinds = new Set(listKept().map((path) => path.slice(county.length).split("/")[2]));
  expect([...kinds].sort()).toEqual(["attachments", "fulltext", "notices", "search", "site"]);
});

test.each(Object.keys(damage))(
  "%s: the site is the same, and it is told once how many files were damaged",
  async (name) => {
    const files = listKept();
    for (const path of files) writeFileSync(path, damage[name]?.(readFileSync(path)) ?? "");
    const built = await callCli(["build"], county);
    expect(built.status).toBe(0);
    expect(built.stderr.match(/\.cache 里有 \d+ 个文件已损坏/g)).toEqual([
      `.cache 里有 ${files.length} 个文件已损坏`,
    ]);
    expect(listDifferences(clean, readBytes(join(county, "_site")))).toEqual([]);
    expect((await callCli(["build"], county)).stderr).not.toContain("损坏");
  },
);

test("what is not there, or was kept by another county, is not called damaged", async () => {
  const [kept, aside] = [join(county, ".cache"), join(county, "aside")];
  cpSync(kept, aside, { recursive: true });
  rmSync(kept, { recursive: true });
  expect((await callCli(["check"], county)).stderr).not.toContain("损坏");
  cpSync(aside, kept, { recursive: true });
  writeFileSync(
    join(county, "site.config.ts"),
    readFileSync(join(county, "site.config.ts"), "utf8").replace("洛宁", "青崖"),
  );
  expect((await callCli(["build"], county)).stderr).not.toContain("损坏");
});

test("a run does not tell of what was found before it", async () => {
  noteDamaged(join(county, ".cache/notices/of-a-run-before"));
  expect((await callCli(["check", "--timings", "--format", "json"], county)).stderr).not.toContain("损坏");
});
