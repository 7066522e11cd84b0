/** Reads and writes single files: drafts that must be new, cleaned copies of attachments. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { explainSystemError } from "./system-error.ts";

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

/** The bytes of a file, or why there are none. */
export async function readWholeFile(path: string): Promise<Uint8Array | string> {
  try {
    return await readFile(path);
  } catch (error) {
    return explainSystemError(error) ?? "原因不明";
  }
}

/** The same for bytes: false where a file of the name lies there. */
export async function writeNewBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") return false;
    throw error;
  }
}

/** Puts bytes in place of a file at once: never half of them. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.part`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}
