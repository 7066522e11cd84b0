/** Reads and writes single files: drafts that must be new, and what takes the place of an older file in one step. */
import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { putInPlace } from "./put-in-place.ts";
import { explainSystemError } from "./system-error.ts";

/** What became of a file that was to be new. */
export type NewFile =
  | { readonly kind: "written" | "exists" }
  | { readonly kind: "refused"; readonly why: string };

/** Writes a file that must not exist yet, with the folders on the way to it. */
export async function writeNewFile(path: string, text: string): Promise<NewFile> {
  const blocked = await makeFolder(dirname(path));
  if (blocked !== undefined) return { kind: "refused", why: blocked };
  try {
    await writeFile(path, text, { flag: "wx" });
    return { kind: "written" };
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") return { kind: "exists" };
    return { kind: "refused", why: explainSystemError(error) ?? "原因不明" };
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

/** Writes bytes where no file of the name lies; gives back why it could not. */
export async function writeNewBytes(path: string, bytes: string | Uint8Array): Promise<string | undefined> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
    return undefined;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === "EEXIST") return "那里已经有了，没有改动它";
    if (code === "ENOENT") return "没有这个文件夹";
    return explainSystemError(error) ?? "原因不明";
  }
}

/** The text of a file, byte for byte where it is UTF-8. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/** Puts a file in the place of what stood there, keeping its mode; gives back why it could not, also where that is no plain file. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<string | undefined> {
  const stat = await lstat(path).catch(() => undefined);
  if (stat?.isDirectory()) return "这是一个文件夹";
  if (stat && !stat.isFile()) return "这是一个链接，不是文件本身";
  return (await makeFolder(dirname(path))) ?? putInPlace(path, content, stat?.mode);
}

/** Makes a folder and those above it; gives back why it could not. */
async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path, { recursive: true });
    return undefined;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    return code === "EEXIST" ? "路径中有一段不是文件夹" : (explainSystemError(error) ?? "原因不明");
  }
}

/** A style sheet for papers that stand by themselves. */
export async function readSheetStyle(): Promise<string> {
  return readFile(fileURLToPath(new URL("../../templates/sheets/sheet.css", import.meta.url)), "utf8");
}
