/** The codes of the door: arguments, output, our own faults. */
import { entry } from "./code-entry.ts";

const placeWords = {
  site: "网站",
  kiosk: "触摸屏版",
  archive: "存档",
  content: "内容文件夹",
  standards: "标准文件夹",
} as const;

export const commandCodes = {
  "unknown-command": entry<{ command: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ command }) => `没有“${command}”这个命令。`,
    hint: ({ nearest }) =>
      nearest === undefined ? "用 --help 查看全部命令。" : `是不是“${nearest}”？用 --help 查看全部命令。`,
    explain: "命令写错了一个字也认不出来；不写命令，或者用 --help，可以看到全部命令和说明。",
  }),
  "bad-option": entry<{ what: string }>({
    severity: "error",
    message: ({ what }) => `${what}。`,
    hint: () => "用 --help 查看这个命令的选项。",
    explain: "选项写错、缺少值，或者值不合要求。每个命令都可以加 --help 查看用法。",
  }),
  "bad-period": entry<{ wanted: string; known: string }>({
    severity: "error",
    message: ({ wanted }) =>
      wanted === "" ? "没有写要统计哪一年。" : `“${wanted}”不是一个年份，也不是一个季度。`,
    hint: ({ known }) =>
      `年份写四位数字，例如 npm run stats -- 2024；季度在年份后面写 Q1 到 Q4，例如 2024Q1。${known === "" ? "" : `有记录的年份：${known}。`}`,
    explain: "stats 后面要写一个年份（2024），或者一个季度（2024Q1 到 2024Q4）。",
  }),
  "unknown-unit-table": entry<{ year: string; unit: string; known: string }>({
    severity: "error",
    message: ({ year, unit }) => `${year} 年度没有“${unit}”报送的统计表。`,
    hint: ({ year, known }) =>
      known === ""
        ? `${year} 年度还没有单位报送；去掉 --unit 看全县的统计表。`
        : `${year} 年度已报送的单位：${known}。`,
    explain: "--unit 后面写单位的全称、简称或者代号；单位要在这一年有自己的台账或申报数，才有自己的统计表。",
  }),
  "unknown-code": entry<{ code: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ code }) => `没有 ${code} 这个规则代号。`,
    hint: ({ nearest }) => (nearest === undefined ? "用 explain 不带代号列出全部。" : `是不是 ${nearest}？`),
    explain: "规则代号是检查结果里方括号中的英文，例如 missing-key。",
  }),
  "unsafe-output": entry<{
    folder: string;
    stray?: string | undefined;
    lies?: "site" | "kiosk" | "archive" | undefined;
    within?: { readonly folder: string; readonly kind: keyof typeof placeWords } | undefined;
  }>({
    severity: "error",
    message: ({ folder, stray, lies, within }) => {
      if (within !== undefined)
        return `${folder} 与${placeWords[within.kind]} ${within.folder} 重叠，写进去会弄坏那个文件夹。`;
      if (lies !== undefined) return `${folder} 里是${placeWords[lies]}，不能用别的东西覆盖。`;
      return stray === undefined
        ? `${folder} 不是本系统生成的文件夹，不能覆盖。`
        : `${folder} 里的 ${stray} 不在存档的清单里，覆盖存档会把它一起删掉。`;
    },
    hint: () => "换一个 --out，或者先把里面的东西移走。",
    explain:
      "发布和存档时会整个替换输出文件夹。为免误删别的东西，只替换空文件夹和由本系统生成的同一种文件夹，网站、触摸屏版和存档不互相替换；存档文件夹里放进了清单没有列的文件，也不替换。输出文件夹也不能放在内容文件夹、标准文件夹或者另一个输出文件夹里面。",
  }),
  "pdf-not-printed": entry<{ why: string; remedy: string }>({
    severity: "error",
    message: ({ why }) => `没有印出 PDF：${why}。`,
    hint: ({ remedy }) => remedy,
    explain:
      "export --pdf 用这台机器上的 Chromium 打印已经生成的年报网页，所以要先运行 build，并且装有 Chromium。其他导出的文件不受影响。",
  }),
  "not-written": entry<{ file: string; why: string }>({
    severity: "error",
    message: ({ file, why }) => `没有写成 ${file}：${why}。`,
    hint: () => "换一个位置或者名称，或者先改好文件夹的权限。",
    explain: "要写的位置是文件夹、是链接、没有权限，或者已经放着别的文件。什么也没有改动，原来的文件还在。",
  }),
  "file-exists": entry<{ file: string }>({
    severity: "error",
    message: ({ file }) => `${file} 已经有了，没有改动它。`,
    hint: () => "换一个标题或编号。",
    explain: "写草稿时不会覆盖已有的文件。",
  }),
} as const;
