/** Opens the county that the options name: configuration, files, day; what is missing is said at once. */
import type { CivilDate } from "../text/civil-date.ts";
import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { type InspectedCounty, inspectCounty } from "../inspection/inspect-county.ts";
import { readBeijingDay } from "../effects/clock.ts";
import { meterListener } from "../effects/run-meter.ts";
import { recallStandards } from "../effects/standards-memory.ts";
import { takeTurn } from "../effects/take-turns.ts";
import { readBaselineFile } from "./baseline-file.ts";
import { checkArrivals } from "./check-arrivals.ts";
import { type FoundCounty, findCounty, readFound } from "./find-county.ts";
import type { Options } from "./options.ts";

/** A county that was opened: what was found in it, and where its files lie. */
export interface OpenCounty extends InspectedCounty, FoundCounty {
  readonly files: CountyFiles;
  readonly day: CivilDate;
  /** Looks at the same county with other files. */
  readonly inspect: (files: CountyFiles) => InspectedCounty;
}

/** The county, or the complaints that keep it shut (exit code 2: the call names nothing that can be read). */
export type Opened =
  | { readonly kind: "open"; readonly county: OpenCounty }
  | { readonly kind: "shut"; readonly diagnostics: readonly Diagnostic[] };

/** How a county is opened. */
export interface Opening {
  /** Gives the day where neither the call nor the configuration names one; Beijing's, if not said. */
  readonly dayOf?: (content: string) => CivilDate | Promise<CivilDate>;
  /** Notices that were found sound by an earlier run are taken as read: for whoever needs no file's text. */
  readonly recalls?: boolean;
}

/** Opens and inspects. */
export async function openCounty(
  options: Options,
  { dayOf = readBeijingDay, recalls = false }: Opening = {},
): Promise<Opened> {
  const found = await findCounty(options);
  if (!("config" in found)) return { kind: "shut", diagnostics: found };
  const { config, content } = found;
  const listed = await readFound(found, { here: options.here, recalls });
  await takeTurn();
  const baseline = await readBaselineFile(options);
  if (baseline && baseline.content.kind === "unreadable" && !options.writeBaseline)
    return {
      kind: "shut",
      diagnostics: [complain("missing-file", { file: baseline.path }, { file: baseline.path, what: "旧账" })],
    };
  const files = baseline ? { ...listed, baseline } : listed;
  const day = options.today ?? config.today ?? (await dayOf(content));
  const look = (read: CountyFiles): InspectedCounty =>
    inspectCounty(read, config, day, recallStandards, meterListener);
  const inspected = look(files);
  await takeTurn();
  const backDated = inspected.catalog ? await checkArrivals(inspected.catalog, content, files.folder) : [];
  // Mending changes no history: what it tells is told again with every look at the files.
  const withHistory = (county: InspectedCounty): InspectedCounty =>
    backDated.length === 0
      ? county
      : { ...county, diagnostics: sortDiagnostics([...county.diagnostics, ...backDated]) };
  const inspect = (read: CountyFiles): InspectedCounty => withHistory(look(read));
  const county = { ...withHistory(inspected), ...found, files, day, inspect };
  return { kind: "open", county };
}
