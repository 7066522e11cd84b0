/** The codes of figures: forms, equations, ledgers, declared figures. */
import { entry } from "./code-entry.ts";

export const statisticsCodes = {
  "unknown-indicator": entry<{ id: string; form: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ id, form }) => `${form} 里没有指标 ${id}。`,
    hint: ({ nearest }) =>
      nearest === undefined ? "指标的代号见 standards/forms/。" : `是不是 ${nearest}？`,
    explain: "申报数的“指标”要写统计表里的行号，代号见 content/standards/forms/ 里当年的表。",
  }),
  "duplicate-figure": entry<{ name: string; line: number }>({
    severity: "error",
    message: ({ name, line }) => `“${name}”与第 ${line} 行的重复。`,
    hint: () => "同一个指标或名称只能申报一次。",
    explain: "两个数说同一件事，不知道以哪个为准。",
  }),
  "figure-without-source": entry<{ name: string }>({
    severity: "error",
    message: ({ name }) => `“${name}”没有写来源。`,
    hint: () => "加上来源：{文件: …, 位置: …, 原文: …}。",
    explain: "不能由记录算出来的数字，必须写明从哪里来，别人才能核对。",
  }),
  "figure-value-or-blank": entry<{ name: string }>({
    severity: "error",
    message: ({ name }) => `“${name}”要么写数值，要么写空缺或者不适用的理由，只能写一样。`,
    hint: () => "有数就写“数值”；没有数写“空缺: 理由”；这一项与本机关无关写“不适用: 理由”。",
    explain: "0、空白、不适用、约数是四件不同的事。没有数字时写明为什么空着，不能填 0。",
  }),
  "override-without-reason": entry<{ name: string }>({
    severity: "error",
    message: ({ name }) => `“${name}”本来由记录算出，这里又申报了一个数，却没有理由。`,
    hint: () => "删掉这一项，或者加上“理由: …”。",
    explain: "能由记录算出的指标不应当手工填写。确需更正的，写明理由，网页上会标明是人工更正。",
  }),
  "unknown-figure": entry<{ name: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ name }) => `构成里的“${name}”没有申报数。`,
    hint: ({ nearest }) => (nearest === undefined ? "先在“数据”里写上这一项。" : `是不是“${nearest}”？`),
    explain: "“构成”说明一个总数由哪几项相加而成，总数和分项都要先在“数据”里写明。",
  }),
  "parts-exceed-whole": entry<{ name: string; parts: string; whole: string }>({
    severity: "error",
    message: ({ name, parts, whole }) => `“${name}”的分项相加是 ${parts}，大于总数 ${whole}。`,
    hint: () => "核对分项；确有重复计算的，在“豁免”里写明理由。",
    explain:
      "分项之和不能大于总数。带“余”的数是下限，实际差得更多。常见原因是把规范性文件等另外一种性质又当作一类相加。数字改不了的（例如照录往年年报），写明理由豁免。",
  }),
  "parts-differ-from-whole": entry<{ name: string; parts: string; whole: string }>({
    severity: "error",
    message: ({ name, parts, whole }) => `“${name}”的分项相加是 ${parts}，不等于总数 ${whole}。`,
    hint: () => "核对分项和总数；确有原因的，在“豁免”里写明理由。",
    explain: "分项都是准确数时，相加应当等于总数。",
  }),
  "equation-fails": entry<{ equation: string; left: string; right: string }>({
    severity: "error",
    baseline: "open",
    message: ({ equation, left, right }) => `统计表不平：${equation}（左边 ${left}，右边 ${right}）。`,
    hint: () => "查看相关各行的来源，改正台账或申报数。",
    explain: "统计表各行之间有固定的勾稽关系，例如收到申请数等于各渠道之和。不平就说明有一个数错了。",
  }),
  "equation-doubtful": entry<{ equation: string; left: string; right: string; unverified: boolean }>({
    severity: "warning",
    message: ({ equation, left, right }) => `请核对：${equation}（左边 ${left}，右边 ${right}）。`,
    hint: ({ unverified }) =>
      `${unverified ? "这一关系凭记忆收录，未经核实，可能是关系本身有误。" : ""}确有原因的，在申报数文件的“豁免”里写明理由。`,
    explain:
      "这种关系一般成立，个别情况可以例外（例如一件申请分几种情形答复）。例外时请写明理由。统计表定义里凭记忆收录的关系（confidence: memory）没有见到原文，无论哪一种，不成立时都只提示核对，不妨碍发布。",
  }),
  "roll-up-differs": entry<{ name: string; units: string; told: number; whole: string }>({
    severity: "error",
    message: ({ name, units, told, whole }) =>
      `“${name}”全县申报 ${whole}，与县本级和 ${told} 个单位报送的合计 ${units} 对不上。`,
    hint: () => "核对各单位报送的数和全县数；数字已经公布、改不了的，在“豁免”里写明理由。",
    explain:
      "写明“范围: 全县”的申报数已经包含各报送单位：县本级和各单位都报齐了，应当等于各部分之和；还有单位没报的，不能小于已报的合计。",
  }),
  "bad-form": entry<{ what: string }>({
    severity: "error",
    message: ({ what }) => `统计表的定义有误：${what}`,
    explain: "统计表的行、列和勾稽关系写在 content/standards/forms/ 里。定义有误，算出来的数就不可靠。",
  }),
  "no-form-for-year": entry<{ year: number }>({
    severity: "note",
    message: ({ year }) => `还没有适用于 ${year} 年度的统计表，只列出能由记录算出的数字。`,
    explain:
      "国家规定的统计表分年份适用：2014—2018年度、2019—2020年度、2021年度起各一种。没有收录的年份只列出能由记录算出的数字。",
  }),
  "unknown-year": entry<{ year: string; known: string }>({
    severity: "error",
    message: ({ year, known }) => `没有 ${year} 年的记录。${known === "" ? "" : `有记录的年份：${known}。`}`,
    explain: "要统计的年份既没有通知公告，也没有台账和申报数。",
  }),
} as const;
