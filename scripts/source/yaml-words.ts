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
    what: "双引号里不能直接写反斜杠“\\”。",
    remedy: "去掉双引号，或者改用单引号；主题分类直接写 综合政务\\政务公开。",
  },
  BAD_INDENT: {
    what: "这一行的缩进和同一层的别的行对不齐。",
    remedy: "同一层的各行左边对齐，下一层多缩进两个空格。",
  },
  BAD_PROP_ORDER: { what: "“&”“!”后面又接了“-”“?”或“:”，读不懂。", remedy: quoteIt },
  BAD_SCALAR_START: { what: "值不能以“@”或“`”开头。", remedy: quoteIt },
  BLOCK_AS_IMPLICIT_KEY: { what: "一行里有两个半角冒号，分不清哪里是值。", remedy: quoteIt },
  BLOCK_IN_FLOW: {
    what: "方括号或花括号里不能再分行写小项。",
    remedy: "都写在括号里，用半角逗号隔开；或者都不用括号，每项一行。",
  },
  DUPLICATE_KEY: { what: "同一项写了两次。", remedy: "留下对的一项。" },
  IMPOSSIBLE: { what: "这里读不懂。", remedy: "对照 docs/content.md 的例子改写这一行。" },
  KEY_OVER_1024_CHARS: {
    what: "冒号前面的文字太长，不像项目名称。",
    remedy: "这是正文的，移到第二个 --- 下面；是值的，前面补上名称和冒号，整个值用半角双引号括起来。",
  },
  MISSING_CHAR: {
    what: "这里少了符号：列表项、名称要另起一行，冒号、短横后面要空一格。",
    remedy: "每项一行；冒号、短横后面空一格。",
  },
  MULTILINE_IMPLICIT_KEY: {
    what: "这一行没有“: ”，和下一行连在一起读不懂。",
    remedy: "名称后面用半角冒号加空格；长句写在同一行。",
  },
  MULTIPLE_ANCHORS: { what: "这里有多余的“&”记号。", remedy: quoteIt },
  MULTIPLE_DOCS: {
    what: "中间有单独一行的“---”或“...”，后面的内容不会读。",
    remedy: "删掉这一行。",
  },
  MULTIPLE_TAGS: { what: "这里有多余的“!”记号。", remedy: quoteIt },
  NON_STRING_KEY: { what: "项目名称要是文字。", remedy: "名称写在冒号前面，不要用括号。" },
  TAB_AS_INDENT: { what: "缩进用了制表符（Tab）。", remedy: "改成空格，每层两个。" },
  TAG_RESOLVE_FAILED: { what: "值以“!”开头，被当成了标签。", remedy: quoteIt },
  UNEXPECTED_TOKEN: { what: "这里多了符号或文字，例如引号、括号后面又接了字。", remedy: quoteIt },
  RESOURCE_EXHAUSTION: { what: "这里的内容太复杂，没有读。", remedy: "检查括号和缩进是否多写了。" },
  BAD_COLLECTION_TYPE: { what: "记号和内容不一致。", remedy: quoteIt },
};

/** What the library tells by one code, and a clerk mends in different ways. */
const causes = {
  "open-quote": {
    what: "这个引号没有配对，后面的几行都被当成了它的内容。",
    remedy: "在这个值的末尾补上同样的半角引号；值里面本来有引号的，改用中文引号“”。",
  },
  "open-bracket": {
    what: "这个括号没有写完。",
    remedy: "在同一行补上配对的 ] 或 }，各项用半角逗号隔开。",
  },
  "missing-comma": {
    what: "括号里两项之间少了逗号，或者冒号后面没有空格。",
    remedy: "各项用半角逗号隔开，例如 [甲, 乙]；冒号后面空一格，例如 {名称: 职责表}。",
  },
  "missing-colon": {
    what: "这一行没有“: ”，不知道是哪一项。",
    remedy: "写成“名称: 值”，半角冒号后面空一格；接着上一行写的，并到上一行去。",
  },
} as const satisfies Readonly<Record<string, YamlWords>>;

/** The Chinese words for a cause, or else for one of the library's codes. */
export function wordsFor(cause: keyof typeof causes | ErrorCode): YamlWords {
  return cause in causes ? causes[cause as keyof typeof causes] : words[cause as ErrorCode];
}

/** The Chinese words for one of the library's codes. */
export function wordsOf(code: ErrorCode): YamlWords {
  return words[code];
}
