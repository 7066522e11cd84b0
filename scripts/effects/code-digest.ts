/** Hands on a digest of the program itself: what one version has kept, another does not trust. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareCodePoints } from "../text/collate.ts";
import { beginDigest } from "../text/digest.ts";

let known: string | undefined;

/** SHA-256 over the sources, what they print with, and the packages by their locked versions. */
export function digestCode(): string {
  known ??= readSources(fileURLToPath(new URL("../..", import.meta.url)));
  return known;
}

function readSources(root: string): string {
  const digest = beginDigest();
  const names = ["scripts", "templates"].flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true, withFileTypes: true }) ?? [])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of [...names.sort(compareCodePoints), join(root, "package-lock.json")]) {
    digest.add(Buffer.from(`${path.slice(root.length)}\n`));
    digest.add(readFileSync(path));
  }
  return digest.end();
}
