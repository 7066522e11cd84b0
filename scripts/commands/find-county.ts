/** Finds the county that the options name: its configuration, its folders, and what lies in them. */
import { join, relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeAttachmentLook } from "../record/attachment-look.ts";
import type { SiteConfig } from "../record/site-config.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { openLookRecall } from "../effects/attachment-recall.ts";
import { cacheAt } from "../effects/cache-place.ts";
import { keepTreesIn } from "../effects/kept-trees.ts";
import { loadConfig } from "../effects/load-config.ts";
import { openNoticeRecall } from "../effects/notice-recall.ts";
import { isFolder, readCountyFiles } from "../effects/read-county.ts";
import { tellStep } from "../effects/run-meter.ts";
import type { Options } from "./options.ts";

/** A county found. */
export interface FoundCounty {
  readonly config: SiteConfig;
  /** Absolute content folder. */
  readonly content: string;
  /** Absolute folder of the standards that are used. */
  readonly standards: string;
}

/** The county, or what is missing. */
export async function findCounty(options: Options): Promise<FoundCounty | readonly Diagnostic[]> {
  const { here } = options;
  const configPath = resolve(here, options.config);
  const loaded = await loadConfig(configPath, relative(here, configPath) || configPath);
  const content =
    options.content === undefined ? resolve(configPath, "..", "content") : resolve(here, options.content);
  const folder = relative(here, content) || ".";
  const given = options.standards === undefined ? undefined : resolve(here, options.standards);
  const missing = [
    ...((await isFolder(content, { named: true })) ? [] : [missingFolder(folder, "content")]),
    ...(given === undefined || (await isFolder(given, { named: true }))
      ? []
      : [missingFolder(options.standards ?? "", "standards")]),
  ];
  const config = loaded.value;
  if (!config || missing.length > 0) return [...loaded.diagnostics, ...missing];
  const own = join(content, "standards");
  const standards = given ?? ((await isFolder(own)) ? own : options.ownStandards);
  return { config, content, standards };
}

function missingFolder(folder: string, kind: "content" | "standards"): Diagnostic {
  return complain("missing-folder", { file: folder }, { folder, kind });
}

/** Reads its files; `recalls` takes notices as read that an earlier run has found sound, and attachments as looked at. */
export async function readFound(
  { config, content, standards }: FoundCounty,
  { here, recalls }: { readonly here: string; readonly recalls: boolean },
): Promise<CountyFiles> {
  const setup = { content, standards, seenFrom: here, indexPattern: config.indexPattern };
  const cache = (name: string): string => cacheAt(here, name);
  keepTreesIn(recalls ? cache("standards") : undefined);
  return readCountyFiles({
    ...setup,
    makeLook: makeAttachmentLook,
    ...(recalls && {
      recall: openNoticeRecall({ setup, cache: cache("notices"), tell: tellStep }),
      openLooks: openLookRecall({ ...setup, cache: cache("attachments") }),
    }),
  });
}
