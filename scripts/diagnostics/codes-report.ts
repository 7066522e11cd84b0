/** The codes of annual reports: quoted figures, sentences against the table, the text itself. */
import { entry } from "./code-entry.ts";

const form = "国办公开办函〔2021〕30号";

export const reportCodes = {
  "unknown-quote": entry<{ name: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ name }) => `没有叫“${name}”的指标，不能引用。`,
    hint: ({ nearest }) =>
      nearest === undefined ? "可以引用的名称见 standards/indicators.yaml。" : `是不是 {{ ${nearest} }}？`,
    cite: "docs/content.md",
    explain:
      "年报里用 {{ 收到申请 }} 引用当年的数字，括号里只能写指标的名称，不能写算式和代码。名称是固定的一份名单，见 content/standards/indicators.yaml。",
  }),
  "quoted-blank": entry<{ name: string; year: number }>({
    severity: "error",
    message: ({ name, year }) => `${year} 年的“${name}”是空白，没有数字可以引用。`,
    hint: () => "补上台账或申报数；确实没有的，改写这一句，不要引用。",
    cite: "docs/content.md",
    explain: "空白不是 0：没有统计过的数字不能印成 0，也不能印成空。补上数字，或者不引用。",
  }),
  "narrative-differs": entry<{ said: string; name: string; figure: string; explanation: string }>({
    severity: "error",
    baseline: "open",
    message: ({ said, name, figure, explanation }) =>
      `正文写${said}，统计表的“${name}”是${figure}${explanation === "" ? "" : `（${explanation}）`}。`,
    hint: () => "改正写错的一方，或者引用统计表的数字；照录旧年报的，在文件头“豁免”里写明理由。",
    cite: form,
    explain:
      "正文和统计表说的是同一件事，数字却不同。名称没有别的解释、数字又是准确数的，作为错误；有别的读法的只作警告（narrative-doubtful）。每个指标认可的读法写在 content/standards/indicators.yaml，例如收到申请可以含上年结转。豁免的“对象”写句子里的词或者那个数字。",
  }),
  "narrative-doubtful": entry<{ said: string; name: string; figure: string; explanation: string }>({
    severity: "warning",
    message: ({ said, name, figure, explanation }) =>
      `请核对：正文写${said}，统计表的“${name}”是${figure}${explanation === "" ? "" : `（${explanation}）`}。`,
    hint: () => "数字错了就改正；说的是另一回事，就把名称写清楚，或者在“豁免”里写明理由。",
    cite: form,
    explain:
      "正文的数字像是统计表里的这一项，但不相同。句子也可能说的是别的事，或者是约数，所以只作警告。豁免的“对象”写句子里的词或者那个数字。",
  }),
  "narrative-reading": entry<{ said: string; name: string; figure: string; explanation: string }>({
    severity: "note",
    message: ({ said, name, figure, explanation }) =>
      `正文写${said}，统计表的“${name}”是${figure}，${explanation}。`,
    hint: () => "最好在正文里说明口径，例如“不含尚未审结的”。",
    explain: "两个数字口径不同，都说得通。读者不知道口径，会以为有一个错了，所以提示一下。",
  }),
  "narrative-parts": entry<{ whole: string; parts: string; sum: string }>({
    severity: "warning",
    message: ({ whole, parts, sum }) => `总数${whole}，列出的各项（${parts}）相加是${sum}。`,
    hint: () => "核对总数和各项；有重复计算的，在正文里说明，或者在“豁免”里写明理由。",
    cite: form,
    explain:
      "“其中”后面的各项相加不能大于总数；各项已经列全的，相加应当等于总数。带“余”的数是下限。哪些数字属于这个总数是从句子里读出来的，所以只作警告。",
  }),
  "narrative-share": entry<{ said: string; part: string; share: string; of: string }>({
    severity: "warning",
    message: ({ said, part, share, of }) => `${part}占“${of}”的${share}，正文写${said}。`,
    hint: () => "重新计算百分比；以别的数为总数的，在正文里写明。",
    cite: form,
    explain: "百分比按“办结申请”等总数计算，以印出的小数位数为准，四舍五入和截尾都算对。",
  }),
  "repeated-section-number": entry<{ number: string; line: number }>({
    severity: "warning",
    message: ({ number, line }) => `序号“${number}”与第 ${line} 行的标题重复。`,
    hint: () => "把后面的标题依次改号。",
    cite: "GB/T 9704-2012",
    explain: "同一层次里的序号不能重复，重复了引用就不知道指哪一节。",
  }),
  "section-number-gap": entry<{ number: string; expected: string }>({
    severity: "warning",
    message: ({ number, expected }) => `序号“${number}”前面缺少“${expected}”。`,
    hint: () => "补上缺少的一节，或者依次改号。",
    cite: "GB/T 9704-2012",
    explain: "同一层次里的序号应当从一开始，一个接一个。跳号说明漏了一节，或者编错了号。",
  }),
  "heading-year": entry<{ heading: string; year: number; expected: number }>({
    severity: "warning",
    message: ({ heading, year }) => `标题“${heading}”写的是 ${year} 年，与内容不符。`,
    hint: ({ expected }) => `应当是 ${expected} 年。`,
    explain:
      "年报标题里的年份应当是报告的年度；说下一步打算的标题，应当是下一年度。从往年年报改写时容易漏改。",
  }),
  "missing-part": entry<{ part: string }>({
    severity: "warning",
    message: ({ part }) => `年报缺少“${part}”这一部分。`,
    hint: ({ part }) => `补上这一部分；确实没有的，在文件头“缺少部分”里写明：{部分: ${part}, 说明: …}。`,
    explain:
      "年度报告应当包括哪些部分，由条例和年度报告格式规定（条例第五十条）。没有这一部分，读者不知道是没有发生还是没有写。",
  }),
  "late-report": entry<{ published: string; due: string }>({
    severity: "warning",
    message: ({ published, due }) => `年报应当在 ${due} 前公布，公布日期是 ${published}。`,
    hint: () => "已经迟了的不能改日期，在“豁免”里写明原因。",
    cite: "条例第四十九条",
    explain:
      "县级以上人民政府部门每年1月31日前、县级以上地方人民政府每年3月31日前公布上一年度的年报（条例2019第四十九条）；2018年度及以前都是3月31日前。",
  }),
  "repeats-last-year": entry<{ percent: number; passages: string }>({
    severity: "warning",
    message: ({ percent, passages }) => `年报文字有 ${percent}% 与上年年报相同。最长的几处：${passages}。`,
    hint: () => "按当年的实际情况重写；确有必要相同的，在“豁免”里写明理由。",
    explain:
      "内容雷同、敷衍塞责的年报会被追究责任。比较时不看数字，只看文字；从百分之几十起提醒，见 content/standards/rules/report-text.yaml。",
  }),
  "aspect-unmentioned": entry<{ part: string; aspect: string }>({
    severity: "warning",
    message: ({ part, aspect }) => `“${part}”没有写到${aspect}。`,
    hint: ({ aspect }) => `补写${aspect}的情况；没有发生的，写明没有。`,
    cite: form,
    explain:
      "年度报告格式规定了总体情况应当写到的几个方面；各级人民政府的年报还要写工作考核、社会评议和责任追究结果。",
  }),
  "statement-missing": entry<{ part: string; name: string }>({
    severity: "warning",
    message: ({ part, name }) => `“${part}”没有写明${name}。`,
    hint: ({ name }) => `写明本年度收取${name}的件数和金额；没有收取的，写明没有收取。`,
    explain: "收没有收信息处理费、收了多少，要在年报里写明（国办函〔2020〕109号）。",
  }),
} as const;
