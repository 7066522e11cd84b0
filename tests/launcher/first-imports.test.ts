/** What a verb brings in before it has done anything. */
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findImports, readSource } from "../architecture/source-text.ts";

const house = fileURLToPath(new URL("../../", import.meta.url));

/** Packages reached from a source by imports that are carried out at once. */
function listFirstPackages(entry: string): readonly string[] {
  const seen = new Set([entry]);
  const packages = new Set<string>();
  for (const path of seen) {
    for (const { specifier, kind } of findImports(readSource(path, readFileSync(house + path, "utf8")))) {
      if (kind !== "value" || specifier === undefined || specifier.startsWith("node:")) continue;
      if (specifier.startsWith(".")) seen.add(posix.join(posix.dirname(path), specifier));
      else packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
    }
  }
  return [...packages].sort();
}

test("help, refusals and the explanation of a code need no package", () => {
  expect(listFirstPackages("scripts/cli.ts")).toEqual([]);
  expect(listFirstPackages("scripts/commands/explain.ts")).toEqual([]);
  expect(listFirstPackages("scripts/commands/verify.ts")).not.toContain("zod");
});

test.each(["check", "new", "stats", "approve", "build"])("%s begins with what reads content", (verb) => {
  const reading = [
    "csv-parse",
    "fflate",
    "gray-matter",
    "markdown-it",
    "markdown-it-cjk-friendly",
    "yaml",
    "zod",
  ];
  expect(listFirstPackages(`scripts/commands/${verb}.ts`)).toEqual(reading);
});

test("what prints and writes is found where it is", () => {
  // Pages and tables are printed only where one of them changed.
  const printing = ["commands/write-site.ts", "effects/print-pages.ts", "effects/office-work.ts"].flatMap(
    (path) => listFirstPackages(`scripts/${path}`),
  );
  for (const name of ["@11ty/eleventy", "esbuild", "pagefind", "docx"]) expect(printing).toContain(name);
});
