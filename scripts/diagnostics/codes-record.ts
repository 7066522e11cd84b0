/** The codes of single facts: keys, values, dates, numbers of one record. */
import { mendDate } from "../text/date-slip.ts";
import { entry } from "./code-entry.ts";

const guide = "docs/content.md";

export const recordCodes = {
  "unknown-key": entry<{ key: string; nearest: string | undefined; meant?: string | undefined }>({
    severity: "error",
    message: ({ key }) => `没有“${key}”这一项。`,
    hint: ({ nearest }) => (nearest === undefined ? "删掉它，或者查看可用的项目。" : `是不是“${nearest}”？`),
    edit: ({ key, meant }) => (meant === undefined ? undefined : { old: key, text: meant }),
    cite: guide,
    explain:
      "项目名称写错一个字，内容就会丢失，所以不认识的项目一律报错。可用的项目见 docs/content.md，中文名和英文名都可以，但一个文件里同一项只能用一种。",
  }),
  "both-spellings": entry<{ first: string; second: string }>({
    severity: "error",
    message: ({ first, second }) => `“${first}”和“${second}”是同一项，写了两遍。`,
    hint: ({ second }) => `删掉“${second}”这一项。`,
    cite: guide,
    explain: "每一项可以写中文名或英文名，但一个文件里只能写一次。",
  }),
  "missing-key": entry<{ key: string; why: string }>({
    severity: "error",
    message: ({ key, why }) => `缺少“${key}”${why === "" ? "" : `：${why}`}。`,
    hint: ({ key }) => `加上一行：${key}: …`,
    explain:
      "这一项是必填的。目录应当包括信息的索引、名称、内容概述、生成日期（条例第十二条）；其他必填项见 docs/content.md 的表。",
  }),
  "empty-value": entry<{ key: string }>({
    severity: "error",
    message: ({ key }) => `“${key}”是空的。`,
    hint: () => "写上内容；确实没有，就把这一行删掉。",
    explain: "写了名称却没有值，不知道是忘了填还是本来没有。没有就删掉这一行；必填项要写上内容。",
  }),
  "wrong-shape": entry<{ key: string; expected: string }>({
    severity: "error",
    message: ({ key, expected }) => `“${key}”应当是${expected}。`,
    cite: guide,
    explain:
      "这一项的写法不对：有的项是一个值，有的是列表（[甲, 乙]），有的下面还有小项。写法见 docs/content.md。",
  }),
  "bad-date": entry<{ key: string; value: string }>({
    severity: "error",
    message: ({ key, value }) => `“${key}”的“${value}”不是一个真实的日期。`,
    hint: () => "写成 2024-05-24 或 2024年5月24日。",
    edit: ({ value }) => {
      const text = mendDate(value);
      return text === undefined ? undefined : { old: value, text };
    },
    explain:
      "日期写成 2024-05-24 或 2024年5月24日，必须真有这一天（没有 2 月 30 日）。发布日期后面可以加时间：2024-05-24 09:30。",
  }),
  "date-order": entry<{ earlier: string; earlierDate: string; later: string; laterDate: string }>({
    severity: "error",
    baseline: "open",
    message: ({ earlier, earlierDate, later, laterDate }) =>
      `“${later}”（${laterDate}）早于“${earlier}”（${earlierDate}）。`,
    hint: () => "核对两个日期，改正写错的一个。",
    explain: "先有文件，后有发布；先成文，后废止；先收到申请，后答复、办结。日期颠倒说明其中一个写错了。",
  }),
  "bad-index-number": entry<{ value: string; pattern: string }>({
    severity: "error",
    message: ({ value }) => `索引号“${value}”的格式不对。`,
    hint: ({ pattern }) => `一般写成“机构代码/年份-五位流水号”；本县的规则是 ${pattern}。`,
    cite: "条例第十二条",
    explain:
      "索引号是一条信息永久的名字，网址由它得来，格式在 site.config.ts 的 indexNumber 里规定，一般是“机构代码/年份-五位流水号”。",
  }),
  "bad-document-number": entry<{ value: string }>({
    severity: "error",
    message: ({ value }) => `文号“${value}”的格式不对。`,
    hint: () => "写成“机关代字〔年份〕序号号”，例如 国办发〔2014〕32号；没有文号就不写这一项。",
    cite: "党政机关公文处理工作条例",
    explain: "文号由机关代字、年份、序号组成，年份用六角括号〔〕。没有文号的信息不写这一项，不要写“无”。",
  }),
  "document-number-brackets": entry<{ value: string; official: string }>({
    severity: "warning",
    message: ({ value }) => `文号“${value}”用的不是六角括号〔〕。`,
    hint: ({ official }) => `写成 ${official}。网页上已按规范写法显示。`,
    edit: ({ value, official }) => ({ old: value, text: official }),
    cite: "党政机关公文格式（GB/T 9704）",
    explain:
      "文号的年份用六角括号〔〕，序号不编虚位。方括号、圆括号等写法也能读懂，网页上统一显示为〔〕，但请改正原文件。",
  }),
  "unknown-value": entry<{
    key: string;
    value: string;
    nearest: string | undefined;
    known: string;
    meant?: string | undefined;
  }>({
    severity: "error",
    message: ({ key, value }) => `“${key}”不能是“${value}”。`,
    hint: ({ nearest, known }) =>
      nearest === undefined ? `可以写：${known}。` : `是不是“${nearest}”？可以写：${known}。`,
    edit: ({ value, meant }) => (meant === undefined ? undefined : { old: value, text: meant }),
    explain:
      "这一项只能从规定的词里选，分类才能对得上、数字才能算得准。可选的词在 content/standards/schemes/ 里。",
  }),
  "bad-number": entry<{ key: string; value: string; expected: string }>({
    severity: "error",
    message: ({ key, value, expected }) => `“${key}”的“${value}”应当是${expected}。`,
    // Sums of money and counts of a ledger are exact.
    hint: ({ expected }) =>
      /金额|整数(?!（单位)/.test(expected)
        ? "写阿拉伯数字，不写约数和负数。"
        : "写阿拉伯数字；约数写成 800余、60余万。",
    explain:
      "数字用阿拉伯数字书写。约数在后面加“余”，例如 800余、60余万，系统会把它当作下限，不会当成准确数。",
  }),
  "priority-area-outside-class": entry<{ area: string; class: string }>({
    severity: "error",
    message: ({ area, class: given }) => `类别是“${given}”，却写了重点领域“${area}”。`,
    hint: () => "把类别改成“重点领域”，或者删掉“重点领域”这一项。",
    explain:
      "政务工作、重点领域、公共服务三类互不重叠，一条信息只算一类；只有类别是“重点领域”时才写属于哪个重点领域，否则同一条会算两次。",
  }),
  "element-out-of-place": entry<{ key: string; condition: string }>({
    severity: "error",
    message: ({ key, condition }) => `${condition}，不应当写“${key}”。`,
    hint: ({ key }) => `删掉“${key}”，或者改正前面的一项。`,
    explain:
      "有的项只在特定情况下才写：废止日期、废止依据只写在已废止或失效的文件里，不予公开依据只写在不予公开的信息里。",
  }),
  "summary-too-long": entry<{ length: number; limit: number }>({
    severity: "warning",
    message: ({ length, limit }) => `内容概述有 ${length} 个字，超过了 ${limit} 个字。`,
    hint: () => "用一两句话说清讲什么事、给谁办、何时起。",
    explain: "内容概述是目录的法定要素，供人快速判断是不是要找的信息，一般不超过 100 个字。",
  }),
  "summary-repeats-title": entry({
    severity: "warning",
    message: () => "内容概述只是重复了标题。",
    hint: () => "写一句标题里没有的话：主要内容、适用对象或起止时间。",
    explain: "内容概述要让人不打开全文也知道讲什么，重复标题没有用处。",
  }),
  "empty-body": entry({
    severity: "error",
    message: () => "没有正文。",
    hint: () => "在文件头后面写正文；只有附件的，正文写一句说明。",
    explain: "网页上不能只有标题。内容全在附件里的，也要在正文写明附件是什么、怎么用。",
  }),
  "missing-section": entry<{ section: string }>({
    severity: "warning",
    message: ({ section }) => `没有“${section}”这一部分。`,
    hint: ({ section }) => `加一个标题：## ${section}`,
    cite: "条例第十二条",
    explain:
      "政府信息公开指南应当包括政府信息的分类、编排体系、获取方式和公开工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式等内容（条例第十二条）。",
  }),
  "bad-file-name": entry<{ expected: string }>({
    severity: "error",
    message: ({ expected }) => `文件名应当是${expected}。`,
    explain:
      "台账、年报、数据文件以年份命名，例如 requests/2024.csv、reports/2024.md、figures/2024.yaml；通知公告放在 notices/年份/ 文件夹里。",
  }),
  "year-mismatch": entry<{ inside: number; outside: number }>({
    severity: "error",
    message: ({ inside, outside }) => `里面写的年度是 ${inside}，文件名是 ${outside}。`,
    hint: () => "改成一致的年份。",
    explain: "文件里的“年度”要和文件名的年份一致，否则数字会算到别的年份。",
  }),
  "bad-standard": entry<{ what: string }>({
    severity: "error",
    message: ({ what }) => `标准文件有误：${what}`,
    explain:
      "content/standards/ 里是国家规定的要素、分类、统计表和期限。文件写错，检查和统计就不可靠，所以必须先改好。",
  }),
  "bad-config": entry<{ what: string }>({
    severity: "error",
    message: ({ what }) => `site.config.ts 有误：${what}`,
    hint: () => "对照 docs/content.md 的 site.config.ts 一节修改。",
    cite: guide,
    explain:
      "site.config.ts 写明本县与别的县不同之处：县名、网站名称、网址、标识码等。必填项缺了或写错，整个网站就没有名字和地址。",
  }),
} as const;
