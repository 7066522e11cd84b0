/** Follows the edits of content and configuration: shown at once, and then with all that they change. */
import type { Preview } from "../effects/preview-server.ts";
import { pauseFor } from "../effects/take-turns.ts";
import { writeWords } from "../effects/terminal.ts";
import { watchPaths } from "../effects/watch-folders.ts";
import type { PreviewDesk } from "./preview-desk.ts";
import type { Turns } from "./run-in-turn.ts";

/** Milliseconds: the reload that shows an edit is answered before the thread is busy with everything else. */
const forReload = 500;

const blind =
  "有些文件夹没法留意（常常是系统不让再多看），里面的改动不会自动重新生成：改完后请按 Ctrl-C，再运行一次 npm start。\n";

/** Who shows an edit, who hears of it, and who makes the site anew. */
export interface Followers {
  readonly desk: PreviewDesk;
  readonly preview: Preview;
  readonly turns: Turns;
}

/** The answer stops following. */
export function followEdits(paths: readonly string[], { desk, preview, turns }: Followers): () => void {
  let isFollowed = true;
  const stop = watchPaths(paths, {
    onBlind: () => writeWords(blind),
    onChange: async (files) => {
      // The edited page is there at once; the lists that name it follow with the build.
      if (await desk.showEdited(files)) preview.reload();
      await pauseFor(forReload);
      if (isFollowed) void turns.ask();
    },
  });
  return () => {
    isFollowed = false;
    stop();
  };
}
