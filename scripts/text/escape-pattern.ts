/** Hands on text made harmless for a regular expression: words of the standards stand for themselves. */

/** The text as it may stand in a pattern, also within a class of signs and with the `u` flag, where `\-` alone would be refused. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll("-", "\\x2d");
}
