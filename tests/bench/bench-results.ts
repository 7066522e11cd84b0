/** Hands on what was measured at one size: samples of each step, what was printed, and the ratios of their medians. */
import type { RunCounts } from "../../scripts/effects/run-stages.ts";

/** One measurement of a step. */
export interface Sample {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakBytes: number;
}

/** What lies in an output folder. */
export interface Printed {
  readonly pages: number;
  readonly pageBytes: number;
  readonly files: number;
}

/** The steps, in the order of the table. */
export const stepWords = {
  cold: "our cold build",
  warm: "our build, nothing changed",
  edit: "our build, one edit",
  added: "our build, one added notice",
  check: "our check",
  stats: "our stats",
  searchCold: "our search index, cold (that stage alone)",
  searchEdit: "our search index, one edit (that stage alone)",
  archive: "our archive",
  hugo: "Hugo, all cores",
  hugoOneCore: "Hugo, one core",
  eleventy: "plain Eleventy",
  bare: "bare script, one thread",
} as const;
export type Step = keyof typeof stepWords;

/** Everything at one size. */
export interface SizeResults {
  readonly notices: number;
  readonly samples: ReadonlyMap<Step, readonly Sample[]>;
  readonly counts: ReadonlyMap<Step, RunCounts>;
  readonly printed: ReadonlyMap<Step, Printed>;
}

/** The median of each figure by itself. */
export function medianOf(samples: readonly Sample[]): Sample {
  const middle = (pick: (sample: Sample) => number): number => {
    const sorted = samples.map(pick).sort((left, right) => left - right);
    const at = sorted.length / 2;
    return ((sorted[Math.ceil(at) - 1] ?? 0) + (sorted[Math.floor(at)] ?? 0)) / 2;
  };
  return {
    wallMs: middle(({ wallMs }) => wallMs),
    cpuMs: middle(({ cpuMs }) => cpuMs),
    peakBytes: middle(({ peakBytes }) => peakBytes),
  };
}

/** Each ratio: what is divided by what. Those whose steps were not measured are left out. */
const ratios: readonly (readonly [name: string, of: Step, to: Step, figure: keyof Sample])[] = [
  ["warmToCold", "warm", "cold", "cpuMs"],
  ["warmToColdWall", "warm", "cold", "wallMs"],
  ["editToCold", "edit", "cold", "cpuMs"],
  ["addedToCold", "added", "cold", "cpuMs"],
  ["checkToCold", "check", "cold", "cpuMs"],
  ["statsToCold", "stats", "cold", "cpuMs"],
  ["searchEditToSearchCold", "searchEdit", "searchCold", "cpuMs"],
  ["coldToHugo", "cold", "hugo", "cpuMs"],
  ["coldToHugoWall", "cold", "hugo", "wallMs"],
  ["coldToHugoPeak", "cold", "hugo", "peakBytes"],
  ["coldToHugoOneCore", "cold", "hugoOneCore", "cpuMs"],
  ["coldToHugoOneCoreWall", "cold", "hugoOneCore", "wallMs"],
  ["editToHugoWall", "edit", "hugo", "wallMs"],
  ["coldToEleventy", "cold", "eleventy", "cpuMs"],
  ["coldToEleventyPeak", "cold", "eleventy", "peakBytes"],
  ["coldToBare", "cold", "bare", "cpuMs"],
  ["coldToBarePeak", "cold", "bare", "peakBytes"],
];

/** The ratios of medians, three digits after the point. `smaller` is the size before, for the growth of processor time. */
export function listRatios(
  { notices, samples }: SizeResults,
  smaller?: SizeResults,
): Readonly<Record<string, number>> {
  const figure = (from: SizeResults["samples"], step: Step, name: keyof Sample): number | undefined => {
    const measured = from.get(step);
    return measured && medianOf(measured)[name];
  };
  const found = ratios.flatMap(([name, of, to, what]) => {
    const [above, below] = [figure(samples, of, what), figure(samples, to, what)];
    return above === undefined || !below ? [] : [[name, round(above / below)] as const];
  });
  const [large, small] = [
    figure(samples, "cold", "cpuMs"),
    smaller && figure(smaller.samples, "cold", "cpuMs"),
  ];
  const growth =
    smaller && large !== undefined && small
      ? [[`coldGrowthFrom${smaller.notices}To${notices}`, round(large / small)] as const]
      : [];
  return Object.fromEntries([...found, ...growth]);
}

function round(ratio: number): number {
  return Math.round(ratio * 1000) / 1000;
}
