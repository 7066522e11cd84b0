/** What a later run takes as seen of attachments: only what has not changed, under the same rules, and nothing about persons. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeAttachmentLook } from "../../scripts/record/attachment-look.ts";
import { privacyRulesKey } from "../../scripts/record/privacy-rules.ts";
import type { KeyedFile } from "../../scripts/record/read-standards.ts";
import { openLookRecall } from "../../scripts/effects/attachment-recall.ts";
import { noReadings } from "../../scripts/effects/kept-readings.ts";
import { lookAtAttachments } from "../../scripts/effects/look-at-attachments.ts";
import { readCountyFiles, readStandards } from "../../scripts/effects/read-county.ts";
import { beginRun, endRun } from "../../scripts/effects/run-meter.ts";
import { makeFile } from "../support/made-files.ts";
import { coreOf, makeDocx, makePdf, makeXlsx, packParts, paragraph } from "../support/planted-office.ts";
import { changedNotice, inspectFiles, noticePath, writeSmallCounty } from "../support/small-county.ts";

const content = fileURLToPath(new URL("../../content", import.meta.url));
const standards = readStandards(join(content, "standards"), content).files;
const identity = "41032819800101123X";
const slides = (text: string): Uint8Array =>
  packParts({
    "ppt/presentation.xml": "<p:presentation/>",
    "ppt/slides/slide1.xml": `<p:sld show="0"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
  });
const made: Readonly<Record<string, string | Uint8Array>> = {
  "yincang.xlsx": makeFile("hidden-sheet"),
  "pizhu.xlsx": makeFile("comment"),
  "zuozhe.docx": makeFile("author"),
  "sunhuai.docx": makeFile("damaged"),
  "zuozhe.pdf": makePdf([["公示名单", "余庄村"]], "孙制表"),
  "peixun.pptx": slides("备用"),
  "yuan.ofd": packParts({
    "OFD.xml": "<ofd:OFD><ofd:DocInfo><ofd:Author>吴制版</ofd:Author></ofd:DocInfo></ofd:OFD>",
    "Doc_0/Pages/Page_0/Content.xml": "<ofd:Page><ofd:TextCode>防汛预案</ofd:TextCode></ofd:Page>",
  }),
  "jiu.doc": "防汛预案，旧格式",
  "kong.xls": "",
  "hedao.csv": "河道,水位\n洛河,警戒\n",
  "he.jpg": "图",
};
const found: Readonly<Record<string, string | Uint8Array>> = {
  "mingdan.csv": `姓名,身份证号\n张三,${identity}\n`,
  "mingdan.docx": makeDocx(paragraph(`张三，${identity}`), { core: coreOf("陈起草", "陈起草") }),
  "mingdan.xlsx": makeXlsx([{ name: "名单", rows: [["张三", identity]] }]),
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-looks-"));
  mkdirSync(join(folder, "content/attachments"), { recursive: true });
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function lay(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(pathOf(name), bytes);
}

function pathOf(name: string): string {
  return join(folder, "content/attachments", name);
}

/** Files are left alone long enough for their stamps to be trusted. */
function wait(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
}

/** What a run sees, which files it opened to look into them, and how many it read at all. */
async function run({ rules = standards, keeps = true } = {}) {
  const opened: string[] = [];
  const look = makeAttachmentLook(rules);
  const inspect: typeof look.inspect = (key, bytes) => {
    opened.push(key);
    return look.inspect(key, bytes);
  };
  const place = { content: join(folder, "content"), seenFrom: folder, cache: join(folder, "cache") };
  beginRun(false);
  const files = await lookAtAttachments(readdirSync(join(folder, "content/attachments")).sort(), {
    folder: join(folder, "content/attachments"),
    look: { ...look, inspect },
    store: keeps ? openLookRecall(place)(look.rules) : noReadings,
  });
  return { files, opened, read: endRun().counts.filesRead };
}

function keptFiles(): readonly string[] {
  return (readdirSync(join(folder, "cache"), { recursive: true }) as string[])
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, "cache", name));
}

test("what is recalled is what a fresh look sees, of every kind; nothing is read for it", async () => {
  lay(made);
  const demonstration = readdirSync(join(content, "attachments"), { recursive: true }) as string[];
  for (const name of demonstration.filter((path) => /\.\w+$/.test(path)))
    cpSync(join(content, "attachments", name), pathOf(basename(name)));
  wait();
  const fresh = await run({ keeps: false });
  expect(fresh.opened).toEqual(fresh.files.map(({ path }) => path).filter((path) => path !== "he.jpg"));
  const marked = fresh.files.filter(({ privacy }) => (privacy?.traces.length ?? 0) > 0);
  expect(marked.map(({ path }) => path)).toEqual([
    "peixun.pptx",
    "pizhu.xlsx",
    "yincang.xlsx",
    "yuan.ofd",
    "zuozhe.docx",
    "zuozhe.pdf",
  ]);
  expect((await run()).files).toEqual(fresh.files);
  expect(await run()).toEqual({ files: fresh.files, opened: [], read: 0 });
});

