/**
 * Tells what attachments cost in a first run, which opens them, and in a second, which recalls them:
 * `npx tsx tests/bench/attachment-cost.ts --files 200`. Ratios of one run are what counts. `--keep FOLDER` leaves the county there.
 */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { makeAttachmentLook } from "../../scripts/record/attachment-look.ts";
import type { AttachmentFile } from "../../scripts/catalog/county-files.ts";
import { mayBeSearched, mostCharacters } from "../../scripts/search/attachment-lines.ts";
import { openLookRecall } from "../../scripts/effects/attachment-recall.ts";
import { digestCode } from "../../scripts/effects/code-digest.ts";
import { openLineStore } from "../../scripts/effects/kept-lines.ts";
import { lookAtAttachments } from "../../scripts/effects/look-at-attachments.ts";
import { readAttachments } from "../../scripts/effects/read-attachments.ts";
import { readStandards } from "../../scripts/effects/read-county.ts";
import {
  coreOf,
  makeDocx,
  makePdf,
  makeXlsx,
  packParts,
  paragraph,
  wordTable,
} from "../support/planted-office.ts";

const { values } = parseArgs({ options: { files: { type: "string" }, keep: { type: "string" } } });
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "gongkai-attachments-"));
const attachments = join(folder, "content/attachments");

const villages = ["余庄", "东山", "河底", "上戈", "下峪", "兴华", "赵村", "底张"];
const rowsOf = (at: number, count: number): string[][] =>
  Array.from({ length: count }, (_, row) => [
    `${row + 1}`,
    `${villages[(row + at) % villages.length]}村`,
    `第${(row * 7 + at) % 40}组防汛物资`,
    `${(row * 31 + at) % 900}.${row % 10}`,
    "已发放到位，经公示无异议",
  ]);
const linesOf = (at: number, count: number): string[] => rowsOf(at, count).map((row) => row.join("　"));

const makers: Readonly<Record<string, (at: number) => string | Uint8Array>> = {
  docx: (at) =>
    makeDocx(linesOf(at, 40).map(paragraph).join("") + wordTable(rowsOf(at, 40)), {
      core: coreOf(`经办${at}`, "Administrator"),
    }),
  xlsx: (at) => makeXlsx([{ name: "明细", rows: rowsOf(at, 1500) }]),
  pdf: (at) => makePdf(Array.from({ length: 12 }, (_, page) => linesOf(at + page, 36))),
  csv: (at) =>
    rowsOf(at, 300)
      .map((row) => `${row.join(",")}\n`)
      .join(""),
  pptx: (at) =>
    packParts({
      "ppt/presentation.xml": "<p:presentation/>",
      "ppt/slides/slide1.xml": `<p:sld>${linesOf(at, 60)
        .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
        .join("")}</p:sld>`,
    }),
  txt: (at) => `${linesOf(at, 300).join("\n")}\n`,
  jpg: (at) => new Uint8Array(200_000).fill(at),
};

async function measure<T>(work: () => Promise<T>): Promise<readonly [result: T, milliseconds: number]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

const kinds = Object.keys(makers);
const standards = resolve(import.meta.dirname, "../../content/standards");
const look = makeAttachmentLook(readStandards(standards, folder).files);
const place = {
  content: join(folder, "content"),
  seenFrom: folder,
  cache: join(folder, ".cache/attachments"),
};
const limits = { unpackedBytes: 96 * 1024 * 1024, characters: mostCharacters };

async function searchTexts(files: readonly AttachmentFile[]): Promise<number> {
  let lines = 0;
  const wanted = files
    .filter(({ path }) => mayBeSearched(path))
    .map((file) => ({ ...file, name: file.path, source: file.path }));
  const add = (_: unknown, read: { readonly lines: readonly string[] }): void => {
    lines += read.lines.length;
  };
  await readAttachments(wanted, attachments, { limits, add }, openLineStore(place.cache));
  return lines;
}

try {
  mkdirSync(attachments, { recursive: true });
  const files = Array.from({ length: Number(values.files ?? "200") }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? "txt";
    return [`fujian-${at}.${kind}`, makers[kind]?.(at) ?? ""] as const;
  });
  for (const [name, bytes] of files) writeFileSync(join(attachments, name), bytes);
  for (const [name] of files) utimesSync(join(attachments, name), 1_700_000_000, 1_700_000_000);
  // Their stamps are trusted once they have been left alone for a while.
  await setTimeout(2500);
  const names = files.map(([name]) => name).sort();
  digestCode();
  const runs: { look: number; text: number; seen: string }[] = [];
  for (let run = 0; run < 3; run++) {
    const [seen, looking] = await measure(() =>
      lookAtAttachments(names, { folder: attachments, look, store: openLookRecall(place)(look.rules) }),
    );
    const [lines, reading] = await measure(() => searchTexts(seen));
    runs.push({ look: looking, text: reading, seen: JSON.stringify([seen, lines]) });
  }
  const [first] = runs;
  console.log(
    `| ${names.length} attachments | looks, CPU ms | lines, CPU ms | both, of the first run |\n|---|---|---|---|`,
  );
  for (const [at, run] of runs.entries()) {
    const share = (run.look + run.text) / ((first?.look ?? 0) + (first?.text ?? 0));
    if (run.seen !== first?.seen) throw new Error("the runs do not see the same");
    console.log(
      `| run ${at + 1} | ${run.look.toFixed(0)} | ${run.text.toFixed(0)} | ${(100 * share).toFixed(1)} % |`,
    );
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
