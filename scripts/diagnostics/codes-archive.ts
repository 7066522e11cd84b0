/** The codes of archives: what is wrong with a copy that is being verified, and what an archive has to say of itself. */
import { entry } from "./code-entry.ts";

const restored = "从另一份完好的副本里复制过来，再核对一次；没有完好的副本，就用 npm run archive 重新制作。";

export const archiveCodes = {
  "lost-file": entry<{ list: string }>({
    severity: "error",
    message: ({ list }) => `缺少：${list}列有这个文件，文件夹里没有。`,
    hint: () => restored,
    explain:
      "副本里的每个文件都列在清单里。少了文件，多半是复制没有做完，或者被人删了。verify 逐个说出缺少的文件。",
  }),
  "altered-file": entry<{ why: string }>({
    severity: "error",
    message: ({ why }) => `被改动：${why}。`,
    hint: () => restored,
    explain:
      "每个文件都有一个校验值（SHA-256），哪怕改动一个字节也不相同。校验值对不上，说明文件损坏了，或者被人改过；光盘、优盘读不出来的文件也归在这里。几份清单说法不一，而其中一份与文件相符的，坏的是另外的清单，说的就是那份清单。",
  }),
  "added-file": entry<{ list: string; isFolder: boolean }>({
    severity: "error",
    message: ({ list, isFolder }) =>
      isFolder ? "多出：制成的时候没有这个空文件夹。" : `多出：${list}没有列这个文件。`,
    hint: () => "不是副本里的东西，移走它；.DS_Store、Thumbs.db、desktop.ini 是电脑自己放的，删掉即可。",
    explain: "副本制成以后不应当再往里放文件。多出来的文件不受校验，来历也说不清楚。",
  }),
  "unchecked-file": entry<{ list: string }>({
    severity: "error",
    message: ({ list }) => `没有核对：${list}损坏了，别的清单也没有列这个文件。`,
    hint: () => `文件可能完好，先不要移走它。清单要${restored}`,
    explain:
      "清单坏了一行，那一行写的文件就没有校验值可以对照；它可能是原有的，也可能是后来放进去的，要靠完好的清单才说得清。",
  }),
  "faulty-list": entry<{ what: string; text: string }>({
    severity: "error",
    message: ({ what, text }) => `清单的这一行${what}：“${text}”。`,
    hint: () => `清单是机器写的，不用手改。${restored}`,
    explain:
      "清单每行是一个校验值和一个路径。路径不能指到文件夹外面，不能写两遍，换行和百分号要写成 %0A、%0D、%25（RFC 8493）。",
  }),
  "faulty-bag": entry<{ what: string }>({
    severity: "error",
    message: ({ what }) => `不合档案包的规则：${what}。`,
    hint: () => restored,
    cite: "BagIt 1.0（RFC 8493）",
    explain:
      "档案包（BagIt）有固定的写法：bagit.txt 说明版本和编码，data 里是内容，清单列全每个文件，bag-info.txt 里的 Payload-Oxum 是内容的字节数和文件数。对不上，别的系统会拒收。",
  }),
  "nothing-to-verify": entry<{ folder: string | undefined }>({
    severity: "error",
    message: ({ folder }) =>
      folder === undefined ? "没有写要核对哪个文件夹。" : `${folder} 里没有可以核对的清单。`,
    hint: () => "写副本、档案包或者整个存档的文件夹，例如 npm run verify -- _archive；压缩包先解压。",
    explain:
      "verify 靠文件夹里的清单（manifest-sha256.txt、bagit.txt 或者 .gongkai.json）核对。没有清单的文件夹，说不出它是不是完好。",
  }),
  "uncommitted-changes": entry<{ count: number }>({
    severity: "warning",
    message: ({ count }) => `有 ${count} 个文件改动后没有提交，存档里记了提交编号，凭它不能还原这些改动。`,
    hint: () => "先提交，再制作存档；确要这样存的，档案包的 bag-info.txt 里已经注明。",
    explain: "存档要说得清来历：写明的提交里应当有存档的全部内容。",
  }),
} as const;
