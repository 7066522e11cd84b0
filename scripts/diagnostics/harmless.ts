/** Hands on sentences that stay on their line and command a terminal nothing, whatever stood in the file they quote. */

/** Signs that a terminal would act on, or that would hide what stands there: controls, directions, separators. */
export const unseen: RegExp = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const longestSentence = 400;

/** The sentence on one line, each unseen sign a dot; no more of it than can be read. */
export function harmless(sentence: string): string {
  const shown = sentence.length > longestSentence ? `${sentence.slice(0, longestSentence)}…` : sentence;
  return shown
    .replace(/\n/g, " ")
    .replace(unseen, "·")
    .replace(/[\uD800-\uDBFF]…$/, "…");
}
