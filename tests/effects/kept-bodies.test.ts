import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import type { BodyRef } from "../../scripts/record/body-ref.ts";
import type { Embodied } from "../../scripts/search/body-periods.ts";
import { findKeptLines, type KeptBodies, openKeptBodies } from "../../scripts/effects/kept-bodies.ts";

let seenFrom = "";
const cache = (): string => join(seenFrom, "cache");

beforeEach(() => {
  seenFrom = mkdtempSync(join(tmpdir(), "gongkai-bodies-"));
});
afterEach(() => rmSync(seenFrom, { recursive: true, force: true }));

function write(file: string, text: string): BodyRef {
  writeFileSync(join(seenFrom, file), text);
  return { file, digest: digestOf(text), firstLine: 1, localLinks: [] };
}

/** The file is gone: whoever reads it fails. */
function forget({ file }: BodyRef): void {
  rmSync(join(seenFrom, file));
}

function county(): readonly (Embodied & { readonly body: BodyRef })[] {
  return [
    {
      date: "2024-05-24",
      body: write("fangxun.md", "防汛通知。\n\n| 河道 | 水位 |\n|--|--|\n| 洛河 | “警戒” |"),
    },
    { date: "2024-04-02", body: write("chunguan.md", "春灌安排。\n") },
    { date: "2023-12-31", body: write("jiehua.md", "结对帮扶。\n") },
  ];
}

const code = "1".repeat(64);
const open = (documents: readonly Embodied[], by = code): KeptBodies =>
  openKeptBodies(documents, { folder: cache(), seenFrom }, by);

test("lines are read once, and found without the files afterwards, in whatever part is wanted", async () => {
  const documents = county();
  const first = await open(documents).find(documents);
  expect(documents.map(({ body }) => first(body))).toEqual([
    ["防汛通知。", "河道", "水位", "洛河", "“警戒”"],
    ["春灌安排。"],
    ["结对帮扶。"],
  ]);
  for (const { body } of documents) forget(body);
  const again = await open(documents).find(documents.slice(2));
  expect(again(documents[2]?.body ?? expect.fail())).toEqual(["结对帮扶。"]);
  expect(readdirSync(cache()).map((name) => name.slice(0, 7))).toEqual(["2023-q4", "2024-q2"]);
});

test("after an edit only the body that is new is read, and what was kept before is thrown out", async () => {
  const documents = county();
  await open(documents).find(documents);
  for (const { body } of documents) forget(body);
  const edited = documents.map((document, index) =>
    index === 1 ? { ...document, body: write("chunguan.md", "春灌延期。\n") } : document,
  );
  const bodies = open(edited);
  const linesOf = await bodies.find(edited);
  expect(edited.map(({ body }) => linesOf(body)[0])).toEqual(["防汛通知。", "春灌延期。", "结对帮扶。"]);
  bodies.tidy();
  const kept = readdirSync(cache()).map((name) => readFileSync(join(cache(), name), "utf8"));
  expect(kept).toHaveLength(2);
  expect(kept.join("")).not.toContain("春灌安排");
});

test("lines that are handed in are not read; a quarter that is whole is on disk before anyone asks", async () => {
  const documents = county();
  for (const { body } of documents) forget(body);
  const bodies = open(documents);
  for (const { body } of documents) bodies.keep(body.digest, JSON.stringify([`由排版者交来：${body.file}`]));
  bodies.keep(digestOf("不是本站的"), '["不是本站的"]');
  expect(readdirSync(cache())).toHaveLength(2);
  const linesOf = await bodies.find(documents);
  expect(documents.map(({ body }) => linesOf(body))).toEqual([
    ["由排版者交来：fangxun.md"],
    ["由排版者交来：chunguan.md"],
    ["由排版者交来：jiehua.md"],
  ]);
});

test("the last five quarters that were handed in are not read again, those before from the disk", async () => {
  const documents = ["2024-05", "2024-02", "2023-11", "2023-08", "2023-05", "2023-02"].map((month) => ({
    date: `${month}-06`,
    body: write(`${month}.md`, `${month}的防汛通知。\n`),
  }));
  const bodies = open(documents);
  for (const { body } of documents) bodies.keep(body.digest, JSON.stringify([body.file]));
  for (const { body } of documents) forget(body);
  for (const name of readdirSync(cache())) if (!name.startsWith("2024-q2")) rmSync(join(cache(), name));
  const linesOf = await bodies.find(documents);
  expect(documents.map(({ body }) => linesOf(body))).toEqual(documents.map(({ body }) => [body.file]));
  rmSync(cache(), { recursive: true });
  await expect(bodies.find(documents.slice(0, 1))).rejects.toThrow();
});

