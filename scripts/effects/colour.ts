/** Paints words for a terminal that has colour: asked for by FORCE_COLOR, refused by NO_COLOR, else where somebody looks. */

const codes = { red: [31, 39], yellow: [33, 39], cyan: [36, 39], bold: [1, 22], dim: [2, 22] } as const;

/** The words in a style, or as they are where stderr has no colour. */
export function paint(style: keyof typeof codes, text: string): string {
  if (!hasColour()) return text;
  const [on, off] = codes[style];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}

function hasColour(): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused } = process.env;
  if (forced !== undefined) return !["0", "false"].includes(forced);
  if (refused !== undefined && refused !== "") return false;
  return process.stderr.isTTY === true && process.env.TERM !== "dumb";
}
