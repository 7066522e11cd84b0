/** Finds out whether the site that stands is the one that would be made, or is so but for some texts: then no county has to be read. */
import { digestOf } from "../text/digest.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Edition } from "../page/edition.ts";
import { type RunPlace, recallRun, rememberRun } from "../effects/earlier-run.ts";
import { restoreFolder } from "../effects/fresh-folder.ts";
import { listChanged, stampAside } from "../effects/input-stamps.ts";
import { stampInputs } from "../effects/input-work.ts";
import { enterStage } from "../effects/run-meter.ts";
import { type FinishedSite, findForeignFolder } from "../effects/site-folder.ts";
import { type MemoryPlace, type SeenSite, seeSite, sizeOfMemory } from "../effects/site-memory.ts";
import { describeRun } from "./describe-run.ts";
import type { FoundCounty } from "./find-county.ts";
import type { Options } from "./options.ts";
import { placeMemory } from "./place-memory.ts";
import { renewSite } from "./renew-site.ts";

/** What a run told at its end. */
export interface ToldSite {
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
  readonly remember: (told: ToldSite, made: FinishedSite) => void;
  /** What was seen of it. */
  readonly seen: SeenSite | undefined;
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
  const { config, content, standards } = county;
  if (options.baseline !== undefined) return undefined;
  enterStage("files");
  const memory = placeMemory({ seenFrom: options.here, edition, config });
  const { inputs, seen } = await lookAtBoth([content, standards], outFolder, memory);
  if (!inputs) return undefined;
  const frame = digestOf(JSON.stringify([edition, ...(await describeRun(county, options, inputs))]));
  const place: RunPlace = { cache: memory.cache, outFolder, frame };
  const remember: StandingSite["remember"] = (told, { record }) =>
    rememberRun(place, { record, inputs, told });
  const earlier = recallRun<ToldSite>(place);
  const changed = earlier && listChanged(earlier.inputs, inputs);
  // That it may be written there was judged in the earlier run; what has come into its way since, was not.
  if (!changed || !seen || (await findForeignFolder(outFolder)) !== undefined)
    return { told: undefined, remember, seen };
  const finished = await renewSite(changed, { county, options, outFolder, memory: { ...memory, seen } });
  const told = finished && { ...earlier.told, ...finished };
  if (finished && changed.length > 0) remember(earlier.told, finished);
  return { told, remember, seen };
}

/** From so many bytes on there is enough to look at for two threads. */
const large = 1_000_000;

/** What the county is made of, and the site that was made of it. */
async function lookAtBoth(folders: readonly string[], outFolder: string, memory: MemoryPlace) {
  // A change that was cut short is carried out first.
  await restoreFolder(outFolder);
  const isLarge = sizeOfMemory(outFolder, memory) > large;
  const stamping = isLarge ? stampAside(folders) : stampInputs(folders);
  return { seen: seeSite(outFolder, memory), inputs: await stamping };
}
