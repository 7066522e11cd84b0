/** Hands on a mechanical remedy: words at the place of a complaint, and the words that may stand there instead. */

/**
 * `check --fix` puts `text` where `old` stands, at the complaint's own line and column, and only if `old` still stands there.
 * Never printed: what is replaced may be a personal number.
 */
export interface Edit {
  readonly old: string;
  readonly text: string;
}
