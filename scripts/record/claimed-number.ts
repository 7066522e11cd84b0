/** Hands on the index number that a file claims, read even where the file cannot be read as a notice yet. */

const line = /^(?:索引号|信息索引号|索引|indexNumber)[ \t]*[:：][ \t]*["'“]?([^"'”\s]+)/m;

/** The number written in the head of a file; undefined where none is. */
export function findClaimedNumber(text: string): string | undefined {
  const [, head = ""] = /^---\r?\n([\s\S]*?)(?:\r?\n---|$)/.exec(text) ?? [];
  return line.exec(head)?.[1];
}
