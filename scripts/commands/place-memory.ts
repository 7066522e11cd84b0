/** Places what is remembered of a site that was written: where, and what every page of it depends on. */
import { digestOf } from "../text/digest.ts";
import { plainConfig, type SiteConfig } from "../record/site-config.ts";
import type { Edition } from "../page/edition.ts";
import { cacheAt } from "../effects/cache-place.ts";
import { digestCode } from "../effects/code-digest.ts";
import type { MemoryPlace } from "../effects/site-memory.ts";

/** Of whose site, and from where the call was made. */
export interface RememberedEdition {
  readonly seenFrom: string;
  readonly edition: Edition;
  readonly config: SiteConfig;
}

/** Below `.cache/site`. */
export function placeMemory({ seenFrom, edition, config }: RememberedEdition): MemoryPlace {
  const frame = digestOf(JSON.stringify([digestCode(), edition, plainConfig(config)]));
  return { cache: cacheAt(seenFrom, "site"), frame };
}
