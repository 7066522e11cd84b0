/** Hands on what `explain` prints: one rule in full, or the list of all. */
import { codes, type DiagnosticCode } from "./codes.ts";

const words = { error: "错误：必须改正才能发布", warning: "警告：可以发布，请核对", note: "提示" } as const;

/** The rule behind a code, in plain Chinese. */
export function explainCode(code: DiagnosticCode): string {
  const { severity, explain, cite } = codes[code];
  return [
    `${code}（${words[severity]}）`,
    "",
    explain,
    ...(cite === undefined ? [] : ["", `依据：${cite}`]),
    "",
  ].join("\n");
}

/** Every code with the first sentence of its explanation. */
export function listCodes(): string {
  const names = (Object.keys(codes) as DiagnosticCode[]).sort();
  return `${names.map((name) => `${name.padEnd(28)} ${/^.*?[。；]/u.exec(codes[name].explain)?.[0] ?? ""}`).join("\n")}\n`;
}
