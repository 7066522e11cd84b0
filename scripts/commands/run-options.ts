/** The options of a run as a whole: whether it tells what it took, and what it leaves out. */

/** The flags as `parseArgs` wants them. */
export const runFlags = {
  timings: { type: "boolean" },
  without: { type: "string" },
  plainly: { type: "boolean" },
} as const;

/** What can be left out of a site. */
export type Part = "search";

/** Their values, whole. */
export interface RunOptions {
  /** `build`, `check`, `kiosk`, `archive`: tell at the end where time and memory went. */
  readonly timings: boolean;
  /** `build`, `serve`: leave this out. */
  readonly without: Part | undefined;
  /** `build`: take nothing from earlier runs, print every page in the slow and simple way. */
  readonly plainly: boolean;
}

interface Values {
  readonly timings?: boolean | undefined;
  readonly without?: string | undefined;
  readonly plainly?: boolean | undefined;
}

/** Takes them from the values of a call. */
export function readRunOptions({ timings = false, without, plainly = false }: Values): RunOptions {
  return { timings, without: without === "search" ? without : undefined, plainly };
}

/** A part that cannot be left out, in words. */
export function findUnknownPart({ without }: Values): string | undefined {
  return without === undefined || without === "search"
    ? undefined
    : `--without 不能是“${without}”，可以是 search（不做检索）`;
}

/** An option that only some commands know. */
export type RunOption = keyof typeof runFlags;

/** What `--help` says of them. */
export const runHelp: Readonly<Record<RunOption, string>> = {
  timings:
    "  --timings         结束时列出各阶段的用时、处理器和内存，读写了多少文件（写到 stderr；--format json 时是一行 JSON）",
  without: "  --without search  不做检索：只要看网页时快得多；检索页只列翻阅的入口",
  plainly:
    "  --plainly         不用以前留下的东西，每一页都按最简单的办法重做：慢，写出的字节和平常一样，供核对",
};
