/** Writes what pages lead to and are dressed in: style sheets, scripts, what an edition has of its own, attachments. */
import { join } from "node:path";
import { mayLeadOut } from "../page/edition.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import { listTemplateAssets } from "../effects/template-assets.ts";
import { bundleVerifier, verifierPath } from "../effects/verifier-bundle.ts";
import { listScreenFiles } from "./list-screen-files.ts";
import type { SiteJob } from "./site-job.ts";

/** Writes them. */
export async function writeAssets(
  site: Pick<SiteFiles, "keep" | "write" | "copy">,
  { catalog, edition, contentFolder }: Pick<SiteJob, "catalog" | "edition" | "contentFolder">,
): Promise<void> {
  // They are part of the program, of which every key speaks anyway.
  for (const { path, read } of await listTemplateAssets())
    if (!site.keep(path, "asset")) await site.write(path, await read(), "asset");
  if (edition.kind === "copy") await site.write(verifierPath, await bundleVerifier());
  if (edition.kind === "kiosk")
    for (const { path, content } of await listScreenFiles(catalog)) await site.write(path, content);
  // What no page leads to is no part of the edition.
  if (!mayLeadOut(edition)) return;
  for (const { path, source, sha256 } of catalog.published.flatMap((entry) => entry.attachments))
    await site.copy(path, join(contentFolder, "attachments", source), sha256);
}
