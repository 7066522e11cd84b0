/** Reads and writes single files: drafts that must be new, texts that are changed in place. */
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

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

/** The text of a file, byte for byte where it is UTF-8. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/** Puts a text in place of a file's whole content: whoever looks sees the old or the new one. The file keeps its mode. */
export async function replaceText(path: string, text: string): Promise<void> {
  const { mode } = await stat(path);
  const beside = `${path}.new`;
  await writeFile(beside, text, { flag: "wx", mode });
  await rename(beside, path);
}

/** Writes a file anew, whatever was there. */
export async function writeOver(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** A style sheet for papers that stand by themselves. */
export async function readSheetStyle(): Promise<string> {
  return readFile(fileURLToPath(new URL("../../templates/sheets/sheet.css", import.meta.url)), "utf8");
}
