/** Hands on YAML's own complaints in Chinese: what is wrong, and what to write. */
import type { ErrorCode } from "yaml";

/** A sentence and its remedy. */
export interface YamlWords {
  readonly what: string;
  readonly remedy: string;
}

const quoteIt = '整个值用半角双引号括起来，例如 标题: "关于……: ……的通知"。';

const words: Readonly<Record<ErrorCode, YamlWords>> = {
  ALIAS_PROPS: { what: "“*”开头的值不能再加别的记号。", remedy: quoteIt },
  BAD_ALIAS: { what: "值以“*”或“&”开头，被当成了引用。", remedy: quoteIt },
  BAD_DIRECTIVE: {
    what: "以“%”开头的一行被当成了指令。",
    remedy: "删掉这一行；值以 % 开头时用双引号括起来。",
  },
  BAD_DQ_ESCAPE: {
    what: "双引号里的反斜杠“\\”用法不对。",
    remedy: "去掉双引号，或者改用单引号；主题分类直接写 综合政务\\政务公开。",
  },
  BAD_INDENT: {
    what: "缩进不对，或者上一行的括号没有写完。",
    remedy: "同一层的各行左边对齐，列表写成 [甲, 乙]。",
  },
  BAD_PROP_ORDER: { what: "记号的次序不对。", remedy: quoteIt },
  BAD_SCALAR_START: { what: "值不能以这个符号开头。", remedy: quoteIt },
  BLOCK_AS_IMPLICIT_KEY: { what: "一行里有两个“: ”，分不清哪里是值。", remedy: quoteIt },
  BLOCK_IN_FLOW: {
    what: "方括号或花括号里不能再分行写小项。",
    remedy: "都写在括号里，用半角逗号隔开；或者都不用括号，每项一行。",
  },
  DUPLICATE_KEY: { what: "同一项写了两次。", remedy: "留下对的一项。" },
  IMPOSSIBLE: { what: "这里读不懂。", remedy: "对照 docs/content.md 的例子改写这一行。" },
  KEY_OVER_1024_CHARS: { what: "项目名称太长，多半是冒号的位置不对。", remedy: quoteIt },
  MISSING_CHAR: {
    what: "少了一个符号：引号、括号没有成对，或者冒号后面没有空格。",
    remedy: "补上配对的引号或括号，冒号后面空一格。",
  },
  MULTILINE_IMPLICIT_KEY: {
    what: "这一行没有“: ”，和下一行连在一起读不懂。",
    remedy: "名称后面用半角冒号加空格；长句写在同一行。",
  },
  MULTIPLE_ANCHORS: { what: "这里有多余的“&”记号。", remedy: quoteIt },
  MULTIPLE_DOCS: { what: "文件头里不能再有一行“---”。", remedy: "删掉多余的 ---。" },
  MULTIPLE_TAGS: { what: "这里有多余的“!”记号。", remedy: quoteIt },
  NON_STRING_KEY: { what: "项目名称要是文字。", remedy: "名称写在冒号前面，不要用括号。" },
  TAB_AS_INDENT: { what: "缩进用了制表符（Tab）。", remedy: "改成空格，每层两个。" },
  TAG_RESOLVE_FAILED: { what: "值以“!”开头，被当成了标签。", remedy: quoteIt },
  UNEXPECTED_TOKEN: { what: "这里多了符号或文字，例如引号、括号后面又接了字。", remedy: quoteIt },
  RESOURCE_EXHAUSTION: { what: "这里的内容太复杂，没有读。", remedy: "检查括号和缩进是否多写了。" },
  BAD_COLLECTION_TYPE: { what: "记号和内容不一致。", remedy: quoteIt },
};

/** The Chinese words for one of the library's codes. */
export function wordsOf(code: ErrorCode): YamlWords {
  return words[code];
}
