/** Hands on the runs of a preview: one at a time, and once more by itself, later each time, where one could not be carried out. */
import { hasSite } from "../effects/preview-files.ts";
import { writeWords } from "../effects/terminal.ts";
import { runInTurn, type Turns } from "./run-in-turn.ts";
import { isOfEditing, sayUnbuilt } from "./shown-build.ts";

/** The runs. */
export interface PreviewRuns extends Turns {
  /** The exit code of the last one; undefined until the first has ended. */
  readonly last: () => number | undefined;
  /** Begins none any more. */
  readonly close: () => void;
}

const changed = "内容有改动，正在重新生成……\n";
const gone = "网站不见了，正在重新生成……\n";

/** Seconds until it is tried again, after so many failures in a row. */
const waitAfter = (failures: number): number => Math.min(60, 2 ** failures);

/** Runs `build`, which is told whether it is tried again; what keeps a run that is not the first from being carried out is said once, and does not end the preview. */
export function openRuns(folder: string, build: (isAgain: boolean) => Promise<number>): PreviewRuns {
  let last: number | undefined;
  let [runs, failures] = [0, 0];
  let again: NodeJS.Timeout | undefined;
  let [isAgain, isClosed] = [false, false];
  let said: string | undefined;
  const sayWhy = (error: unknown): number => {
    const before = isAgain ? said : undefined;
    said = sayUnbuilt(error, before);
    return 3;
  };
  const turns = runInTurn(async () => {
    clearTimeout(again);
    // Asked for while the last one was under way, after which there is to be none.
    if (isClosed) return last ?? 0;
    const isFirst = runs++ === 0;
    if (!isFirst && !isAgain) writeWords(last === 0 && !hasSite(folder) ? gone : changed);
    last = await build(isAgain).catch((error: unknown) => {
      if (!isFirst || isOfEditing(error)) return sayWhy(error);
      isClosed = true;
      throw error;
    });
    isAgain = false;
    failures = last === 3 ? failures + 1 : 0;
    if (failures > 0 && !isClosed) again = setTimeout(tryAgain, waitAfter(failures) * 1000);
    return last;
  });
  // Another command has the folder, the disk is full, or somebody took the site away in between: none of that is seen by watching.
  const tryAgain = (): void => {
    isAgain = true;
    void turns.ask();
  };
  const close = (): void => {
    isClosed = true;
    clearTimeout(again);
  };
  return { ...turns, last: () => last, close };
}
