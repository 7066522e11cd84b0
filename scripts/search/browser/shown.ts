/** Hands on the real text of a row, from which it is shown. */
import { type ListedBundle, searchFiles } from "../manifest.ts";
import { type AttachedText, rowsABlock, type ShownText } from "../shown-texts.ts";
import type { DataFolder } from "./data-folder.ts";
import { holdsTerm } from "./passage.ts";

/** One document, by its bundle and its row in it. */
export interface Hit {
  readonly bundle: ListedBundle;
  readonly row: number;
}

/** The text of a row as it is shown. */
export async function readShown(data: DataFolder, { bundle, row }: Hit): Promise<ShownText> {
  const { folder } = bundle;
  const block = Math.floor(row / rowsABlock);
  const path = `${folder}/${searchFiles.block(block)}`;
  const texts = await data.readJson<readonly ShownText[]>(path).catch(tellTexts);
  const text = texts[row % rowsABlock];
  if (text === undefined) throw new Error(`${folder} has no row ${row}`);
  return text;
}

/** What can be read in the attachments of a row. */
export async function readAttached(data: DataFolder, { bundle, row }: Hit): Promise<readonly AttachedText[]> {
  const path = `${bundle.folder}/${searchFiles.attached(row)}`;
  return await data.readJson<readonly AttachedText[]>(path).catch(tellTexts);
}

/** Whether a document holds a folded passage in its title, its text or an attachment. */
export async function holdsPassage(data: DataFolder, hit: Hit, passage: string): Promise<boolean> {
  const { title, text, attached } = await readShown(data, hit);
  if (holdsTerm(`${title}\n${text}`, passage)) return true;
  const others = attached ? await readAttached(data, hit) : [];
  return others.some((other) => holdsTerm(other.text, passage));
}

/** Whether a search failed because a text could not be read, which says nothing of what was found. */
export function isTextMissing(error: unknown): boolean {
  return error instanceof Error && error.cause === textMissing;
}

const textMissing = "text-missing";

function tellTexts(error: unknown): never {
  throw new Error(String(error), { cause: textMissing });
}
