/** Hands on a county that lies in a folder under `tests/`, inspected with the repository's own standards. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { makeAttachmentLook } from "../../scripts/record/attachment-look.ts";
import { type InspectedCounty, inspectCounty } from "../../scripts/inspection/inspect-county.ts";
import { loadConfig } from "../../scripts/effects/load-config.ts";
import { readCountyFiles } from "../../scripts/effects/read-county.ts";
import { recallStandards } from "../../scripts/effects/standards-memory.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Reads the folder as `check` would; `""` is this repository with its demonstration county. */
export async function inspectCountyFolder(folder: string): Promise<InspectedCounty> {
  const here = join(root, folder);
  const { value: config, diagnostics } = await loadConfig(join(here, "site.config.ts"), "site.config.ts");
  if (!config) return { catalog: undefined, tables: [], diagnostics, passedOver: [], waivers: [] };
  const content = join(here, "content");
  const files = await readCountyFiles({
    content,
    standards: join(root, "content/standards"),
    seenFrom: here,
    makeLook: makeAttachmentLook,
  });
  return inspectCounty(files, config, config.today ?? ("2025-01-31" as CivilDate), recallStandards);
}
