/** `serve`: builds, shows the site on this machine, and builds again whenever content or configuration changes. */
import { resolve } from "node:path";
import { type SiteView, viewSite } from "../page/site-view.ts";
import { startPreview } from "../effects/preview-server.ts";
import { writeWords } from "../effects/terminal.ts";
import { waitForEnd, watchPaths } from "../effects/watch-folders.ts";
import { runBuild } from "./build.ts";
import type { EditedPages } from "./edited-pages.ts";
import type { Options } from "./options.ts";

/** Runs until it is ended; 0, or the code of a first build that had nothing to read. */
export async function runServe(options: Options): Promise<number> {
  let view: SiteView | undefined;
  const pages: EditedPages = new Map();
  const build = (): Promise<number> =>
    runBuild(options, ({ catalog, tables, edition }) => {
      view = viewSite(catalog, tables, edition);
      pages.clear();
    });
  const first = await build();
  if (first === 2) return first;
  const folder = resolve(options.here, options.out);
  const config = resolve(options.here, options.config);
  const content =
    options.content === undefined ? resolve(config, "..", "content") : resolve(options.here, options.content);
  // Loaded before it is wanted: the first edit is shown as soon as the others.
  await import("./edited-pages.ts");
  const rebuild = oneAtATime(async () => {
    writeWords("内容有改动，正在重新生成……\n");
    if ((await build()) === 0) preview.reload();
  });
  const stop = watchPaths([content, config], async (files) => {
    // The edited page is there at once; the lists that name it follow with the build.
    if (view && (await showAtOnce(view, files, { seenFrom: options.here, pages }))) preview.reload();
    rebuild();
  });
  const preview = startPreview(folder, {
    port: options.port,
    announce: (words) => writeWords(`${words}\n按 Ctrl-C 结束预览。\n`),
    ahead: pages,
  });
  await waitForEnd();
  stop();
  await preview.close();
  return 0;
}

/** A notice that is half written is no failure: the build says what is wrong with it. */
async function showAtOnce(
  view: SiteView,
  files: readonly string[],
  shown: { readonly seenFrom: string; readonly pages: EditedPages },
): Promise<boolean> {
  const { showEdited } = await import("./edited-pages.ts");
  return await showEdited(view, files, shown).catch(() => false);
}

/** A call during a run is remembered and answered by one more run after it. */
function oneAtATime(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const start = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await run().catch((error: unknown) =>
        writeWords(`没有生成：${error instanceof Error ? error.message : String(error)}\n`),
      );
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void start();
  };
}
