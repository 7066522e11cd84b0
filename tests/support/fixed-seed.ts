/**
 * Properties draw the same cases in every run, so that a red run is a change's fault and can be repeated.
 * `SEED=random npm test` wanders; `SEED=<number>` repeats what such a run printed.
 */
import fc from "fast-check";

const wanted = process.env.SEED;
if (wanted !== "random") fc.configureGlobal({ seed: wanted === undefined ? 20_190_515 : Number(wanted) });
