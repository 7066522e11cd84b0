/** Opens the county that the options name: configuration, files, day; what is missing is said at once. */
import { join, relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { SiteConfig } from "../record/site-config.ts";
import { type InspectedCounty, inspectCounty } from "../inspection/inspect-county.ts";
import { readBeijingDay } from "../effects/clock.ts";
import { loadConfig } from "../effects/load-config.ts";
import { isFolder, readCountyFiles } from "../effects/read-county.ts";
import { checkArrivals } from "./check-arrivals.ts";
import type { Options } from "./options.ts";

/** A county that was opened: what was found in it, and where its files lie. */
export interface OpenCounty extends InspectedCounty {
  readonly config: SiteConfig;
  /** Absolute content folder. */
  readonly content: string;
}

/** The county, or the complaints that keep it shut (exit code 2: the call names nothing that can be read). */
export type Opened =
  | { readonly kind: "open"; readonly county: OpenCounty }
  | { readonly kind: "shut"; readonly diagnostics: readonly Diagnostic[] };

/** Opens and inspects. */
export async function openCounty(options: Options): Promise<Opened> {
  const { here } = options;
  const configPath = resolve(here, options.config);
  const loaded = await loadConfig(configPath, relative(here, configPath) || configPath);
  const content =
    options.content === undefined ? resolve(configPath, "..", "content") : resolve(here, options.content);
  const folder = relative(here, content) || ".";
  const missing = (await isFolder(content)) ? [] : [complain("missing-folder", { file: folder }, { folder })];
  const config = loaded.value;
  if (!config || missing.length > 0)
    return { kind: "shut", diagnostics: [...loaded.diagnostics, ...missing] };
  const own = join(content, "standards");
  const standards =
    options.standards !== undefined
      ? resolve(here, options.standards)
      : (await isFolder(own))
        ? own
        : options.ownStandards;
  const files = await readCountyFiles({ content, standards, seenFrom: here });
  const inspected = inspectCounty(files, config, options.today ?? config.today ?? readBeijingDay());
  const backDated = inspected.catalog ? await checkArrivals(inspected.catalog, content, files.folder) : [];
  const diagnostics = sortDiagnostics([...inspected.diagnostics, ...backDated]);
  return { kind: "open", county: { ...inspected, diagnostics, config, content } };
}
