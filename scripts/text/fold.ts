/** Hands on folded text: what is left of a text when width, case, spaces and punctuation no longer matter. */

/** A folded text that remembers which part of the raw text each of its code units came from. */
export interface FoldedText {
  readonly folded: string;
  /** For each code unit of `folded`, where its source begins in the raw text … */
  readonly starts: readonly number[];
  /** … and where it ends. */
  readonly ends: readonly number[];
}

/**
 * Folds a text so that 政办〔2024〕12号 and 政办[2024]１２号 are the same: NFKC, lower case, letters and digits only.
 * The page and the index must fold alike, therefore both import this function. Line breaks are dropped too: fold line by line.
 */
export function fold(text: string): string {
  // The final sigma is the one letter whose lower case depends on its neighbours; a passage must fold as the whole does.
  return text.normalize("NFKC").toLowerCase().replace(/ς/g, "σ").replace(notKept, "");
}

/** Folds a text and keeps the way back, so that a passage found in the folded text can be marked in the raw one. */
export function foldWithOffsets(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const [start, end] of listClusters(text)) {
    const piece = fold(text.slice(start, end));
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { folded, starts, ends };
}

// Unpaired surrogates are neither letters nor digits, so they go as well.
const notKept = /[^\p{L}\p{N}]+/gu;

// Signs that NFKC may melt with the one before them: marks, the vowels and finals of Hangul, the vowels of Kirat Rai.
const joining = /^[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]/u;

/** The stretches that fold by themselves: a sign with all that NFKC may melt into it. */
function listClusters(text: string): readonly (readonly [number, number])[] {
  const clusters: [number, number][] = [];
  let position = 0;
  for (const sign of text) {
    const end = position + sign.length;
    const last = clusters[clusters.length - 1];
    if (last !== undefined && joining.test(sign.normalize("NFKD"))) last[1] = end;
    else clusters.push([position, end]);
    position = end;
  }
  return clusters;
}
