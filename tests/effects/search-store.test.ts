/** The store hands back what it was given, hands on its parts, and does not keep for ever what nobody wants. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { seal } from "../../scripts/effects/sealed-file.ts";
import { openKeptBundle, openSearchStore } from "../../scripts/effects/search-store.ts";

const scratch = mkdtempSync(join(tmpdir(), "gongkai-store-"));
const digestOf = (number: number): string => String(number).padStart(64, "0");
const bundle = {
  index: "a",
  terms: { pairs: "防汛\t1", characters: "防" },
  files: [
    { path: "texts/0.bin", bytes: Buffer.from("正文") },
    { path: "texts/1.bin", bytes: Buffer.from("附件") },
  ],
};

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("of what no run wants any more forty bundles stay, besides all that the last run wanted", async () => {
  const folder = join(scratch, "many");
  const store = openSearchStore(folder);
  for (let number = 0; number < 60; number++) await store.keep(digestOf(number), bundle);
  const later = openSearchStore(folder);
  for (const number of [0, 1, 2]) expect(await later.find(digestOf(number))).toEqual(bundle);
  await later.tidy();
  const names = readdirSync(folder);
  expect(names).toHaveLength(43);
  expect(names).toEqual(expect.arrayContaining([0, 1, 2].map((number) => `${digestOf(number)}.bundle`)));
});

test("a kept bundle is opened part by part; nothing else is taken for one", async () => {
  const folder = join(scratch, "one");
  await openSearchStore(folder).keep(digestOf(7), bundle);
  const bytes = readFileSync(join(folder, `${digestOf(7)}.bundle`));
  expect(openKeptBundle(bytes)?.map((part) => [part.path, Buffer.from(part.bytes).toString("utf8")])).toEqual(
    [
      ["pairs", "防汛\t1"],
      ["characters", "防"],
      ["texts/0.bin", "正文"],
      ["texts/1.bin", "附件"],
    ],
  );
  for (const other of [
    bytes.subarray(0, -1),
    bytes.subarray(0, 64),
    Buffer.from(""),
    Buffer.from("正文\n".repeat(99)),
    seal("search/a.bundle", '["notices/2024/fangxun.md",1]\n'),
    seal("search/a.bundle", "洛河，警戒\n"),
    seal("search/a.bundle", ""),
  ])
    expect(openKeptBundle(other)).toBeUndefined();
});

test("a bundle in the place of another is not taken for it", async () => {
  const folder = join(scratch, "swapped");
  const [first, second] = [1, 2].map((number) => digestOf(number));
  for (const digest of [first, second]) await openSearchStore(folder).keep(digest ?? "", bundle);
  renameSync(join(folder, `${first}.bundle`), join(folder, `${second}.bundle`));
  expect(await openSearchStore(folder).find(second ?? "")).toBeUndefined();
});
