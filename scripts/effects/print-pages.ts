/** Prints pages through Eleventy: it gets pages as data and templates as objects, and writes nothing itself. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Page, PageKind, PageOf } from "../page/page.ts";
import { notPrinted } from "./print-directly.ts";
import { count, tellStep } from "./run-meter.ts";

/** One function for each kind of page. */
export type Templates = { readonly [K in PageKind]: (page: PageOf<K>) => string };

/** A page as text, with its path below the site root. */
export interface PrintedPage {
  readonly path: string;
  readonly text: string;
}

/** Prints one slice of pages. Eleventy's own log is caught; its failure becomes one error with the page's name. */
export async function printPages(
  pages: readonly Page[],
  templates: Templates,
): Promise<readonly PrintedPage[]> {
  const empty = await mkdtemp(join(tmpdir(), "gongkai-"));
  const log: string[] = [];
  let done = 0;
  const step = (): void => tellStep(++done, pages.length);
  try {
    const eleventy = new Eleventy(empty, join(empty, "out"), {
      configPath: null,
      quietMode: true,
      config: (configuration) => {
        // Quiet mode forgets this group, which speaks on slow machines.
        configuration.benchmarks.config.setIsVerbose(false);
        for (const kind of new Set(pages.map((page) => page.kind)))
          addKind(configuration, kind, pages, templates, step);
      },
    });
    eleventy.logger.overrideLogger({
      log: () => undefined,
      info: () => undefined,
      debug: () => undefined,
      warn: (text) => log.push(String(text)),
      error: (text) => log.push(String(text)),
    });
    const printed = await eleventy.toJSON();
    if (printed.length !== pages.length) throw new Error(`${pages.length} 页只印出 ${printed.length} 页`);
    count("pagesPrinted", printed.length);
    return printed.map(({ url, content }) => ({
      path: url.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html"),
      text: content,
    }));
  } catch (error) {
    throw notPrinted([String((error as Error).message), ...log], error);
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

function addKind<K extends PageKind>(
  configuration: EleventyConfiguration,
  kind: K,
  pages: readonly Page[],
  templates: Templates,
  step: () => void,
): void {
  const ofKind = pages.filter((page): page is PageOf<K> => page.kind === kind);
  configuration.addGlobalData(`pages_${kind}`, () => ofKind);
  configuration.addTemplate(`${kind}.11ty.js`, {
    data: {
      pagination: { data: `pages_${kind}`, size: 1, alias: "item" },
      permalink: ({ item }: { readonly item: Page }) => `/${item.path}`,
      eleventyExcludeFromCollections: true,
    },
    render: ({ item }: { readonly item: PageOf<K> }) => {
      step();
      return templates[kind](item);
    },
  });
}

type EleventyConfiguration = Parameters<
  NonNullable<ConstructorParameters<typeof Eleventy>[2]>["config"] & object
>[0];
