import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { viewSite } from "../../scripts/page/site-view.ts";
import { readAttachmentLines } from "../../scripts/search/attachment-lines.ts";
import { gatherAttachmentTexts, pickSearched } from "../../scripts/search/attachment-texts.ts";
import { planDocuments } from "../../scripts/search/plan-documents.ts";
import { type SearchDocument, toFulltext } from "../../scripts/search/search-document.ts";
import { openDocuments } from "../../scripts/commands/read-documents.ts";
import { heldKinds, markedCounty, markOf, numberOf } from "../support/marked-county.ts";
import {
  changedNotice,
  inspectSmallCounty,
  type Overlay,
  writeSmallCounty,
} from "../support/small-county.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function readCounty(
  overlay: Overlay,
  spoil: (folder: string) => void = () => undefined,
): Promise<readonly SearchDocument[]> {
  const { catalog, tables } = inspectSmallCounty(overlay);
  if (!catalog) throw new Error("no catalog");
  const folder = writeSmallCounty(overlay);
  folders.push(folder);
  spoil(folder);
  const { planned, load, loadWritten } = await openDocuments(viewSite(catalog, tables), {
    seenFrom: folder,
    contentFolder: join(folder, "content"),
  });
  const documents = await load(planned);
  // Of both ways the same full text is made.
  expect(toFulltext(await loadWritten(planned))).toBe(toFulltext(documents));
  return documents;
}

const withAttachments = (...files: readonly (readonly [name: string, file: string])[]): string =>
  changedNotice([
    "公开方式: 主动公开",
    `公开方式: 主动公开\n附件: [${files.map(([name, file]) => `{名称: ${name}, 文件: ${file}}`).join(", ")}]`,
  ]);
const twoAttachments: Overlay = {
  "content/notices/2024/fangxun.md": withAttachments(
    ["防汛名录", "2024/minglu.csv"],
    ["照片", "2024/he.jpg"],
  ),
  "content/attachments/2024/minglu.csv": "河道,水位\n洛河,警戒\n",
  "content/attachments/2024/he.jpg": "图",
};

describe("attachments as they are searched", () => {
  test("a notice has the lines of those that can be read, under their names, and so has the full text", async () => {
    const documents = await readCounty(twoAttachments);
    const notice = documents.find(({ url }) => url.includes("2024-00012"));
    expect(notice?.attachments).toEqual([{ name: "防汛名录", lines: ["河道　水位", "洛河　警戒"] }]);
    expect(toFulltext(documents)).toContain("洛河　警戒");
  });

  test("of notices that do not go out, or went out and were taken back, none is opened", async () => {
    const county = markedCounty();
    const { catalog } = inspectSmallCounty(county);
    const planned = planDocuments(catalog ?? expect.fail("no catalog"), [], () => "");
    const opened = planned.flatMap(({ attached }) => attached.map(({ path }) => path));
    expect(opened).toEqual([`notices/${numberOf("published")}/attachment-1.txt`]);
    const text = toFulltext(await readCounty(county));
    for (const kind of [...heldKinds, "explained"] as const)
      expect([kind, text.includes(markOf(kind, "inside"))]).toEqual([kind, false]);
    expect(text).toContain(markOf("published", "inside"));
  });

  test("a file that was changed after the check stops the build", async () => {
    const change = readCounty(twoAttachments, (folder) =>
      writeFileSync(join(folder, "content/attachments/2024/minglu.csv"), "河道,水位\n涧河,正常\n"),
    );
    await expect(change).rejects.toMatchObject({ cause: "content-changed" });
  });

  test("so does a file that is gone: its text would be missing under the name of the whole", async () => {
    const change = readCounty(twoAttachments, (folder) =>
      rmSync(join(folder, "content/attachments/2024/minglu.csv")),
    );
    await expect(change).rejects.toMatchObject({ cause: "content-changed" });
  });

  test("one file under two notices or names is read once; beyond the limit of all only the beginning is kept", () => {
    const { catalog } = inspectSmallCounty({
      ...twoAttachments,
      "content/notices/2024/fangxun.md": withAttachments(
        ["甲", "2024/minglu.csv"],
        ["乙", "2024/minglu.csv"],
        ["丙", "2024/shuoming.txt"],
      ),
      "content/attachments/2024/shuoming.txt": "一二三四五六",
    });
    if (!catalog) throw new Error("no catalog");
    const wanted = pickSearched(catalog.published[0]?.attachments ?? [], catalog.standards.privacy);
    expect(wanted.map(({ name }) => name)).toEqual(["甲", "丙"]);
    const texts = gatherAttachmentTexts(catalog.standards.privacy, { each: 5, all: 7 });
    for (const one of wanted)
      texts.add(one, readAttachmentLines(one.source, Buffer.from("一二三四五六"), texts.limits));
    const [first, second, third] = catalog.published[0]?.attachments ?? [];
    expect([first, second, third].map((one) => one && texts.linesOf(one))).toEqual([
      ["一二三四五"],
      ["一二三四五"],
      ["一二"],
    ]);
    expect(texts.cut().map(({ name }) => name)).toEqual(["甲", "丙"]);
  });
});
