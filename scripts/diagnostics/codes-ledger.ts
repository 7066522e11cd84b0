/** The codes of the ledger of requests: its columns, its days, its fees, what must never stand in it. */
import { entry } from "./code-entry.ts";

export const ledgerCodes = {
  "duplicate-request": entry<{ id: string; line: number }>({
    severity: "error",
    message: ({ id, line }) => `编号 ${id} 与第 ${line} 行的重复。`,
    hint: () => "每件申请一行，编号不能相同。",
    explain: "同一件申请登记两次会算成两件。一件申请有补正、延期的，也只占一行。",
  }),
  "request-year": entry<{ date: string; year: number; marked: boolean }>({
    severity: "error",
    message: ({ date, year, marked }) =>
      marked
        ? `“上年结转”写了“是”，与收到日期 ${date} 不符：它不在 ${year} 年以前。`
        : `收到日期 ${date} 与 ${year} 年的台账不符。`,
    hint: () => "当年收到的记在当年；往年收到、今年才办结的，“上年结转”写“是”。",
    explain:
      "台账按收到申请的年份分文件。上一年收到、结转到今年办理的申请，也记在今年的台账里，“上年结转”一栏写“是”。",
  }),
  "missing-column": entry<{ column: string }>({
    severity: "error",
    message: ({ column }) => `表头里没有“${column}”一栏。`,
    hint: () => "在第一行补上这一栏。",
    explain: "申请台账的必备栏目见 docs/content.md。少了一栏，统计表里相应的数字就算不出来。",
  }),
  "reply-denied": entry({
    severity: "error",
    message: () => "写了答复日期，“是否答复”却是“否”。",
    hint: () => "已经答复的写“是”，或者删掉“是否答复”一栏；还没有答复的，日期留空。",
    explain: "有答复日期就是已经答复，统计时要计入。两栏互相矛盾时，不知道以哪个为准。",
  }),
  "reply-without-date": entry({
    severity: "error",
    message: () => "写明已答复，却没有答复日期。",
    hint: () => "补上答复日期。",
    explain: "答复是否按期要由日期来算。已经答复的申请必须有答复日期；由年报汇总的台账可以写“未载明”。",
  }),
  "reply-without-outcome": entry({
    severity: "error",
    message: () => "有答复日期，却没有办理结果。",
    hint: () => "写上办理结果，例如 予以公开。",
    explain: "统计表按办理结果分行。已经答复的申请都要写明结果；由年报汇总的台账可以写“未载明”。",
  }),
  "outcome-without-reply": entry({
    severity: "error",
    message: () => "有办理结果，却没有答复日期。",
    hint: () => "补上答复日期；还没有答复的，结果留空。",
    explain: "有了结果就应当已经答复申请人。没有答复日期的结果会让统计表里的数字对不上。",
  }),
  "unstated-not-allowed": entry<{ key: string }>({
    severity: "error",
    message: ({ key }) => `“${key}”写了“未载明”，但这份台账不是由年报汇总来的。`,
    hint: () => "补上真实的内容；台账确由年报汇总的，在最前面写 # 来源: 年报汇总。",
    explain:
      "“未载明”只用于根据旧年报补做的台账（表头写明 # 来源: 年报汇总）。正常登记的申请，日期和结果都应当有。",
  }),
  "mixed-encoding": entry<{ above: string; here: string }>({
    severity: "error",
    message: ({ above, here }) =>
      `这一行的文字${here === "" ? "既不是 UTF-8，也不是 GBK（GB18030）" : `编码是 ${here}`}${above === "" ? "" : `，上面各行是 ${above}`}，整个文件读不准。`,
    hint: () => "用 Excel 打开，核对乱码的几行，另存为“CSV UTF-8（逗号分隔）”。",
    explain:
      "台账可以用 UTF-8，也可以用 Excel 默认的 GBK（GB18030），但一个文件只能用一种。两份编码不同的文件拼在一起时，猜错编码会把一个字认成另一个字，所以整份不读。请把拼进来的几行改对，另存为 UTF-8。",
  }),
  "personal-column": entry<{ column: string }>({
    severity: "error",
    message: ({ column }) => `表头有“${column}”一栏，会把申请人的个人信息带进台账。`,
    hint: () => "删掉这一栏；申请人只登记“申请人类型”。",
    cite: "条例第十五条",
    explain:
      "台账会用来核对公开的统计数字，里面只记申请人类型，不记姓名、证件号码、电话、住址，也不记申请单位的名称。这些内容留在单位自己的登记簿里，不要放进网站的文件。",
  }),
  "personal-value": entry<{ what: string; masked: string }>({
    severity: "error",
    message: ({ what, masked }) => `这里像是${what}（${masked}）。`,
    hint: () => "删掉它；台账里不记个人信息。不是个人信息的号码，改写成不会认错的写法。",
    cite: "条例第十五条",
    explain:
      "台账里不能有身份证号、护照号、手机号、银行卡号、电子邮箱、家庭住址和人的姓名，备注里也不能有。提交过的文件会留在历史记录里，所以请在提交之前删掉；已经提交的，请联系维护人员清理。统一社会信用代码、办公电话和政府邮箱不受影响。",
  }),
  "bad-request-id": entry<{ id: string }>({
    severity: "error",
    message: ({ id }) => `编号“${id}”里没有数字、有不能用的符号，或者太长。`,
    hint: () =>
      "编号用1到30个字母、数字、汉字，至少有一个数字，可以有 -、／、〔〕，不要空格，例如 2024-001。",
    explain:
      "编号是一件申请在统计表里的名字，别处要照着写。空格、全角数字和别的符号看起来差不多，却对不上，所以不用。",
  }),
  "outcome-of-other-form": entry<{ outcome: string; year: number; known: string }>({
    severity: "error",
    message: ({ outcome, year }) => `${year}年度的统计表里没有“${outcome}”这种办理结果。`,
    hint: ({ known }) => `可以写：${known}。`,
    cite: "国办公开办函〔2021〕30号",
    explain:
      "办理结果的分类随国家统计表变过：2018年度以前一套，2019年度起另一套。用错了年份的说法，这一件在统计表里就没有位置，合计会少一件。",
  }),
  "outcome-without-conclusion": entry<{ outcome: string }>({
    severity: "error",
    message: ({ outcome }) => `办理结果是“${outcome}”，却没有办结日期。`,
    hint: () => "写上不再处理的那一天作为办结日期。",
    explain:
      "申请人逾期不补正、逾期不缴费的，可以不答复就办结，但统计按办结日期算在哪一年，所以必须有办结日期。",
  }),
  "conclusion-without-outcome": entry({
    severity: "error",
    message: () => "有办结日期，却没有办理结果。",
    hint: () => "写上办理结果；还没有办结的，日期留空。",
    explain: "统计表把办结的申请按结果分行。有办结日期而没有结果的，合计和各行就对不上。",
  }),
  "step-without-first": entry<{ first: string; second: string }>({
    severity: "error",
    message: ({ first, second }) => `有“${second}”，却没有“${first}”。`,
    hint: ({ first }) => `补上“${first}”。`,
    explain: "先告知补正，才有补正；先征求第三方意见，才有答复。只有后一个日期，答复期限就算不出来。",
  }),
  "extension-denied": entry({
    severity: "error",
    message: () => "写了延期告知日期，“是否延期”却是“否”。",
    hint: () => "延期了的，“是否延期”写“是”；没有延期的，日期留空。",
    cite: "条例第三十三条",
    explain: "延长答复期限要经同意并告知申请人，有告知日期就是延期了。两栏互相矛盾时，不知道以哪个为准。",
  }),
  "fee-without-tariff": entry<{ fee: string }>({
    severity: "error",
    message: ({ fee }) => `收了 ${fee} 元，却没有写收费标准。`,
    hint: () => "“收费标准”写“按件”或者“按量”。",
    cite: "国办函〔2020〕109号第三条",
    explain: "信息处理费按件或者按量计收，对每件申请只能选一种。不写是哪一种，就无法核对数额。",
  }),
  "fee-off-tariff": entry<{ fee: string; tariff: string; expected: string }>({
    severity: "warning",
    message: ({ fee, tariff }) => `${tariff}计收，收费标准算不出 ${fee} 元。`,
    hint: ({ expected }) => expected,
    cite: "国办函〔2020〕109号",
    explain:
      "按件：同一申请人一个自然月内10件以下不收，11—30件的部分每件100元，31件以上的部分每10件一档、每档每件提高100元。按量：30页以下不收，31—100页的部分每页10元，101—200页的部分每页20元，201页以上的部分每页40元。数额对不上，多半是数量或者金额写错了。",
  }),
  "reply-late": entry<{ id: string; days: number; limit: number }>({
    severity: "warning",
    message: ({ id, days, limit }) => `${id} 用了 ${days} 个工作日答复，超过了 ${limit} 个工作日。`,
    hint: ({ id }) =>
      `核对各个日期；有补正、征求意见、延期的，写上相应日期；确有原因的，在当年 figures 文件的“豁免”里说明，对象写 ${id}。`,
    explain:
      "能够当场答复的当场答复，不能当场答复的自收到申请之日起20个工作日内答复，延长最多20个工作日（条例第三十三条；2019年5月15日以前收到的，期限和延长都是15个工作日）。补正的从补正之日重新计算（第三十条），征求第三方意见所需时间不计算在内。从收到的第二天算起。",
  }),
  "reply-overdue": entry<{ id: string; days: number; limit: number }>({
    severity: "warning",
    message: ({ id, days, limit }) => `${id} 还没有答复，已经 ${days} 个工作日，期限是 ${limit} 个工作日。`,
    hint: ({ id }) =>
      `尽快答复；已经答复的，写上答复日期；转到下一年台账的，编号照旧；确有原因的，在当年 figures 文件的“豁免”里说明，对象写 ${id}。`,
    explain:
      "到生成网站这一天还没有答复、又过了期限的申请会列在这里。结转到下一年的，在下一年的台账里用同一个编号再记一行，“上年结转”写“是”。期限的算法与 reply-late 相同。",
  }),
} as const;
