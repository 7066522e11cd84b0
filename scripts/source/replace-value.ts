/** Hands on the text of a file with one value replaced at its place; undefined where something else stands there. */

/** Line and column from 1, in characters, as complaints count them. */
export function replaceValue(
  text: string,
  { line, column }: { readonly line?: number; readonly column?: number },
  { old, text: next }: { readonly old: string; readonly text: string },
): string | undefined {
  const pieces = text.split(/(\r\n|\n)/);
  const at = 2 * ((line ?? 1) - 1);
  const signs = [...(pieces[at] ?? "")];
  const before = signs.slice(0, (column ?? 1) - 1).join("");
  const rest = signs.slice((column ?? 1) - 1).join("");
  if (!rest.startsWith(old)) return undefined;
  pieces[at] = `${before}${next}${rest.slice(old.length)}`;
  return pieces.join("");
}
