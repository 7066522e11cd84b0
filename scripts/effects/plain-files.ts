/** Reads and writes single files: drafts that must be new, and what takes the place of an older file in one step. */
import { chmod, lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
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

/** The text of a file, byte for byte where it is UTF-8. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/** Puts a file in the place of what stood there, keeping its mode; throws where that is no plain file. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const stat = await lstat(path).catch(() => undefined);
  if (stat && !stat.isFile()) throw new Error(`${path} 不是普通文件，没有改动它。`);
  await mkdir(dirname(path), { recursive: true });
  const fresh = join(dirname(path), `.${basename(path)}.gongkai-new`);
  await rm(fresh, { force: true });
  await writeFile(fresh, content, { flag: "wx" });
  if (stat) await chmod(fresh, stat.mode);
  await rename(fresh, path);
}

/** A style sheet for papers that stand by themselves. */
export async function readSheetStyle(): Promise<string> {
  return readFile(fileURLToPath(new URL("../../templates/sheets/sheet.css", import.meta.url)), "utf8");
}
