/** Marks of what is held are in no byte of the touch screen's edition, of an archive, or of the search data that is kept. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carryOnDisk } from "../../scripts/effects/disk-carrier.ts";
import { readBytes } from "../support/built-county.ts";
import { callCommand } from "../support/call-command.ts";
import { askForLeaks } from "../support/leak-cases.ts";
import { findMark, type Piece, unpack, unpackFolder } from "../support/leak-detector.ts";
import { markedCounty, markOf } from "../support/marked-county.ts";
import { readWarc } from "../support/read-warc.ts";
import { writeSmallCounty } from "../support/small-county.ts";

let county: string;
let pieces: readonly Piece[] = [];

beforeAll(async () => {
  county = writeSmallCounty(markedCounty());
  for (const [verb, said] of [
    ["kiosk", "触摸屏版已生成"],
    ["archive", "存档已写好"],
  ] as const) {
    const { status, stderr } = await callCommand(verb, [], county);
    expect([verb, status, stderr]).toEqual([verb, 0, expect.stringContaining(said)]);
  }
  pieces = ["_kiosk", "_archive", ".cache"].flatMap((name) =>
    unpackFolder(join(county, name))
      .map((piece) => ({ ...piece, path: `${name}/${piece.path}` }))
      .filter(({ path }) => !remembersContent(path)),
  );
  pieces = [...pieces, ...unpackWebArchives(join(county, "_archive"))];
}, 120_000);

afterAll(() => rmSync(county, { recursive: true, force: true }));

/** What was read of the content is remembered whole, held or not, on the machine where the content lies; nothing is made of it but by reading. */
function remembersContent(path: string): boolean {
  return path.startsWith(".cache/notices/") || path.startsWith(".cache/attachments/looks/");
}

/** What a web archive carries is packed once more, behind the head of an answer. */
function unpackWebArchives(folder: string): readonly Piece[] {
  return [...readBytes(folder)]
    .filter(([path]) => path.endsWith(".warc.gz"))
    .flatMap(([, bytes]) => readWarc(bytes))
    .flatMap(({ block, fields }) =>
      unpack(
        `warc!${decodeURI(fields.get("warc-target-uri") ?? "")}`,
        block.subarray(block.indexOf("\r\n\r\n") + 4),
      ),
    );
}

describe("what does not go out", () => {
  askForLeaks(
    () => pieces,
    (holders) => expect(holders).not.toEqual([]),
  );
});

describe("the detector", () => {
  const title = () => findMark(pieces, markOf("published", "title")).join("\n");

  test.each([
    ["the pages of the screen", /^_kiosk\/notices\/.*index\.html$/m],
    ["the large screen", /^_kiosk\/lobby\.html$/m],
    ["the search data of the screen", /^_kiosk\/search\/data\/.*\.js \(carried\) \(gz\)$/m],
    ["the copy", /^_archive\/site\/notices\/.*index\.html$/m],
    ["its search data", /^_archive\/site\/search\/data\/.*\.js \(carried\) \(gz\)$/m],
    ["its zip", /^_archive\/site\.zip!.*\.js \(carried\) \(gz\)$/m],
    ["the bag", /^_archive\/bag\/data\/.*index\.html$/m],
    ["the web archive", /^warc!.*notices/m],
    ["the register", /^_archive\/register\.csv$/m],
  ])("finds the title of the published notice in %s", (_, path) => {
    expect(title()).toMatch(path);
  });

  test("finds the attachment's text in what carries the search data", () => {
    const holders = findMark(pieces, markOf("published", "inside")).join("\n");
    for (const part of [
      "_kiosk/.* \\(carried\\)",
      "_archive/site/.* \\(carried\\)",
      "\\.cache/.* \\(kept\\) .*",
    ])
      expect(holders).toMatch(new RegExp(`^${part} \\(gz\\)$`, "m"));
    expect(holders).toMatch(/^warc!.*\/attachment-1\.txt$/m);
  });

  test("finds a planted mark in a carrier, alone and in a zip, and in the read-me", () => {
    const folder = join(county, "_planted");
    mkdirSync(folder);
    const mark = markOf("planted", "word");
    const { path, bytes } = carryOnDisk({ path: "1.bin", bytes: gzipSync(`前${mark}后`) });
    writeFileSync(join(folder, path), bytes);
    writeFileSync(join(folder, "site.zip"), zipSync({ [path]: bytes }));
    writeFileSync(join(folder, "read-me.txt"), `前${mark}后`);
    writeFileSync(
      join(folder, "clean.bin.js"),
      carryOnDisk({ path: "2.bin", bytes: gzipSync("没有") }).bytes,
    );
    const found = findMark(unpackFolder(folder), mark).map((holder) => holder.split(/[ !]/)[0]);
    expect([...new Set(found)].sort()).toEqual(["1.bin.js", "read-me.txt", "site.zip"]);
  });
});
