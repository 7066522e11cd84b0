/** Hands on the smallest county as pages see it, with files laid over it. */
import { isPublishable } from "../../scripts/diagnostics/diagnostic.ts";
import { type ReadBody, type SiteView, viewSite } from "../../scripts/page/site-view.ts";
import { baseFiles, inspectSmallCounty, type Overlay, placesOf } from "./small-county.ts";

/** What makers of pages are handed. */
export interface SeenCounty {
  readonly view: SiteView;
  readonly read: ReadBody;
}

/** Looks at the county; it must be one that can be published. */
export function seeSmallCounty(overlay: Overlay = {}, today?: string): SeenCounty {
  const { catalog, tables, diagnostics } = inspectSmallCounty(overlay, today);
  if (!catalog || !isPublishable(diagnostics)) throw new Error(placesOf(diagnostics).join("\n"));
  const files: Overlay = { ...baseFiles, ...overlay };
  const read: ReadBody = ({ file, firstLine }) =>
    String(files[file] ?? "")
      .split("\n")
      .slice(firstLine - 1)
      .join("\n");
  return { view: viewSite(catalog, tables), read };
}

/** The smallest county's configuration with some of its values replaced; `undefined` takes one away. */
export function changedConfig(values: Readonly<Record<string, unknown>>): Overlay {
  const text = (baseFiles["site.config.ts"] ?? "").replace(/^export default /, "");
  const config = { ...(JSON.parse(text) as Record<string, unknown>), ...values };
  return { "site.config.ts": `export default ${JSON.stringify(config)}` };
}
