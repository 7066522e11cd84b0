/** Judges the folder into which a command is to write: whose it is, what lies in it, and what it lies in. */
import { join, relative } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OutputKind } from "../archive/verified-parts.ts";
import { findStrayFile } from "../effects/archive-folder.ts";
import { findEnclosing } from "../effects/find-enclosing.ts";
import { findForeignFolder, findOtherKind } from "../effects/site-folder.ts";
import type { FoundCounty } from "./find-county.ts";

/** Where a command writes, and from what. */
export interface OutputPlace {
  readonly here: string;
  readonly outFolder: string;
  /** What takes the whole place; left out by who only adds files. */
  readonly kind?: OutputKind;
  /** Left out where it could not be opened. */
  readonly county?: Pick<FoundCounty, "content" | "standards"> | undefined;
}

/** What speaks against writing there: nothing, or one complaint. */
export async function judgeOutput(place: OutputPlace): Promise<readonly Diagnostic[]> {
  const { here, outFolder, kind, county } = place;
  const show = (folder: string): string => relative(here, folder) || ".";
  const foreign = await findForeignFolder(outFolder);
  const folder = show(foreign ?? outFolder);
  if (foreign !== undefined) return [complain("unsafe-output", { file: folder }, { folder })];
  const sources = county
    ? ([
        { folder: county.content, kind: "content" },
        { folder: county.standards, kind: "standards" },
      ] as const)
    : [];
  const found = await findEnclosing(outFolder, sources);
  if (found) {
    const within = { ...found, folder: show(found.folder) };
    return [complain("unsafe-output", { file: folder }, { folder, within })];
  }
  const lies = kind && (await findOtherKind(outFolder, kind));
  if (lies !== undefined) return [complain("unsafe-output", { file: folder }, { folder, lies })];
  const stray = kind === "archive" ? await findStrayFile(outFolder) : undefined;
  if (stray === undefined) return [];
  return [complain("unsafe-output", { file: join(folder, stray) }, { folder, stray })];
}
