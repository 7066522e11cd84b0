/** A build whose pages are shown as soon as the county is read, and a word on how it went; it never ends the preview. */
import { tellDamaged } from "../effects/damaged-cache.ts";
import { writeWords } from "../effects/terminal.ts";
import { runBuild } from "./build.ts";
import type { Options } from "./options.ts";
import type { PreviewDesk } from "./preview-desk.ts";

/** How a build is shown. */
export interface Showing {
  /** Waited for once pages of the county as it is now can be asked for. */
  readonly onShown?: () => Promise<void>;
  /** The same was read before, and its complaints were told. */
  readonly isAgain?: boolean;
}

/** Builds. The exit code. */
export async function buildShown(
  options: Options,
  desk: PreviewDesk,
  { onShown, isAgain = false }: Showing = {},
): Promise<number> {
  const edited = new Map(desk.pages);
  try {
    return await runBuild(options, {
      onReady: async (ready) => {
        desk.beginSite(ready);
        // These edits were read with the county; what was edited since is newer than it.
        for (const [path, page] of edited) if (desk.pages.get(path) === page) desk.pages.delete(path);
        await onShown?.();
      },
      onPrinted: desk.endSite,
      isTold: isAgain,
    });
  } finally {
    tellDamaged();
  }
}

/** Whether it went wrong because a person was editing: all else ends a preview that has just begun. */
export function isOfEditing(error: unknown): boolean {
  return error instanceof Error && error.cause === "content-changed";
}

/** Says what went wrong, but for what was said `before`, and the preview goes on. Of none of this it is known that the content is refused. */
export function sayUnbuilt(error: unknown, before?: string): string {
  const words = isOfEditing(error)
    ? "内容在生成的时候又有改动，接着重新生成。\n"
    : `没有生成：${error instanceof Error ? error.message : String(error)}\n过一会儿会自动再试。\n`;
  if (words !== before) writeWords(words);
  return words;
}
