/** Writes single files that must be new: drafts into the content folder. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

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
