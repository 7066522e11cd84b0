/** `build`: checks everything, then writes the whole site; a refused build leaves the old site untouched. */
import { webEdition } from "../page/edition.ts";
import type { Options } from "./options.ts";
import { type EditionOrder, printEdition } from "./print-edition.ts";

/** 0 written, 1 content refused, 2 nothing to read or no folder to write. `onPrinted` is told what was printed. */
export async function runBuild(options: Options, onPrinted?: EditionOrder["onPrinted"]): Promise<number> {
  return printEdition(options, {
    name: "网站",
    kind: "site",
    out: options.out,
    editionOf: () => webEdition,
    ...(onPrinted && { onPrinted }),
  });
}