test("complaints about a county are the same with all looks recalled", async () => {
  const names = Object.keys({ ...made, ...found });
  const listed = names.map((name, at) => `{名称: 附件${at + 1}, 文件: ${name}}`).join(", ");
  const notice = changedNotice(["公开方式: 主动公开", `公开方式: 主动公开\n附件: [${listed}]`]);
  rmSync(folder, { recursive: true });
  const laid = Object.entries({ ...made, ...found }).map(
    ([name, bytes]) => [`content/attachments/${name}`, bytes] as const,
  );
  folder = writeSmallCounty({ ...Object.fromEntries(laid), [noticePath]: notice });
  wait();
  const place = { content: join(folder, "content"), seenFrom: folder, cache: join(folder, "cache") };
  const read = (keeps: boolean) =>
    readCountyFiles({
      ...place,
      standards: join(content, "standards"),
      makeLook: makeAttachmentLook,
      ...(keeps && { openLooks: openLookRecall(place) }),
    });
  const fresh = inspectFiles(await read(false)).diagnostics;
  expect([...new Set(fresh.map(({ code }) => code))]).toEqual(
    expect.arrayContaining([
      "attachment-author",
      "attachment-hidden",
      "attachment-trace",
      "attachment-unread",
      "personal-number",
    ]),
  );
  await read(true);
  expect(inspectFiles(await read(true)).diagnostics).toEqual(fresh);
});

test("other bytes under the same name, length and time of modification are seen", async () => {
  lay({ "hedao.csv": "河道,水位\n洛河,警戒\n", "peixun.pptx": slides("备用") });
  wait();
  const before = await run();
  const { atime, mtime } = statSync(pathOf("hedao.csv"));
  lay({ "hedao.csv": "河道,水位\n洛河,正常\n" });
  utimesSync(pathOf("hedao.csv"), atime, mtime);
  const after = await run();
  expect(after.opened).toEqual(["hedao.csv"]);
  expect(after.files[0]?.sha256).not.toBe(before.files[0]?.sha256);
  expect(after.files[0]?.size).toBe(before.files[0]?.size);
});

test("a file that was written a moment ago is read again, though not opened", async () => {
  lay({ "hedao.csv": "河道,水位\n" });
  await run();
  expect(await run()).toMatchObject({ opened: [], read: 1 });
});

test("the same bytes under another name are known, but not under another kind of name", async () => {
  lay({ "hedao.csv": "河道,水位\n" });
  wait();
  const [before] = (await run()).files;
  renameSync(pathOf("hedao.csv"), pathOf("heliu.CSV"));
  const moved = await run();
  expect(moved).toMatchObject({ opened: [], read: 1, files: [{ ...before, path: "heliu.CSV" }] });
  renameSync(pathOf("heliu.CSV"), pathOf("heliu.txt"));
  expect((await run()).opened).toEqual(["heliu.txt"]);
  expect(
    keptFiles()
      .map((path) => readFileSync(path, "utf8"))
      .join(""),
  ).not.toContain("CSV");
});

test("whatever is damaged, or of somebody else, is looked at anew", async () => {
  lay(made);
  wait();
  const { files, opened } = await run();
  for (const damage of [
    (text: string) => text.replace("隐藏", "显示"),
    (text: string) => text.slice(0, -20),
    () => "",
    () => "<!doctype html>",
  ]) {
    const before = keptFiles();
    expect(before.length).toBeGreaterThan(0);
    for (const path of before) writeFileSync(path, `${damage(readFileSync(path, "utf8"))} `);
    expect(await run()).toMatchObject({ files, opened });
    expect((await run()).opened).toEqual([]);
  }
});

test("under other rules all is looked at anew", async () => {
  lay({ "zuozhe.docx": makeDocx(paragraph("公示。"), { core: coreOf("陈起草", "陈起草") }) });
  wait();
  const [before] = (await run()).files;
  expect(before?.privacy?.traces.map(({ where }) => where)).toContain("陈起草");
  const lenient = standards.map(
    (keyed): KeyedFile =>
      keyed.key === privacyRulesKey && keyed.file.content.kind === "bytes"
        ? { ...keyed, file: { ...keyed.file, content: named(keyed.file.content.bytes) } }
        : keyed,
  );
  const after = await run({ rules: lenient });
  expect(after.opened).toEqual(["zuozhe.docx"]);
  expect(after.files[0]?.privacy?.traces).toEqual([]);
  expect(await run()).toMatchObject({ opened: [], files: [before] });
});

function named(bytes: Uint8Array): KeyedFile["file"]["content"] {
  const text = Buffer.from(bytes).toString("utf8");
  const changed = text.replace(/^programAuthors:\s*\[/m, (head) => `${head}陈起草, `);
  if (changed === text) throw new Error("the rules name no program");
  return { kind: "bytes", bytes: Buffer.from(changed) };
}

test("what was found about persons is not written down: such files are opened in every run", async () => {
  lay({ ...made, ...found });
  wait();
  await run();
  const again = await run();
  expect(again.opened).toEqual(Object.keys(found).sort());
  const kept = keptFiles()
    .map((path) => readFileSync(path, "utf8"))
    .join("");
  expect(kept).toContain("yincang.xlsx");
  for (const told of [identity, "mingdan", "410"])
    expect([told, kept.includes(`"${told}`)]).toEqual([told, false]);
});

test("a place that cannot be written is no failure, and links and what is gone are none", async () => {
  lay(made);
  wait();
  writeFileSync(join(folder, "cache"), "a file in the way");
  const fresh = await run();
  expect(fresh.files).toHaveLength(Object.keys(made).length);
  expect((await run()).opened).toEqual(fresh.opened);
  rmSync(join(folder, "cache"));
  await run();
  rmSync(pathOf("hedao.csv"));
  symlinkSync(pathOf("yuan.ofd"), pathOf("hedao.csv"));
  rmSync(pathOf("jiu.doc"));
  const after = await run();
  const gone = ["hedao.csv", "jiu.doc"];
  expect(after.files).toEqual(fresh.files.filter(({ path }) => !gone.includes(path)));
  expect(
    keptFiles()
      .map((path) => readFileSync(path, "utf8"))
      .join(""),
  ).not.toContain("jiu.doc");
});
