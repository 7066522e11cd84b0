/** Hands on the golden of a site: the pages and data a reader would miss first, as they must come out, byte for byte. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listSiteFiles } from "./site-pages.ts";

/** Files kept whole; of the rest the golden holds the paths alone (search data and assets change with their makers). */
const keptWhole = [
  "index.html",
  "404.html",
  "catalog/index.html",
  "catalog/all/index.html",
  "agencies/office/index.html",
  "guide/index.html",
  "reports/index.html",
  "reports/2024/index.html",
  "reports/2024/table.json",
  "reports/2024/table.csv",
  "search/index.html",
  "data/index.html",
  "catalog.json",
  "catalog.csv",
  "fulltext/2024.jsonl",
  "feed.xml",
  "sitemap.xml",
  "robots.txt",
];

/** The site as text by path: whole files, every notice page, and the list of all paths under `files.txt`. */
export function readForGolden(site: string): ReadonlyMap<string, string> {
  const files = listSiteFiles(site);
  const whole = files.filter((path) => keptWhole.includes(path) || /^notices\/.*\.html$/.test(path));
  const stable = files.map((path) => path.replace(/^(search\/data\/[^/]+-)[0-9a-f]{12}\/.*/, "$1…"));
  return new Map([
    ["files.txt", `${[...new Set(stable)].sort().join("\n")}\n`],
    ...whole.map((path) => [path, readFileSync(join(site, path), "utf8")] as const),
  ]);
}

/** Reads the golden; where there is none it is written for a person to look at, never in CI. */
export function readGolden(folder: string, made: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (!existsSync(folder) && process.env.CI === undefined)
    for (const [path, text] of made) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  return new Map([...made.keys()].map((path) => [path, readIfThere(join(folder, path))]));
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
