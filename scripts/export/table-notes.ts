/** Hands on what is said under a printed table and after all of them: what is blank and why, what was declared, what adds up. */
import { formatQuantity } from "../text/quantity.ts";
import { type Cell, type StatisticsTable, verdictWords } from "../statistics/table.ts";
import { documentInWords, figureInWords, listDocuments, originWord } from "./cell-words.ts";

const namedAtMost = 12;

/** The notes under a table: `未填报：甲、乙。理由：……`, one for each reason. */
export function listTableNotes(cells: readonly Cell[]): readonly string[] {
  const kinds = [
    ["blank", "未填报"],
    ["not-applicable", "不适用（／）"],
  ] as const;
  const missing = kinds.flatMap(([kind, word]) => {
    const byReason = groupBy(
      cells.filter(({ content }) => content.kind === kind),
      ({ content }) => (content.kind === "value" ? "" : content.reason),
    );
    return [...byReason].map(
      ([reason, group]) => `${word}：${nameCells(group, cells.length)}。理由：${reason}`,
    );
  });
  const approximate = cells.some(({ content }) => content.kind === "value" && content.quantity.approximate);
  return approximate ? [...missing, "带“余”的是约数，不少于所列的数。"] : missing;
}

function nameCells(group: readonly Cell[], all: number): string {
  if (group.length === all && all > 1) return `本表全部${all}项`;
  const names = group.slice(0, namedAtMost).map(({ label }) => label);
  return `${names.join("、")}${group.length > namedAtMost ? `等${group.length}项` : ""}`;
}

/** What was taken from a document or put in place of a count: `指标`, `数值`, `来由`, `来源`, `说明`. */
export function listDeclared(cells: readonly Cell[]): readonly (readonly string[])[] {
  return cells
    .filter(({ origin }) => origin === "declared" || origin === "overridden")
    .map((cell) => [
      cell.label,
      `${figureInWords(cell)}${cell.unit}`,
      originWord(cell),
      listDocuments(cell).map(documentInWords).join("；"),
      cell.note ?? "",
    ]);
}

/** Every equation with its verdict: one line where it holds everywhere, one a place where it fails. */
export function listVerdicts({ checks }: StatisticsTable): readonly (readonly string[])[] {
  const groups = groupBy(checks, ({ equation, verdict, where }) =>
    verdict === "fails" ? `${equation} ${verdict} ${where}` : `${equation} ${verdict}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { equation, words, verdict, left, right } = first;
    const sides =
      verdict === "fails" && left && right
        ? `：左边${formatQuantity(left)}，右边${formatQuantity(right)}`
        : group.length > 1
          ? `（共${group.length}处，左为其一）`
          : "";
    return [[equation, words, `${verdictWords[verdict]}${sides}`]];
  });
}

/** Groups in the order in which their first members stand. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What was found in the figures, with the reason if it was accepted. */
export function listFindings({ findings }: StatisticsTable): readonly string[] {
  return findings.map(({ diagnostic, waiver }) =>
    waiver
      ? `${diagnostic.message}已说明：${waiver.reason}（${waiver.by}，${waiver.on}）`
      : diagnostic.message,
  );
}
