/** Hands on the words of a call as options and their values, or what is wrong with them in Chinese. */
import { parseArgs } from "node:util";
import { optionWords } from "./option-words.ts";

/** Parses; an unknown option, or one without its value, is a sentence. */
export function parseWords(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: optionWords,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? "");
    const name = /'(--?[^' ]+)/.exec(String((error as { message?: unknown }).message ?? ""))?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有 ${name} 这个选项`;
    return `${name} 后面缺少值，或者多了值`;
  }
}
