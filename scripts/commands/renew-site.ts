/** Brings a site that stands to what it has to be, where that is done without the whole county. */
import { relative, sep } from "node:path";
import type { ChangedInput } from "../effects/input-stamps.ts";
import type { FinishedSite } from "../effects/site-folder.ts";
import type { MemoryPlace, SeenSite } from "../effects/site-memory.ts";
import type { FoundCounty } from "./find-county.ts";
import type { Options } from "./options.ts";

/** Of whose site, and where it stands. */
export interface SiteRenewal {
  readonly county: FoundCounty;
  readonly options: Options;
  readonly outFolder: string;
  readonly memory: MemoryPlace & { readonly seen: SeenSite };
}

/** So many texts are renewed one by one at most. */
const fewNotices = 50;

/** Undefined where the whole is needed. */
export async function renewSite(
  changed: readonly ChangedInput[],
  { county, options, outFolder, memory }: SiteRenewal,
): Promise<FinishedSite | undefined> {
  const { seen } = memory;
  if (changed.length === 0) return { files: seen.files.size, written: 0, removed: 0, record: seen.record };
  const stamps = new Map(
    changed.map(({ path, before }) => [relative(county.content, path).split(sep).join("/"), before]),
  );
  const areNotices = [...stamps.keys()].every((key) => /^notices\/.*\.md$/.test(key));
  // What is searched is indexed by bundles, which the whole alone can cut.
  if (options.without !== "search" || !areNotices || stamps.size > fewNotices) return undefined;
  const { renewBodies } = await import("./renew-bodies.ts");
  return renewBodies({ county, here: options.here, outFolder, memory, stamps });
}