test("what is handed in of a quarter in part is added to what was read", async () => {
  const documents = county();
  forget(documents[0]?.body ?? expect.fail());
  const bodies = open(documents);
  bodies.keep(documents[0]?.body.digest ?? "", '["交来的"]');
  const linesOf = await bodies.find(documents);
  expect(documents.map(({ body }) => linesOf(body)[0])).toEqual(["交来的", "春灌安排。", "结对帮扶。"]);
});

test("two notices of one text, in one quarter or in two, have its lines", async () => {
  const [one] = county();
  if (!one) return expect.fail();
  const documents = [one, { ...one, date: "2024-06-01" }, { ...one, date: "2022-01-01" }];
  const bodies = open(documents);
  bodies.keep(one.body.digest, '["同样的话"]');
  forget(one.body);
  const linesOf = await bodies.find(documents.slice(2));
  expect(linesOf(one.body)).toEqual(["同样的话"]);
  expect((await bodies.findWritten(documents.slice(2)))(one.body)).toBe('["同样的话"]');
  expect(readdirSync(cache())).toHaveLength(2);
});

test("what lies under the name of an earlier quarter and is not whole is thrown out when it is come upon", async () => {
  const documents = county();
  await open(documents).find(documents);
  const [body, digest] = ["春灌延期。\n", digestOf("春灌安排。\n")];
  const name = readdirSync(cache()).find((one) => one.startsWith("2024-q2")) ?? "";
  const garbage = join(cache(), `${name.slice(0, name.lastIndexOf("-"))}-${"0".repeat(32)}.jsonl`);
  const place = { folder: cache() };
  const lay = (): void => writeFileSync(garbage, "防汛值班表\n");
  lay();
  expect(findKeptLines(place, { date: "2024-04-02", digest }, code)).toEqual(["春灌安排。"]);
  expect(existsSync(garbage)).toBe(false);
  lay();
  const edited = documents.map((one) =>
    one.date === "2024-04-02" ? { ...one, body: write("chunguan.md", body) } : one,
  );
  await open(edited).find(edited);
  expect(existsSync(garbage)).toBe(false);
});

test("a body that was changed after the check stops the run", async () => {
  const documents = county();
  writeFileSync(join(seenFrom, "fangxun.md"), "防汛通知（改）。");
  await expect(open(documents).find(documents)).rejects.toMatchObject({ cause: "content-changed" });
});

test("what is damaged, or was read by another program, is read anew", async () => {
  const documents = county();
  await open(documents).find(documents);
  for (const name of readdirSync(cache()))
    writeFileSync(
      join(cache(), name),
      readFileSync(join(cache(), name), "utf8").replace(/通知|帮扶/, "错字"),
    );
  const linesOf = await open(documents).find(documents);
  expect(documents.map(({ body }) => linesOf(body)[0])).toEqual(["防汛通知。", "春灌安排。", "结对帮扶。"]);
  for (const { body } of documents) forget(body);
  await expect(open(documents, "2".repeat(64)).find(documents)).rejects.toThrow(/ENOENT/);
});

test("where nothing can be kept, bodies are read whenever they are wanted", async () => {
  const documents = county();
  writeFileSync(cache(), "");
  const bodies = open(documents);
  bodies.keep(documents[2]?.body.digest ?? "", '["交来的"]');
  for (let time = 0; time < 2; time++) {
    const linesOf = await bodies.find(documents);
    expect(documents.map(({ body }) => linesOf(body)[0])).toEqual(["防汛通知。", "春灌安排。", "交来的"]);
  }
  bodies.tidy();
});

test("the whole file of another quarter in the place of one is not taken for it, and a folder in between is cleared away", async () => {
  const documents = county();
  await open(documents).find(documents);
  const [older = "", newer = ""] = readdirSync(cache()).sort();
  copyFileSync(join(cache(), older), join(cache(), newer));
  mkdirSync(join(cache(), "2025-1-别人的"));
  const kept = open(documents);
  const lines = await kept.find(documents);
  expect(documents.map(({ body }) => lines(body).length)).toEqual([5, 1, 1]);
  kept.tidy();
  expect(readdirSync(cache()).sort()).toEqual([older, newer]);
});
