/** Hands on front matter gone wrong: real files with edits that hands, editors and YAML's own signs make, and texts composed by the grammar. */
import type { Random } from "../generator/random.ts";

/** Signs and words that mean something to YAML, to our own checks of slips, or to nobody. */
const odd: readonly string[] = [
  ..."#&*!|>'\"%@`{}[],?:-~\\/=<>$^()._+;0a汛　：，、；（）“”‘’〔〕《》—…·±²㎡℃•→￥",
  ..."\t\r\v\f\0\u0085\u00A0\u00AD\u1680\u2000\u2009\u200B\u200D\u200E\u2028\u2029\u202E\u202F\u205F\u2060\u3000\uFEFF\uFFFD\uD800\uDC00",
  "𬭎",
  "e\u0301",
  "\r\n",
  "\n",
  "\n\n",
  " ",
  "  ",
  ": ",
  ":",
  " :",
  " #",
  "# ",
  "- ",
  "-",
  "? ",
  "---",
  "--- ",
  "...",
  "\n---\n",
  "\n...\n",
  "%YAML 1.1\n",
  "<<: ",
  "*a",
  "&a ",
  "!!str ",
  "!",
  "|-",
  ">+",
  "''",
  '""',
  '\\"',
  "\\n",
  "[]",
  "{}",
  "[, ]",
  ", ",
  ",,",
  "]",
  "0o17",
  "0x1F",
  "1e3",
  "null",
  "~",
  "true",
  "是",
  "12:30",
  "2024-01-01",
  "https://a.example/?q=1#x",
  "__proto__: 甲",
  "constructor",
  "标题:通知",
  "标题：通知",
  "[[[[[[[[[[",
];

const names: readonly string[] = [
  "标题",
  "索引号",
  "附件",
  "名称",
  "a",
  "A-b",
  "甲_1",
  "审核",
  "关键词",
  "y",
];
const plain: readonly string[] = [
  "通知",
  "关于防汛 工作的通知",
  "005429713/2024-00001",
  "洛政办〔2024〕12号",
  "综合政务\\政务公开",
  "2024-05-24",
  "12:30",
  "a  b",
  "4402.0.5a24",
  "（试行）",
  "甲, 乙",
  "是",
  "0o17",
  "https://a.example/?q=1",
  "甲：乙",
  "a#b",
  "a*b&c!d|e>f'g\"h%i@j`k?l-m",
  "甲…—“乙”‘丙’·×①ⅠＡ．",
  "￥120万元±5℃，80㎡→90m²•",
];

/** Lines that tell nothing, at whatever depth. */
const silent: readonly string[] = ["", "  ", "# 说明", "    # 由办公系统导出：附件: 无", "#", "  #- 甲"];

/** A file near the one given: one to four edits, most of them in its front matter. */
export function mutateArticle(text: string, others: readonly string[], random: Random): string {
  let mutant = text;
  for (let edits = random.chance(0.5) ? 1 : random.int(2, 4); edits > 0; edits--)
    mutant = edit(mutant, others, random);
  return mutant;
}

function edit(text: string, others: readonly string[], random: Random): string {
  const close = text.indexOf("\n---", 1);
  const end = close < 0 || random.chance(0.05) ? text.length : Math.min(text.length, close + 6);
  const [head, tail] = [text.slice(0, end), text.slice(end)];
  return (random.chance(0.5) ? editSigns(head, random) : editLines(head, others, random)) + tail;
}

function editSigns(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const reach = random.int(1, 3);
  switch (random.int(0, 4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + reach);
    case 1:
      return text.slice(0, at) + random.pick(odd) + text.slice(at + reach);
    case 2:
      return text.slice(0, at) + text.slice(at, at + reach) + text.slice(at);
    case 3:
      return (
        text.slice(0, at) +
        text.slice(at + 1, at + 1 + reach) +
        text.slice(at, at + 1) +
        text.slice(at + 1 + reach)
      );
    default:
      return text.slice(0, at) + random.pick(odd) + text.slice(at);
  }
}

