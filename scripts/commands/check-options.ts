/** The options of `check` alone, and of how complaints are told: flags, values, and which of them do not go together. */

/** The flags as `parseArgs` wants them. */
export const checkFlags = {
  fix: { type: "boolean" },
  "dry-run": { type: "boolean" },
  report: { type: "string" },
  baseline: { type: "string" },
  "write-baseline": { type: "boolean" },
  all: { type: "boolean" },
  changed: { type: "boolean" },
} as const;

/** Their values, whole. */
export interface CheckOptions {
  /** Carry out what is mechanical. */
  readonly fix: boolean;
  /** With `fix`: only say what would be done. */
  readonly dryRun: boolean;
  /** The file into which a report for people is written. */
  readonly report: string | undefined;
  /** The list of old complaints that are passed over; the county's own stands in its content folder. */
  readonly baseline: string | undefined;
  /** Write that list anew. */
  readonly writeBaseline: boolean;
  /** Tell every complaint in full, however many there are. */
  readonly all: boolean;
  /** Tell only what the changes since the last commit bring about. */
  readonly changed: boolean;
}

type Values = {
  readonly [flag in keyof typeof checkFlags]?:
    | ((typeof checkFlags)[flag]["type"] extends "boolean" ? boolean : string)
    | undefined;
};

/** Takes them from the values of a call. */
export function readCheckOptions(values: Values): CheckOptions {
  return {
    fix: values.fix ?? false,
    dryRun: values["dry-run"] ?? false,
    report: values.report,
    baseline: values.baseline,
    writeBaseline: values["write-baseline"] ?? false,
    all: values.all ?? false,
    changed: values.changed ?? false,
  };
}

/** What does not go together, in words; undefined where all does. */
export function findClash(values: Values): string | undefined {
  if (values["dry-run"] && !values.fix) return "--dry-run 要和 --fix 一起写";
  if (values["write-baseline"] && values.fix) return "--write-baseline 和 --fix 要分两次运行";
  if (values.changed && (values.fix || values["write-baseline"]))
    return "--changed 只列问题，不能和 --fix、--write-baseline 一起写";
  // Nobody's other file is replaced by a report.
  if (values.report !== undefined && !values.report.endsWith(".html"))
    return "--report 后面的文件名要以 .html 结尾";
  return undefined;
}

/** What `check --help` says. */
export const checkHelp = {
  usage: "npm run check -- [--changed] [--fix [--dry-run]] [--report 文件.html] [--write-baseline] [选项]",
  summary: "检查全部内容，不生成网站",
  details: [
    "逐个文件检查要素、日期、编号、链接、用词、台账和统计表，一次列出全部问题。",
    "",
    "  --fix             自动改正不涉及意思的问题（全角冒号、缺少的空格、日期写法、文号括号、标点全角半角……）",
    "  --fix --dry-run   只说会改哪些，不改",
    "  --report 文件     另写一份网页报告，按单位和文件列出，双击就能打开、可以打印",
    "  --write-baseline  把现有的问题记作旧账，以后只报新出现的",
    "  --baseline 文件   用这个文件里的旧账，不用内容文件夹里的 baseline.yaml",
    "  --changed         只列与最近一次提交相比改动过的文件引起的问题，供 git 提交前的检查用；其余文件照样读入核对",
    "  --all             问题很多时也逐条列出",
  ].join("\n"),
} as const;
