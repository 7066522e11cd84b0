/** Hands on the closing words of a run that told only what changed files bring about. */
import type { Diagnostic } from "./diagnostic.ts";
import { countSeverities } from "./tally.ts";

/** `files` have changed; `told` came of it, and `left` had been there before. */
export function formatNarrowed(
  files: number,
  told: readonly Diagnostic[],
  left: readonly Diagnostic[],
): string {
  return `${sayTold(files, told)}\n${sayLeft(left)}`;
}

function sayTold(files: number, told: readonly Diagnostic[]): string {
  if (files === 0) return "没有改动过的文件，与最近一次提交相同。";
  if (told.length === 0) return `改动过的 ${files} 个文件没有带来问题。`;
  const { error } = countSeverities(told);
  const verdict = error === 0 ? "可以提交" : "改正错误后再提交";
  return `改动过的 ${files} 个文件带来 ${told.length} 处问题，其中错误 ${error} 处。${verdict}。`;
}

function sayLeft(left: readonly Diagnostic[]): string {
  if (left.length === 0) return "";
  const { error } = countSeverities(left);
  return `另有 ${left.length} 处问题原来就有（其中错误 ${error} 处），没有列出；不加 --changed 全部列出。\n`;
}
