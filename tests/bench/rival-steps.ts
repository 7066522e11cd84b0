/** Hands on the steps of the others at one size: the same content, printed by each into a folder of its own. */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import type { BenchPart } from "./bench-options.ts";
import type { Step } from "./bench-results.ts";
import { measureProcess, type ProcessCost } from "./measured-process.ts";
import { setAside } from "./set-aside.ts";

/** One way to print the same content. */
export interface RivalStep {
  readonly step: Step;
  /** Where it prints. */
  readonly out: string;
  readonly measure: () => Promise<ProcessCost>;
}

/** `hugo v0.111.3…`; undefined where there is none. */
export function findHugo(): string | undefined {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined;
}

/** The content of the others, and whereto their sites of earlier runs are put. */
export interface RivalPlan {
  readonly folder: string;
  readonly aside: string;
  readonly without: readonly BenchPart[];
}

/** The others that are there and were not left out. */
export function listRivals({ folder, aside, without }: RivalPlan): readonly RivalStep[] {
  const rival = (
    step: Step,
    command: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): RivalStep => {
    const out = join(folder, `out-${step}`);
    return {
      step,
      out,
      measure: () => {
        setAside(out, aside);
        return measureProcess([...command, out], { here: folder, env });
      },
    };
  };
  const root = resolve(import.meta.dirname, "../..");
  const eleventy = join(root, "node_modules/@11ty/eleventy/cmd.cjs");
  const heap = "--max-old-space-size=12000";
  const hugo = ["hugo", "--quiet", "--destination"];
  const pinned = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : [];
  return [
    ...(without.includes("bare")
      ? []
      : [rival("bare", [process.execPath, join(import.meta.dirname, "rivals/bare-site.mjs"), folder])]),
    ...(without.includes("hugo") || findHugo() === undefined
      ? []
      : [rival("hugo", hugo), rival("hugoOneCore", [...pinned, ...hugo], { GOMAXPROCS: "1" })]),
    ...(without.includes("eleventy")
      ? []
      : [rival("eleventy", [process.execPath, heap, eleventy, "--quiet", "--output"])]),
  ];
}
