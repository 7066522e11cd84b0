/** Hands on the words of the site that typed letters may stand for. */
import type { DataFolder } from "./data-folder.ts";

/** The words meant by a query of letters; none where it is not pinyin. */
export async function findMeantWords(_data: DataFolder, _typed: string): Promise<readonly string[]> {
  return [];
}
