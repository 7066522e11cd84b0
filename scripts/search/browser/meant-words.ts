/** Hands on the words of the site that typed letters may stand for, loaded when letters are typed for the first time. */
import { searchFiles } from "../manifest.ts";
import type { DataFolder } from "./data-folder.ts";
import { findWords, mayBePinyin, type PinyinWord } from "./pinyin.ts";

/** The words meant by letters; none where they are not pinyin. */
export async function findMeantWords(data: DataFolder, typed: string): Promise<readonly string[]> {
  if (!mayBePinyin(typed)) return [];
  return findWords(await data.readJson<readonly PinyinWord[]>(searchFiles.words), typed);
}
