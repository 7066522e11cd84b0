/** Hands on our own steps at one size, each a process of its own, in the order in which one needs what another left. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { RunCounts } from "../../scripts/effects/run-stages.ts";
import type { Sample, Step } from "./bench-results.ts";
import { addNotice, editNotice } from "./change-county.ts";
import { measureProcess } from "./measured-process.ts";
import { setAside } from "./set-aside.ts";

/** A step as it was measured. */
export interface MeasuredStep {
  readonly step: Step;
  readonly sample: Sample;
  /** Where the step tells them. */
  readonly counts?: RunCounts;
}

/** Measures. */
export interface OwnBench {
  /** Builds without search, cold and warm, check and stats. The site of the cold build is handed to `look` before it is replaced. */
  readonly measurePages: (look: (site: string) => void) => Promise<readonly MeasuredStep[]>;
  readonly measureSearch: () => Promise<readonly MeasuredStep[]>;
  readonly measureArchive: () => Promise<readonly MeasuredStep[]>;
}

const house = resolve(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(join(house, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What `npm run` of this verb calls, without npm. */
function commandOf(verb: string): readonly string[] {
  const [node, ...words] = scripts[verb]?.split(" ") ?? [];
  if (node !== "node") throw new Error(`${verb} is no verb`);
  return [process.execPath, ...words.map((word) => (word.startsWith("scripts/") ? join(house, word) : word))];
}

interface Timings {
  readonly stages: readonly (Sample & { readonly stage: string })[];
  readonly counts: RunCounts;
}

/** Where a county lies, and whereto the sites of earlier runs are put; `told` hears of each step before it begins. */
export interface OwnBenchPlan {
  readonly county: string;
  readonly aside: string;
  readonly told: (step: Step) => void;
}

/** The steps on a county that lies in a folder. */
export function openOwnBench({ county, aside, told }: OwnBenchPlan): OwnBench {
  const call = async ([verb, ...words]: readonly [string, ...string[]]) => {
    const command = [...commandOf(verb), ...words];
    const { stderr, ...sample } = await measureProcess(command, { here: county });
    const line = stderr.split("\n").find((text) => text.startsWith('{"timings"'));
    const timings = line === undefined ? undefined : (JSON.parse(line) as { timings: Timings }).timings;
    return { sample, timings };
  };
  const timed = async (step: Step, ...words: readonly [string, ...string[]]): Promise<MeasuredStep> => {
    told(step);
    const { sample, timings } = await call([...words, "--timings", "--format", "json"]);
    if (!timings) throw new Error(`${words.join(" ")} told no timings`);
    return { step, sample, counts: timings.counts };
  };
  const clear = (...names: readonly string[]): void => {
    for (const name of names) setAside(join(county, name), aside);
  };
  const pages = (step: Step) => timed(step, "build", "--without", "search");
  const search = async (step: Step): Promise<MeasuredStep> => {
    told(step);
    const { sample, timings } = await call(["build", "--timings", "--format", "json"]);
    const stage = timings?.stages.find((one) => one.stage === "search");
    if (!timings || !stage) throw new Error("a build told no search");
    const { wallMs, cpuMs } = stage;
    return { step, sample: { wallMs, cpuMs, peakBytes: sample.peakBytes }, counts: timings.counts };
  };
  return {
    measurePages: async (look) => {
      clear("_site", ".cache");
      // The code is compiled once after a change of it, which is no part of a build.
      await call(["check", "--help"]);
      const cold = await pages("cold");
      look(join(county, "_site"));
      const warm = await pages("warm");
      const edited = editNotice(county);
      try {
        const edit = await pages("edit");
        const more = addNotice(county);
        try {
          const added = await pages("added");
          const check = await timed("check", "check");
          told("stats");
          const { sample } = await call(["stats", "2024", "--format", "json"]);
          return [cold, warm, edit, added, check, { step: "stats", sample }];
        } finally {
          more.undo();
        }
      } finally {
        edited.undo();
      }
    },
    measureSearch: async () => {
      clear(".cache");
      const cold = await search("searchCold");
      const edited = editNotice(county);
      try {
        return [cold, await search("searchEdit")];
      } finally {
        edited.undo();
      }
    },
    measureArchive: async () => {
      clear("_archive");
      const archive = await timed("archive", "archive");
      if (!existsSync(join(county, "_archive"))) throw new Error("no archive was written");
      clear("_archive");
      return [archive];
    },
  };
}
