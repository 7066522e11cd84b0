/** Hands on the standards with a county's own variants of the forms laid over them. */

import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { readFormVariant } from "../record/form-variant.ts";
import { checkYears, layVariants } from "../record/form-years.ts";
import type { SchemeId, Standards } from "../record/standards.ts";
import { readYamlFile } from "../record/yaml-file.ts";
import type { CountyFiles } from "./county-files.ts";

/** Reads `forms/*.yaml` of the county. The first variant of a year is the only one. */
export function readVariants(files: CountyFiles, standards: Standards): Checked<Standards> {
  const found = collect();
  const variants = files.content
    .filter(({ key }) => isVariant(key))
    .flatMap(({ file }) => readOne(file, standards, found));
  checkYears(variants, found);
  const forms = layVariants(standards.forms, variants);
  return { value: { ...standards, forms }, diagnostics: found.list() };
}

/** True for files that are read here. */
export function isVariant(key: string): boolean {
  return /^forms\/[^/]+\.yaml$/.test(key);
}

function readOne(
  file: CountyFiles["content"][number]["file"],
  { formDrafts, schemes }: Standards,
  found: Collector,
) {
  const tree = readYamlFile(file, found);
  const standards = { formDrafts, findScheme: (id: SchemeId) => schemes[id] };
  return (tree && found.take(readFormVariant(tree, file.path, standards))) ?? [];
}
