/** Every error code of the YAML library, raised from the front matter of a notice: one complaint, in Chinese, where its cause stands. */
import { describe, expect, test } from "vitest";
import { type ErrorCode, parseDocument } from "yaml";
import { parseArticle } from "../../scripts/source/front-matter.ts";
import { wordsOf } from "../../scripts/source/yaml-words.ts";

const long = "防汛抗旱".repeat(300);

/** A front matter, the place that is to be named, and the code of ours if it is not `yaml-syntax`. */
interface Case {
  readonly text: string;
  readonly at: string;
  readonly ours?: string;
}

/** A code that no document can raise here, and why. */
type Raised = Case | { readonly never: string };

const cases: Readonly<Record<ErrorCode, Raised>> = {
  ALIAS_PROPS: { text: "标题: &a 关于防汛的通知\n来源: &b *a", at: "3:8" },
  BAD_ALIAS: { text: "索引号: 005429713/2024-00012\n标题: *", at: "3:5" },
  BAD_DIRECTIVE: { text: "%YAML 1.2 甲\n标题: 通知", at: "2:1", ours: "yaml-feature" },
  BAD_DQ_ESCAPE: { text: '主题分类: "综合政务\\应急管理"', at: "2:12" },
  BAD_INDENT: { text: "附件:\n  - 名称: 职责表\n 文件: 2024/zhize.csv", at: "4:1" },
  BAD_PROP_ORDER: { text: "关键词: [&a ? 防汛]", at: "2:10" },
  BAD_SCALAR_START: { text: "标题: @防汛办", at: "2:5" },
  BLOCK_AS_IMPLICIT_KEY: { text: "标题: 关于防汛: 通知", at: "2:9" },
  BLOCK_IN_FLOW: { text: "附件: [\n  - 职责表\n  ]", at: "3:3" },
  DUPLICATE_KEY: {
    never:
      "the option that raises it is off: a key twice is named by duplicate-key, with the line of the first",
  },
  IMPOSSIBLE: { never: "guards of the library behind its own lexer, which makes no such tokens" },
  KEY_OVER_1024_CHARS: { text: `${long}: 通知`, at: "2:1" },
  MISSING_CHAR: { text: '标题: "关于防汛的通知\n发布机构: 县政府办', at: "2:5" },
  MULTILINE_IMPLICIT_KEY: { text: "标题: 关于防汛的通知\n发布机构 县政府办\n文号: 无", at: "3:1" },
  MULTIPLE_ANCHORS: { text: "标题: &a &b 通知", at: "2:8" },
  MULTIPLE_DOCS: { text: "标题: 通知\n...\n文号: 无", at: "4:1" },
  MULTIPLE_TAGS: { text: "标题: !a !b 通知", at: "2:8" },
  NON_STRING_KEY: { text: "? [防汛]\n: 通知", at: "2:3" },
  RESOURCE_EXHAUSTION: {
    never: "raised where the stack ends; nested-too-deep refuses such a document before it is parsed",
  },
  TAB_AS_INDENT: { text: "附件:\n  - 名称: 职责表\n\t文件: 2024/zhize.csv", at: "4:1", ours: "yaml-tab" },
  TAG_RESOLVE_FAILED: { text: "标题: !! 通知", at: "2:5" },
  UNEXPECTED_TOKEN: { text: '标题: "关于防汛"的通知', at: "2:11" },
  BAD_COLLECTION_TYPE: { never: "only a warning of the library; the tag itself is refused by yaml-feature" },
};

const options = {
  schema: "failsafe",
  version: "1.2",
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

function complaintsOf(matter: string): readonly string[] {
  const { diagnostics } = parseArticle({ path: "tongzhi.md", text: `---\n${matter}\n---\n正文。\n` });
  return diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe.each(Object.entries(cases) as readonly [ErrorCode, Raised][])("%s", (code, raised) => {
  test("has a sentence and a remedy in plain Chinese", () => {
    expect(wordsOf(code).what).toMatch(/^[^a-zA-Z]*\p{Script=Han}.*。$/u);
    expect(wordsOf(code).remedy).toMatch(/\p{Script=Han}.*。$/u);
  });

  if ("never" in raised) return;
  test("is named once, where its cause stands", () => {
    expect(complaintsOf(raised.text)).toEqual([`${raised.ours ?? "yaml-syntax"} ${raised.at}`]);
  });

  // Two are raised by this house in the library's words or place: a key that is no text, a line of tabs.
  if (code === "NON_STRING_KEY" || code === "TAB_AS_INDENT") return;
  test("is what the library says of this text", () => {
    expect(parseDocument(`${raised.text}\n`, options).errors.map((error) => error.code)).toContain(code);
  });
});

describe("what the library tells at the end of a file, or in a line below, is told where it began", () => {
  test.each([
    [
      "a quotation mark that opens and never closes",
      '标题: "关于防汛的通知\n发布机构: 县政府办',
      "yaml-syntax 2:5",
    ],
    [
      "one that is closed by the next",
      '标题: "关于防汛的通知\n来源: "县政府办"\n文号: 无',
      "yaml-syntax 2:5",
    ],
    ["a single one", "标题: '关于防汛的通知\n发布机构: 县政府办", "yaml-syntax 2:5"],
    ["a bracket that never closes", "关键词: [防汛, 值班\n发布机构: 县政府办", "yaml-syntax 2:6"],
    [
      "a brace that never closes",
      "附件:\n  - {名称: 职责表, 文件: a.csv\n发布机构: 县政府办",
      "yaml-syntax 3:5",
    ],
    ["a bracket on the last line", "标题: 通知\n关键词: [防汛, 值班", "yaml-syntax 3:6"],
    ["two items without a comma", '关键词: ["防汛" "值班"]', "yaml-syntax 2:12"],
    ["a value that begins with an exclamation mark", "标题: !重要通知 防汛", "yaml-syntax 2:5"],
  ])("%s", (_, text, place) => {
    expect(complaintsOf(text)).toEqual([place]);
  });
});
