/** Hands on the verbs that tell about the rules. */
import type { Command } from "./command.ts";

/** In the order in which help lists them. */
export const ruleCommands: readonly Command[] = [
  {
    name: "explain",
    words: 1,
    obeys: ["format"],
    usage: "npm run explain -- [代号]",
    summary: "解释一条检查规则；不写代号就列出全部",
    details: "代号是检查结果里方括号中的英文，例如 missing-key。",
    load: async () => (await import("./explain.ts")).runExplain,
  },
];
