/** The codes of the privacy gate: what a text, a file name or an attachment tells of persons, and what office files carry unseen. */
import { entry } from "./code-entry.ts";
import type { Edit } from "./edit.ts";

const cite = "条例第十五条";
const guide = "docs/privacy.md";

/** What was found: its kind, its masked form, where in an attachment, and how it may be written. */
export interface PersonalFacts {
  /** 身份证号, 手机号 … */
  readonly what: string;
  readonly masked: string;
  /** 名单!C12（隐藏工作表）; empty for a text, whose line and column say it. */
  readonly where: string;
  /** The masked form as it may stand at the place. */
  readonly write: string;
  readonly edit?: Edit | undefined;
  /** The attachment, where the words stand in a part that is not shown: nothing is to be written there. */
  readonly unseenIn?: string | undefined;
  /** It does not go out now. */
  readonly held?: boolean;
}

const tell = ({ what, masked, where, held }: PersonalFacts): string =>
  `${where === "" ? "这里像是" : `${where}里像是有`}${what}（${masked}）。${held ? "这条信息现在不对外公开，公开前必须处理。" : ""}`;

const waive = (rule: string, { masked }: PersonalFacts): string =>
  `确需公开的，在公开它的文件头里写豁免：规则 ${rule}，对象 ${masked}，并写理由、责任人、日期`;

/** Hidden parts are emptied, not rewritten. */
const mend = ({ write, unseenIn }: PersonalFacts): string =>
  unseenIn === undefined
    ? `写成 ${write}，或者删掉`
    : `读者能翻出这部分内容，删掉它，或者运行 npm run strip -- "${unseenIn}" --hidden 清掉`;

export const privacyCodes = {
  "personal-number": entry<PersonalFacts>({
    severity: "error",
    message: tell,
    hint: (facts) => `${mend(facts)}。${waive("personal-number", facts)}。`,
    edit: ({ edit }) => edit,
    cite,
    explain:
      "对外公开的正文、文件头、文件名和附件里不能有完整的身份证号、护照号、手机号、银行卡号，全角数字、用空格、短横线或者表格隔开的也算；附件的隐藏工作表、隐藏行列、批注、修订、页眉和文档属性里的也算。请改成遮盖后的写法。统一社会信用代码、办公电话、单位对公账户不受影响。依法必须公开的（如惩戒公示），在文件头写豁免，对象写遮盖后的写法或者所在位置，一条豁免只放行一处。不对外公开的信息里的只作提醒。",
  }),
  "personal-email": entry<PersonalFacts>({
    severity: "warning",
    baseline: "shut",
    message: tell,
    hint: (facts) => `改用单位邮箱（gov.cn），或者写成 ${facts.write}。${waive("personal-email", facts)}。`,
    cite,
    explain:
      "QQ、网易、新浪等邮箱一般是个人的。单位对外办公用这种邮箱的，在文件头写豁免并说明；是个人的，遮盖或删掉。",
  }),
  "personal-address": entry<PersonalFacts>({
    severity: "warning",
    baseline: "shut",
    message: tell,
    hint: (facts) => `只写到村（社区），或者写成 ${facts.write}。${waive("personal-address", facts)}。`,
    cite,
    explain:
      "写到门牌、单元、房间的住址能找到具体的人，公开时一般只写到村或社区。办公场所的地址不受影响；认错的，在文件头写豁免。",
  }),
  "personal-list": entry<PersonalFacts>({
    severity: "error",
    message: (facts) => `${tell(facts)}这里有一份带住址的人员名单。`,
    hint: (facts) => `住址只写到村（社区），或者去掉这一栏。${waive("personal-list", facts)}。`,
    edit: ({ edit }) => edit,
    cite,
    explain:
      "姓名和写到门牌的住址成批放在一起，就是一份能按图索骥的名单，影响最大，必须处理。公示名单只写姓名和村（社区）；身份证号、银行账号、手机号一律不写或者遮盖。",
  }),
  "attachment-hidden": entry<{ what: string; where: string; file: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ what, where }) => `附件里有${what}：${where}。读者能看到这些内容。`,
    hint: ({ file }) => `打开附件取消隐藏，核对后删掉；或者运行 npm run strip -- "${file}" --hidden。`,
    cite: guide,
    explain:
      "隐藏的工作表、行、列、文字和幻灯片只是不显示，下载附件的人一点就能看到，已有多地因此泄露。不该公开的请删掉，不要隐藏；可以公开的请取消隐藏，或者在文件头写豁免，对象写所在位置。",
  }),
  "attachment-trace": entry<{ what: string; file: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ what }) => `附件里留有${what}。`,
    hint: ({ file }) => `运行 npm run strip -- "${file}" 清掉，核对后用它替换原附件。`,
    cite: guide,
    explain:
      "批注、修订记录、删去后残留的文字会把内部意见和没有公开的内容一起发出去。发布前应当接受修订、删掉批注；npm run strip 可以一次清掉。",
  }),
  "attachment-author": entry<{ names: string; file: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ names }) => `附件里记着${names}。`,
    hint: ({ file }) => `运行 npm run strip -- "${file}" 清掉，核对后用它替换原附件。`,
    cite: guide,
    explain:
      "Word、Excel 和 PDF 会自动记下作者、最后修改人、单位等，读者在“属性”里就能看到。这些一般不属于要公开的内容，用 npm run strip 清掉（PDF 请由原文件清掉后重新生成）。常见的程序默认名（Administrator、微软用户等）不提示。",
  }),
  "attachment-unread": entry<{ why: string }>({
    severity: "note",
    baseline: "shut",
    message: ({ why }) => `这个附件里的文字没有读全，没法检查个人信息：${why}。`,
    hint: () => "请人工核对后再发布。",
    cite: guide,
    explain:
      "扫描件、加了密码的文件、损坏的文件和太大的文件读不出文字，检查不到里面的个人信息，只能由人核对。老格式（doc、xls、wps、et、ppt）只能尽力而为地找，最好另存为 docx、xlsx。图片不看。",
  }),
  "strip-refused": entry<{ why: string }>({
    severity: "error",
    message: ({ why }) => `没有清理这个文件：${why}。`,
    hint: () => "用 npm run strip -- --help 查看用法。",
    cite: guide,
    explain:
      "strip 只清理 docx 和 xlsx。加了密码的、损坏的、旧格式的文件不能清理；也不会盖掉已有的文件，除非用 --out 写明原文件的名字。",
  }),
  "waiver-too-wide": entry<{ rule: string; subject: string; count: number }>({
    severity: "error",
    message: ({ rule, subject, count }) => `豁免 ${rule} 的对象“${subject}”对得上 ${count} 处不同的内容。`,
    hint: () => "在对象里加上位置，例如“410*************34 名单!C12”“410*************34 第12行”。",
    cite,
    explain:
      "一条关于个人信息的豁免只放行一处。同一个遮盖写法可能对得上好几个不同的号码，这时对象里要加上位置，用空格隔开。",
  }),
} as const;
