/** Checks everything, then prints one edition of the site; what was refused leaves the old folder untouched. */
import { relative, resolve } from "node:path";
import { type Diagnostic, isPublishable } from "../diagnostics/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findUnits, nameUnits } from "../inspection/unit-of-file.ts";
import type { Edition } from "../page/edition.ts";
import { enterStage } from "../effects/run-meter.ts";
import type { FinishedSite } from "../effects/site-folder.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { judgeOutput } from "./judge-output.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";
import type { ReadyCounty } from "./site-job.ts";
import type { ToldSite } from "./standing-site.ts";
import { tellSite } from "./tell-site.ts";
import type { SiteFolderJob } from "./write-site.ts";

/** Which edition, where to, and how it is spoken of. */
export interface EditionOrder extends Pick<SiteFolderJob, "seen"> {
  /** `网站`: what was written, or was not. */
  readonly name: string;
  /** As the call wrote it. */
  readonly out: string;
  readonly kind: "site" | "kiosk";
  readonly editionOf: (catalog: Catalog) => Edition;
  /** Told what is about to be printed, and waited for. */
  readonly onReady?: (ready: ReadyCounty) => Promise<void>;
  /** Told what was printed. */
  readonly onPrinted?: (printed: Pick<SiteFolderJob, "catalog" | "tables" | "edition">) => void;
  /** Told what was said of it. */
  readonly onTold?: (told: ToldSite, made: FinishedSite) => void;
  /** The complaints were told by a run before. */
  readonly isTold?: boolean;
  /** Complaints about this edition alone. */
  readonly judge?: (catalog: Catalog) => readonly Diagnostic[];
}

/** 0 written, 1 content refused, 2 nothing to read or no folder to write. */
export async function printEdition(options: Options, order: EditionOrder): Promise<number> {
  const { here, format, without, plainly } = options;
  const opened = await openCounty(options, { recalls: !plainly });
  enterStage("report");
  const outFolder = resolve(here, order.out);
  const county = opened.kind === "open" ? opened.county : undefined;
  const blocked = await judgeOutput({ here, outFolder, kind: order.kind, county });
  const judged = county?.catalog && order.judge ? order.judge(county.catalog) : [];
  const found = [
    ...(opened.kind === "shut" ? opened.diagnostics : opened.county.diagnostics),
    ...judged,
    ...blocked,
  ];
  const unitOf = county && findUnits(county.catalog, county.files);
  const telling = unitOf ? ({ unitOf, told: options.all ? "all" : "some" } as const) : {};
  if (!order.isTold && (found.length > 0 || format === "json"))
    writeDiagnostics(found, format, here, telling);
  if (!county || blocked.length > 0) return 2;
  const { catalog, tables, content } = county;
  if (!catalog || !isPublishable(found)) {
    writeWords(`内容没有通过检查，${order.name}没有改动。\n`);
    return 1;
  }
  enterStage("load");
  // Templates, Eleventy and Pagefind are loaded only once there is something to print.
  const { writeSite } = await import("./write-site.ts");
  const printed = { catalog, tables, edition: order.editionOf(catalog) };
  const ready = { ...printed, contentFolder: content };
  await order.onReady?.({ ...ready, attachments: county.files.attachments });
  const wish = { outFolder, seen: order.seen, without, plainly };
  const finished = await writeSite({ ...ready, ...wish, seenFrom: here });
  order.onPrinted?.(printed);
  const published = catalog.published.length;
  const folder = relative(here, outFolder) || ".";
  const units = unitOf ? nameUnits(found, unitOf) : [];
  order.onTold?.({ published, found, units }, finished);
  tellSite({ ...finished, name: order.name, folder, published, without });
  return 0;
}
