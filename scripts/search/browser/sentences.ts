/** Hands on the sentences of the search page. */
import type { ListedBundle } from "../manifest.ts";
import { isFiltered, type Question } from "./page-address.ts";
import type { Query } from "./query.ts";
import type { SearchOutcome, SearchStep } from "./site-search.ts";

/** While the search goes on: `已找到 12 条。已查2024年、2023年，正在查2022年。` */
export function sayStep({ done, next }: SearchStep, found: number): string {
  const sofar = found > 0 ? `已找到 ${found} 条。` : "";
  const last = done[done.length - 1];
  const searched = last === undefined ? "" : `${sayBundle(last)}及以后的已经查过，`;
  return `${sofar}${searched}正在查${sayBundle(next)}。`;
}

/** At the end: `找到 26 条，标题含有的在前，其余先列最近的。` */
export function sayOutcome(query: Query, question: Question, outcome: SearchOutcome): string {
  const { total, filteredOut, terms } = outcome;
  if (total === 0) {
    const kept = filteredOut > 0 ? `不加筛选有 ${filteredOut} 条。` : "";
    return `没有找到${quote(query.raw)}。${kept}`;
  }
  const many = terms.length > 1 ? `同时含有${terms.length}个词的` : "";
  const outside = filteredOut > 0 && isFiltered(question) ? `不加筛选共 ${total + filteredOut} 条。` : "";
  return `${many}找到 ${total} 条${total > 1 ? orders[question.order] : ""}。${outside}`;
}

const orders: Readonly<Record<Question["order"], string>> = {
  titles: "，先列标题里有的，再列最近的",
  newest: "，先列最近的",
  oldest: "，先列最早的",
};

/** What failed, in the reader's words. */
export function sayFailure(step: SearchStep | undefined, isText = false): string {
  if (isText) return "检索没有完成：有的信息没能读到文字，列不全。";
  return step === undefined
    ? "检索没有完成：检索目录没能读到。"
    : `检索没有完成：${sayBundle(step.next)}的检索文件没能读到，${step.ahead > 1 ? "这一部分和更早的文件没有查到" : "这一部分的文件没有查到"}。`;
}

/** The reader's own words in quotation marks, shortened where they would fill the page. */
export function quote(text: string): string {
  const characters = [...text.trim()];
  const short = characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : characters.join("");
  return `“${short}”`;
}

/** 2024年; 2020年至2023年. */
function sayBundle({ from, to }: ListedBundle): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? `${last}年` : `${first}年至${last}年`;
}
