/** `kiosk`: prints the edition for touch screens, and the page of the large screen beside it. */
import { complain } from "../diagnostics/codes.ts";
import { findUnknownTerms } from "../page/lobby.ts";
import type { Options } from "./options.ts";
import { printEdition } from "./print-edition.ts";

/** 0 written, 1 content refused, 2 nothing to read or no folder to write. */
export async function runKiosk(options: Options): Promise<number> {
  return printEdition(options, {
    name: "触摸屏版",
    kind: "kiosk",
    out: options.wantedOut ?? "_kiosk",
    editionOf: ({ config }) => ({ kind: "kiosk", idleSeconds: config.kiosk.idleSeconds }),
    judge: (catalog) =>
      findUnknownTerms(catalog).map((what) => complain("bad-config", { file: options.config }, { what })),
  });
}
