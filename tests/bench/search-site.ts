/** Makes a search site of documents given as JSON lines: `npx tsx tests/bench/search-site.ts <lines> <folder> [host|disk]`. */
import { readFileSync } from "node:fs";
import type { SearchDocument } from "../../scripts/search/search-document.ts";
import { writeSearchSite } from "../search/search-site.ts";
import { openSearchStore } from "../../scripts/effects/search-store.ts";

const [lines = "", folder = "", carrier = "host", kept = ""] = process.argv.slice(2);
const documents = readFileSync(lines, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as SearchDocument);
const started = process.hrtime.bigint();
await writeSearchSite(folder, documents, {
  carrier: carrier === "disk" ? "disk" : "host",
  ...(kept && { store: openSearchStore(kept) }),
});
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(
  `${documents.length} documents, ${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);
