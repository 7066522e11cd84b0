/** The codes of old stock: what was passed over, what need not be any more, what never may be. */
import { entry } from "./code-entry.ts";

const guide = "docs/diagnostics.md";

export const baselineCodes = {
  "old-complaints": entry<{ count: number }>({
    severity: "note",
    message: ({ count }) => `旧账 ${count} 处，未计入。`,
    cite: guide,
    baseline: "shut",
    explain:
      "baseline.yaml 记着采用这套检查以前就有的问题，检查时略过，只报新出现的。旧账可以一年一年减少：给一条旧账写上“至: 年份”，过了那一年就重新计入。",
  }),
  "settled-complaint": entry<{ rule: string; file: string; settled: number; count: number }>({
    severity: "note",
    message: ({ rule, file, settled, count }) =>
      settled === count
        ? `${file} 的 ${rule} 已经没有了，可以销账。`
        : `${file} 的 ${rule} 记了 ${count} 处，少了 ${settled} 处，可以销账。`,
    hint: () => "运行 npm run check -- --write-baseline 重新记账，或者删掉这一条。",
    cite: guide,
    baseline: "shut",
    explain: "旧账里的问题已经改好了。不销账的话，同样的问题以后再出现也会被略过。",
  }),
  "baseline-not-allowed": entry<{ rule: string; why: string }>({
    severity: "error",
    message: ({ rule, why }) => `${rule} 不能记作旧账：${why}。`,
    hint: () => "删掉这一条，改正它所说的问题。",
    cite: guide,
    explain:
      "个人信息、不公开的内容外泄、会丢失内容的错误，任何时候都不能略过；指南、制度、机构名单随时在用，也没有旧账。只有按年份存放的文件里的一般问题可以记旧账。",
  }),
} as const;
