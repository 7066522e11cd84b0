/** `serve`: builds, shows the site on this machine, and builds again whenever content or configuration changes. */
import { resolve } from "node:path";
import { startPreview } from "../effects/preview-server.ts";
import { writeWords } from "../effects/terminal.ts";
import { waitForEnd, watchPaths } from "../effects/watch-folders.ts";
import { runBuild } from "./build.ts";
import type { Options } from "./options.ts";

/** Runs until it is ended; 0, or the code of a first build that had nothing to read. */
export async function runServe(options: Options): Promise<number> {
  const first = await runBuild(options);
  if (first === 2) return first;
  const folder = resolve(options.here, options.out);
  const config = resolve(options.here, options.config);
  const content =
    options.content === undefined ? resolve(config, "..", "content") : resolve(options.here, options.content);
  const preview = startPreview(folder, options.port, (words) =>
    writeWords(`${words}\n按 Ctrl-C 结束预览。\n`),
  );
  const build = oneAtATime(async () => {
    writeWords("内容有改动，正在重新生成……\n");
    if ((await runBuild(options)) === 0) preview.reload();
  });
  const stop = await watchPaths([content, config], build);
  await waitForEnd();
  stop();
  await preview.close();
  return 0;
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
