/** Looks into the folders that a draft goes by: the notices of a year, the attachments. */
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { findClaimedNumber } from "../record/claimed-number.ts";

const headSize = 8192;

/** The index numbers that the files of a folder claim, whether or not they can be read as notices. */
export async function listClaimedNumbers(folder: string): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (const name of await listNames(folder)) {
    if (!name.endsWith(".md")) continue;
    const number = findClaimedNumber(await readHead(join(folder, name)));
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

/** Paths below `attachments/`, `/` between the parts. */
export async function listAttachments(content: string): Promise<readonly string[]> {
  return (await listNames(join(content, "attachments"))).map((path) => path.normalize("NFC"));
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !/^[._]/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath ?? entry.path, entry.name)
          .slice(folder.length + 1)
          .replaceAll("\\", "/"),
      )
      .sort(compareCodePoints);
  } catch {
    // No folder yet: the first draft of the year, or a county without attachments.
    return [];
  }
}

async function readHead(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    // `check` complains about what cannot be read; a number in it cannot be known.
    return "";
  }
}
