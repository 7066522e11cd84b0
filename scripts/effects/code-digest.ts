/** Hands on a digest of the program itself: what one version has kept, another does not trust. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { getEnvironmentData } from "node:worker_threads";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";

// As soon as the code is there: what is edited later does not run.
const known = digestSources(fileURLToPath(new URL("../..", import.meta.url)), readCompiled());

/**
 * SHA-256 over the sources that run, what they print with, and the packages by their locked versions; and by which Node they run, since
 * names are sorted and files are packed as that has learned it.
 */
export function digestCode(): string {
  return known;
}

/** Digests of what was compiled, by path, as the launcher says; empty where the sources run as they stand. */
function readCompiled(): ReadonlyMap<string, string> {
  const said: unknown = getEnvironmentData("gongkai-code");
  return said instanceof Map ? (said as ReadonlyMap<string, string>) : new Map();
}

function digestSources(root: string, compiled: ReadonlyMap<string, string>): string {
  const found = ["scripts", "templates"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")),
  );
  const ours = [...compiled.keys()].filter((path) => /^(?:scripts|templates)\//.test(path));
  const paths = [...new Set([...found, ...ours, "package-lock.json"])].sort(compareCodePoints);
  const digests = paths.map((path) => [path, compiled.get(path) ?? digestOf(readFileSync(join(root, path)))]);
  return digestOf(JSON.stringify([process.versions.node, digests]));
}
