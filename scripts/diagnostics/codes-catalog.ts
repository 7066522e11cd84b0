/** The codes of the whole: what only shows when records are seen together, and what is late. */
import { entry } from "./code-entry.ts";

const folderNames = { content: "内容文件夹", standards: "标准文件夹", copy: "要核对的文件夹" } as const;

export const catalogCodes = {
  "unknown-agency": entry<{ key: string; name: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ key, name }) => `“${key}”的“${name}”不在机构名单里。`,
    hint: ({ nearest }) =>
      nearest === undefined ? "在 agencies.yaml 里加上这个机构。" : `是不是“${nearest}”？`,
    explain:
      "机构名称要和 content/agencies.yaml 里的一样（全称、简称、代码都可以），网页才能按机构归集，数字才不会漏。",
  }),
  "duplicate-agency": entry<{ name: string; line: number }>({
    severity: "error",
    message: ({ name, line }) => `机构“${name}”与第 ${line} 行的重复。`,
    hint: () => "代码、名称、简称都不能与别的机构相同。",
    explain: "两个机构用同一个代码、名称或简称，就分不清文件是谁发的。",
  }),
  "duplicate-index-number": entry<{ number: string; other: string }>({
    severity: "error",
    message: ({ number, other }) => `索引号 ${number} 已被 ${other} 使用。`,
    hint: () => "给这一条换一个没有用过的流水号。",
    cite: "条例第十二条",
    explain: "索引号一旦使用就永远属于那条信息，不能重复，也不能改派给别的信息。曾用索引号同样算作已使用。",
  }),
  "index-number-prefix": entry<{ number: string; agency: string; prefix: string }>({
    severity: "error",
    baseline: "open",
    message: ({ number, agency }) => `索引号 ${number} 不是${agency}的。`,
    hint: ({ agency, prefix }) => `${agency}的索引号以 ${prefix} 开头。`,
    explain: "索引号的前一段是发布机构的代码，登记在 content/agencies.yaml 的“索引号前缀”里。",
  }),
  "address-collision": entry<{ address: string; other: string }>({
    severity: "error",
    message: ({ address, other }) => `网址 ${address} 与 ${other} 的相同。`,
    hint: () => "信息换一个索引号；制度、手册换一个文件名。",
    explain: "网址由索引号得来。两个索引号只差大小写或特殊符号时，会得到同一个网址，后一个会盖住前一个。",
  }),
  "unresolved-reference": entry<{ key: string; number: string; nearest: string | undefined }>({
    severity: "error",
    baseline: "open",
    message: ({ key, number }) => `“${key}”指向的 ${number} 不存在。`,
    hint: ({ nearest }) => (nearest === undefined ? "写已有信息的索引号。" : `是不是 ${nearest}？`),
    explain: "修订、废止文件、解读、转发都写对方的索引号，网页上会互相链接。对方必须在本目录里。",
  }),
  "held-reference": entry<{ key: string; number: string }>({
    severity: "error",
    message: ({ key, number }) => `“${key}”指向的 ${number} 没有公开。`,
    hint: () => "公开的信息不能链接到不公开的信息，请删掉这一项。",
    explain: "不是主动公开的信息，连标题和索引号也不能出现在网站上，所以公开的信息不能指向它。",
  }),
  "validity-mismatch": entry<{ state: string; expected: string; by: string }>({
    severity: "warning",
    message: ({ state, expected, by }) => `有效性写的是“${state}”，但 ${by} 已把它${expected}。`,
    hint: ({ expected }) => `把有效性改成“${expected}”，并写明日期和依据。`,
    explain: "一份文件被别的文件废止或修改后，自己的“有效性”也要跟着改，否则群众会以为它还照旧有效。",
  }),
  "missing-attachment": entry<{ path: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ path }) => `附件文件找不到：${path}。`,
    hint: ({ nearest }) =>
      nearest === undefined
        ? "把文件放进 content/attachments/，路径从这个文件夹写起。"
        : `是不是 ${nearest}？`,
    explain:
      "附件放在 content/attachments/ 里，“文件”一项写从这个文件夹起的路径，例如 2024/职责表.csv，大小写和空格都要一样。",
  }),
  "held-attachment": entry<{ path: string }>({
    severity: "error",
    message: ({ path }) => `附件“${path}”也是一条不公开信息的附件。`,
    hint: () => "核对附件是不是放错了；确实可以公开的，先改那条信息的公开方式。",
    explain:
      "同一个文件（内容一字不差，换了名字也算）既随公开的信息发布，又属于不公开的信息，多半是附件放错了。为免泄露，不予发布。",
  }),
  "attachment-outside": entry<{ path: string }>({
    severity: "error",
    message: ({ path }) => `附件路径“${path}”超出了附件文件夹。`,
    hint: () => "路径从 content/attachments/ 写起，不能以 / 开头，也不能有 ..。",
    explain: "附件只能来自 content/attachments/。指到别处的路径可能把内部文件带上网站，因此一律不接受。",
  }),
  "attachment-type": entry<{ path: string; allowed: string }>({
    severity: "error",
    message: ({ path }) => `附件“${path}”的类型不能发布。`,
    hint: ({ allowed }) => `可以用：${allowed}。`,
    explain:
      "只发布常见的文档、表格和图片。网页、脚本、程序、压缩包里的东西会在别人电脑上运行，不能作为附件。",
  }),
  scheduled: entry<{ date: string }>({
    severity: "note",
    message: ({ date }) => `发布日期是 ${date}，到那天才会出现在网站上。`,
    explain: "发布日期晚于今天的信息先不发布，到那一天再次构建网站时自动出现。",
  }),
  "late-publication": entry<{ days: number; limit: number }>({
    severity: "warning",
    message: ({ days, limit }) => `从成文到发布用了 ${days} 个工作日，超过了 ${limit} 个工作日。`,
    hint: () => "核对两个日期；确有原因的，写进“豁免”并说明理由。",
    explain:
      "属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开；法律、法规另有规定的从其规定（条例第二十六条）。工作日按国务院办公厅每年的放假通知计算，从成文的第二天算起。",
  }),
  "calendar-missing": entry<{ year: number }>({
    severity: "warning",
    message: ({ year }) => `没有 ${year} 年的工作日历，无法核算期限。`,
    hint: ({ year }) => `在 standards/calendar/ 里加上 ${year}.yaml，照国务院办公厅的放假通知填写。`,
    explain: "公开、答复的期限按工作日计算，需要当年的放假和调休安排。没有日历时系统不会猜，只提示无法核算。",
  }),
  "unused-waiver": entry<{ rule: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ rule }) => `豁免的规则 ${rule} 在这里没有出现。`,
    hint: () => "问题已经改好的，把这条豁免删掉。",
    explain: "豁免只对真正出现的提示起作用。没有用到的豁免留着，会让以后出现的问题被悄悄放过。",
  }),
  "waiver-not-allowed": entry<{ rule: string }>({
    severity: "error",
    message: ({ rule }) => `规则 ${rule} 不能豁免。`,
    hint: () => "只有提示（警告）和个人信息可以豁免；别的错误必须改正。",
    explain:
      "豁免用来说明“知道了，有原因”。必须改正的错误，写了理由也不能发布；只有个人信息一类的错误例外，因为法律有时要求公开（如惩戒公示）。",
  }),
  "waiver-without-subject": entry<{ rule: string }>({
    severity: "error",
    message: ({ rule }) => `豁免 ${rule} 没有写明对象。`,
    hint: () =>
      "加上“对象: …”：勾稽关系写代号（如 E1 natural），构成写名称，台账写编号，申报数写名称，个人信息写遮盖后的写法或所在位置。",
    explain:
      "申报数和个人信息的一条豁免只接受一件事。不写对象，就会把同一规则的问题全部放过，包括以后才出现的。",
  }),
  "empty-content": entry<{ folder: string }>({
    severity: "error",
    message: ({ folder }) => `${folder} 里没有任何可以发布的内容。`,
    hint: () => "用 npm run new -- --title 标题 写第一份草稿。",
    explain: "没有一条通知公告，也没有年报和指南，多半是内容文件夹指错了。为免用空网站盖掉旧网站，不予发布。",
  }),
  "missing-file": entry<{ file: string; what: string }>({
    severity: "error",
    message: ({ file, what }) => `缺少 ${file}（${what}）。`,
    hint: () => "对照 docs/content.md 补上这个文件。",
    explain: "这个文件是必需的，没有它其他内容无法判断。最小的一个县有哪些文件，见 docs/content.md。",
  }),
  "missing-words": entry<{ folder: string }>({
    severity: "note",
    baseline: "shut",
    message: ({ folder }) => `${folder} 里没有词表，错字、旧名称、全角半角、不配对的符号都没有检查。`,
    hint: ({ folder }) =>
      `把自带的 content/standards/rules/words/ 抄到 ${folder}；确实不要的，不用管这条提示。`,
    explain:
      "用字的检查全靠词表。本县有自己的 standards 文件夹而里面没有词表时，这些检查一项也不会做，所以说明一声。写法见 docs/diagnostics.md。",
  }),
  "missing-guide": entry({
    severity: "warning",
    message: () => "还没有政府信息公开指南。",
    hint: () => "写一份 guide.md，写法见 docs/content.md。",
    cite: "条例第十二条",
    explain:
      "行政机关编制、公布的政府信息公开指南和政府信息公开目录应当及时更新（条例第十二条）。没有指南，群众不知道找谁、怎样找、怎样申请。网站可以先生成，但指南要尽快补上。",
  }),
  "missing-folder": entry<{ folder: string; kind: "content" | "standards" | "copy" }>({
    severity: "error",
    message: ({ folder, kind }) => `找不到${folderNames[kind]} ${folder}。`,
    hint: ({ kind }) => (kind === "copy" ? "检查命令后面的路径。" : `检查 --${kind} 后面的路径。`),
    explain:
      "内容文件夹默认是 site.config.ts 旁边的 content/，也可以用 --content 指定。标准文件夹默认是内容文件夹里的 standards，没有就用本项目自带的，也可以用 --standards 指定。",
  }),
  "missing-config": entry<{ file: string }>({
    severity: "error",
    message: ({ file }) => `找不到设置文件 ${file}。`,
    hint: () => "在项目文件夹里运行，或者用 --config 指定。",
    explain: "设置文件 site.config.ts 写明本县的名称、网址等。没有它就不知道在为哪个县发布。",
  }),
} as const;
