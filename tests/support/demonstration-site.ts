/** Hands on the folder of the demonstration site, built once before the tests of `tests/site` and `tests/browser`. */
import { inject } from "vitest";
import type { DemonstrationSite } from "./build-site.ts";

/** Finds the folder of the built site; throws what the build said where there is none. */
export function findDemonstrationSite(): string {
  const site: DemonstrationSite | undefined = inject("demonstrationSite");
  if (site === undefined) throw new Error("Tests of the built site lie in tests/site/ or tests/browser/.");
  if (site.folder === undefined) throw new Error(site.failure);
  return site.folder;
}
