/** Marks in every place of what is held: none of them is in any byte that is built or exported, and a planted one is found. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBuild } from "../support/built-county.ts";
import { askForLeaks } from "../support/leak-cases.ts";
import { findHolders, findMark, formsOf, type Piece, unpackFolder } from "../support/leak-detector.ts";
import { type MarkedPlace, markedCounty, markOf, numberOf } from "../support/marked-county.ts";
import { runCli } from "../support/run-cli.ts";
import { writeSmallCounty } from "../support/small-county.ts";

let county: string;
let pieces: readonly Piece[] = [];

beforeAll(async () => {
  county = writeSmallCounty(markedCounty());
  const built = await runBuild([], { here: county });
  expect([built.status, built.stderr]).toEqual([0, expect.stringContaining("公开信息 3 条")]);
  const exported = runCli(["export", "--out", "_export"], county);
  expect([exported.status, exported.stderr]).toEqual([0, expect.stringContaining("table.docx")]);
  pieces = [...unpackFolder(join(county, "_site")), ...unpackFolder(join(county, "_export"))];
});

afterAll(() => rmSync(county, { recursive: true, force: true }));

describe("what does not go out", () => {
  askForLeaks(
    () => pieces,
    (holders, number) =>
      expect(holders).toEqual([".gongkai.json", "catalog.json", `notices/${number}/index.html`]),
  );
});

describe("what goes out in part", () => {
  test("of a notice taken back with its reason is title, elements and reason", () => {
    const page = `notices/${numberOf("explained")}/index.html`;
    for (const place of ["title", "keyword", "issuer", "reason"] as const)
      expect(findMark(pieces, markOf("explained", place))).toContain(page);
  });

  test("of a notice taken back is searched by its title alone", () => {
    const holders = (place: string) =>
      findMark(pieces, markOf("explained", place)).filter((path) => /^fulltext|^search\//.test(path));
    expect(holders("title").join("\n")).toMatch(/^fulltext\/\d{4}\.jsonl$/m);
    expect(holders("keyword")).toEqual([]);
    expect(holders("reason")).toEqual([]);
  });
});

describe("the detector", () => {
  test("finds the marks of the published notice in page, data, feed, search index and attachment", () => {
    const holders = (place: MarkedPlace) => findMark(pieces, markOf("published", place)).join("\n");
    for (const path of [
      /notices\/.*index\.html/,
      /catalog\.json/,
      /catalog\.csv/,
      /feed\.xml/,
      /fulltext\/\d{4}\.jsonl/,
    ])
      expect(holders("title")).toMatch(path);
    for (const place of ["title", "body", "cell", "linkText", "attachmentName"] as const) {
      expect(holders(place)).toMatch(/search\/data\/.*\/texts\/\d+\.bin \(gz\)/);
      expect(holders(place)).toMatch(/search\/data\/.*\.pf_index \(gz\)/);
      expect(holders(place)).toMatch(/search\/data\/directory-.*\/pairs\/\d+\.bin \(gz\)/);
    }
    for (const path of [
      /attachment-1\.txt/,
      /fulltext\/\d{4}\.jsonl/,
      /search\/data\/.*\/attached\/\d+\.bin \(gz\)/,
      /search\/data\/.*\.pf_index \(gz\)/,
      /search\/data\/directory-.*\/pairs\/\d+\.bin \(gz\)/,
    ])
      expect(holders("inside")).toMatch(path);
    expect(holders("fileName")).toMatch(/notices\/.*index\.html/);
  });

  test("finds each form, plain, in gz, in zip within zip, and in names", () => {
    const folder = join(county, "_planted");
    mkdirSync(folder);
    const mark = markOf("planted", "word");
    for (const [index, form] of formsOf(mark).entries()) {
      const bytes = Buffer.from(`前后${"文".repeat(9)}`, "utf8");
      const planted = Buffer.concat([bytes, Buffer.from(form, "latin1"), bytes]);
      writeFileSync(join(folder, `${index}.txt`), planted);
      writeFileSync(join(folder, `${index}.gz`), gzipSync(planted));
      writeFileSync(join(folder, `${index}.docx`), zipSync({ "word/a.zip": zipSync({ "b.xml": planted }) }));
    }
    writeFileSync(join(folder, `${encodeURIComponent(mark)}.txt`), "");
    writeFileSync(join(folder, "clean.txt"), "没有");
    const found = new Set(findHolders(unpackFolder(folder), mark).map((path) => path.split(/[ !]/)[0]));
    expect(found.size).toBe(formsOf(mark).length * 3 + 1);
    expect(found.has("clean.txt")).toBe(false);
  });
});
