/** Shows on the page what was found: a sentence, then the files by what is wrong with them. */
import type { PageParts } from "./page-parts.ts";
import type { Findings } from "./verify-copy.ts";

const groups = [
  ["altered", "被改动", "校验值与制作副本时不同"],
  ["unreadable", "读不出来", "磁盘或者光盘可能损坏"],
  ["missing", "缺少", "清单里有，文件夹里没有"],
  ["added", "多出", "清单里没有，不是副本里的东西"],
] as const;

// More lines than anybody reads would only hang the page.
const mostLines = 500;

/** The sentence and the lists. */
export function showFindings({ status, findings }: PageParts, found: Findings): void {
  const counts = groups.flatMap(([key, word]) =>
    found[key].length > 0 ? `${word} ${found[key].length} 个` : [],
  );
  const verdict = counts.length === 0 ? "全部完好。" : `${counts.join("，")}。`;
  const remark = found.blind ? "从网上核对看不出多出来的文件。" : "";
  status.textContent = `核对了 ${found.files} 个文件，${verdict}${remark}`;
  findings.replaceChildren(
    ...groups.flatMap(([key, word, meaning]) =>
      found[key].length === 0 ? [] : [listFiles(`${word}（${meaning}）`, found[key])],
    ),
  );
}

function listFiles(heading: string, paths: readonly string[]): HTMLElement {
  const section = document.createElement("section");
  section.className = "verify-finding";
  const title = document.createElement("h2");
  title.textContent = heading;
  const list = document.createElement("ul");
  const rest = paths.length - mostLines;
  for (const text of [...paths.slice(0, mostLines), ...(rest > 0 ? [`另有 ${rest} 个`] : [])]) {
    const item = document.createElement("li");
    item.textContent = text;
    list.append(item);
  }
  section.append(title, list);
  return section;
}
