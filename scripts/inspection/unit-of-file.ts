/** Hands on who answers for a file: the publisher of a notice, the unit whose books it is, the agency of the county's own. */

import { escapePattern } from "../text/escape-pattern.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { UnitOf } from "../diagnostics/tally.ts";
import { decode } from "../source/source-file.ts";
import { indexAgencies } from "../catalog/agency-directory.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountyFiles } from "../catalog/county-files.ts";

/**
 * Finds the unit. A notice that was refused is in no catalog, and those are what a summary is about: its publisher is then
 * taken from the line as it stands.
 */
export function findUnits(catalog: Catalog | undefined, files: CountyFiles): UnitOf {
  if (!catalog) return () => undefined;
  const directory = indexAgencies(catalog.agencies, collect());
  const byId = new Map(catalog.agencies.map(({ id, name }) => [id, name]));
  const publisher = catalog.standards.elements.get("publisher");
  const spellings = publisher ? [publisher.id, publisher.name, ...publisher.aliases] : [];
  const line = new RegExp(
    `^(?:${spellings.map(escapePattern).join("|")})[ \\u3000]*[:：]\\s*["']?([^"'\\r\\n]+)`,
    "m",
  );
  const content = new Map(files.content.map((keyed) => [keyed.file.path, keyed]));
  return (path) => {
    const keyed = content.get(path);
    if (!keyed) return undefined;
    const [, unit] = /^units\/([^/]+)\//.exec(keyed.key) ?? [];
    if (unit !== undefined) return byId.get(unit) ?? unit;
    const sound = files.sound?.get(keyed.key);
    if (sound) return directory.find(sound.publisher.text)?.name;
    if (!keyed.key.endsWith(".md") || keyed.file.content.kind !== "bytes") return undefined;
    const head = decode(keyed.file.content.bytes, "utf-8")?.split(/^---/m)[1] ?? "";
    const written = line.exec(head)?.[1]?.trim() ?? "";
    return directory.find(written)?.name;
  };
}

/** The units of all files that are complained about, as plain values. */
export function nameUnits(
  found: readonly Diagnostic[],
  unitOf: UnitOf,
): readonly (readonly [file: string, unit: string])[] {
  const files = new Set(found.map(({ place }) => place.file));
  return [...files].flatMap((file) => {
    const unit = unitOf(file);
    return unit === undefined ? [] : [[file, unit] as const];
  });
}
