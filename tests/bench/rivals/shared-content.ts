/** Hands on a county as any generator takes it: Markdown with front matter, and the lists that each notice stands in. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CivilDate } from "../../../scripts/text/civil-date.ts";
import { makeAttachmentLook } from "../../../scripts/record/attachment-look.ts";
import { readCatalog } from "../../../scripts/catalog/read-catalog.ts";
import { listLists } from "../../../scripts/page/list-pages.ts";
import { viewSite } from "../../../scripts/page/site-view.ts";
import { loadConfig } from "../../../scripts/effects/load-config.ts";
import { readCountyFiles } from "../../../scripts/effects/read-county.ts";

/** A notice without anything that only we understand. */
export interface SharedNotice {
  /** `notices/990000114/2022-00001`. */
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly summary: string;
  readonly agency: string;
  readonly number: string;
  /** Elements as they are written in the file. */
  readonly elements: readonly (readonly [name: string, value: string])[];
  /** Ids of the lists that it stands in. */
  readonly lists: readonly string[];
  readonly body: string;
}

/** A list by the facets of the site. */
export interface SharedList {
  readonly id: string;
  readonly heading: string;
  readonly hasFeed: boolean;
}

/** Everything that a rival prints. */
export interface SharedContent {
  readonly notices: readonly SharedNotice[];
  readonly lists: readonly SharedList[];
}

/** Reads the county as we would, and hands on what all print. Lists without notices are left out: no rival would print them. */
export async function readSharedContent(county: string): Promise<SharedContent> {
  const { value: config } = await loadConfig(join(county, "site.config.ts"), "site.config.ts");
  if (!config) throw new Error(`${county} has no configuration`);
  const files = await readCountyFiles({
    content: join(county, "content"),
    standards: resolve(import.meta.dirname, "../../../content/standards"),
    seenFrom: county,
    makeLook: makeAttachmentLook,
  });
  const { value: catalog } = readCatalog(files, config, config.today ?? ("2026-01-10" as CivilDate));
  if (!catalog) throw new Error(`${county} has no catalog`);
  const found = listLists(viewSite(catalog, [])).filter(({ entries }) => entries.length > 0);
  const listsOf = new Map<string, string[]>();
  for (const [at, { entries }] of found.entries())
    for (const { path } of entries) listsOf.set(path, [...(listsOf.get(path) ?? []), `list-${at}`]);
  return {
    lists: found.map(({ heading, hasFeed }, at) => ({ id: `list-${at}`, heading, hasFeed })),
    notices: catalog.published.map(({ path, notice, publisher }) => {
      const { elements, body } = splitFile(readFileSync(join(county, notice.place.file), "utf8"));
      return {
        path: path.replace(/\/index\.html$/, ""),
        title: notice.title,
        date: notice.publishedOn.date,
        summary: notice.summary,
        agency: publisher.name,
        number: elements.find(([name]) => name === "文号")?.[1] ?? "",
        elements,
        lists: listsOf.get(path) ?? [],
        body,
      };
    }),
  };
}

function splitFile(text: string): Pick<SharedNotice, "elements" | "body"> {
  const [, matter = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return {
    elements: matter.split("\n").flatMap((line) => {
      const [, name, value] = /^([^\s:]+): (.+)$/.exec(line) ?? [];
      return name !== undefined && value !== undefined ? [[name, value] as const] : [];
    }),
    // The signature block is ours alone; its lines stay.
    body: body.replace(/^:::.*$/gm, ""),
  };
}