function editLines(text: string, others: readonly string[], random: Random): string {
  const lines = text.split("\n");
  const [at, other] = [random.int(1, lines.length - 1), random.int(1, lines.length - 1)];
  const line = lines[at] ?? "";
  const [, lead = "", value = ""] = /^(\s*(?:- )?(?:[^:]*:\s?)?)(.*)$/su.exec(line) ?? [];
  const put = (...made: readonly string[]): string => lines.toSpliced(at, 1, ...made).join("\n");
  switch (random.int(0, 14)) {
    case 0:
      return put();
    case 1:
      return put(line, line);
    case 2:
      return lines
        .with(at, lines[other] ?? "")
        .with(other, line)
        .join("\n");
    case 3:
      return put(line, random.pick(random.pick(others).split("\n").slice(0, 40)));
    case 4:
      return put(" ".repeat(random.int(1, 3)) + line);
    case 5:
      return put(line.replace(/^ {1,2}/, ""));
    case 6:
      return put(`- ${line}`);
    case 7:
      return put(line.replace("- ", random.pick(["", "  ", "-  ", "-", "- - "])));
    case 8:
      return put(lead + random.pick(plain));
    case 9:
      return put(lead + random.pick(odd) + value);
    case 10:
      return put(line + random.pick(odd));
    case 11:
      return put(`${lead}${random.pick(['"', "'"])}${value}${random.pick(['"', "'"])}`);
    case 12:
      return put(`${lead}[${value}${random.pick([", ", ",", "，", " , "])}${random.pick(plain)}]`);
    case 13:
      return put(lead.trimEnd());
    default:
      return put(lead, `${" ".repeat(random.int(0, 4))}${value}`);
  }
}

/** A file whose front matter is drawn from the grammar, now and then with a sign too many. */
export function composeArticle(random: Random): string {
  const lines = composeMapping(random, 0);
  const block = random.chance(0.2) ? editSigns(lines.join("\n"), random) : lines.join("\n");
  return `---\n${block}\n---${random.pick(["\n正文\n", "\n\n正文\n---\n", "\n", ""])}`;
}

function composeMapping(random: Random, indent: number): readonly string[] {
  const chosen = random.shuffle(names).slice(0, random.int(1, 5));
  return chosen.flatMap((name) => {
    const head = `${" ".repeat(indent)}${name}:`;
    if (random.chance(0.08)) return [head + random.pick(["", " "])];
    if (random.chance(0.06)) return [random.pick(silent), `${head} ${composeInline(random)}`];
    if (indent > 8 || random.chance(0.6)) return [`${head} ${composeInline(random)}`];
    const deeper = indent + random.int(1, 4);
    if (random.chance(0.1)) return [head, random.pick(silent), ...composeMapping(random, deeper)];
    if (random.chance(0.4)) return [head, ...composeMapping(random, deeper)];
    const dashes = random.chance(0.3) ? indent : deeper;
    const items = Array.from({ length: random.int(1, 3) }, () => composeItem(random, dashes));
    return [head, ...items.flat()];
  });
}

function composeItem(random: Random, indent: number): readonly string[] {
  const dash = `${" ".repeat(indent)}- `;
  if (random.chance(0.4)) return [dash + composeInline(random)];
  const [first = "", ...rest] = composeMapping(random, indent + 2);
  return [dash + first.slice(indent + 2), ...rest];
}

function composeInline(random: Random): string {
  if (random.chance(0.03)) return random.pick(odd) + random.pick(plain);
  if (random.chance(0.03)) return random.pick(plain) + random.pick(odd);
  const value = random.pick(plain);
  if (random.chance(0.1)) return `"${value}"`;
  if (random.chance(0.1)) return `'${value}'`;
  if (random.chance(0.8)) return value;
  const items = Array.from({ length: random.int(0, 3) }, () => random.pick(plain));
  return `[${items.join(random.pick([", ", ",", ",  "]))}]`;
}
