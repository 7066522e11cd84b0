/** Office files made by a thread: the same as by this one, whatever becomes of the thread. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { makeMasthead } from "../../scripts/export/masthead.ts";
import { orderOfficeFiles } from "../../scripts/effects/office-desk.ts";
import { makeOfficeFiles, type OfficeOrder } from "../../scripts/effects/office-work.ts";
import { scratchFolder } from "../support/scratch-folder.ts";
import { inspectSmallCounty } from "../support/small-county.ts";

const scratch = scratchFolder("office");
const orders = listOrders();

function listOrders(): readonly OfficeOrder[] {
  const { catalog, tables } = inspectSmallCounty({});
  const [table] = tables;
  if (!catalog || !table) throw new Error("the county has no table");
  const masthead = makeMasthead(table, catalog);
  return (["xlsx", "docx"] as const).map((way) => ({ way, table, masthead }));
}

const plain = (files: readonly Uint8Array[]): readonly string[] =>
  files.map((file) => Buffer.from(file).toString("base64"));

test("a thread makes the same files", async () => {
  const here = plain(await orderOfficeFiles(orders));
  expect(here).toEqual(plain(await makeOfficeFiles(orders)));
  expect(plain(await orderOfficeFiles(orders, { alone: 0 }))).toEqual(here);
  expect(await orderOfficeFiles([], { alone: 0 })).toEqual([]);
});

test("files that nobody wants any more are not made, and their thread is sent away", async () => {
  const path = join(scratch.parent, "worker.mjs");
  writeFileSync(
    path,
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => undefined);",
  );
  const unwanted = new AbortController();
  const made = orderOfficeFiles(orders, {
    alone: 0,
    worker: pathToFileURL(path),
    signal: unwanted.signal,
  });
  unwanted.abort();
  await expect(made).rejects.toMatchObject({ name: "AbortError" });
});

test.each([
  ["cannot begin", "throw new Error('no thread');"],
  ["ends without a word", "process.exit(0);"],
  [
    "makes too few",
    "import { parentPort } from 'node:worker_threads'; parentPort.postMessage([new Uint8Array(1)]);",
  ],
])("what a thread that %s does not make is made all the same", async (_, code) => {
  const path = join(scratch.parent, "worker.mjs");
  writeFileSync(path, code);
  const made = await orderOfficeFiles(orders, { alone: 0, worker: pathToFileURL(path) });
  expect(plain(made)).toEqual(plain(await makeOfficeFiles(orders)));
});
