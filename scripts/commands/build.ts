/** `build`: checks everything, then writes the whole site; a refused build leaves the old site untouched. */
import { relative, resolve } from "node:path";
import { webEdition } from "../page/edition.ts";
import { keepApart } from "../effects/cache-place.ts";
import { writeDiagnostics } from "../effects/terminal.ts";
import { findCounty } from "./find-county.ts";
import type { Options } from "./options.ts";
import { type EditionOrder, printEdition } from "./print-edition.ts";
import { findStanding, type StandingSite } from "./standing-site.ts";
import { tellSite } from "./tell-site.ts";

/** 0 written, 1 content refused, 2 nothing to read or no folder to write. Who hears of it is told what is about to be printed, and what was. */
export async function runBuild(options: Options, heard?: Heard): Promise<number> {
  return options.plainly ? keepApart(options.here, () => build(options, heard)) : build(options, heard);
}

type Heard = Pick<EditionOrder, "onReady" | "onPrinted" | "isTold">;

async function build(options: Options, heard: Heard | undefined): Promise<number> {
  const outFolder = resolve(options.here, options.out);
  const county = await findCounty(options);
  const standing =
    // Who wants to know what was printed needs the county, and who trusts nothing reads it.
    "config" in county && !heard && !options.plainly
      ? await findStanding(county, options, { outFolder, edition: webEdition })
      : undefined;
  if (standing?.told) return tellStanding(standing.told, options);
  return printEdition(options, {
    name: "网站",
    kind: "site",
    out: options.out,
    editionOf: () => webEdition,
    ...(standing && { onTold: standing.remember, seen: standing.seen }),
    ...heard,
  });
}

function tellStanding(
  { published, found, units, ...finished }: NonNullable<StandingSite["told"]>,
  options: Options,
): number {
  const { here, format, without } = options;
  const known = new Map(units);
  const unitOf = (file: string): string | undefined => known.get(file);
  if (found.length > 0 || format === "json")
    writeDiagnostics(found, format, here, { unitOf, told: options.all ? "all" : "some" });
  const folder = relative(here, resolve(here, options.out)) || ".";
  tellSite({ name: "网站", folder, published, without, ...finished });
  return 0;
}
