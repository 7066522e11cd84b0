/** The smallest county, whole: it passes, it is what the documentation prints, and its keys may be written in two tongues. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Catalog } from "../scripts/catalog/catalog.ts";
import { inspectCountyFolder } from "./support/county-folder.ts";

const files = [
  "site.config.ts",
  "content/agencies.yaml",
  "content/guide.md",
  "content/notices/2024/fangxun.md",
  "content/requests/2024.csv",
];

describe("the smallest county", async () => {
  const { catalog, tables, diagnostics } = await inspectCountyFolder("tests/golden/small-county");
  const english = await inspectCountyFolder("tests/golden/english-keys");

  test("deserves no complaint", () => {
    expect(diagnostics).toEqual([]);
    expect(english.diagnostics).toEqual([]);
  });

  test("says that it is a demonstration", () => {
    expect(catalog?.config.demonstration).toContain("演示");
  });

  test("publishes its notice in the column of its class, and counts its requests", () => {
    expect(catalog?.published.map(({ path, column }) => [path, column.id])).toEqual([
      ["notices/990000017/2024-00001/index.html", "governance"],
    ]);
    const values = tables[0]?.cells.map(({ id, content }) => [id, content.kind === "value" ? content.quantity.value : undefined]);
    expect(Object.fromEntries(values ?? [])).toMatchObject({
      "normative_documents.made": 0,
      "new_received.natural": 2,
      "new_received.commercial": 1,
      "new_received.total": 3,
      "granted.natural": 1,
      "partial_grant.commercial": 1,
      "total_processed.total": 2,
      "carried_forward.total": 1,
      "review.total": undefined,
    });
  });

  test("is the same with identifiers as with Chinese keys", () => {
    expect(factsOf(english.catalog)).toEqual(factsOf(catalog));
    expect(english.tables.map(({ cells }) => withoutPlaces(cells))).toEqual(tables.map(({ cells }) => withoutPlaces(cells)));
  });

  test("stands in docs/content.md byte for byte", () => {
    const guide = readFileSync(new URL("../docs/content.md", import.meta.url), "utf8");
    const section = /^## The smallest county\n(.*?)(?=^## (?![一二三]))/ms.exec(guide)?.[1] ?? "";
    const blocks = [...section.matchAll(/^`([^`\n]+)`:?\n\n```\w+\n(.*?)^```$/gms)].map(([, path, text]) => [path, text]);
    const golden = files.map((path) => [path, readFileSync(new URL(`golden/small-county/${path}`, import.meta.url), "utf8")]);
    expect(blocks).toEqual(golden);
  });
});

/** What a catalog says, without where it was written, and without the standards that both share. */
function factsOf(catalog: Catalog | undefined): unknown {
  if (!catalog) return undefined;
  const { config, standards: _, ledgers, figures, reports, byIndexNumber, owners, published, held, ...rest } = catalog;
  return withoutPlaces({
    ...rest,
    config: { ...config, indexPattern: config.indexPattern.source },
    published: published.map(({ notice, ...entry }) => ({ ...entry, notice: { ...notice, publisher: undefined } })),
    held,
    numbers: [...byIndexNumber.keys()],
    ledgers: [...ledgers],
    figures: [...figures],
    reports: [...reports],
    owners: [...owners.classes, ...owners.priorityAreas],
  });
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (["place", "file", "line", "column"].includes(key) && key !== "column" ? undefined : inner)));
}
