/** The codes of reading: files, encodings, front matter, YAML, CSV, Markdown. */
import { entry } from "./code-entry.ts";
import type { Edit } from "./edit.ts";

const guide = "docs/content.md";

export const sourceCodes = {
  "unreadable-file": entry<{ why: string }>({
    severity: "error",
    message: ({ why }) => `这个文件读不出来：${why}。`,
    hint: () => "检查文件权限，或者重新保存一份。",
    explain:
      "文件或文件夹存在，但系统不让读取（权限不足、磁盘损坏等）。读不到的内容无法检查，所以不能发布。请检查权限，或者从原稿重新保存一份。",
  }),
  "link-outside": entry<{ target: string }>({
    severity: "error",
    message: ({ target }) => `这是一个链接（指向 ${target}），不是文件本身。`,
    hint: () => "把文件本身复制进来，不要用快捷方式或符号链接。",
    explain:
      "内容文件夹里只能放真正的文件。链接会把文件夹以外的东西带上网站，因此一律不读。请把需要的文件复制进来。",
  }),
  "passed-over": entry({
    severity: "warning",
    baseline: "shut",
    message: () => "这个文件没有读，不会出现在网站上。",
    hint: () => "信息写成 .md 文件，台账写成 .csv，数据写成 .yaml（都用小写）；附件放进 attachments 文件夹。",
    cite: guide,
    explain:
      "内容文件夹里只读规定位置的 .md、.yaml、.csv 文件。Word 文档、记事本的 .txt、大写的 .MD 都不会发布，放错了文件夹的也不会。请改名、转存或者移到正确的位置；不想发布的文件，文件名以下划线 _ 开头就不再提示。",
  }),
  "not-utf8": entry<{ guess: string }>({
    severity: "error",
    message: ({ guess }) => `这个文件不是 UTF-8 编码${guess === "" ? "" : `，看起来是 ${guess}`}。`,
    hint: () => "用记事本或 VS Code 打开，另存为时编码选“UTF-8”。",
    explain:
      "所有文字文件用 UTF-8 编码，否则汉字会变成乱码。用记事本打开文件，“另存为”，编码选“UTF-8”；Excel 导出台账时选“CSV UTF-8”。",
  }),
  "byte-order-mark": entry({
    severity: "error",
    message: () => "文件开头有看不见的 BOM 标记。",
    hint: () => "另存为时编码选“UTF-8”，不选“带有 BOM 的 UTF-8”。",
    edit: () => ({ old: "\uFEFF", text: "" }),
    explain:
      "BOM 是文件最前面三个看不见的字节，会让第一行的 --- 认不出来。用记事本另存为“UTF-8”（不带 BOM）即可。CSV 台账可以带 BOM。",
  }),
  "nul-byte": entry({
    severity: "error",
    message: () => "文件里有空字符（NUL），多半不是文字文件。",
    hint: () => "确认没有把 Word、图片等文件改名成 .md 或 .yaml。",
    explain:
      "文字文件里不会有空字符。常见原因是把 Word 文档或图片改了扩展名，或者保存成了 UTF-16。请把文字复制到新的文件里，用 UTF-8 保存。",
  }),
  "hidden-sign": entry<{ sign: string }>({
    severity: "error",
    message: ({ sign }) => `这里有看不见的控制字符（${sign}）。`,
    hint: () => "删掉这几个字重新输入，不要从别处粘贴。",
    explain:
      "控制字符看不见，却会让标题倒着显示、让表格和订阅读不出来。它们多半是从网页或旧系统粘贴时带进来的。请把这一处删掉重新输入。",
  }),
  "empty-file": entry({
    severity: "error",
    message: () => "文件是空的。",
    hint: () => "写上内容，或者删掉这个文件。",
    explain: "空文件没有可发布的内容，多半是保存时出了错。写上内容，或者删掉它。",
  }),
  "file-too-large": entry<{ size: string; limit: string }>({
    severity: "error",
    message: ({ size, limit }) => `文件有 ${size}，超过了 ${limit} 的上限。`,
    hint: () => "长表格、名单作为附件放到 attachments 文件夹。",
    explain:
      "单个文字文件过大，通常是把表格或图片数据贴进了正文。请把长表格作为附件放到 content/attachments/，正文只写说明。",
  }),
  "line-too-long": entry<{ length: number; limit: number }>({
    severity: "error",
    message: ({ length, limit }) => `这一行有 ${length} 个字，超过了 ${limit} 个字的上限。`,
    hint: () => "按自然段分行，段与段之间空一行。",
    explain: "一行过长，多半是整篇文字没有分段，或者误贴了数据。请按自然段分行，段与段之间空一行。",
  }),
  "missing-front-matter": entry({
    severity: "error",
    message: () => "文件开头没有“---”，缺少文件头。",
    hint: () => "第一行写 ---，下面逐行写“索引号: …”“标题: …”，再写一行 ---，然后是正文。",
    cite: guide,
    explain:
      "每个文件以两行 --- 夹着的文件头开始，里面写索引号、标题、发布日期等。第一行必须正好是 ---，前面不能有空行或空格。用 npm run new 可以得到一份写好文件头的草稿。",
  }),
  "unclosed-front-matter": entry({
    severity: "error",
    message: () => "文件头没有结束：没有单独成行的第二个“---”。",
    hint: () => "在文件头最后一项的下一行单独写 ---。",
    cite: guide,
    explain: "文件头以 --- 开始，也要以单独一行的 --- 结束。这一行前后不能有别的字和空格。",
  }),
  "front-matter-language": entry<{ language: string }>({
    severity: "error",
    message: ({ language }) => `文件头写成了“---${language}”，这里只接受普通的“---”。`,
    hint: () => "把第一行改成 ---，下面用“名称: 值”的写法。",
    cite: guide,
    explain:
      "有的工具允许在 --- 后面写 js、json 等，让文件头变成程序。程序能在发布时做任何事，因此本系统一律不执行，只读“名称: 值”。",
  }),
  "yaml-syntax": entry<{ what: string; remedy: string }>({
    severity: "error",
    message: ({ what }) => what,
    hint: ({ remedy }) => remedy,
    cite: guide,
    explain:
      "文件头和 .yaml 文件按“名称: 值”逐行书写：冒号用半角，后面空一格；值里若有半角冒号加空格、#，或者以引号、方括号、@、*、& 开头，整个值要用半角双引号括起来；列表写成 [甲, 乙]，或者每项一行以“- ”开头。",
  }),
  "yaml-tab": entry<{ edit?: Edit | undefined }>({
    severity: "error",
    message: () => "行首缩进用了制表符（Tab）。",
    hint: () => "改成两个空格。",
    edit: ({ edit }) => edit,
    cite: guide,
    explain: "YAML 不允许用制表符缩进，因为各种编辑器里它的宽度不一样。请改成空格，每层两个。",
  }),
  "full-width-colon": entry<{ key: string; edit?: Edit | undefined }>({
    severity: "error",
    message: ({ key }) => `“${key}”后面用了全角冒号“：”。`,
    hint: ({ key }) => `改成半角冒号加一个空格：${key}: …`,
    edit: ({ edit }) => edit,
    cite: guide,
    explain:
      "项目名称后面要用半角冒号，再空一格。全角冒号会被当成文字，这一项就读不到了。值里面的全角冒号不受影响。",
  }),
  "full-width-space": entry<{ key: string; edit?: Edit | undefined }>({
    severity: "error",
    message: ({ key }) => `“${key}”一行用了全角空格或不间断空格。`,
    hint: () => "改成普通的半角空格。",
    edit: ({ edit }) => edit,
    cite: guide,
    explain:
      "冒号后面和行首的空格要用半角空格。全角空格和从网页、Word 粘贴来的不间断空格看起来一样，却会让整项读不到。",
  }),
  "missing-space": entry<{ key: string; edit?: Edit | undefined }>({
    severity: "error",
    message: ({ key }) => `“${key}”的冒号后面没有空格。`,
    hint: ({ key }) => `冒号后面空一格：${key}: …`,
    edit: ({ edit }) => edit,
    cite: guide,
    explain: "半角冒号后面要空一格，才算一项。没有空格时，整行会被当成一句话。",
  }),
  "swallowed-comment": entry<{ rest: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ rest }) => `“ #”后面的文字会被当成注释丢掉：${rest}`,
    hint: () => "整个值用半角双引号括起来；真要写注释，另起一行以 # 开头。",
    cite: guide,
    explain:
      "在 YAML 里，空格加 # 之后的文字是注释，不会出现在网页上。标题、文号里若有 #，请把整个值用双引号括起来。",
  }),
  "duplicate-key": entry<{ key: string; line: number }>({
    severity: "error",
    message: ({ key, line }) => `“${key}”写了两次，前一次在第 ${line} 行。`,
    hint: () => "留下对的一项，删掉另一项。",
    cite: guide,
    explain: "同一项在一个文件里只能写一次，否则不知道以哪个为准。",
  }),
  "nested-too-deep": entry<{ limit: number }>({
    severity: "error",
    message: ({ limit }) => `嵌套超过了 ${limit} 层。`,
    hint: () => "检查括号和缩进是否多写了。",
    explain: "文件头、表格和列表都只需要两三层。嵌套过深通常是缩进或括号写错，也可能是恶意文件，因此不读。",
  }),
  "yaml-feature": entry<{ feature: string }>({
    severity: "error",
    message: ({ feature }) => `这里用了${feature}，本系统不使用这种写法。`,
    hint: () => "直接写值；值里确有这些符号时，用半角双引号括起来。",
    explain:
      "YAML 的锚点（&）、引用（*）、标签（!）、指令（%）会让文件的意思取决于别处，读的人看不出来，因此不用。值以这些符号开头时请加双引号。",
  }),
  "not-a-map": entry({
    severity: "error",
    message: () => "这里应当是一行行的“名称: 值”。",
    hint: () => "每行写一项，名称后面用半角冒号加空格。",
    cite: guide,
    explain: "文件头和设置文件由一行行“名称: 值”组成。整段文字或单独的列表无法知道各是什么。",
  }),
  "csv-syntax": entry<{ what: string }>({
    severity: "error",
    message: ({ what }) => `台账格式有误：${what}。`,
    hint: () => "用 Excel 打开检查这一行，另存为“CSV UTF-8（逗号分隔）”。",
    explain:
      "CSV 台账每行一条，各栏用半角逗号隔开；栏里若有逗号或引号，整栏用半角双引号括起来，引号本身写两遍。",
  }),
  "csv-separator": entry<{ sign: string }>({
    severity: "error",
    message: ({ sign }) => `这份台账的各栏是用${sign}隔开的，不是用半角逗号。`,
    hint: () => "用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”。",
    explain: "CSV 台账的各栏用半角逗号隔开。用分号、制表符或者全角逗号隔开的，整行会读成一栏，所以整份不读。",
  }),
  "csv-empty-heading": entry<{ column: number }>({
    severity: "error",
    message: ({ column }) => `表头第 ${column} 栏是空的。`,
    hint: () => "给这一栏写上名称；没有这一栏的，连同行末多出来的逗号一起删掉。",
    explain:
      "表头的每一栏都要有名称，否则不知道下面的内容是什么。Excel 有时会在每行末尾多存一个空栏，在 Excel 里删掉这一列再保存。",
  }),
  "csv-row-length": entry<{ expected: number; found: number }>({
    severity: "error",
    message: ({ expected, found }) => `表头有 ${expected} 栏，这一行却有 ${found} 栏。`,
    hint: () => "检查是否多写或少写了逗号；空着的栏也要留逗号。",
    explain: "每一行的栏数要和表头一样。多出来的逗号会让后面各栏错位，数字就统计错了。",
  }),
  "html-in-body": entry<{ tag: string }>({
    severity: "warning",
    message: ({ tag }) => `正文里的 ${tag} 不会起作用，会原样显示出来。`,
    hint: () => "改用 Markdown 写法，例如 **加粗**、表格用竖线。",
    cite: guide,
    explain: "正文用 Markdown 书写，不接受 HTML，以免网页被插入别的东西。从网页粘贴来的标签请删掉。",
  }),
  "unsafe-link": entry<{ href: string }>({
    severity: "error",
    message: ({ href }) => `链接“${href}”的形式不允许。`,
    hint: () => "只能链接 https、http、mailto、tel 地址，或者本站的相对地址。",
    cite: guide,
    explain:
      "为防止网页被用来运行程序或悄悄跳到别处，链接只允许 https、http、邮箱（mailto:）、电话（tel:）和本站相对地址；以 // 开头、javascript:、data: 等一律不行。",
  }),
} as const;
