/** Opens what a draft is begun from: the county, the kinds and texts of drafts, the folders it goes by. */
import { join } from "node:path";
import { yearOf } from "../text/civil-date.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readDrafting } from "../record/read-drafting.ts";
import type { DraftWorld } from "../inspection/drafting/draft-world.ts";
import { listAttachments, listClaimedNumbers } from "../effects/draft-folder.ts";
import { readStandards } from "../effects/read-county.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** The world, and the folder of the year; or the complaints that keep it shut, with the exit code. */
export type OpenedDrafting =
  | { readonly kind: "open"; readonly world: DraftWorld; readonly folder: string }
  | { readonly kind: "shut"; readonly diagnostics: readonly Diagnostic[]; readonly code: number };

/** Opens. A county whose own standards say nothing about drafts begins them as this repository does. */
export async function openDrafting(options: Options): Promise<OpenedDrafting> {
  const opened = await openCounty(options);
  if (opened.kind === "shut") return { ...opened, code: 2 };
  const { catalog, content, diagnostics } = opened.county;
  if (!catalog || catalog.agencies.length === 0) return { kind: "shut", diagnostics, code: 1 };
  const { schemes, drafting } = catalog.standards;
  const usual = drafting
    ? { value: drafting, diagnostics: [] }
    : readDrafting(readStandards(options.ownStandards, options.here).files, schemes);
  if (!usual.value) return { kind: "shut", diagnostics: [...diagnostics, ...usual.diagnostics], code: 1 };
  const folder = join(content, "notices", String(yearOf(catalog.day)));
  const [attachments, claimed] = [await listAttachments(content), await listClaimedNumbers(folder)];
  const world = { catalog, drafting: usual.value, attachments, claimed, flags: options.draft };
  return { kind: "open", world, folder };
}
