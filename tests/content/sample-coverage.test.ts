/** The demonstration content: whole documents, a sample of everything a county may write, and nothing to complain of. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BodyRef } from "../../scripts/record/body-ref.ts";
import type { SchemeId } from "../../scripts/record/standards.ts";
import type { CatalogEntry } from "../../scripts/catalog/catalog.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";

const { catalog, diagnostics } = await inspectCountyFolder("");
if (!catalog) throw new Error("the demonstration county has no catalog");
const { published, held, standards, owners } = catalog;
const termsOf = (scheme: SchemeId) => standards.schemes[scheme].terms.map(({ id }) => id);
const missing = (scheme: SchemeId, present: (entry: CatalogEntry) => string | undefined) => {
  const found = new Set(published.map(present));
  return termsOf(scheme).filter((id) => !found.has(id));
};
const bodyOf = ({ file, firstLine }: BodyRef) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), "utf8").split("\n").slice(firstLine - 1).join("\n").trim();
const bodies = [
  ...published.map(({ notice }) => notice.body),
  ...held.map((notice) => notice.body),
  ...catalog.regulations.map(({ body }) => body),
  ...catalog.handbook.map(({ body }) => body),
];

test("the sample content deserves no complaint, note or warning", () => {
  expect(diagnostics).toEqual([]);
});

test("the sample says on every page that it is one", () => {
  expect(catalog.config.demonstration).toContain("演示");
});

describe("the sample notices", () => {
  test("are at least sixty of 2023 to 2025, in whole documents of 300 characters and more", () => {
    const recent = published.filter(({ notice }) => notice.documentDate >= "2023-01-01" && notice.documentDate <= "2025-12-31");
    const short = recent.filter(({ notice }) => [...bodyOf(notice.body)].length < 300).map(({ notice }) => notice.body.file);
    expect(recent.length).toBeGreaterThanOrEqual(60);
    expect(short).toEqual([]);
    expect(new Set(recent.map(({ notice }) => notice.documentDate.slice(0, 4)))).toEqual(new Set(["2023", "2024", "2025"]));
  });

  test("have a sample of every class, priority area, genre and state of validity", () => {
    expect(missing("class", ({ notice }) => notice.class)).toEqual([]);
    expect(missing("priority-area", ({ notice }) => notice.priorityArea)).toEqual([]);
    // A county has no power to make 规章.
    expect(missing("genre", ({ notice }) => notice.genre)).toEqual(["government-rule"]);
    expect(missing("validity", ({ notice }) => notice.validity)).toEqual([]);
  });

  test("use every channel", () => {
    const channels = new Set(published.flatMap(({ notice }) => notice.channels));
    expect(termsOf("publication-channel").filter((id) => !channels.has(id))).toEqual([]);
  });

  test.each(["amends", "repeals", "interprets", "forwards"] as const)("have one that %s another", (relation) => {
    expect(published.some(({ relations }) => relations[relation].length > 0)).toBe(true);
  });

  test.each<[string, (entry: CatalogEntry) => boolean]>([
    ["a joint issue", ({ notice }) => notice.jointIssuers.length > 0],
    ["a former number", ({ formerPaths }) => formerPaths.length > 0],
    ["a deadline of its own", ({ notice }) => notice.deadline !== undefined],
    ["an attachment", ({ attachments }) => attachments.length > 0],
    ["no document number", ({ notice }) => notice.documentNumber === undefined],
    ["a normative document with its interpretation", ({ notice, relations }) => notice.normativeDocument && relations.interpretedBy.length > 0],
  ])("have one with %s", (_, holds) => {
    expect(published.some(holds)).toBe(true);
  });

  test("have some that are held, on request and withheld", () => {
    expect(new Set(held.map((notice) => notice.disclosureMode))).toEqual(new Set(["on-request", "withheld"]));
  });

  test("hold nothing shaped like an identity card or a mobile number", () => {
    const personal = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/;
    expect(bodies.filter((body) => personal.test(bodyOf(body))).map(({ file }) => file)).toEqual([]);
  });
});

test("the office has ten rules of its own", () => {
  expect(catalog.regulations).toHaveLength(10);
});

test("the guide states the office's statutory facts (条例第十二条)", () => {
  expect(catalog.guide?.facts.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["名称", "办公地址", "办公时间", "联系电话", "传真号码", "互联网联系方式"]),
  );
});

test("every class and every priority area has an agency that answers for it", () => {
  expect(termsOf("class").filter((id) => !owners.classes.has(id))).toEqual([]);
  expect(termsOf("priority-area").filter((id) => !owners.priorityAreas.has(id))).toEqual([]);
});

test("every column has an owner and holds something", () => {
  const used = new Set(published.map(({ column }) => column.id));
  expect(catalog.columns.filter(({ id, owner }) => !owner || !used.has(id)).map(({ id }) => id)).toEqual([]);
});
