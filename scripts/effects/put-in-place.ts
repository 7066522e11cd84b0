/** Puts a file in the place of another in one step: written beside it, then renamed; after a failure nothing is left lying. */
import { chmod, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { explainSystemError } from "./system-error.ts";

/** Why nothing was written; undefined where the file is in its place. */
export async function putInPlace(
  path: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<string | undefined> {
  const fresh = join(dirname(path), `.${basename(path)}.gongkai-new`);
  try {
    // Whatever lies under this name was left by a run that was killed.
    await rm(fresh, { force: true });
    await writeFile(fresh, content, { flag: "wx" });
    if (mode !== undefined) await chmod(fresh, mode);
    await rename(fresh, path);
    return undefined;
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    return explainSystemError(error) ?? "原因不明";
  }
}
