/** Pages printed one and all through Eleventy, and pages printed by their templates and put by threads: the same bytes. */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { type Edition, webEdition } from "../../scripts/page/edition.ts";
import { type SiteView, viewSite } from "../../scripts/page/site-view.ts";
import { beginRun, endRun } from "../../scripts/effects/run-meter.ts";
import type { RunCounts } from "../../scripts/effects/run-stages.ts";
import { openSiteFolder } from "../../scripts/effects/site-folder.ts";
import { type PageWriting, writePages } from "../../scripts/commands/write-pages.ts";
import { listDifferences, readBytes } from "../support/built-county.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const house = fileURLToPath(new URL("../..", import.meta.url));
const scratch = scratchFolder("site");
let look: (edition: Edition) => SiteView;

beforeAll(async () => {
  const { catalog, tables } = await inspectCountyFolder("");
  if (!catalog) throw new Error("the demonstration county has faults");
  look = (edition) => viewSite(catalog, tables, edition);
});

interface Printed {
  readonly pages: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
  readonly counts: RunCounts;
}

async function print(view: SiteView, name: string, how: Partial<PageWriting>): Promise<Printed> {
  const folder = `${scratch.folder}-${name}`;
  beginRun(false);
  const site = await openSiteFolder(folder);
  const planned: (readonly string[])[] = [];
  const onPlanned = async (pages: readonly string[]): Promise<void> => {
    planned.push(pages);
  };
  await writePages(site, view, { years: [2024], seenFrom: house, onPlanned, ...how });
  await site.finish();
  return { pages: planned.flat(), files: readBytes(folder), counts: endRun().counts };
}

test.each([webEdition, { kind: "kiosk", idleSeconds: 90 } as const])(
  "$kind: the same pages, the same bytes, the same account",
  { timeout: 60_000 },
  async (edition) => {
    const view = look(edition);
    const plain = await print(view, "plain", { plainly: true });
    expect(plain.files.size).toBe(plain.pages.length + 1);
    expect(view.catalog.published.length).toBeGreaterThan(20);
    for (const threads of [0, 2]) {
      const crew = { threads, alone: 0 };
      const bulk = await print(view, `bulk-${threads}`, { crew, keepLines: () => undefined });
      expect(bulk.pages).toEqual(plain.pages);
      expect(listDifferences(plain.files, bulk.files)).toEqual([]);
      expect(bulk.counts).toEqual(plain.counts);
    }
  },
);

test("a failure of what is done meanwhile is told", { timeout: 60_000 }, async () => {
  const fault = new Error("数据文件写不成");
  const onPlanned = () => Promise.reject(fault);
  const crew = { threads: 1, alone: 0 };
  await expect(print(look(webEdition), "failed", { crew, onPlanned })).rejects.toBe(fault);
});
