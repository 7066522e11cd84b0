/** Pages that cannot be printed around their bodies, or not at all. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readBodyLines } from "../../scripts/source/markdown.ts";
import type { CatalogEntry } from "../../scripts/catalog/catalog.ts";
import { makeNoticePage } from "../../scripts/page/notice-page.ts";
import { openNoticePlans } from "../../scripts/page/notice-plan.ts";
import type { PlannedPage } from "../../scripts/page/planned-page.ts";
import { openBody } from "../../scripts/page/site-view.ts";
import { templates } from "../../templates/pages/all.ts";
import { type KeepLines, openPress } from "../../scripts/effects/page-press.ts";
import type { Templates } from "../../scripts/effects/print-pages.ts";
import { readBodies } from "../../scripts/effects/read-bodies.ts";
import { beginRun, endRun } from "../../scripts/effects/run-meter.ts";
import { openSiteFolder, type SiteFolder } from "../../scripts/effects/site-folder.ts";
import { scratchFolder } from "../support/scratch-folder.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { noticePath, writeSmallCounty } from "../support/small-county.ts";

const scratch = scratchFolder("site");
const county = writeSmallCounty({});
afterAll(() => rmSync(county, { recursive: true, force: true }));
const { view, read } = seeSmallCounty();
const entry = findNotice();
const whole = templates.notice(makeNoticePage(view, entry, read));

function findNotice(): CatalogEntry {
  const [first] = view.catalog.published;
  if (!first) throw new Error("the county has no notice");
  return first;
}

interface Wish {
  readonly page?: PlannedPage;
  readonly shown?: Partial<Templates>;
  readonly keepLines?: KeepLines;
  /** Takes pages only as whole texts. */
  readonly whole?: boolean;
}

/** The page as it stands in the site, and how many bodies were set and files read for it. */
async function print({ page = openNoticePlans(view)(entry), shown, keepLines, whole: isWhole }: Wish) {
  const site: SiteFolder = await openSiteFolder(scratch.folder);
  beginRun(false);
  const press = openPress(isWhole ? { write: site.write } : site, {
    loadTemplates: async () => ({ ...templates, ...shown }),
    read: (refs) => readBodies(refs, county),
    seenFrom: county,
    keepLines,
    threads: 0,
  });
  try {
    await press.print([page]);
    await press.finish();
  } catch (error) {
    await site.abandon();
    throw error;
  }
  await site.finish();
  const { pagesPrinted, bodiesRendered, filesRead, filesWritten } = endRun().counts;
  return {
    text: readFileSync(join(scratch.folder, page.path), "utf8"),
    counts: [pagesPrinted, bodiesRendered, filesRead, filesWritten],
  };
}

test("a page is printed around its body; where all bytes have to come by, whole", async () => {
  expect(await print({})).toEqual({ text: whole, counts: [1, 1, 1, 1] });
  expect(await print({ whole: true })).toEqual({ text: whole, counts: [1, 1, 1, 1] });
});

test("a page that shows its body twice is printed whole, and one that does not show it is not read for", async () => {
  const { bodyHtml } = makeNoticePage(view, entry, read);
  const twice = await print({ shown: { notice: (page) => `${page.bodyHtml}又${page.bodyHtml}` } });
  expect(twice).toEqual({ text: `${bodyHtml}又${bodyHtml}`, counts: [1, 1, 1, 1] });
  const never = await print({ shown: { notice: (page) => page.heading } });
  expect(never).toEqual({ text: entry.notice.title, counts: [1, 1, 0, 1] });
});

test("the lines of a body are handed on with its digest", async () => {
  const kept: unknown[] = [];
  await print({ keepLines: (digest, lines) => kept.push([digest, lines]) });
  const { body } = entry.notice;
  expect(kept).toEqual([[body.digest, JSON.stringify(readBodyLines(openBody(body, read)))]]);
});

test("what was changed since the check ends the run, and so does a template with a fault", async () => {
  const path = join(county, noticePath);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, before.replace(/\n+$/, "。\n"));
  await expect(print({})).rejects.toMatchObject({ cause: "content-changed" });
  writeFileSync(path, before);
  const broken = (): string => {
    throw new Error("模板里少了标题\n第二行");
  };
  await expect(print({ shown: { notice: broken } })).rejects.toThrow(/^网页没有印出来：模板里少了标题$/);
});
