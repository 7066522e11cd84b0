/** Hands on changes that clerks make in a county's folder, each drawn at random, so that builds after them can be compared. */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Draws a whole number below a bound. */
export type Draw = (below: number) => number;

/** A change by name; false where the county has nothing to which it could be done. */
export interface CountyChange {
  readonly name: string;
  readonly make: (county: string, draw: Draw) => boolean;
}

/** Every kind of change that touches pages, lists, tables, feeds or search. */
export const countyChanges: readonly CountyChange[] = [
  {
    name: "a sentence is added to a notice",
    make: edit((text) => text.replace("\n:::", "\n请各单位认真抓好落实。\n\n:::")),
  },
  { name: "a title is changed", make: edit((text) => text.replace(/^标题: (.*)$/m, "标题: $1（修订）")) },
  {
    name: "a summary is changed",
    make: edit((text) => text.replace(/^内容概述: (.*?)。?$/m, "内容概述: $1，另行补充说明。")),
  },
  {
    name: "a notice leads to another by its index number",
    make: (county, draw) => {
      const [from, to] = [pick(county, draw), pick(county, draw)];
      const number = to && /^索引号: (.*)$/m.exec(read(to))?.[1];
      if (!from || !number || from === to) return false;
      return change(from, (text) => text.replace("\n:::", `\n参见[有关通知](${number})。\n\n:::`));
    },
  },
  {
    name: "a notice is published on another day",
    make: edit((text, draw) => {
      const day = /^发布日期: \d{4}-(\d\d)-(\d\d)/m.exec(text);
      const done = /^成文日期: \d{4}-(\d\d)-(\d\d)/m.exec(text);
      if (!day || !done || `${day[1]}${day[2]}` > "1120" || day[1] !== done[1]) return text;
      const on = String(Math.min(28, Number(day[2]) + 1 + draw(3))).padStart(2, "0");
      return on > (day[2] ?? "") ? text.replace(/^(发布日期: \d{4}-\d\d-)\d\d/m, `$1${on}`) : text;
    }),
  },
  {
    name: "a notice is added",
    make: (county, draw) => {
      const file = pick(county, draw);
      if (!file) return false;
      const text = read(file);
      const [, head = "", number = ""] = /^索引号: (.*-)(\d+)$/m.exec(text) ?? [];
      const next = String(90_000 + draw(9_999)).padStart(number.length, "0");
      const added = text
        .replace(/^索引号: .*$/m, `索引号: ${head}${next}`)
        .replace(/^标题: (.*)$/m, "标题: $1（补充）")
        .replace(/^文号: .*\n/m, "")
        .replace(/^(?:附件|解读|转发|废止文件|修改文件):(?:.*\n)(?: {2}.*\n|- .*\n)*/gm, "");
      write(file.replace(/\.md$/, `-added-${next}.md`), added);
      return true;
    },
  },
  {
    name: "a notice is taken away",
    make: (county, draw) => {
      const file = pick(county, draw);
      if (!file) return false;
      rmSync(file);
      return true;
    },
  },
  {
    name: "a notice's file is renamed",
    make: (county, draw) => {
      const file = pick(county, draw);
      if (!file) return false;
      renameSync(file, file.replace(/\.md$/, `-renamed-${draw(9_999)}.md`));
      return true;
    },
  },
  {
    name: "a notice is held back",
    make: edit((text) => text.replace(/^公开方式: 主动公开$/m, "公开方式: 依申请公开")),
  },
  {
    name: "an attachment has another line",
    make: (county, draw) => {
      const files = list(join(county, "content/attachments"), ".csv");
      const file = files[draw(Math.max(1, files.length))];
      return (
        file !== undefined && change(file, (text) => `${text.trimEnd()}\n${text.trim().split("\n").at(-1)}\n`)
      );
    },
  },
  {
    name: "a notice with an attachment has another text",
    make: (county) => {
      const file = list(join(county, "content/notices"), ".md").find((path) => /^附件:/m.test(read(path)));
      return file !== undefined && change(file, (text) => text.replace("请认真贯彻执行", "请抓好落实"));
    },
  },
  {
    name: "a notice is taken back, and its page says so",
    make: edit((text) =>
      text.replace(
        /^公开方式: 主动公开$/m,
        "公开方式: 主动公开\n状态: 撤回\n撤回: {方式: 保留说明, 理由: 数字有误, 日期: 2026-01-05, 责任人: 信息中心}",
      ),
    ),
  },
  {
    name: "a subject has another name in standards of the county's own",
    make: (county) => {
      const own = join(county, "content/standards");
      if (statSync(own, { throwIfNoEntry: false })) return false;
      cpSync(join(import.meta.dirname, "../../content/standards"), own, { recursive: true });
      const rename = (file: string) => change(file, (text) => text.replaceAll("宏观经济", "宏观经济运行"));
      for (const file of list(join(county, "content/notices"), ".md")) rename(file);
      return rename(join(own, "schemes/subject.yaml"));
    },
  },
  {
    name: "an agency has a telephone",
    make: (county) =>
      change(join(county, "content/agencies.yaml"), (text) =>
        text.replace(/^( {2}类型: .*)$/m, "$1\n  电话: 0379-66666666"),
      ),
  },
  {
    name: "an agency has another short name, which stands in every list of its notices",
    make: (county) =>
      change(join(county, "content/agencies.yaml"), (text) =>
        text.replace("简称: 县教育体育局", "简称: 县教体局"),
      ),
  },
  {
    name: "the site has another host",
    make: (county) =>
      change(join(county, "site.config.ts"), (text) =>
        text.replace(/"host": ".*"/, '"host": "县政务公开办公室"'),
      ),
  },
  {
    name: "a day later is today",
    make: (county) =>
      change(join(county, "site.config.ts"), (text) => text.replace("2026-01-10", "2026-01-12")),
  },
  {
    name: "the guide says more",
    make: (county) =>
      change(join(county, "content/guide.md"), (text) => `${text.trimEnd()}\n\n办公时间以公告为准。\n`),
  },
  {
    name: "a request is struck from the ledger",
    make: (county) => {
      // Those of the last year have not been carried over yet.
      const ledger = list(join(county, "content/requests"), ".csv").at(-1);
      if (!ledger) return false;
      return change(ledger, (text) => {
        const lines = text.trimEnd().split(/\r?\n/);
        return lines.length < 3 ? text : `${lines.slice(0, -1).join("\r\n")}\r\n`;
      });
    },
  },
];

/** Changes a notice drawn at random; the change may leave it as it is. */
function edit(mend: (text: string, draw: Draw) => string): CountyChange["make"] {
  return (county, draw) => {
    const file = pick(county, draw);
    return file !== undefined && change(file, (text) => mend(text, draw));
  };
}

function change(file: string, mend: (text: string) => string): boolean {
  const text = read(file);
  const mended = mend(text);
  if (mended === text) return false;
  write(file, mended);
  return true;
}

/** A notice that nothing else depends on, so that the county stays fit to be published. */
function pick(county: string, draw: Draw): string | undefined {
  const notices = list(join(county, "content/notices"), ".md").filter((file) => {
    const text = read(file);
    return (
      /^公开方式: 主动公开$/m.test(text) &&
      text.includes("\n:::") &&
      !/^(?:解读|废止文件|废止日期|转发|修改文件|附件|规范性文件|施行日期|有效性):/m.test(text)
    );
  });
  return notices[draw(Math.max(1, notices.length))];
}

function list(folder: string, ending: string): readonly string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
