/** The two held notices of the demonstration county: neither number nor title nor a part of the summary is in any file. */
import { describe, expect, test } from "vitest";
import { inspectCountyFolder } from "../support/county-folder.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { findHolders, unpackFolder } from "../support/leak-detector.ts";

describe("of the two held notices of the demonstration county", () => {
  const pieces = unpackFolder(findDemonstrationSite());

  test("nothing is found in any file", async () => {
    const { catalog } = await inspectCountyFolder("");
    const held = catalog?.held ?? [];
    expect(held.map(({ indexNumber }) => indexNumber).sort()).toEqual([
      "005429713/2024-00241",
      "005429772/2024-00240",
    ]);
    for (const { indexNumber, title, summary } of held)
      for (const phrase of [
        indexNumber,
        indexNumber.replace("/", "-"),
        title,
        summary,
        ...summary.split(/[、，。]/).filter((part) => part.length > 8),
      ])
        expect([phrase, findHolders(pieces, phrase)]).toEqual([phrase, []]);
  });

  test("what is searched for in this way is found where it is public", () => {
    const catalogJson = pieces.find(({ path }) => path === "catalog.json")?.bytes ?? "";
    const [phrase = ""] =
      /关于[^"<]{6,20}通知/.exec(Buffer.from(catalogJson, "latin1").toString("utf8")) ?? [];
    const holders = findHolders(pieces, phrase);
    for (const folder of ["fulltext/", "search/data/"])
      expect(holders.some((path) => path.startsWith(folder))).toBe(true);
  });
});
