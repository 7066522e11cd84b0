/** The lines of attachments come back as they were read, and are made anew where that is in doubt. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import type { CatalogAttachment } from "../../scripts/catalog/catalog.ts";
import {
  type AttachmentLines,
  readAttachmentLines,
  shortenLines,
} from "../../scripts/search/attachment-lines.ts";
import { type LineStore, type LinesWanted, openLineStore } from "../../scripts/effects/kept-lines.ts";
import { readAttachments } from "../../scripts/effects/read-attachments.ts";
import { makeDocx, makePdf, makeXlsx, paragraph } from "../support/planted-office.ts";

const limits = { unpackedBytes: 1_000_000, characters: 1000 };
const made: Readonly<Record<string, Uint8Array>> = {
  "hedao.csv": Buffer.from("河道,水位\n洛河,“警戒”\n"),
  "shuoming.txt": Buffer.from("一、河道\r\n\r\n二、水库\r\n"),
  "yuan.docx": makeDocx(paragraph("防汛预案") + paragraph("洛河")),
  "minglu.xlsx": makeXlsx([
    { name: "名录", rows: [["河道", "水位"]] },
    { name: "底稿", state: "hidden", rows: [["草稿"]] },
  ]),
  "gongshi.pdf": makePdf([["公示", "余庄村"], ["第二页"]]),
  "kong.txt": Buffer.from(""),
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-lines-"));
  for (const [name, bytes] of Object.entries(made)) writeFileSync(join(folder, name), bytes);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cache = (): string => join(folder, "cache");
const kept = (): readonly string[] =>
  readdirSync(join(cache(), "lines")).map((name) => join(cache(), "lines", name));

function attachmentOf(source: string, bytes: Uint8Array): CatalogAttachment {
  return { name: source, source, path: source, size: bytes.length, sha256: digestOf(bytes) };
}

/** The lines by name as a run reads them, and the files that had to be opened for it. */
async function run({ code = "one", asked = limits } = {}) {
  const store = openLineStore(cache(), code);
  const opened: string[] = [];
  const told: LineStore = {
    ...store,
    keep: (wanted, read) => {
      opened.push(wanted.source);
      store.keep(wanted, read);
    },
  };
  const lines: Record<string, AttachmentLines> = {};
  await readAttachments(
    Object.entries(made).map(([name, bytes]) => attachmentOf(name, bytes)),
    folder,
    { limits: asked, add: ({ source }, read) => Object.assign(lines, { [source]: read }) },
    told,
  );
  return { lines, opened };
}

const names = Object.keys(made);
const fresh = (asked = limits): Readonly<Record<string, AttachmentLines>> =>
  Object.fromEntries(
    Object.entries(made).map(([name, bytes]) => [name, readAttachmentLines(name, bytes, asked)]),
  );

test("of every kind the kept lines are those that are read anew, and none is opened for them", async () => {
  expect(fresh()["minglu.xlsx"]?.lines).toEqual(["名录", "河道　水位"]);
  expect(await run()).toEqual({ lines: fresh(), opened: names });
  for (const name of names) rmSync(join(folder, name));
  expect(await run()).toEqual({ lines: fresh(), opened: [] });
});

test("a file that cannot be read any more is no file without lines", async () => {
  rmSync(join(folder, names[0] ?? ""));
  await expect(run()).rejects.toMatchObject({ cause: "content-changed" });
});

test("damaged files are made anew; other code, limits or kinds of name have files of their own", async () => {
  await run();
  for (const damage of [
    (text: string) => text.replace("洛河", "涧河"),
    (text: string) => text.slice(0, -1),
    () => "洛河",
  ]) {
    for (const path of kept()) writeFileSync(path, `${damage(readFileSync(path, "utf8"))} `);
    expect(await run()).toEqual({ lines: fresh(), opened: names });
  }
  expect((await run({ code: "two" })).opened).toEqual(names);
  const few = { ...limits, characters: 3 };
  expect(await run({ asked: few })).toEqual({ lines: fresh(few), opened: names });
  const store = openLineStore(cache(), "one");
  const sha256 = digestOf(made["hedao.csv"] ?? "");
  expect(store.find({ source: "a.CSV", sha256, ...limits })).toEqual(fresh()["hedao.csv"]);
  expect(store.find({ source: "a.txt", sha256, ...limits })).toBeUndefined();
});

test("a place that cannot be written is no failure; half a sign is not kept", async () => {
  writeFileSync(cache(), "a file in the way");
  for (let at = 0; at < 2; at++) expect(await run()).toEqual({ lines: fresh(), opened: names });
  rmSync(cache());
  const store = openLineStore(cache(), "one");
  const wanted = { source: "a.txt", sha256: "0".repeat(64), ...limits };
  store.keep(wanted, { lines: ["\ud842"], isCut: true });
  expect(store.find(wanted)).toBeUndefined();
  store.keep(wanted, { lines: ["𠮷"], isCut: true });
  expect(store.find(wanted)).toEqual({ lines: ["𠮷"], isCut: true });
});

/** Keeps lines of so many signs that were last wanted so many days ago. */
function keepOld(at: number, { signs, days }: { readonly signs: number; readonly days: number }) {
  const wanted = { source: "a.txt", sha256: String(at).padStart(64, "0"), ...limits };
  openLineStore(cache(), "one").keep(wanted, { lines: ["河".repeat(signs)], isCut: false });
  const used = Date.now() / 1000 - days * 86_400;
  for (const path of kept()) if (path.includes(wanted.sha256)) utimesSync(path, used, used);
  return wanted;
}

/** Which of them stay where the site has the first so many. */
function tidied(wanted: readonly LinesWanted[], present: number): readonly number[] {
  const store = openLineStore(cache(), "one");
  store.tidy(wanted.slice(0, present));
  const left = kept();
  return wanted.flatMap(({ sha256 }, at) => (left.some((path) => path.includes(sha256)) ? [at] : []));
}

test("of what the site has not, only so much stays, the last used first", () => {
  const wanted = [4, 3, 2, 1].map((days, at) => keepOld(at, { signs: 4_000_000, days }));
  expect(tidied(wanted, 1)).toEqual([0, 2, 3]);
});

test("what the site has not, and no run has wanted for a month, is thrown out, however little it is", () => {
  const wanted = [40, 40, 20].map((days, at) => keepOld(at, { signs: 10, days }));
  expect(tidied(wanted, 1)).toEqual([0, 2]);
});

test("lines under a lower limit are those that are read under it", () => {
  const bytes = Buffer.from("河道名录\n\n洛河\n涧河\n");
  const all = readAttachmentLines("a.txt", bytes, limits);
  for (let characters = 0; characters <= 9; characters++) {
    const read = readAttachmentLines("a.txt", bytes, { ...limits, characters });
    expect([characters, shortenLines(all, characters)]).toEqual([characters, read]);
    for (let lower = 0; lower <= characters; lower++)
      expect(shortenLines(read, lower)).toEqual(
        readAttachmentLines("a.txt", bytes, { ...limits, characters: lower }),
      );
  }
});
