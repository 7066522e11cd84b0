/** Finds out whether the site that stands is the one that would be made: then nothing has to be read. */
import { relative } from "node:path";
import { digestOf } from "../text/digest.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Edition } from "../page/edition.ts";
import { readBeijingDay } from "../effects/clock.ts";
import { digestCode } from "../effects/code-digest.ts";
import { type EarlierRun, type RunPlace, recallRun, rememberRun } from "../effects/earlier-run.ts";
import { readHistoryState } from "../effects/history-state.ts";
import { proveSame, stampInputs } from "../effects/input-stamps.ts";
import { enterStage } from "../effects/run-meter.ts";
import { recallSite, stands } from "../effects/site-memory.ts";
import type { FoundCounty } from "./find-county.ts";
import { judgeOutput } from "./judge-output.ts";
import type { Options } from "./options.ts";
import { placeMemory } from "./place-memory.ts";

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
  /** What is to be told, where it would be made just as it stands. */
  readonly told: ToldSite | undefined;
  /** Remembers what was told of the site that was made instead. */
  readonly remember: (told: ToldSite) => void;
}

/** Looks at inputs and outputs; undefined where that cannot tell. Only the `build` of a site may ask. */
export async function findStanding(
  found: FoundCounty,
  options: Options,
  { outFolder, edition }: { readonly outFolder: string; readonly edition: Edition },
): Promise<StandingSite | undefined> {
  const { here, without, today } = options;
  const { config, content, standards } = found;
  if (options.baseline !== undefined) return undefined;
  enterStage("files");
  const inputs = stampInputs([content, standards]);
  if (!inputs) return undefined;
  const watched = inputs.some((line) => /\/figures\/\d{4}\.yaml\t/.test(line));
  const history = watched || config.auditFrom !== undefined ? await readHistoryState(content) : "";
  const day = today ?? config.today ?? readBeijingDay();
  const places = [content, standards].map((folder) => relative(here, folder));
  const frame = digestOf(JSON.stringify([digestCode(), config, edition, day, places, without, history]));
  const memory = placeMemory({ seenFrom: here, edition, config });
  const place: RunPlace = { cache: memory.cache, outFolder, frame };
  const earlier = recallRun<ToldSite>(place);
  const same =
    earlier !== undefined &&
    proveSame(earlier.inputs, inputs) &&
    (await judgeOutput({ here, outFolder, kind: "site", county: found })).length === 0 &&
    isWhole(outFolder, recallSite(outFolder, memory));
  return {
    told: same ? earlier.told : undefined,
    remember: (told) => rememberRun(place, { inputs, told } satisfies EarlierRun<ToldSite>),
  };
}

function isWhole(folder: string, files: ReturnType<typeof recallSite>): boolean {
  return files !== undefined && [...files].every(([path, file]) => stands(folder, path, file));
}
