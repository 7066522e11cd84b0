/** A leaked item is found wherever it lies: files, copies under other names, packed files, every corner of git. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { carryOnDisk } from "../../scripts/effects/disk-carrier.ts";
import { openSearchStore } from "../../scripts/effects/search-store.ts";
import { callCli } from "../support/call-cli.ts";
import { commitAll, runGit } from "../support/git-county.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const number = "005429713/2024-00012";
const title = "关于印发洛宁县防汛应急预案的通知";
const list = "村组,补助金额\n东山村一组,1200\n";
let county = "";

afterEach(() => rmSync(county, { recursive: true, force: true }));

function open(): void {
  county = writeSmallCounty({
    [noticePath]: changedNotice([
      "公开方式: 主动公开",
      "公开方式: 主动公开\n附件: [{名称: 东山村组防汛补助名单, 文件: 2024/名单.csv}]",
    ]),
    "content/attachments/2024/名单.csv": list,
  });
  runGit(county, ["init", "--quiet"]);
  commitAll(county, { day: "2024-05-24T09:00:00+08:00", subject: "发布" });
}

async function drill(...words: readonly string[]) {
  const { status, stdout } = await callCli(["leak-drill", number, "--format", "json", ...words], county);
  const told = JSON.parse(stdout) as {
    readonly places: readonly { readonly area: string; readonly path: string }[];
    readonly sealed: readonly string[];
    readonly history: {
      readonly refs: readonly string[];
      readonly loose: readonly string[];
      readonly paths: readonly string[];
    };
  };
  return { status, ...told, found: told.places.map(({ area, path }) => `${area} ${path}`) };
}

test("copies in packed files, in other encodings and under other names are found", async () => {
  open();
  const backup = join(county, "backup");
  mkdirSync(backup);
  const inner = zipSync({ "renamed.bin": strToU8(list) });
  const word = "<w:t>关于印发洛宁县防汛</w:t></w:r><w:r><w:t>应急预案的通知</w:t>";
  writeFileSync(join(backup, "all.zip"), zipSync({ "inner.zip": inner, "word/document.xml": strToU8(word) }));
  writeFileSync(join(backup, "page.gz"), gzipSync(`见 ${number}`));
  writeFileSync(join(backup, "utf16.txt"), Buffer.from(`\uFEFF索引号 ${number}`, "utf16le"));
  writeFileSync(join(backup, "other.txt"), "索引号 005429713/2024-00013");
  const { status, found } = await drill("--also", "backup");
  expect(status).toBe(1);
  expect(found).toEqual([
    "source content/attachments/2024/名单.csv",
    `source ${noticePath}`,
    "copy backup/all.zip › inner.zip › renamed.bin",
    "copy backup/all.zip › word/document.xml",
    "copy backup/page.gz",
    "copy backup/utf16.txt",
  ]);
});

test("what other runs left beside the site is looked through: kept search data, the touch screen's, the archive", async () => {
  open();
  const store = openSearchStore(join(county, ".cache/search"));
  const record = gzipSync(`标题 ${title}；`.repeat(9));
  const files = [{ path: "a/texts/1.bin", bytes: record }];
  const bundle = {
    index: "a",
    terms: { pairs: "", characters: "" },
    files,
  };
  await store.keep("1".repeat(64), bundle);
  await store.keep("2".repeat(64), { ...bundle, files: [{ path: "a", bytes: gzipSync("别的") }] });
  writeFileSync(join(county, ".cache/search/damaged.bundle"), "没有写完");
  mkdirSync(join(county, "_kiosk"));
  const { path, bytes } = carryOnDisk({ path: "1.bin", bytes: record });
  writeFileSync(join(county, "_kiosk", path), bytes);
  mkdirSync(join(county, "_archive"));
  writeFileSync(join(county, "_archive/site.zip"), zipSync({ [path]: bytes }));
  mkdirSync(join(county, "_site"));
  writeFileSync(join(county, "_site/page.html"), "名单在<i>东山村组防汛补助</i>名单里");
  const { found, sealed } = await drill();
  expect(found.filter((line) => !line.startsWith("source"))).toEqual([
    "output _site/page.html",
    "output _kiosk/1.bin.js",
    "output _archive/site.zip › 1.bin.js",
    `output .cache/search/${"1".repeat(64)}.bundle › a/texts/1.bin`,
  ]);
  expect(sealed).toEqual([".cache/search/damaged.bundle"]);
});

test("an item that is gone from the tree is looked up in the history, on every branch, in the stash and among loose objects", async () => {
  open();
  runGit(county, ["branch", "old"]);
  runGit(county, ["tag", "v1"]);
  const text = readFileSync(join(county, noticePath), "utf8");
  writeFileSync(join(county, noticePath), `${text}\n再加一句。\n`);
  runGit(county, ["stash", "--quiet"]);
  writeFileSync(join(county, "loose.md"), `${text}\n另存一份。\n`);
  runGit(county, ["hash-object", "-w", "loose.md"]);
  rmSync(join(county, "loose.md"));
  runGit(county, ["rm", "--quiet", noticePath, "content/attachments/2024/名单.csv"]);
  commitAll(county, { day: "2024-06-01T09:00:00+08:00", subject: "撤下" });
  const { status, found, history } = await drill();
  expect(found).toEqual([]);
  expect(status).toBe(0);
  expect(history.refs).toEqual(["refs/heads/main", "refs/heads/old", "refs/stash", "refs/tags/v1"]);
  expect(history.loose).toHaveLength(1);
  expect(history.paths).toEqual(["content/attachments/2024/名单.csv", noticePath]);
});

test("packed files of a built site in git, whatever their bytes and lengths, do not keep the drill from ending", async () => {
  open();
  mkdirSync(join(county, "_site"));
  for (let file = 0; file < 8; file++) {
    const lines = Array.from(
      { length: 900 + file },
      (_, line) => `${line * 7919 + file} 防汛 ${"<".repeat(file)}`,
    );
    writeFileSync(join(county, `_site/${file}.pf_index`), gzipSync(lines.join("\n")));
  }
  writeFileSync(join(county, "_site/open.html"), "<".repeat(300_000));
  commitAll(county, { day: "2024-05-25T09:00:00+08:00", subject: "连网站一起提交" });
  const { status, history } = await drill();
  expect(status).toBe(1);
  expect(history.paths).toEqual(["content/attachments/2024/名单.csv", noticePath]);
});
