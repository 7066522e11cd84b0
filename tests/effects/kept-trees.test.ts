/** Trees of the standards that an earlier run has kept: the same as those that are read, and only of the same bytes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collect } from "../../scripts/diagnostics/collector.ts";
import type { KeyedFile } from "../../scripts/record/read-standards.ts";
import { rememberStandards } from "../../scripts/record/recall-standards.ts";
import { readYamlFile } from "../../scripts/record/yaml-file.ts";
import { keepTreesIn, openTreeMemory } from "../../scripts/effects/kept-trees.ts";
import { countyFiles } from "../support/small-county.ts";

const files = countyFiles({}).standards.filter(({ key }) => key.endsWith(".yaml"));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-trees-"));
  keepTreesIn(folder);
});

afterEach(() => {
  keepTreesIn(undefined);
  rmSync(folder, { recursive: true, force: true });
});

const written = (text: string): KeyedFile => ({
  key: "x.yaml",
  file: { path: "standards/x.yaml", content: { kind: "bytes", bytes: Buffer.from(text) } },
});

/** Reads these files in a run of their own: trees, and codes of complaints. */
function readAll(of: readonly KeyedFile[]): readonly unknown[] {
  const { readTree, keep } = openTreeMemory(of);
  const found = collect();
  const trees = of.map(({ file }) => readTree(file, found));
  keep();
  return [trees, found.list().map(({ code, place }) => [code, place])];
}

test("a later run has the same trees, and writes nothing", () => {
  const direct = files.map(({ file }) => readYamlFile(file, collect()));
  expect(readAll(files)).toEqual([direct, []]);
  const path = join(folder, readdirSync(folder)[0] ?? "");
  const { ino } = statSync(path);
  expect(readAll(files)).toEqual([direct, []]);
  expect(statSync(path).ino).toBe(ino);
  // Whether they were read or kept, the standards are the same.
  const [kept, read] = [rememberStandards(openTreeMemory), rememberStandards()].map((remember) =>
    remember("content/standards", countyFiles({}).standards),
  );
  expect(kept?.diagnostics).toEqual(read?.diagnostics);
  expect(JSON.stringify(kept?.value)).toBe(JSON.stringify(read?.value));
});

test("one byte makes another tree", () => {
  readAll([written("名称: 甲\n")]);
  for (const text of ["名称: 乙\n", "名称: 甲\n "]) {
    const { file } = written(text);
    expect(readAll([written(text)])).toEqual([[readYamlFile(file, collect())], []]);
  }
});

test("what is complained of is complained of in every run", () => {
  const faulty = written("名称: 甲\n名称: 乙\n");
  const first = readAll([faulty]);
  expect(first[1]).not.toEqual([]);
  expect(readAll([faulty])).toEqual(first);
});

test("whatever is damaged or of other code is read anew", () => {
  const whole = readAll(files);
  const path = join(folder, readdirSync(folder)[0] ?? "");
  const bytes = readFileSync(path);
  for (const damaged of [bytes.subarray(0, -9), Buffer.from("{}"), Buffer.alloc(0)]) {
    writeFileSync(path, damaged);
    expect(readAll(files)).toEqual(whole);
  }
});

test("nothing is kept where no place was named", () => {
  keepTreesIn(undefined);
  readAll(files);
  expect(readdirSync(folder)).toEqual([]);
});
