/** Writes single files: drafts, which must be new, and lists and reports, which take the place of older ones in one step. */
import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes a file that must not exist yet; false where it does. */
export async function writeNewFile(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") return false;
    throw error;
  }
}

/** Puts a file in the place of what stood there; throws where that is no plain file. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const stat = await lstat(path).catch(() => undefined);
  if (stat && !stat.isFile()) throw new Error(`${path} 不是普通文件，没有改动它。`);
  await mkdir(dirname(path), { recursive: true });
  const fresh = join(dirname(path), `.${basename(path)}.gongkai-new`);
  await rm(fresh, { force: true });
  await writeFile(fresh, text, { flag: "wx" });
  await rename(fresh, path);
}
