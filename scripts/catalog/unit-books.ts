/** Hands on the books of the departments and townships that keep their own, by the id of the agency. */
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Agency } from "../record/agency.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import type { Standards } from "../record/standards.ts";
import { type BookFile, type Books, isBook, readBooks } from "./books.ts";

/** Where units keep their books: `units/<agency id>/requests/2024.csv`. */
const folder = "units/";

/** True for files that are read here. */
export function isUnitFile(key: string): boolean {
  return key.startsWith(folder);
}

/** The county and its office keep theirs outside `units/`. */
const countyKinds: readonly string[] = ["county-government", "government-office"];

/** Reads all of `units/`. Folders of nobody, and files in none, are refused. */
export function readUnitBooks(
  files: readonly KeyedFile[],
  agencies: readonly Agency[],
  standards: Standards,
  found: Collector,
): ReadonlyMap<string, Books> {
  const sorted = sortByUnit(files, found);
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const units = new Map<string, Books>();
  // Without any list that one complaint says it all.
  if (agencies.length === 0) return units;
  for (const [unit, own] of sorted) {
    const agency = known.get(unit);
    const place = { file: own[0]?.file.path ?? folder };
    if (!agency) found.add("unknown-unit", place, { unit, nearest: findUnit(unit, agencies) });
    else if (countyKinds.includes(agency.kind)) found.add("unit-is-county", place, { name: agency.name });
    else units.set(unit, readUnit(own, standards, found));
  }
  return units;
}

function sortByUnit(files: readonly KeyedFile[], found: Collector): ReadonlyMap<string, readonly BookFile[]> {
  const sorted = new Map<string, BookFile[]>();
  for (const { key, file } of files) {
    const [unit = "", ...below] = key.slice(folder.length).split("/");
    const path = below.join("/");
    if (!isBook(path)) {
      // What is no file at all was named before.
      if (file.content.kind !== "link" && file.content.kind !== "unreadable")
        found.add(
          "bad-file-name",
          { file: file.path },
          { expected: "units/机构代码/requests/2024.csv 这样的" },
        );
      continue;
    }
    const own = sorted.get(unit) ?? [];
    own.push({ path, file });
    sorted.set(unit, own);
  }
  return sorted;
}

function findUnit(unit: string, agencies: readonly Agency[]): string | undefined {
  const named = agencies.find(({ name, shortName }) => [name, shortName].includes(unit.normalize("NFC")));
  return (
    named?.id ??
    findNearest(
      unit,
      agencies.map(({ id }) => id),
    )
  );
}

function readUnit(files: readonly BookFile[], standards: Standards, found: Collector): Books {
  const books = readBooks(files, standards, found);
  for (const { figures } of books.figures.values())
    for (const { scope, place, name } of figures)
      if (scope === "whole") found.add("whole-in-unit", place, { name });
  return books;
}
