/** `serve`: shows the site on this machine while it is made, and makes it again whenever content or configuration changes. */
import { resolve } from "node:path";
import { markStale } from "../../templates/local/stale-strip.ts";
import { hasSite } from "../effects/preview-files.ts";
import { startPreview } from "../effects/preview-server.ts";
import { leave, waitForEnd } from "../effects/program-end.ts";
import { shareThread } from "../effects/take-turns.ts";
import { writeWords } from "../effects/terminal.ts";
import { followEdits } from "./follow-edits.ts";
import type { Options } from "./options.ts";
import { openDesk } from "./preview-desk.ts";
import { openRuns } from "./preview-runs.ts";
import { buildShown } from "./shown-build.ts";
import { tellWaiting } from "./tell-waiting.ts";

/** Runs until it is ended; 0, or the code of a first build that had nothing to read. */
export async function runServe(options: Options): Promise<number> {
  const folder = resolve(options.here, options.out);
  const config = resolve(options.here, options.config);
  const content =
    options.content === undefined ? resolve(config, "..", "content") : resolve(options.here, options.content);
  const standards = options.standards === undefined ? [] : [resolve(options.here, options.standards)];
  const desk = openDesk(folder, options.here);
  let address = "";
  const preview = startPreview(folder, {
    port: options.port,
    announce: (words, at) => {
      address = at;
      writeWords(`${words}\n按 Ctrl-C 结束预览。\n`);
    },
    answer: (path, asker) => {
      // Whoever takes the site away while it is looked at gets it made again.
      if (runs.last() === 0 && !runs.isBusy() && !hasSite(folder)) void runs.ask();
      return desk.answer(path, asker);
    },
    mark: (html) => (runs.last() === 1 && hasSite(folder) ? markStale(html) : html),
  });
  const runs = openRuns(folder, async (isAgain) => {
    const onShown = async (): Promise<void> => {
      if (isAgain) return;
      preview.reload();
      tellWaiting(desk.countWaiting(), address);
    };
    const code = await buildShown(options, desk, { onShown, isAgain });
    preview.reload();
    return code;
  });
  let stop: (() => void) | undefined;
  const keepThread = shareThread();
  const ended = waitForEnd();
  let first: number;
  try {
    const known = hasSite(folder);
    await preview.ready;
    writeWords(known ? "先显示上一次生成的网站，读完内容就换成现在的。\n" : "正在读内容，读完就可以看。\n");
    // From before anything is read: what is edited meanwhile is followed by one more run.
    stop = followEdits([content, config, ...standards], { desk, preview, turns: runs });
    first = await Promise.race([runs.ask(), ended.then(() => 0)]);
    if (first !== 2) await ended;
  } finally {
    keepThread();
    stop?.();
    runs.close();
    await preview.close();
  }
  const code = first === 2 ? 2 : 0;
  // What a run that is cut short leaves behind is known as ours, and the next one clears it away.
  if (runs.isBusy()) leave(code);
  return code;
}
