/** Changes a generated county as a clerk does: one text is mended, one notice is added. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What was changed can be put back. */
export interface Change {
  readonly undo: () => void;
}

/** Mends the text of one notice of the last year: a sentence more. */
export function editNotice(county: string): Change {
  const { file, text } = findPlainNotice(county);
  writeFileSync(file, text.replace("\n:::", "\n请各单位认真抓好落实。\n\n:::"));
  return { undo: () => writeFileSync(file, text) };
}

/** Adds one notice to the last year, of the same day, agency and class as another. */
export function addNotice(county: string): Change {
  const { file, text, year } = findPlainNotice(county);
  const [, organ = "", number = ""] = /^索引号: (\d+)\/\d{4}-(\d+)$/m.exec(text) ?? [];
  const folder = join(county, "content/notices", year);
  const taken = readdirSync(folder).flatMap((name) => {
    const other = readFileSync(join(folder, name), "utf8");
    return Number(new RegExp(`^索引号: ${organ}/${year}-(\\d+)$`, "m").exec(other)?.[1] ?? 0);
  });
  const next = String(Math.max(...taken) + 1).padStart(number.length, "0");
  const added = file.replace(/\.md$/, `-added-${next}.md`);
  writeFileSync(
    added,
    text
      .replace(/^索引号: .*$/m, `索引号: ${organ}/${year}-${next}`)
      .replace(/^标题: (.*)$/m, "标题: $1（补充）")
      .replace(/^文号: .*\n/m, ""),
  );
  return { undo: () => rmSync(added) };
}

/** The newest notice that stands by itself: nothing explains, repeals or passes it on. */
function findPlainNotice(county: string): {
  readonly file: string;
  readonly text: string;
  readonly year: string;
} {
  const notices = join(county, "content/notices");
  const year = readdirSync(notices).sort().at(-1) ?? "";
  const plain = readdirSync(join(notices, year)).flatMap((name) => {
    const file = join(notices, year, name);
    const text = readFileSync(file, "utf8");
    const alone =
      /^公开方式: 主动公开$/m.test(text) &&
      text.includes("\n:::") &&
      !/^(?:解读|废止文件|废止日期|转发|附件|规范性文件|施行日期|有效性):/m.test(text);
    return alone ? [{ file, text, year, day: /^发布日期: (.*)$/m.exec(text)?.[1] ?? "" }] : [];
  });
  const [newest] = plain.sort((left, right) => (left.day < right.day ? 1 : -1));
  if (!newest) throw new Error(`${county} has no notice that stands by itself`);
  return newest;
}
