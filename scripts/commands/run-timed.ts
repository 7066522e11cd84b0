/** Carries out a call and, where it is wished, tells what it took. */
import { beginDamaged, tellDamaged } from "../effects/damaged-cache.ts";
import { beginRun, endRun } from "../effects/run-meter.ts";
import { tellCost } from "../effects/tell-cost.ts";
import type { Command } from "./command.ts";
import type { Options } from "./options.ts";

/** The exit code. `alone`: the process was started for this call. */
export async function runTimed(command: Command, options: Options, alone: boolean): Promise<number> {
  beginRun(alone);
  beginDamaged();
  const run = await command.load();
  const exit = await carryOut(run, options);
  if (options.timings) tellCost(endRun(), options.format);
  return exit;
}

/** What a run that fails has found is told all the same. */
async function carryOut(run: (options: Options) => Promise<number>, options: Options): Promise<number> {
  try {
    return await run(options);
  } finally {
    tellDamaged();
  }
}
