/** The codes of the other books: review and litigation, activities, decisions and charges; of units that keep their own. */
import { entry } from "./code-entry.ts";

export const bookCodes = {
  "duplicate-record": entry<{ id: string; line: number }>({
    severity: "error",
    message: ({ id, line }) => `编号 ${id} 与第 ${line} 行的重复。`,
    hint: () => "一件事记一次，编号各不相同。",
    explain: "同一个案件、同一次活动、同一份月报登记两次，会算成两件。",
  }),
  "bad-record-id": entry<{ id: string }>({
    severity: "error",
    message: ({ id }) => `编号“${id}”里没有数字、有不能用的符号，或者太长。`,
    hint: () => "编号用1到40个字母、数字、汉字，至少有一个数字，可以有 -、／、括号，不要空格，例如 2024-01。",
    explain: "编号是一件事在统计表里的名字，别处要照着写。案号可以照写，例如（2024）豫0328行初12号。",
  }),
  "case-year": entry<{ date: string; year: number }>({
    severity: "error",
    message: ({ date, year }) => `收到日期 ${date} 与 ${year} 年的台账不符。`,
    hint: () => "当年收到的记在当年；往年收到、年初还没有审结的，“上年结转”写“是”。",
    explain:
      "复议、诉讼台账按年份分文件。上一年没有审结的案件，在下一年的台账里用同一个编号再记一行，“上年结转”写“是”。",
  }),
  "closed-before-year": entry<{ date: string; year: number }>({
    severity: "error",
    message: ({ date, year }) => `这一件 ${date} 就办结了，不会结转到 ${year} 年。`,
    hint: () => "从这一年的台账里删掉这一行，或者改正日期。",
    explain: "年初已经办结的申请、已经审结的案件不属于这一年，留在台账里会多算一件。",
  }),
  "case-without-result": entry({
    severity: "error",
    message: () => "有审结日期，却没有结果。",
    hint: () => "写上结果：结果维持、结果纠正或者其他结果；还没有审结的，日期留空。",
    explain: "统计表把审结的案件按结果分栏。有日期而没有结果的，总计和各栏就对不上。",
  }),
  "result-without-closing": entry({
    severity: "error",
    message: () => "有结果，却没有审结日期。",
    hint: () => "写上审结日期；还没有审结的，结果留空。",
    explain: "案件算在哪一年审结要看日期。没有日期的会被当成尚未审结。",
  }),
  "day-outside-year": entry<{ key: string; date: string; year: number }>({
    severity: "error",
    message: ({ key, date, year }) => `“${key}”的 ${date} 不在 ${year} 年。`,
    hint: ({ year }) => `改正日期，或者移到那一年的文件里（这个文件只记 ${year} 年的）。`,
    explain: "工作台账和月报按年份分文件，一年的文件里只有这一年的事。",
  }),
  "bad-month": entry<{ value: string }>({
    severity: "error",
    message: ({ value }) => `月份“${value}”看不懂。`,
    hint: () => "写 1 到 12，例如 3 或者 2024-03。",
    explain: "行政许可、行政处罚、行政强制和收费按月登记，每月每个单位每一类一行。",
  }),
  "tally-without-figure": entry<{ kind: string; column: string }>({
    severity: "error",
    message: ({ kind, column }) => `“${kind}”没有写“${column}”。`,
    hint: () => "补上数字；这个月没有的写 0。",
    explain: "行政许可、行政处罚、行政强制按件数统计，行政事业性收费按金额统计。空着不等于 0。",
  }),
  "duplicate-tally": entry<{ kind: string; month: number; organ: string; line: number }>({
    severity: "error",
    message: ({ kind, month, organ, line }) => `${organ}${month}月的${kind}在第 ${line} 行已经记过。`,
    hint: () => "合并成一行，或者改正月份、类型、单位。",
    explain: "同一个单位同一个月同一类决定只记一行。记了两行，多半是重复报送，合计会多算。",
  }),
  "duplicate-book": entry<{ year: number; other: string }>({
    severity: "error",
    message: ({ year, other }) => `${year}年的已经有一份：${other}。`,
    hint: () => "合并成一个文件，删掉另一个。",
    explain: "台账可以用 CSV 或者 YAML 写，但一年只有一份，否则不知道以哪份为准。",
  }),
  "unknown-unit": entry<{ unit: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ unit }) => `units 下面的文件夹“${unit}”不是机构名单里的代码。`,
    hint: ({ nearest }) =>
      nearest === undefined ? "文件夹用 agencies.yaml 里的代码命名。" : `是不是“${nearest}”？`,
    explain:
      "自己登记台账的部门、乡镇，各有一个文件夹 content/units/代码/，代码与 content/agencies.yaml 里的一样，数字才知道算在谁的名下。",
  }),
  "unit-is-county": entry<{ name: string }>({
    severity: "error",
    message: ({ name }) => `${name}自己的台账不放在 units 里。`,
    hint: () => "直接放在 content/requests、content/disputes 等文件夹里。",
    explain:
      "units 里是部门和乡镇自己的台账。县政府和政府办公室的台账就是 content 下面的那一份，放在两处会算两遍。",
  }),
  "whole-in-unit": entry<{ name: string }>({
    severity: "error",
    message: ({ name }) => `“${name}”的范围是全县，却写在一个单位的文件里。`,
    hint: () => "删掉“范围”，或者移到 content/figures 里。",
    explain:
      "范围写“全县”的数已经包括各单位，只能由县里申报。写在单位的文件里，汇总时会把全县的数当成一个单位的数。",
  }),
  "counted-twice": entry<{ organ: string; other: string }>({
    severity: "error",
    message: ({ organ, other }) => `${organ}这个月的同类数字在 ${other} 里也有，会算两遍。`,
    hint: () => "两处只留一处。",
    explain: "全县的数等于县里的台账加各单位自己的台账。一个单位自己登记的，县里的台账就不要再记它的数。",
  }),
  "case-in-two-books": entry<{ id: string; other: string }>({
    severity: "error",
    message: ({ id, other }) => `${id} 在 ${other} 里也有，会算两遍。`,
    hint: () => "同一个案件只留一处；不是同一个案件的，编号加上单位简称，例如 城关-01。",
    explain:
      "全县的数等于县里的台账加各单位自己的台账。一个案件只由一家登记；各家编号碰巧相同的，也要改得不同，否则分不清是一件还是两件。",
  }),
  "request-in-two-books": entry<{ id: string; other: string }>({
    severity: "warning",
    message: ({ id, other }) => `${id} 在 ${other} 里也有，收到日期、渠道都相同，多半会算两遍。`,
    hint: ({ id }) =>
      `同一件申请只留一处；确实是两件的，改用不同的编号，或者在当年 figures 文件的“豁免”里说明，对象写 ${id}。`,
    explain:
      "全县的数等于县里的台账加各单位自己的台账。转交给单位办理的申请，只由答复的那一家登记。编号、收到日期、渠道都相同的，多半是一件登记了两次。",
  }),
  "tally-in-two-books": entry<{ kind: string; month: number; other: string; id: string }>({
    severity: "warning",
    message: ({ kind, month, other }) =>
      `这一行没有写单位，${other} 里也有${month}月的${kind}，可能会算两遍。`,
    hint: ({ id }) =>
      `写上“单位”；是全县合计的，减去那个单位的数；不重复的，在当年 figures 文件的“豁免”里说明，对象写 ${id}。`,
    explain:
      "全县的数等于县里的台账加各单位自己的台账。县里的一行没有写单位，就不知道其中有没有自己登记的那个单位的数。",
  }),
  "month-missing": entry<{ kind: string; organ: string; months: string; id: string }>({
    severity: "warning",
    message: ({ kind, organ, months }) => `${organ}${kind}的月报缺${months}，前后各月都有。`,
    hint: ({ id }) =>
      `补上；那个月没有的，件数或者金额写 0；报不出来的，在当年 figures 文件的“豁免”里说明，对象写 ${id}。`,
    explain:
      "月报漏一个月，全年的数就少一个月，表上看不出来。没有办理的月份写 0，就知道不是漏报。只查每个单位每一类第一次和最后一次报数之间的月份。",
  }),
  "carried-out-missing": entry<{ id: string; year: number; next: string }>({
    severity: "warning",
    message: ({ id, year, next }) => `${id} 到 ${year} 年底还没有办结，${next} 里却没有结转过来。`,
    hint: ({ id }) =>
      `在下一年的台账里用同一个编号记一行，“上年结转”写“是”；已经办结的，写上日期和结果；确有原因的，在当年 figures 文件的“豁免”里说明，对象写 ${id}。`,
    explain:
      "年底没有办结的申请、没有审结的案件要结转：这一年的“结转下年度”等于下一年的“上年结转”。漏了一件，下一年的受理和办结就都少一件，而两年的表各自都是平的。由年报汇总的台账不查。",
  }),
  "carried-in-unknown": entry<{ id: string; year: number; previous: string }>({
    severity: "warning",
    message: ({ id, previous }) => `${id} 写了上年结转，${previous} 里却没有这样一件年底未办结的。`,
    hint: ({ id }) =>
      `核对编号；上一年漏记的，补在上一年的台账里；确有原因的，在当年 figures 文件的“豁免”里说明，对象写 ${id}。`,
    explain:
      "结转来的每一件，上一年的台账里应当有同一个编号，而且年底还没有办结。对不上的，两年的“结转下年度”和“上年结转”就不相等。由年报汇总的台账不查。",
  }),
  "carried-in-differs": entry<{ id: string; what: string; before: string; now: string; previous: string }>({
    severity: "warning",
    message: ({ id, what, before, now, previous }) =>
      `${id} 的${what}是 ${now}，${previous} 里是 ${before}。`,
    hint: ({ id }) => `两年写得一样；确有原因的，在当年 figures 文件的“豁免”里说明，对象写 ${id}。`,
    explain:
      "结转来的一件和上一年台账里的是同一件，类型、渠道、申请人类型和收到日期不会变。写得不同，两年的表就把它算在不同的栏里，或者用错了编号。由年报汇总的台账不查。",
  }),
  "future-date": entry<{ id: string; what: string; date: string; day: string }>({
    severity: "error",
    message: ({ id, what, date, day }) => `${id} 的${what} ${date} 在今天（${day}）以后，还没有发生。`,
    hint: () => "改正日期；还没有发生的，到了那一天再记。",
    explain:
      "台账只记已经发生的事。日期写到了将来，多半是年份写错了；照样公布，就是说了还没有的事。“今天”是生成网站的那一天，site.config.ts 里可以固定。",
  }),
} as const;
