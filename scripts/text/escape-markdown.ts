/** Hands on text made harmless for Markdown: shown sign by sign as it was written, on one line. */

/** Text as it may stand within a paragraph, a heading, a table cell or the words of a link. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_~[\]<>|#&!:]/g, (sign) => `\\${sign}`)
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1");
}
