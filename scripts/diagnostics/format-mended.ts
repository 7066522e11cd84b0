/** Hands on what `check --fix` did, as a clerk reads it. What was replaced is never printed: it may be a personal number. */
import { maskPersonal } from "../text/mask-personal.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Edit } from "./edit.ts";
import { harmless } from "./harmless.ts";

/** One line a remedy: place, what stands there now, code. */
export function formatMended(mended: readonly Diagnostic[]): string {
  return mended
    .map(({ place, code, edit }) => {
      const where = [maskPersonal(place.file), place.line].filter((part) => part !== undefined).join(":");
      return `  ${harmless(where)}  ${edit === undefined ? "" : sayEdit(edit)}  [${code}]\n`;
    })
    .join("");
}

function sayEdit({ old, text }: Edit): string {
  if (text === "") return "删去多余的符号";
  if (text.trim() === "") return `改成 ${text.length} 个空格`;
  if (text === ` ${old}`) return "前面加一个空格";
  if (text.trim() === ":") return "改成半角冒号加一个空格";
  return `改为“${harmless(maskPersonal(text.trim()))}”`;
}
