/** Finds out whether the site that stands is the one that would be made, or is so but for some texts: then no county has to be read. */
import { digestOf } from "../text/digest.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Edition } from "../page/edition.ts";
import { type EarlierRun, type RunPlace, recallRun, rememberRun } from "../effects/earlier-run.ts";
import { listChanged, stampInputs } from "../effects/input-stamps.ts";
import { enterStage } from "../effects/run-meter.ts";
import type { FinishedSite } from "../effects/site-folder.ts";
import { describeRun } from "./describe-run.ts";
import type { FoundCounty } from "./find-county.ts";
import { judgeOutput } from "./judge-output.ts";
import type { Options } from "./options.ts";
import { placeMemory } from "./place-memory.ts";
import { renewSite } from "./renew-site.ts";

/** What a run told at its end. */
export interface ToldSite {
  readonly files: number;
  readonly published: number;
  readonly found: readonly Diagnostic[];
  /** Who answers for the files that are complained about. */
  readonly units: readonly (readonly [file: string, unit: string])[];
}

/** What is known of a site before its county is read. */
export interface StandingSite {
  /** What is to be told, where it stands as it would be made. */
  readonly told: (ToldSite & FinishedSite) | undefined;
  /** Remembers what was told of the site that was made instead. */
  readonly remember: (told: ToldSite) => void;
}

/** Where the site is, and of which edition. */
export interface StandingPlace {
  readonly outFolder: string;
  readonly edition: Edition;
}

/** Looks at inputs and outputs; undefined where that cannot tell. Only the `build` of a site may ask. */
export async function findStanding(
  county: FoundCounty,
  options: Options,
  { outFolder, edition }: StandingPlace,
): Promise<StandingSite | undefined> {
  const { here } = options;
  const { config, content, standards } = county;
  if (options.baseline !== undefined) return undefined;
  enterStage("files");
  const inputs = stampInputs([content, standards]);
  if (!inputs) return undefined;
  const memory = placeMemory({ seenFrom: here, edition, config });
  const frame = digestOf(JSON.stringify([edition, ...(await describeRun(county, options, inputs))]));
  const place: RunPlace = { cache: memory.cache, outFolder, frame };
  const remember = (told: ToldSite): void =>
    rememberRun(place, { inputs, told } satisfies EarlierRun<ToldSite>);
  const earlier = recallRun<ToldSite>(place);
  const changed = earlier && listChanged(earlier.inputs, inputs);
  if (!changed || (await judgeOutput({ here, outFolder, kind: "site", county })).length > 0)
    return { told: undefined, remember };
  const finished = await renewSite(changed, { county, options, outFolder, memory });
  const told = finished && { ...earlier.told, ...finished };
  if (told && changed.length > 0) remember(told);
  return { told, remember };
}
