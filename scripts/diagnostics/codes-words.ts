/** The codes of words: wrong titles, slips of the pen, signs of the wrong width, wherever in a text they stand. */
import { entry } from "./code-entry.ts";

const rules = "词表在 content/standards/rules/words/ 里";
const waive =
  "确实应当这样写的（例如照录原文），在文件头“豁免”里写明理由，“对象”写这几个字或者包含它的一句话。";

/** A wrong word, what to write or to do, and whether `--fix` may write it. */
interface WordFacts {
  readonly wrong: string;
  readonly right: string;
  readonly mend?: boolean;
}

const say = (right: string): string => (/[。，]/.test(right) ? right : `写作“${right}”。`);
/** One complaint may stand for a whole line. */
const shorten = (words: string): string =>
  words.length > 16 ? `${words.slice(0, 8).trim()}……${words.slice(-4).trim()}` : words.trim();
const mend = ({ wrong, right, mend: may }: WordFacts) => (may ? { old: wrong, text: right } : undefined);

export const wordCodes = {
  "wrong-law-title": entry<WordFacts>({
    severity: "warning",
    message: ({ wrong }) => `法规名称“${wrong}”写错了，或者已经不用。`,
    hint: ({ right }) => say(right),
    edit: mend,
    explain: `法律法规的名称应当写全、写对；已经废止的，不能当作现行的依据。${rules}，每一条写明出处和从哪一天起。${waive}`,
  }),
  "miswritten-word": entry<WordFacts>({
    severity: "warning",
    message: ({ wrong }) => `“${wrong}”像是写错或者重复了。`,
    hint: ({ right }) => say(right),
    edit: mend,
    explain: `重复的字词和常见错字。${rules}，只收不可能写对的词；三个字以上连写两遍的，不在词表里也会提醒。${waive}`,
  }),
  "old-body-name": entry<WordFacts>({
    severity: "warning",
    message: ({ wrong }) => `“${wrong}”是机构改革以前的名称。`,
    hint: ({ right }) => `${say(right)}说的是改革以前的事，写“原${"…"}”。`,
    cite: "深化党和国家机构改革方案（2018）；党和国家机构改革方案（2023）",
    explain: `机构改革以后的文件应当用现在的名称。成文日期在改革以前的文件、书名号里的旧文件名、写明“原”的，都不提醒。${rules}，本县的机构改革日期不同的，可以改词表里的日期。${waive}`,
  }),
  "deprecated-word": entry<WordFacts>({
    severity: "warning",
    message: ({ wrong }) => `“${wrong}”是已经不用的说法。`,
    hint: ({ right }) => say(right),
    edit: mend,
    explain: `制度改了名称，旧的说法群众会去找已经没有的事项。${rules}，每一条写明从哪一天起不用。${waive}`,
  }),
  "forbidden-word": entry<WordFacts>({
    severity: "error",
    message: ({ wrong }) => `公文里不能用“${wrong}”。`,
    hint: ({ right }) => say(right),
    edit: mend,
    explain: `歧视性的、政治上错误的说法不能出现在公文里。${rules}；出处没有核实的条目只作警告。${waive}`,
  }),
  "impossible-date": entry<{ date: string; why: string }>({
    severity: "warning",
    message: ({ date, why }) => `正文里的“${date}”不会有：${why}。`,
    hint: () => "核对原稿，改正写错的数字。",
    explain: `正文里写了日历上没有的日子（2月30日、13月），或者离成文日期太远的年份。远到多少年算错，见 content/standards/rules/words/signs.yaml；农历的日子不算。${waive}`,
  }),
  "mixed-width": entry<WordFacts>({
    severity: "note",
    message: ({ wrong }) => `“${shorten(wrong)}”的全角、半角用得不一致。`,
    hint: ({ right }) => `写作“${shorten(right)}”；npm run check -- --fix 可以自动改正。`,
    cite: "GB/T 15834-2011",
    edit: mend,
    explain: `汉字旁边的标点用全角，数字和字母用半角。混着用不影响意思，但查找、复制时会对不上。可以用 check --fix 自动改正。${waive}`,
  }),
  "unpaired-mark": entry<{ mark: string; missing: string }>({
    severity: "warning",
    message: ({ mark }) => `“${mark}”没有配对。`,
    hint: ({ missing }) => `在这一段里补上“${missing}”，或者删掉多余的一个。`,
    cite: "GB/T 15834-2011",
    explain: `书名号、括号、引号要成对，而且在同一段里。少了一半，读者不知道名称到哪里为止。${waive}`,
  }),
} as const;
