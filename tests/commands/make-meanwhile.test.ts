/** What is made meanwhile leaves off where nobody wants it any more. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { viewSite } from "../../scripts/page/site-view.ts";
import { beginTexts } from "../../scripts/commands/make-meanwhile.ts";
import { openDocuments } from "../../scripts/commands/read-documents.ts";
import { inspectSmallCounty, writeSmallCounty } from "../support/small-county.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The full text of a small county, begun, and the files that are written of it. */
async function beginFulltext() {
  const { catalog, tables } = inspectSmallCounty({});
  if (!catalog) throw new Error("no catalog");
  const folder = writeSmallCounty({});
  folders.push(folder);
  const view = viewSite(catalog, tables);
  const documents = await openDocuments(view, { seenFrom: folder, contentFolder: join(folder, "content") });
  const written: string[] = [];
  const site = {
    keep: () => false,
    write: async (path: string) => {
      written.push(path);
    },
  };
  return { written, ...beginTexts(site, view, { documents, plainly: false }) };
}

test("the full text of every year is written by the end", async () => {
  const { written, end } = await beginFulltext();
  await end();
  expect(written.length).toBeGreaterThan(0);
  expect(written.every((path) => path.endsWith(".jsonl"))).toBe(true);
});

test("nothing is written into the place of a run that was given up, though a year is under way", async () => {
  const { written, end, close } = await beginFulltext();
  const ended = end();
  close();
  await expect(ended).rejects.toThrow();
  expect(written).toEqual([]);
});
