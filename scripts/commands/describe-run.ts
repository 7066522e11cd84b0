/** Describes a run: whatever it depends on besides the files of the county. */
import { relative } from "node:path";
import { plainConfig } from "../record/site-config.ts";
import { readBeijingDay } from "../effects/clock.ts";
import { digestCode } from "../effects/code-digest.ts";
import { readHistoryState } from "../effects/history-state.ts";
import type { FoundCounty } from "./find-county.ts";
import type { Options } from "./options.ts";

/** Plain values; `inputs` are the lines of `stampInputs`. */
export async function describeRun(
  { config, content, standards }: FoundCounty,
  { here, today, without }: Options,
  inputs: readonly string[],
): Promise<readonly unknown[]> {
  const watched = inputs.some((line) => /[\\/]figures[\\/]\d{4}\.yaml\t/.test(line));
  const history = watched || config.auditFrom !== undefined ? await readHistoryState(content) : "";
  const places = [content, standards].map((folder) => relative(here, folder));
  const day = today ?? config.today ?? readBeijingDay();
  return [digestCode(), plainConfig(config), day, places, without, history];
}
