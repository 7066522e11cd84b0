/** Hands on the stages of a run and what is counted in it, with the words in which people are told of them. */

/** Every stage, in the order in which it is usually come to. A stage may be come back to. */
export const stageWords = {
  start: "启动程序",
  settings: "读设置",
  files: "读文件",
  records: "解析信息和台账",
  catalog: "汇成目录",
  tables: "计算统计表",
  inspections: "逐项检查",
  history: "核对提交历史",
  report: "列出问题",
  load: "载入网页模板",
  view: "编排网页",
  documents: "读检索用的文字",
  "pages-fixed": "生成首页等固定网页",
  "pages-texts": "生成指南和制度",
  "pages-reports": "生成年报",
  "pages-lists": "生成目录网页",
  "pages-notices": "生成信息网页",
  "pages-gone": "生成撤回说明",
  data: "制作数据文件",
  search: "建立检索",
  assets: "备齐样式和附件",
  write: "写文件",
  pack: "压缩副本、写网页归档文件",
  bag: "装入档案包",
} as const;

/** A stage by its name for machines. */
export type Stage = keyof typeof stageWords;

/** What is counted. */
export interface RunCounts {
  /** Files of the county and its standards, each time one is read from disk. */
  readonly filesRead: number;
  /** Notices made from their text, not taken from an earlier run. */
  readonly noticesParsed: number;
  /** Bodies laid out for a page. */
  readonly bodiesRendered: number;
  readonly pagesPrinted: number;
  readonly filesWritten: number;
  readonly bytesWritten: number;
  /** Parts of the search that were indexed, and those taken from an earlier run. */
  readonly bundlesIndexed: number;
  readonly bundlesKept: number;
}

/** What a stage, or all of them, took. */
export interface Cost {
  readonly wallMs: number;
  /** User and system, of all threads and of the processes that were called and have ended. */
  readonly cpuMs: number;
  /** The most memory that this process had held by the end of it. */
  readonly peakBytes: number;
}

/** What a run took, and what was done in it. */
export interface RunCost {
  readonly stages: readonly (Cost & { readonly stage: Stage })[];
  readonly total: Cost;
  readonly counts: RunCounts;
}
