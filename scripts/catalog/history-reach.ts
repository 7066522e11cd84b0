/** Hands on how far a history reaches, so that nothing is concluded from what is not there. */

/** A history that can be told, or why there is none. */
export type HistoryReach =
  | {
      readonly kind: "told";
      /** Commits at which a shallow clone ends: what came before them is not here. */
      readonly boundary: ReadonlySet<string>;
    }
  | {
      readonly kind: "none";
      readonly why: "no-git" | "no-repository" | "refused" | "no-commits" | "partial-clone";
      /** What git said, where it refused. */
      readonly words: string;
    };

/** Why nothing is told, in a sentence. */
export function explainReach({ why, words }: Exclude<HistoryReach, { kind: "told" }>): string {
  switch (why) {
    case "no-git":
      return "这台机器上没有 git";
    case "no-repository":
      return "内容文件夹不在 git 仓库里（例如只是导出的一份文件）";
    case "no-commits":
      return "仓库里还没有一次提交";
    case "partial-clone":
      return "这份仓库是部分克隆，缺少的内容要到别处去取";
    case "refused":
      return `git 没有回答（${words}）`;
  }
}
