/** Hands on the words of a site with their pinyin, for readers who have letters only: a kiosk, a foreign keyboard. */
import { pinyin } from "pinyin-pro";
import { compareCodePoints } from "../text/collate.ts";
import type { Scheme } from "../record/scheme.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";

/** A word, and how it is read: syllables with spaces between, `lv` for lü; names may be read in two ways. */
export type SpelledWord = readonly [word: string, ...readings: string[]];

/** As many words as one small file may hold. */
export const mostWords = 3000;

/**
 * JSON of the site's words, each once, the most frequent first: county, agencies, townships, columns, labels in use, keywords
 * of notices, popular searches. The same catalog gives the same bytes.
 */
export function listPinyinWords(catalog: Catalog): string {
  return `[${spellWords(catalog)
    .map((word) => JSON.stringify(word))
    .join(",\n")}]\n`;
}

/** The same as values. */
export function spellWords(catalog: Catalog): readonly SpelledWord[] {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const count = (word: string, times: number): void => {
    const bare = word.normalize("NFKC").trim();
    if (isWord(bare)) counts.set(bare, (counts.get(bare) ?? 0) + times);
  };
  const countName = (name: string, times: number): void => {
    count(name, times);
    names.add(name);
  };
  // What every reader knows comes before what the notices happen to say.
  const always = catalog.published.length + 2;
  for (const name of shortenPlace(catalog.config.county)) countName(name, always);
  for (const word of catalog.config.popularSearches) count(word, always);
  const published = new Map<string, number>();
  for (const { publisher } of catalog.published)
    published.set(publisher.id, (published.get(publisher.id) ?? 0) + 1);
  for (const { id, name, shortName } of catalog.agencies)
    for (const one of shortenAgency([name, shortName], catalog.config.county))
      countName(one, 1 + (published.get(id) ?? 0));
  for (const column of catalog.columns) count(column.name, 1);
  for (const entry of catalog.published) for (const word of listWords(catalog, entry)) count(word, 1);
  return [...counts]
    .sort(([left, times], [right, others]) => others - times || compareCodePoints(left, right))
    .slice(0, mostWords)
    .map(([word]) => {
      const readings = names.has(word) ? readName(word, catalog.config.county) : [readWord(word, "off")];
      return [word, ...readings];
    });
}

/** A word has at least two signs, one of them Chinese; longer than a name it is a sentence. */
function isWord(text: string): boolean {
  const { length } = [...text];
  return length >= 2 && length <= longestWord && /\p{Script=Han}/u.test(text);
}

const longestWord = 24;

/** 青崖县 and 青崖. */
function shortenPlace(name: string): readonly string[] {
  return withShorter(name, name.replace(/(?:自治)?[县市区旗]$/u, ""));
}

/** 青崖县教育体育局, 教育体育局, 县教体局, 教体局; 河口镇人民政府 and 河口镇. */
function shortenAgency(names: readonly string[], county: string): readonly string[] {
  const own = names.flatMap((name) =>
    withShorter(name, name.startsWith(county) ? name.slice(county.length) : name.replace(/^[县市区旗]/u, "")),
  );
  return [...new Set(own.flatMap((name) => withShorter(name, name.replace(/(?<=[镇乡])人民政府$/u, ""))))];
}

function withShorter(name: string, shorter: string): readonly string[] {
  return shorter === name || [...shorter].length < 2 ? [name] : [name, shorter];
}

function listWords({ standards }: Catalog, { notice, column }: CatalogEntry): readonly string[] {
  const { schemes } = standards;
  const labels = [
    ...labelsOf(schemes.class, notice.class),
    ...labelsOf(schemes.subject, notice.subject),
    ...labelsOf(schemes["priority-area"], notice.priorityArea),
    ...labelsOf(schemes.genre, notice.genre),
  ];
  // Of 农业、林业、水利 each is a word.
  const parts = labels.flatMap((label) => label.split("、"));
  return [...new Set([...parts, column.name, ...(notice.withdrawal ? [] : notice.keywords)])];
}

function labelsOf(scheme: Scheme, id: string | undefined): readonly string[] {
  const term = scheme.byId(id ?? "");
  const parent = scheme.byId(term?.parent ?? "");
  return [term, parent].flatMap((one) => one?.label ?? []);
}

/** 单县 is read as the place and 单 as the surname differently from 单位: of a name both readings are kept. */
function readName(name: string, county: string): readonly string[] {
  // In 青崖县长水镇 stands no 县长.
  const parts = name.startsWith(county) ? [county, name.slice(county.length)] : [name];
  const readings = (["off", "head"] as const).map((surname) =>
    parts
      .filter((part) => part !== "")
      .map((part) => readWord(part, surname))
      .join(" "),
  );
  return [...new Set(readings)];
}

function readWord(word: string, surname: "off" | "head"): string {
  return pinyin(word, { toneType: "none", type: "array", v: true, surname })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .filter((syllable) => syllable !== "")
    .join(" ");
}
