/** A copy packed by a thread, by this thread, or by both because one failed: the same bytes. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import type { Provenance } from "../../scripts/archive/provenance.ts";
import { packCopy } from "../../scripts/effects/pack-copy.ts";
import type { CopiedFile, PackOrder } from "../../scripts/effects/pack-work.ts";
import { scratchFolder } from "../support/scratch-folder.ts";
import { inspectSmallCounty } from "../support/small-county.ts";

const scratch = scratchFolder("site");
let files: readonly CopiedFile[];

beforeEach(() => {
  files = Array.from({ length: 40 }, (_, at) => writeCopied(`notices/${at}/index.html`, at));
});

/** Text that does not pack well, so that there are several parts. */
function writeCopied(path: string, at: number): CopiedFile {
  const text = Array.from({ length: 300 }, (_, line) => digestOf(`防汛通知 ${at} ${line}`)).join("\n");
  mkdirSync(join(scratch.folder, dirname(path)), { recursive: true });
  writeFileSync(join(scratch.folder, path), text);
  return { path, name: `site/${path}`, size: text.length, sha256: digestOf(text) };
}

function provenance(): Provenance {
  const { catalog } = inspectSmallCounty({});
  if (!catalog) throw new Error("the smallest county has faults");
  const { config, day } = catalog;
  return {
    config,
    day,
    contentDate: day,
    commit: undefined,
    version: "1",
    years: undefined,
    notices: 1,
    reports: 0,
  };
}

const orderOf = (as: PackOrder["as"]): PackOrder => ({
  as,
  folder: scratch.folder,
  files,
  provenance: provenance(),
});

interface Way {
  readonly alone?: number;
  readonly worker?: URL;
}

async function pack(
  order: PackOrder,
  way: Way,
): Promise<{ readonly digest: string; readonly told: readonly number[] }> {
  const told: number[] = [];
  const pieces: Uint8Array[] = [];
  for await (const piece of packCopy(order, { ...way, tell: (done) => told.push(done) })) pieces.push(piece);
  return { digest: digestOf(Buffer.concat(pieces)), told };
}

function writeWorker(text: string): URL {
  const path = join(scratch.parent, "worker.mjs");
  writeFileSync(path, text);
  return pathToFileURL(path);
}

/** Packs as a thread does, but leaves after its first part. */
const leaving = `
import { parentPort, workerData } from "node:worker_threads";
const { module, loader, order } = workerData;
if (loader !== undefined) (await import(loader)).register();
const { openPack } = await import(module);
for await (const part of openPack(order)) {
  parentPort.postMessage(part);
  break;
}
await new Promise((resolve) => parentPort.once("message", resolve));
process.exit(0);
`;

test.each(["zip", "warc"] as const)("%s: whoever packs it", async (as) => {
  const order = orderOf(as);
  const here = await pack(order, { alone: 1000 });
  expect(here.told.length).toBeGreaterThan(1);
  expect(here.told.at(-1)).toBe(files.length);
  const aside = await pack(order, { alone: 0 });
  expect(aside).toEqual(here);
  const broken = await pack(order, { alone: 0, worker: writeWorker("throw new Error('full');\n") });
  expect(broken.digest).toBe(here.digest);
  const gone = await pack(order, { alone: 0, worker: writeWorker(leaving) });
  expect(gone.digest).toBe(here.digest);
});

test("a file that is gone is named, whoever was to pack it", async () => {
  const [first] = files;
  rmSync(join(scratch.folder, first?.path ?? ""));
  for (const alone of [0, 1000])
    await expect(pack(orderOf("zip"), { alone })).rejects.toThrow("notices/0/index.html");
});

test("whoever takes no more leaves no thread behind", async () => {
  const order = { ...orderOf("zip"), files: Array.from({ length: 30 }, () => files).flat() };
  const taking = async (): Promise<void> => {
    for await (const _ of packCopy(order, { alone: 0, tell: () => undefined }))
      throw new Error("the disk is full");
  };
  const threads = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  const before = threads();
  await expect(taking()).rejects.toThrow("the disk is full");
  expect(threads()).toBe(before);
});
