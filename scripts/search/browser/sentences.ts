/** Hands on the sentences of the search page. */
import type { SearchOutcome, SearchStep } from "./catalog-search.ts";
import type { Filters, Query } from "./query.ts";

/** While the search goes on: `已找到 12 条。已查2024年、2023年，正在查2022年。` */
export function sayStep({ done, next }: SearchStep, found: number): string {
  const sofar = found > 0 ? `已找到 ${found} 条。` : "";
  const searched = done.length > 0 ? `已查${sayYears(done)}，` : "";
  return `${sofar}${searched}正在查${next}年。`;
}

/** At the end: `找到 26 条，先列最近的。` */
export function sayOutcome(query: Query, filters: Filters, outcome: SearchOutcome): string {
  const { total, filteredOut, passages } = outcome;
  const split = passages.length > 1;
  const asked = quote(query.raw);
  if (total === 0) {
    const kept = filteredOut > 0 ? `不加筛选有 ${filteredOut} 条。` : "";
    return `没有找到${asked}。${kept}`;
  }
  const where = split ? `没有连在一起的${asked}；同时含有这些词的` : "";
  const order = total > 1 ? "，先列最近的" : "";
  // With a year chosen the other years have not been asked.
  const outside =
    filteredOut > 0 && filters.year.length === 0 ? `不加筛选共 ${total + filteredOut} 条。` : "";
  return `${where}找到 ${total} 条${order}。${outside}`;
}

/** What failed, in the reader's words. */
export function sayFailure(step: SearchStep | undefined): string {
  return step === undefined
    ? "检索没有完成：检索目录没能读到。"
    : `检索没有完成：${step.next}年的检索文件没能读到，${step.ahead > 1 ? "这一年和更早的文件没有查到" : "这一年的文件没有查到"}。`;
}

/** The reader's own words in quotation marks, shortened where they would fill the page. */
export function quote(text: string): string {
  const characters = [...text.trim()];
  const short = characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : characters.join("");
  return `“${short}”`;
}

function sayYears(years: readonly number[]): string {
  if (years.length <= 3) return years.map((year) => `${year}年`).join("、");
  return `${years[0]}年至${years.at(-1)}年`;
}
