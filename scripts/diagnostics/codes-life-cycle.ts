/** The codes of a notice's life: what may follow upon what, what was taken back, addresses that must not die, what is held. */
import { entry } from "./code-entry.ts";

export const lifeCycleCodes = {
  "publication-due": entry<{ date: string }>({
    severity: "note",
    baseline: "shut",
    message: ({ date }) => `审核已经通过，发布日期 ${date} 也到了，但状态还是“已审”，没有发布。`,
    hint: () => "可以发布的，把“状态”改成“发布”，或者删掉这一行。",
    explain:
      "状态是“已审”的信息不会自己发布，要有人把状态改成“发布”。要到日子自动发布的，状态写“发布”，发布日期写将来那一天。",
  }),
  "withdrawal-date": entry<{ on: string; publishedOn: string; day: string }>({
    severity: "error",
    message: ({ on, publishedOn, day }) =>
      on < publishedOn
        ? `撤回日期 ${on} 早于发布日期 ${publishedOn}。`
        : `撤回日期 ${on} 还没有到，今天是 ${day}。`,
    hint: () => "写实际撤回的那一天；撤回立即生效，不能预约。",
    explain:
      "没有发布过的信息谈不上撤回：不发布就改回草稿，或者改发布日期。撤回日期会印在原网址上，要写实际的那一天。",
  }),
  "withdrawal-not-public": entry({
    severity: "error",
    message: () => "公开方式不是“主动公开”，不能写“撤回”。",
    hint: () =>
      "从来没有公开过的，删掉“撤回”和“状态”；公开过、现在不该公开的，公开方式仍写“主动公开”，撤回方式写“撤下”。",
    explain:
      "撤回只用于公开过的信息：网站上会留下一页说明。不予公开、依申请公开的信息本来就不上网，写了撤回反而会把标题或者索引号带到网上。",
  }),
  "withdrawal-target": entry<{ number: string; why: "loop" | "gone" }>({
    severity: "error",
    message: ({ number, why }) =>
      why === "loop"
        ? `顺着“替代”找下去又回到了这一条：${number}。`
        : `替代它的 ${number} 没有在网站上公开。`,
    hint: () => "“替代”写一条已经公开的信息的索引号；还没有替代的，方式改用“撤下”或“保留说明”。",
    explain:
      "方式是“被替代”的，原网址要转到替代它的那一条。那一条也被替代了，就顺着找到最后一条；最后一条必须是正在公开的。",
  }),
  "withdrawn-reference": entry<{ key: string; number: string; instead: string | undefined }>({
    severity: "warning",
    baseline: "shut",
    message: ({ key, number, instead }) =>
      instead === undefined
        ? `“${key}”指向的 ${number} 已经撤下。`
        : `“${key}”指向的 ${number} 已经被 ${instead} 替代。`,
    hint: ({ instead }) =>
      instead === undefined
        ? "网页上不再有这个链接；链接的文字还会照印，其中写了撤下的标题的，请改写。"
        : `改写成 ${instead}；现在的链接已经直接转到那一条。`,
    explain:
      "撤下的信息不能再被别的信息提起。为了不耽误撤下，这里只提醒：链接已经去掉，或者换成替代的那一条，文字要由人来改。",
  }),
  "change-date": entry<{ on: string; publishedOn: string; day: string }>({
    severity: "error",
    message: ({ on, publishedOn, day }) =>
      on < publishedOn
        ? `更正日期 ${on} 早于发布日期 ${publishedOn}。`
        : `更正日期 ${on} 还没有到，今天是 ${day}。`,
    hint: () => "写实际更正的那一天；发布之前的改动不用写。",
    explain: "更正记录印在网页上，告诉群众发布以后改过什么、哪天改的，所以日期不能早于发布，也不能是将来。",
  }),
  "transition-not-allowed": entry<{ number: string; from: string; to: string; instead: string }>({
    severity: "error",
    message: ({ number, from, to }) => `${number} 登记为“${from}”，不能改成“${to}”。`,
    hint: ({ instead }) => instead,
    explain:
      "公布过的信息，群众可能已经收藏、引用。悄悄改回草稿、改成不公开或者推迟发布，原来的网址就断了，也说不清为什么。要收回，只能走“撤回”，写明理由。登记簿是 content/register.csv。",
  }),
  "lost-address": entry<{ path: string; number: string | undefined }>({
    severity: "error",
    message: ({ path, number }) =>
      number === undefined
        ? `公布过的网址 ${path} 不见了。`
        : `公布过的 ${number} 不见了，网址 ${path} 会打不开。`,
    hint: ({ number }) =>
      number === undefined
        ? "把文件找回来，文件名照原来的写。"
        : "文件删掉的，请找回来；换了索引号的，在“曾用索引号”里写上原来的；要收回的，写“状态 撤回”。",
    explain:
      "公布过的网址要一直打得开。登记簿 content/register.csv 记着每一个；文件删了、换了号、改了名，都会在这里被拦下。",
  }),
  unregistered: entry<{ count: number }>({
    severity: "note",
    baseline: "shut",
    message: ({ count }) => `有 ${count} 个网址还没有登记，或者登记的情况变了。`,
    hint: () => "运行 npm run register，再把 content/register.csv 一起提交。",
    explain: "登记簿记着公布过的每一个网址，只增不减。登记以后，谁不小心删掉、改名，检查时就会拦下。",
  }),
  "register-behind": entry<{ count: number }>({
    severity: "error",
    message: ({ count }) => `登记簿差 ${count} 个网址没有登记，或者没有更新。`,
    hint: () => "运行 npm run register（不带 --check），再提交。",
    explain: "npm run register -- --check 只核对、不改文件，供自动检查使用：登记簿要和网站上的网址对得上。",
  }),
  "attachment-changed": entry<{ path: string; gone: string | undefined }>({
    severity: "warning",
    baseline: "shut",
    message: ({ path, gone }) =>
      gone === undefined
        ? `附件网址 ${path} 换了一个文件，却没有更正记录。`
        : `附件网址 ${path} 没有了，却没有更正记录。`,
    hint: () => "在“更正记录”里写明哪天换了、为什么；新附件尽量排在原有附件之后。",
    explain:
      "附件的网址按次序编号（attachment-1、attachment-2）。中间插进、删掉一个，后面的网址就会指向另一个文件。公布过的附件换了，要让群众看得到。",
  }),
  "ground-without-article": entry<{ ground: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ ground }) => `不予公开依据“${ground}”没有写明是哪一条。`,
    hint: () => "写到条，例如：《中华人民共和国政府信息公开条例》第十四条。",
    cite: "条例第十四条至第十六条",
    explain:
      "不予公开要有法律依据，而且说得出是哪一条：国家秘密、法律禁止、危及安全稳定（第十四条），商业秘密和个人隐私（第十五条），内部事务、过程性信息、执法案卷（第十六条），或者别的法律的某一条。",
  }),
  "reassessment-missing": entry({
    severity: "warning",
    baseline: "shut",
    message: () => "不予公开的信息没有写复核期限。",
    hint: () => "加上“复核期限: 年-月-日”，到时候再看能不能公开。",
    cite: "条例第十八条",
    explain:
      "不予公开不是永远不公开。行政机关要定期评估审查，情势变化后可以公开的应当公开，所以每一条都要有下一次复核的日子。",
  }),
  "reassessment-due": entry<{ date: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ date }) => `复核期限 ${date} 已过，还没有复核。`,
    hint: () => "复核以后可以公开的，改公开方式；仍不能公开的，写上新的复核期限。",
    cite: "条例第十八条",
    explain:
      "行政机关应当建立健全政府信息管理动态调整机制，对不予公开的政府信息定期评估审查，对因情势变化可以公开的应当公开。",
  }),
} as const;
