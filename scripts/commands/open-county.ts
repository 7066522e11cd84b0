/** Opens the county that the options name: configuration, files, day; what is missing is said at once. */
import { join, relative, resolve } from "node:path";
import type { CivilDate } from "../text/civil-date.ts";
import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import { makeAttachmentLook } from "../record/attachment-look.ts";
import type { SiteConfig } from "../record/site-config.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { type InspectedCounty, inspectCounty } from "../inspection/inspect-county.ts";
import { readBeijingDay } from "../effects/clock.ts";
import { loadConfig } from "../effects/load-config.ts";
import { isFolder, readCountyFiles } from "../effects/read-county.ts";
import { meterListener } from "../effects/run-meter.ts";
import { readBaselineFile } from "./baseline-file.ts";
import { checkArrivals } from "./check-arrivals.ts";
import type { Options } from "./options.ts";

/** A county that was opened: what was found in it, and where its files lie. */
export interface OpenCounty extends InspectedCounty {
  readonly config: SiteConfig;
  /** Absolute content folder. */
  readonly content: string;
  /** Absolute folder of the standards that were used. */
  readonly standards: string;
  readonly files: CountyFiles;
  readonly day: CivilDate;
  /** Looks at the same county with other files. */
  readonly inspect: (files: CountyFiles) => InspectedCounty;
}

/** The county, or the complaints that keep it shut (exit code 2: the call names nothing that can be read). */
export type Opened =
  | { readonly kind: "open"; readonly county: OpenCounty }
  | { readonly kind: "shut"; readonly diagnostics: readonly Diagnostic[] };

/** Opens and inspects. `dayOf` gives the day where neither the call nor the configuration names one. */
export async function openCounty(
  options: Options,
  dayOf: (content: string) => CivilDate | Promise<CivilDate> = readBeijingDay,
): Promise<Opened> {
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
  const listed = await readCountyFiles({ content, standards, seenFrom: here, makeLook: makeAttachmentLook });
  const baseline = await readBaselineFile(options);
  if (baseline && baseline.content.kind === "unreadable" && !options.writeBaseline)
    return {
      kind: "shut",
      diagnostics: [complain("missing-file", { file: baseline.path }, { file: baseline.path, what: "旧账" })],
    };
  const files = baseline ? { ...listed, baseline } : listed;
  const day = options.today ?? config.today ?? (await dayOf(content));
  const inspected = inspectCounty(files, config, day, undefined, meterListener);
  const backDated = inspected.catalog ? await checkArrivals(inspected.catalog, content, files.folder) : [];
  // Mending changes no history: what it tells is told again with every look at the files.
  const withHistory = (county: InspectedCounty): InspectedCounty =>
    backDated.length === 0
      ? county
      : { ...county, diagnostics: sortDiagnostics([...county.diagnostics, ...backDated]) };
  const inspect = (read: CountyFiles): InspectedCounty => withHistory(inspectCounty(read, config, day));
  return {
    kind: "open",
    county: { ...withHistory(inspected), config, content, standards, files, day, inspect },
  };
}
